#!/usr/bin/env python3
"""Holds the tables of runs against their datapackage.json with frictionless.

    package.py RUN_FOLDER...

Each complaint is a line on standard error; the exit status is 1 if there is any.
"""
import sys
from pathlib import Path

from frictionless import Package


def check(run):
    """All complaints about a run's package."""
    package = Package(str(run / "datapackage.json"))
    described = {resource.path for resource in package.resources}
    complaints = [f"{path.name} is not described" for path in run.glob("*.csv") if path.name not in described]
    report = package.validate()
    complaints += [error.message for error in report.errors]
    complaints += [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    return complaints


def main():
    complaints = [f"{run}: {text}" for run in sys.argv[1:] for text in check(Path(run))]
    print("\n".join(complaints), file=sys.stderr, end="\n" if complaints else "")
    sys.exit(1 if complaints or len(sys.argv) < 2 else 0)


if __name__ == "__main__":
    main()
