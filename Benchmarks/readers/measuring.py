"""Runs a program and says what it cost, by what the kernel counted for that one process and its children."""
import dataclasses
import os
import re
import shutil
import statistics
import subprocess
import sys
import time


@dataclasses.dataclass(frozen=True)
class Cost:
    """One run: seconds of user and system time, seconds by the clock, MiB at the peak, and what it printed."""
    cpu: float
    wall: float
    memory: float
    output: str


def run(command):
    """Runs a program to its end.

    The peak is the process's own, yet never below this script's (about 15 MiB): a child has its parent's memory until
    it becomes the program.
    """
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"compare.py: {' '.join(command[:4])} … ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, output.decode().strip())


def rounds(commands, count):
    """Runs every program once a round, in another order each time; returns the costs by name."""
    costs = {name: [] for name in commands}
    names = list(commands)
    for number in range(count):
        shift = number % len(names)
        for name in names[shift:] + names[:shift]:
            progress(f"  round {number + 1} of {count}: {name}")
            costs[name].append(run(commands[name]))
    progress("")
    return costs


def progress(text):
    """Says on a terminal what is under way."""
    if sys.stderr.isatty():
        print(f"\r{text:<60}\r", end="", file=sys.stderr, flush=True)


def median(costs, figure):
    return statistics.median(getattr(cost, figure) for cost in costs)


def instructions(command):
    """How many instructions a program takes by callgrind; `None` without valgrind."""
    if shutil.which("valgrind") is None:
        return None
    tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--trace-children=no"]
    finished = subprocess.run([*tool, *command], capture_output=True, text=True)
    counted = re.search(r"Collected : (\d+)", finished.stderr)
    return int(counted.group(1)) if counted else None
