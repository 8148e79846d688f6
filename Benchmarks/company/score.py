"""Scores duidan against a generated company: what was planted and found, what was invented, which cells are right.

    python3 score.py OUT [--duidan PATH] [--details]

Exit status 1 below the thresholds.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from outputs import run_weeks
from matching import share
from tally import Tally

THRESHOLDS = {"recall": 99.5, "precision": 99.0, "cells": 99.9}


def score(weeks):
    """The tally over `(truth, discrepancies, lines)` of each week."""
    tally = Tally()
    for truth, discrepancies, rows in weeks:
        tally.add_week(truth, discrepancies, rows)
    return tally


def figures(tally):
    """The three figures that have thresholds."""
    return {"recall": share(sum(tally.found.values()), sum(tally.due.values())),
            "precision": share(sum(tally.right.values()), sum(tally.reported.values())),
            "cells": share(tally.cells_right, tally.cells)}


def show(tally):
    """Prints the scores, kind by kind."""
    print(f"{'kind':24}{'planted':>9}{'found':>7}{'recall':>8}   {'reported':>8}{'right':>7}{'precision':>10}")
    for kind in sorted(set(tally.due) | set(tally.reported)):
        print(f"{kind:24}{tally.due[kind]:9}{tally.found[kind]:7}{share(tally.found[kind], tally.due[kind]):8.1f}   "
              f"{tally.reported[kind]:8}{tally.right[kind]:7}{share(tally.right[kind], tally.reported[kind]):10.1f}")
    for (planted, instead), count in sorted(tally.confused.items()):
        print(f"missed: {planted} was reported as {instead}: {count}")
    print(f"responsible party right: {tally.party_right} of {tally.party_all} ({share(tally.party_right, tally.party_all):.1f} %)")
    print(f"copies stale for a week or more, shown above info: {tally.late_loud} of {tally.late_all}")
    for name, value in figures(tally).items():
        print(f"{name}: {value:.3f} % (at least {THRESHOLDS[name]})")


def passes(tally):
    return all(value >= THRESHOLDS[name] for name, value in figures(tally).items()) and tally.rules.passes()


def find_duidan():
    """The program of this working copy, else the one on the path."""
    for root in Path(__file__).resolve().parents:
        for build in ("release", "debug"):
            if (root / ".build" / build / "duidan").is_file():
                return str(root / ".build" / build / "duidan")
    return shutil.which("duidan") or "duidan"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("company", help="the folder that generate.py wrote")
    parser.add_argument("--duidan", default=find_duidan(), help="the program")
    parser.add_argument("--workspace", help="where the runs are kept; else a folder that is removed")
    parser.add_argument("--details", action="store_true", help="each miss, false alarm and wrong cell")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Path(options.workspace or scratch)
        for name in ("runs", ".duidan"):
            shutil.rmtree(workspace / name, ignore_errors=True)
        tally = score(run_weeks(options.duidan, options.company, workspace))
    if options.details:
        print("\n".join(tally.details + tally.rules.details))
    show(tally)
    tally.rules.show()
    return 0 if passes(tally) else 1


if __name__ == "__main__":
    raise SystemExit(main())
