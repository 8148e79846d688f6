"""Plays workspaces week by week and compares the key figures of each with an independent computation (`kpis.py`).

    python3 kpi_run.py [--duidan PATH] [--seeds 1,2] [--weeks 8] [--more=--with-rules] [--all-counted]

The sample beside this file, the sixty orders of the scenarios, and a company of 60 orders for each seed. With `--all-counted`
each company must have something to count for all thirty; what is nothing or 0 throughout is printed.
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
from outputs import lay_out, read_csv, run_weeks
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
        words = [str(scratch / f"company-{seed}"), "--seed", seed, "--orders", "60", "--weeks", options.weeks, *options.more]
        generate.generate(generate.arguments(words))
        workspace = scratch / f"workspace-{seed}"
        for _ in run_weeks(binary, words[0], workspace):
            pass
        yield f"seed {seed}", Book(workspace)


#: All key figures of the rule book.
ALL = [f"K{count:02}" for count in range(1, 31)]


def uncounted(book):
    """The measures that are nothing or 0 wherever they stand, and the key figures of which all are."""
    rows = [(row["kpi"], row["measure"], row["value"]) for row in read_csv(book.last / "kpis.csv")]
    rows += [("K30", row["measure"], row["value"]) for row in read_csv(book.last / "scorecard.csv")]
    counted = {(kpi, measure) for kpi, measure, value in rows if value.strip("0.")}
    idle = sorted({(kpi, measure) for kpi, measure, _ in rows} - counted)
    return [" ".join(one) for one in idle], [kpi for kpi in ALL if kpi not in {one for one, _ in counted}]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--duidan", default=program())
    parser.add_argument("--seeds", default="1")
    parser.add_argument("--weeks", default="4")
    parser.add_argument("--more", action="append", default=[], help="further words for generate.py")
    parser.add_argument("--all-counted", action="store_true", help="every key figure of a company must have something to count")
    options = parser.parse_args()
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name, book in played(options.duidan, options, Path(scratch)):
            print(f"key figures of {name}: ", end="")
            failed += kpis.report(book, known=False)
            if options.all_counted and name.startswith("seed"):
                idle, missing = uncounted(book)
                print("  nothing or 0 throughout:", ", ".join(idle) or "none")
                print(*(f"  {kpi} has nothing to count" for kpi in missing), sep="\n", end="\n" if missing else "")
                failed += len(missing)
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
