#!/usr/bin/env python3
"""Runs Duidan over a generated workspace week by week, and prints what each run cost.

    run.py DUIDAN MADE [--scratch FOLDER] [--perf FILE] [--memory SIZE]

MADE is what `generate.py` wrote. Five runs, each in the ledger of the one before: week 1; week 1 again, which is the
same run; one source of week 2 alone (finance's); all of week 2; week 2 again. CPU is user and system together, memory the
most that was resident. `--digests` prints the SHA-256 of each output, to compare two builds.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

STEPS = [
    ("first", "week-1", None, "2026-03-02"), ("same", None, None, "2026-03-02"),
    ("one source", "week-2", "财务", "2026-03-08"), ("second", "week-2", None, "2026-03-09"),
    ("second, same", None, None, "2026-03-09")]


def take(made: pathlib.Path, workspace: pathlib.Path, department: str | None) -> None:
    """Lays the sheets of a week into the workspace, over those of the week before."""
    for sheet in sorted(made.rglob("*.*")):
        path = sheet.relative_to(made)
        if department in (None, path.parts[0]):
            (workspace / path.parent).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(sheet, workspace / path)


def run(command: list[str]) -> dict[str, float]:
    """Runs a program to its end: seconds of CPU, seconds on the clock, MiB at the most."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: status {process.returncode}\n{said.decode()[:2000]}")
    return {"cpu": usage.ru_utime + usage.ru_stime, "user": usage.ru_utime, "wall": time.monotonic() - begin,
            "MiB": usage.ru_maxrss / 1024}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("duidan")
    parser.add_argument("made", type=pathlib.Path)
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path("/tmp/weekly"))
    parser.add_argument("--steps", default="", help="the names of the steps to run, apart by commas")
    parser.add_argument("--perf", help="where perf's samples of each run go, the step's name behind it")
    parser.add_argument("--memory", help="the limit of memory that each run is given")
    parser.add_argument("--digests", action="store_true")
    asked = parser.parse_args()
    workspace = asked.scratch / asked.made.name
    wanted = asked.steps.split(",") if asked.steps else [name for name, _, _, _ in STEPS]
    if wanted[0] == "first":
        shutil.rmtree(workspace, ignore_errors=True)
    for name, week, department, as_of in STEPS:
        if name not in wanted:
            continue
        if week:
            take(asked.made / week, workspace, department)
        command = [asked.duidan, "reconcile", str(workspace), "--as-of", as_of]
        if asked.memory:
            command += ["--memory", asked.memory]
        if asked.perf:
            command = ["perf", "record", "-q", "-e", "cpu-clock", "-F", "199", "--call-graph", "fp", "-o",
                       f"{asked.perf}.{name.replace(' ', '-')}", "--", *command]
        cost = run(command)
        manifest = json.loads((workspace / "runs/latest/run.json").read_text(encoding="utf-8"))
        passes = manifest.get("timings", {})
        print(f"{name:14}", {key: round(value, 2) for key, value in cost.items()}, json.dumps(passes), flush=True)
        if asked.digests:
            for output in manifest["outputs"]:
                print("   ", output["sha256"][:16], output["path"])


if __name__ == "__main__":
    main()
