"""A workspace in its second week, and what an undisturbed run makes of it."""

import json
import os
import shutil
import subprocess
from pathlib import Path

SCENARIO = Path(__file__).parents[2] / "fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks/given"
DAYS = {1: "2026-03-02", 2: "2026-03-09", 3: "2026-03-16"}


def lay_out(week, workspace):
    """Puts a week's sheets over those of the week before."""
    shutil.copytree(SCENARIO / f"week-{week}", workspace, dirs_exist_ok=True)


def command(duidan, week, *more):
    return [duidan, "reconcile", "w", "--as-of", DAYS[week], "--quiet", *more]


def run(duidan, place, week, *more):
    return subprocess.run(command(duidan, week, *more), cwd=place, capture_output=True, text=True, timeout=300)


def prepare(duidan, place):
    """`place/w`: a workspace after its first run, with the sheets of the second week. Named alike everywhere."""
    workspace = Path(place) / "w"
    lay_out(1, workspace)
    done = run(duidan, place, 1)
    assert done.returncode == 0, done.stderr
    lay_out(2, workspace)


def outputs(place, week):
    """The files of a week's run, the manifest without its timings; `None` where there is no such run."""
    folder = Path(place) / "w" / "runs" / DAYS[week]
    if not folder.is_dir():
        return None
    found = {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
    manifest = json.loads(found["run.json"])
    manifest.pop("timings")
    return found | {"run.json": json.dumps(manifest, sort_keys=True).encode()}


def verify(duidan, place):
    """Checks the ledger and the last run, from another folder than the run was started in."""
    workspace = str(Path(place) / "w")
    return subprocess.run([duidan, "verify", workspace], cwd="/", capture_output=True, text=True, timeout=300)


def leftovers(place):
    """What a finished run must not leave behind."""
    runs = Path(place) / "w" / "runs"
    return [name for name in os.listdir(runs) if name.startswith(".")]
