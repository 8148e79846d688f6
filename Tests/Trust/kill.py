"""Kills a weekly run at random moments: the state is that before it or that after it, and the next runs are as if nothing was.

    python3 kill.py --duidan PATH [--kills 200] [--seed 1]
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import workspace as week_two


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--duidan", required=True)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    rng, faults, before, after = random.Random(options.seed), [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        start = Path(folder) / "start"
        week_two.prepare(options.duidan, start)
        whole = Path(folder) / "whole"
        shutil.copytree(start, whole, symlinks=True)
        began = time.monotonic()
        assert week_two.run(options.duidan, whole, 2).returncode == 0
        seconds = time.monotonic() - began
        second = week_two.outputs(whole, 2)
        week_two.lay_out(3, whole / "w")
        assert week_two.run(options.duidan, whole, 3).returncode == 0
        third = week_two.outputs(whole, 3)
        for number in range(options.kills):
            torn = Path(folder) / "torn"
            shutil.copytree(start, torn, symlinks=True)
            moment = seconds * rng.uniform(0.02, 1.05)
            kill(options.duidan, torn, moment)
            found, is_after = judge(options.duidan, torn, second, third)
            after, before = after + is_after, before + (not is_after)
            faults += [f"kill {number} after {moment:.3f} s: {fault}" for fault in found]
            shutil.rmtree(torn)
    print(f"{options.kills} kills within {seconds:.2f} s: {before} left the state before, {after} the state after; "
          f"{len(faults)} faults")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


def kill(duidan, place, moment):
    process = subprocess.Popen(
        week_two.command(duidan, 2), cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True)
    try:
        process.wait(timeout=moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def judge(duidan, place, second, third):
    """What is wrong after a kill, and whether the run had been committed."""
    faults = []
    verified = week_two.verify(duidan, place)
    if verified.returncode != 0:
        faults.append(f"verify says {verified.returncode}: {verified.stdout[-300:]}{verified.stderr[-300:]}")
    made = week_two.outputs(place, 2)
    is_after = made is not None
    if is_after and made != second:
        faults.append("the run's files differ from an undisturbed run's")
    latest = os.readlink(Path(place) / "w" / "runs" / "latest")
    if latest != week_two.DAYS[2 if is_after else 1]:
        faults.append(f"runs/latest points to {latest}")
    for week, expected in ((2, second), (3, third)):
        week_two.lay_out(week, Path(place) / "w")
        again = week_two.run(duidan, place, week)
        if again.returncode != 0:
            faults.append(f"week {week} ended with {again.returncode}: {again.stderr[-300:]}")
        elif week_two.outputs(place, week) != expected:
            faults.append(f"week {week}'s files differ from an undisturbed run's")
    if week_two.leftovers(place):
        faults.append(f"left behind: {week_two.leftovers(place)}")
    return faults, is_after


if __name__ == "__main__":
    main()
