"""Scores a migration of a generated pile: which files belong together, their order, the history, and the control totals.

    python3 score.py OUT [--run DIR] [--details]

Exit status 1 below a threshold.
"""

import argparse
from pathlib import Path

from history import History, Totals
from lineage import Lineage, Order
from tables import Pile, read, share

THRESHOLDS = {"lineage": 98.0, "order": 99.0, "history": 99.5, "control totals": 100.0}


def score(out, run):
    """The scores of one run: `{name: what has right, total and misses}`."""
    truth, run = Path(out) / "truth", Path(run)
    pile = Pile(read(truth / "files.csv"), read(run / "files.csv"))
    return {"lineage": Lineage(pile), "order": Order(pile),
            "history": History(pile, read(truth / "changes.csv"), read(run / "changes.csv")),
            "control totals": Totals(pile, read(truth / "totals.csv"), read(run / "control_totals.csv"))}


def figures(scores):
    """The figures that have thresholds, in per cent."""
    return {name: share(one.right, one.total) for name, one in scores.items()}


def passes(scores):
    return all(value >= THRESHOLDS[name] for name, value in figures(scores).items())


def show(scores):
    for name, value in figures(scores).items():
        one = scores[name]
        print(f"{name:16}{one.right:6} of {one.total:6}  {value:7.3f} % (at least {THRESHOLDS[name]})")
    history = scores["history"]
    print(f"of {history.said} changes told, {history.true} are true ({share(history.true, history.said):.3f} %)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pile", help="the folder that generate.py wrote")
    parser.add_argument("--run", help="the folder of the run; else the workspace's latest")
    parser.add_argument("--details", action="store_true", help="each miss")
    options = parser.parse_args()
    scores = score(options.pile, options.run or Path(options.pile) / "workspace" / "runs" / "latest")
    if options.details:
        print("\n".join(miss for one in scores.values() for miss in one.misses))
    show(scores)
    return 0 if passes(scores) else 1


if __name__ == "__main__":
    raise SystemExit(main())
