"""Kills a migration at random moments and lets it go on: in the end it must have written what an undisturbed one writes.

    python3 kill.py WORKSPACE --duidan PATH [--kills 10] [--seed 1]
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AS_OF = "2025-01-31"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("workspace")
    options.add_argument("--duidan", required=True)
    options.add_argument("--kills", type=int, default=10)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        whole, torn = Path(folder) / "whole" / "pile", Path(folder) / "torn" / "pile"
        for copy in (whole, torn):
            shutil.copytree(options.workspace, copy, symlinks=True)
        start = time.monotonic()
        migrate(options.duidan, whole).wait()
        kills = kill(options, torn, time.monotonic() - start)
        wrong = differences(outputs(whole), outputs(torn))
        print(f"{kills} kills; {len(wrong)} files differ from an undisturbed migration's")
        for name in wrong:
            print("  " + name)
        sys.exit(1 if wrong or not outputs(whole) else 0)


def kill(options, workspace, seconds):
    """Starts until it ends by itself; kills it as often as asked, each time a little later in its work. How often it was killed."""
    rng, kills = random.Random(options.seed), 0
    while True:
        process = migrate(options.duidan, workspace)
        if kills == options.kills:
            process.wait()
            return kills
        try:
            process.wait(timeout=seconds * rng.uniform(0.02, 0.4))
            return kills
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            kills += 1


def migrate(duidan, workspace):
    return subprocess.Popen(
        [duidan, "reconcile", "--migrate", "pile", "--as-of", AS_OF, "--quiet"], cwd=workspace.parent,
        stderr=subprocess.DEVNULL, start_new_session=True)


def outputs(workspace):
    """The files of the last run, the manifest without its timings."""
    run = workspace / "runs" / "latest"
    found = {str(file.relative_to(run)): file.read_bytes() for file in sorted(run.rglob("*")) if file.is_file()}
    manifest = json.loads(found["run.json"])
    manifest.pop("timings")
    return found | {"run.json": json.dumps(manifest, sort_keys=True).encode()}


def differences(one, other):
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


if __name__ == "__main__":
    main()
