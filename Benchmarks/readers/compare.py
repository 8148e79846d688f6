#!/usr/bin/env python3
"""Times Duidan's readers against others: `compare.py [--rounds 7] [--only PATTERN] [--rows 200000] [--instructions]`.

Every reader runs in a process of its own, once a round, the rounds interleaved. See README.md beside this file.
"""
import argparse
import os
import re
import sys

import datasets
import measuring
import surroundings

ROOT = os.path.dirname(os.path.dirname(datasets.HERE))
FULL_ROWS = 200_000
SLOW = {"openpyxl"}
IMPORT = "import "
# figure, peer, the most that gridcat may have of the peer's
XLSX_AIMS = [("cpu", "calamine", 0.5), ("cpu", "fastexcel", 0.8), ("wall", "calamine", 0.3), ("memory", "calamine", 0.4)]
CSV_AIMS = [("cpu", "polars", 0.4)]
CSV_MEMORY_AIM = 1.5


class Comparison:
    """One dataset read by everybody."""

    def __init__(self, dataset, folder, python, gridcat):
        paths = dataset.paths(folder)
        script = os.path.join(datasets.HERE, "readers.py")
        self.dataset = dataset
        self.size = dataset.size(folder) / 2**20
        self.commands = {"gridcat": [gridcat, "time", *paths]}
        self.baselines = {}
        for reader in dataset.readers:
            self.commands[reader] = [python, script, reader, *paths]
            self.baselines[IMPORT + reader] = [python, script, reader]

    def run(self, rounds):
        for path in self.commands["gridcat"][2:]:
            with open(path, "rb") as file:
                while file.read(1 << 20):
                    pass
        steady = {name: command for name, command in {**self.commands, **self.baselines}.items() if name not in SLOW}
        self.costs = measuring.rounds(steady, rounds)
        slow = {name: command for name, command in self.commands.items() if name in SLOW}
        self.costs |= measuring.rounds(slow, 1) if slow else {}

    def own(self, figure):
        return measuring.median(self.costs["gridcat"], figure)

    def raw(self, reader, figure):
        return measuring.median(self.costs[reader], figure)

    def without_import(self, reader, figure):
        """A peer's figure less what its import alone costs."""
        return self.raw(reader, figure) - measuring.median(self.costs[IMPORT + reader], figure)

    def report(self):
        print(f"\n### {self.dataset.name} ({self.size:.1f} MiB)\n")
        print("| reader | CPU s (min) | less import | wall s | less import | MiB | less import | gridcat: CPU | wall | MiB |")
        print("|---|---|---|---|---|---|---|---|---|---|")
        best = min(cost.cpu for cost in self.costs["gridcat"])
        print(f"| **gridcat** | {self.own('cpu'):.3f} ({best:.3f}) | | {self.own('wall'):.3f} | "
              f"| {self.own('memory'):.0f} | | 1 | 1 | 1 |")
        for reader in self.dataset.readers:
            self.report_peer(reader)
        rows = {reader: int(self.costs[reader][0].output) for reader in self.dataset.readers}
        rows["gridcat"] = sum(int(line.split(" x ")[0]) for line in self.costs["gridcat"][0].output.splitlines())
        if len(set(rows.values())) > 1:
            print(f"\nThe readers do not agree on the number of rows: {rows}")
        self.report_aims()

    def report_peer(self, reader):
        figures = {figure: self.without_import(reader, figure) for figure in ("cpu", "wall", "memory")}
        shares = [self.share(reader, figure) for figure in figures]
        best = min(cost.cpu for cost in self.costs[reader])
        print(f"| {reader} | {self.raw(reader, 'cpu'):.3f} ({best:.3f}) | {figures['cpu']:.3f} "
              f"| {self.raw(reader, 'wall'):.3f} | {figures['wall']:.3f} "
              f"| {self.raw(reader, 'memory'):.0f} | {figures['memory']:.0f} | {' | '.join(map(shown, shares))} |")

    def share(self, reader, figure):
        """gridcat's figure over a peer's less its import; `None` where the peer did no more than import."""
        rest = self.without_import(reader, figure)
        return self.own(figure) / rest if rest > 0 else None

    def report_aims(self):
        print()
        for figure, peer, limit in CSV_AIMS if self.dataset.is_text else XLSX_AIMS:
            reader = next((name for name in self.dataset.readers if name == peer or name.startswith(peer + "-gb")), None)
            if reader is None:  # no fastexcel for binary workbooks
                continue
            share = self.share(reader, figure)
            state = "not measurable" if share is None else "met" if share <= limit else "MISSED"
            print(f"- {figure} at most {limit} of {reader}: {shown(share)} {state}")
        if self.dataset.is_text:
            share = self.own("memory") / self.size
            print(f"- memory at most {CSV_MEMORY_AIM} of the file: {share:.2f} "
                  + ("met" if share <= CSV_MEMORY_AIM else "MISSED"))

    def report_instructions(self):
        print(f"\n### {self.dataset.name}: instructions, millions by callgrind\n")
        own = measuring.instructions(self.commands["gridcat"])
        if own is None:
            return print("valgrind is not installed")
        print(f"| reader | all | less import | gridcat's share |\n|---|---|---|---|\n| **gridcat** | {own / 1e6:.0f} | | 1 |")
        for reader in (name for name in self.dataset.readers if name not in SLOW):
            whole = measuring.instructions(self.commands[reader])
            imported = measuring.instructions(self.baselines[IMPORT + reader])
            if whole is None or imported is None:
                print(f"| {reader} | does not run under valgrind | | |")
            else:
                rest = whole - imported
                print(f"| {reader} | {whole / 1e6:.0f} | {rest / 1e6:.0f} | {shown(own / rest if rest > 0 else None)} |")
        return None


def shown(share):
    return "–" if share is None else f"{share:.2f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--only", default="", metavar="PATTERN", help="only the files whose name or title matches")
    parser.add_argument("--rows", type=int, default=FULL_ROWS, help="rows of the large workbook; the rest follows")
    parser.add_argument("--instructions", action="store_true", help="count instructions instead (take few --rows)")
    options = parser.parse_args()
    pattern = re.compile(options.only, re.IGNORECASE)
    chosen = [each for each in datasets.datasets(options.rows) if pattern.search(each.name) or pattern.search(each.file)]
    if not chosen or options.rounds < 1 or options.rows < 1:
        sys.exit(f"compare.py: nothing to do for --only {options.only!r}, {options.rounds} rounds, {options.rows} rows")
    python, gridcat = surroundings.prepare_python(ROOT), surroundings.build_gridcat(ROOT)
    folder = os.path.join(ROOT, ".build", "bench-data")
    versions = ", ".join(f"{name} {version}" for name, version in surroundings.installed(python).items())
    print(f"{surroundings.machine()}\n{versions}\n{options.rounds} rounds, --rows {options.rows}")
    if options.rows < FULL_ROWS:
        print(f"The aims are for --rows {FULL_ROWS}; smaller files show little but the start of a process.")
    for dataset in chosen:
        dataset.prepare(folder, python)
        comparison = Comparison(dataset, folder, python, gridcat)
        if options.instructions:
            comparison.report_instructions()
        else:
            comparison.run(options.rounds)
            comparison.report()


if __name__ == "__main__":
    main()
