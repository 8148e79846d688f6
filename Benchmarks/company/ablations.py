"""What is the machine's work worth? Takes one thing out of a copy of the sources at a time, builds it, and scores it.

    python3 ablations.py [--seeds 1,2] [--orders 200] [--weeks 8] [--only NAME] [--configuration debug]

Each ablation is a few exact edits; a text that is not found exactly once in its file is an error. The copy lies in
`.build-ablation/`, builds incrementally from one ablation to the next, and its sources are removed at the end.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from matching import share
from score import THRESHOLDS, figures
from tally import Tally
from yardstick import make, run, seeds

ROOT = Path(__file__).resolve().parents[2]
SCRATCH = ROOT / ".build-ablation"
FOLD = "Sources/Reconciliation/"


@dataclass(frozen=True)
class Edit:
    """One exact text of a source file, and what stands there instead."""

    file: str
    old: str
    new: str


@dataclass(frozen=True)
class Ablation:
    """What is taken out, and the edits that do it."""

    name: str
    what: str
    edits: tuple


ABLATIONS = [
    Ablation("no-seen", "an edit is never asked whether its source had seen the baseline", (
        Edit(FOLD + "FieldMerge.swift",
             "if !edits.contains(where: { $0.state.seen == revision }) { return chosen(.conflictingEdit) }", ""),
    )),
    Ablation("no-carrying", "a file or part that does not come counts as one without rows", (
        Edit(FOLD + "FoldContext.swift",
             "func isUsable(_ id: String) -> Bool { delivered.contains(id) && !massChanged.contains(id) }",
             "func isUsable(_ id: String) -> Bool { !massChanged.contains(id) }"),
        Edit(FOLD + "OrderFold+Merging.swift",
             "guard let files = context.undeliveredFiles[source], let state = line.sources[source] else { return false }",
             "guard let files = [String: Set<String>]()[source], let state = line.sources[source] else { return false }"),
    )),
    Ablation("line-numbers-alone", "lines are aligned by line_no alone", (
        Edit(FOLD + "LineProfile.swift", "return switch field {\n    case .productCode, .model, .workOrderNo: 6",
             "guard field == .lineNo else { return nil }\n    return switch field {\n    case .productCode, .model, .workOrderNo: 6"),
    )),
    Ablation("raw-text", "cells are compared as they are written, not as what they mean", (
        Edit(FOLD + "OrderFold+Merging.swift", "      now = .value(value)\n    }\n    guard prev",
             "      now = .value(claim.rawText.map(FieldValue.text) ?? value)\n    }\n    guard prev"),
        Edit(FOLD + "OrderFold+Merging.swift", "guard case .value(let now) = claim.state, case",
             "guard claim.rawText == nil, case .value(let now) = claim.state, case"),
    )),
    Ablation("no-mass-change", "rows that vanish, columns that empty and old files are taken at their word", (
        Edit(FOLD + "MassChange.swift", "for source in Set(held.keys).union(fellBack.keys).union(emptied.keys).sorted() {",
             "for source in [String]() {"),
    )),
    Ablation("no-suspect-edits", "a remainder over the quantity and a wiped cell are taken", (
        Edit(FOLD + "SuspectEdits.swift", "guard let before = prev.value else { return nil }",
             "guard let before = prev.value, prev == .cleared else { return nil }"),
    )),
]


class Copy:
    """A copy of the sources, in which one ablation at a time is made and undone."""

    def __init__(self, configuration):
        self.folder, self.configuration = SCRATCH / "source", configuration
        shutil.rmtree(self.folder, ignore_errors=True)
        skipped = shutil.ignore_patterns(".*", "__pycache__", "fixtures", "runs")
        shutil.copytree(ROOT, self.folder, ignore=skipped)
        if (ROOT / "Package.resolved").is_file():
            shutil.copy2(ROOT / "Package.resolved", self.folder)

    def build(self):
        """Builds the program as the copy stands, and returns its path."""
        command = ["swift", "build", "--package-path", str(self.folder), "--scratch-path", str(SCRATCH / "build"),
                   "-c", self.configuration, "--product", "duidan"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")
        return str(SCRATCH / "build" / self.configuration / "duidan")

    def build_without(self, ablation):
        """Builds the program without something; the sources are put back, whatever happens."""
        kept = {edit.file: (self.folder / edit.file).read_text(encoding="utf-8") for edit in ablation.edits}
        try:
            for edit in ablation.edits:
                path = self.folder / edit.file
                path.write_text(applied(edit, path.read_text(encoding="utf-8")), encoding="utf-8")
            return self.build()
        finally:
            for file, text in kept.items():
                (self.folder / file).write_text(text, encoding="utf-8")

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def applied(edit, text):
    """The text with the edit made.

    Raises ValueError where its old text does not stand there exactly once.
    """
    if text.count(edit.old) != 1:
        raise ValueError(f"{edit.file}: found {text.count(edit.old)} times, not once: {edit.old!r}")
    return text.replace(edit.old, edit.new)


def check(root=ROOT):
    """Makes sure that each edit can be made in the sources as they are."""
    for ablation in ABLATIONS:
        texts = {}
        for edit in ablation.edits:
            text = texts.get(edit.file) or (root / edit.file).read_text(encoding="utf-8")
            texts[edit.file] = applied(edit, text)


def total(binary, companies):
    """One tally over several companies."""
    sum_ = Tally()
    for folder in companies:
        tally, _ = run(binary, folder)
        for name, value in vars(tally).items():
            if isinstance(value, Counter):
                getattr(sum_, name).update(value)
            elif isinstance(value, int):
                setattr(sum_, name, getattr(sum_, name) + value)
    return sum_


def shown(name, tally, full=None):
    """A line of the table: the figures, and the kinds that fell most against the full machine."""
    values = figures(tally)
    marks = "".join(f"{values[key]:10.2f}{' ' if values[key] >= least else '*'}" for key, least in THRESHOLDS.items())
    fell = sorted(((share(full.found[kind], full.due[kind]) - share(tally.found[kind], tally.due[kind]), kind) for kind in full.due),
                  reverse=True) if full else []
    words = [f"{kind} {share(tally.found[kind], tally.due[kind]):.0f} %" for loss, kind in fell if loss > 0.5]
    false = sum((tally.reported - tally.right).values())
    return f"{name:20}{marks} {false:6}  {', '.join(words[:4])}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=seeds, default=seeds("1,2"))
    parser.add_argument("--orders", type=int, default=200)
    parser.add_argument("--weeks", type=int, default=8)
    parser.add_argument("--only", action="append", help="the name of an ablation")
    parser.add_argument("--configuration", default="debug", choices=["debug", "release"])
    options = parser.parse_args()
    check()
    os.makedirs(SCRATCH, exist_ok=True)
    copy = Copy(options.configuration)
    try:
        with tempfile.TemporaryDirectory() as scratch:
            companies = [Path(scratch) / str(seed) for seed in options.seeds]
            for folder, seed in zip(companies, options.seeds):
                make(folder, seed, options.orders, options.weeks)
            compare(copy, companies, options)
    finally:
        copy.remove()
    return 0


def compare(copy, companies, options):
    """Prints the table: the full machine, then each ablation."""
    print(f"seeds {options.seeds}, {options.orders} orders, {options.weeks} weeks; * below the threshold")
    print(f"{'':20}{'recall':>10} {'precision':>10} {'cells':>10}  {'false':>6}  recall of the kinds that fell")
    full = total(copy.build(), companies)
    print(shown("full machine", full), flush=True)
    for ablation in ABLATIONS:
        if not options.only or ablation.name in options.only:
            print(shown(ablation.name, total(copy.build_without(ablation), companies), full), flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
