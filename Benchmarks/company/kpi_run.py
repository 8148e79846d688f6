"""Plays workspaces week by week and compares the key figures of each with an independent computation (`kpis.py`).

    python3 kpi_run.py [--duidan PATH] [--seeds 1,2] [--more=--with-rules]

The sample beside this file, the sixty orders of the scenarios, and a company of 60 orders for each seed.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import generate
import kpis
from kpi_workspace import Book
from outputs import lay_out, run_weeks
from score import find_duidan

SAMPLE = Path(__file__).parent / "kpi-sample"
SIXTY = Path(__file__).parents[2] / "fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks"


def program():
    return os.environ.get("DUIDAN") or find_duidan()


def play(binary, given, script, workspace):
    """Reconciles each week of `given` as `run.txt` says, and reads what the runs wrote."""
    for week, as_of in re.findall(r"^(week-\d+): reconcile --as-of (\S+)$", script.read_text(encoding="utf-8"), re.MULTILINE):
        lay_out(given / week, workspace)
        command = [binary, "reconcile", str(workspace), "--as-of", as_of, "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            raise SystemExit(f"{week}: {' '.join(command)} ended with {done.returncode}\n{done.stderr[-2000:]}")
    return Book(workspace)


def played(binary, options, scratch):
    """Yields each workspace by name, played to its end."""
    yield "sample", play(binary, SAMPLE, SAMPLE / "run.txt", scratch / "sample")
    yield "sixty orders", play(binary, SIXTY / "given", SIXTY / "run.txt", scratch / "sixty")
    for seed in options.seeds.split(","):
        words = [str(scratch / f"company-{seed}"), "--seed", seed, "--orders", "60", "--weeks", "4", *options.more]
        generate.generate(generate.arguments(words))
        workspace = scratch / f"workspace-{seed}"
        for _ in run_weeks(binary, words[0], workspace):
            pass
        yield f"seed {seed}", Book(workspace)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duidan", default=program())
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--more", action="append", default=[], help="further words for generate.py")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, book in played(options.duidan, options, Path(scratch)):
            print(f"key figures of {name}: ", end="")
            failed += kpis.report(book, known=False)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
