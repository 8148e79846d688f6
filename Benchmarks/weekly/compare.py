#!/usr/bin/env python3
"""Measures a whole weekly reconcile beside the same job written with polars and with pandas.

    compare.py [--lines 10000,100000,1000000] [--rounds 3] [--duidan FILE] [--without pandas]

The peers' scripts are `peers/with_polars.py` and `peers/with_pandas.py`: read four sheets, normalise dates and numbers, join them,
compare with the week before, write CSV. Duidan does the whole of its job: identity of lines, who changed what, rules, key figures, the
ledger, report and workbooks. Each round plays week 1 and week 2 with each side in turn; ratios are of the medians of one run of this
script. The peers go to .build/bench-weekly, the sheets to .build/bench-data/weekly, where they stay.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import run

HERE = pathlib.Path(__file__).resolve().parent
BUILD = HERE.parents[1] / ".build"
VENV = BUILD / "bench-weekly"
PYTHON = VENV / "bin/python3"
PACKAGES = ["polars==1.33.1", "fastexcel==0.16.0", "pandas==3.0.6", "python-calamine==0.9.1", "pyarrow"]
WEEKS = [("first", "week-1", "2026-03-02"), ("second", "week-2", "2026-03-09")]


def install():
    """Puts the peers into a venv of their own, in these versions where they can be had."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    for package in PACKAGES:
        if subprocess.run([*pip, package], stdout=sys.stderr).returncode:
            name = package.split("==")[0]
            print(f"{package} cannot be had: the newest {name} is taken", file=sys.stderr)
            subprocess.run([*pip, name], check=True, stdout=sys.stderr)


def versions():
    code = "import importlib.metadata as m; print(', '.join(f'{n} {m.version(n)}' for n in ('polars', 'fastexcel', 'pandas', 'python-calamine')))"
    return subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def made(lines):
    """The two weeks of a company with so many lines."""
    folder = BUILD / f"bench-data/weekly/{lines}"
    if not (folder / "week-2/财务").exists():
        subprocess.run([sys.executable, HERE / "generate.py", folder, "--lines", str(lines)], check=True, stdout=sys.stderr)
    return folder


class Duidan:
    def __init__(self, program, scratch):
        self.program, self.workspace = program, scratch / "workspace"

    def play(self, data, week, as_of):
        run.take(data / week, self.workspace, None)
        return run.run([self.program, "reconcile", str(self.workspace), "--as-of", as_of, "--quiet"])


class Script:
    def __init__(self, name, scratch):
        self.script, self.out = HERE / f"peers/with_{name}.py", scratch / name

    def play(self, data, week, as_of):
        earlier = [str(self.out / "2026-03-02")] if as_of != "2026-03-02" else []
        return run.run([str(PYTHON), str(self.script), str(data / week), str(self.out / as_of), *earlier])


def measure(lines, names, duidan, rounds):
    """The costs of each side and step: a list of one a round."""
    costs = {}
    for number in range(rounds):
        with tempfile.TemporaryDirectory(dir=BUILD) as folder:
            scratch = pathlib.Path(folder)
            sides = {name: Duidan(duidan, scratch) if name == "duidan" else Script(name, scratch) for name in names}
            for step, week, as_of in WEEKS:
                for name, side in sides.items():
                    print(f"  {lines} lines, round {number + 1}, {step}: {name}", file=sys.stderr)
                    costs.setdefault((name, step), []).append(side.play(made(lines), week, as_of))
    return costs


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lines", default="10000,100000,1000000")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--duidan", default=str(BUILD / "release/duidan"))
    parser.add_argument("--without", default="", help="sides to leave out, apart by commas")
    asked = parser.parse_args()
    install()
    names = [name for name in ("duidan", "polars", "pandas") if name not in asked.without.split(",")]
    print(f"{versions()}\n\n| lines | run | side | wall s | CPU s | peak MiB | duidan's wall / its |\n|---|---|---|---|---|---|---|")
    for lines in map(int, asked.lines.split(",")):
        costs = measure(lines, names, asked.duidan, asked.rounds)
        middle = {key: {what: statistics.median(cost[what] for cost in found) for what in found[0]} for key, found in costs.items()}
        for step, _, _ in WEEKS:
            own = middle["duidan", step]["wall"]
            for name in names:
                cost = middle[name, step]
                ratio = "" if name == "duidan" else f"{own / cost['wall']:.2f}"
                print(f"| {lines:,} | {step} | {name} | {cost['wall']:.2f} | {cost['cpu']:.2f} | {cost['MiB']:.0f} | {ratio} |", flush=True)
    shutil.rmtree(HERE / "__pycache__", ignore_errors=True)


if __name__ == "__main__":
    main()
