"""Reads a file with Duidan's own reader, through `gridcat dump`."""
import json
import os
import subprocess
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from cells import Cell, Sheet, place

ROOT = Path(__file__).resolve().parents[3]
GRIDCAT = os.environ.get("GRIDCAT", str(ROOT / ".build/debug/gridcat"))


class Reading:
    """A file as Duidan reads it: sheets and findings, or the error that it stopped with."""

    def __init__(self, path):
        self.sheets, self.findings, self.error, self.dialect = [], [], None, None
        run = subprocess.run([GRIDCAT, "dump", str(path)], capture_output=True, timeout=60)
        if run.returncode not in (0, 1):
            raise AssertionError(f"gridcat ended with {run.returncode} on {path.name}: {run.stderr.decode()[:500]}")
        for line in run.stdout.decode("utf-8").split("\n"):
            if line:
                self._take(json.loads(line))

    def _take(self, line):
        if "error" in line:
            self.error = line
        elif "dialect" in line:
            self.dialect = line
        elif "finding" in line:
            self.findings.append(line)
        elif "comment" in line:
            self.sheets[-1].comments[place(line["comment"])] = (line["author"], line["text"])
        elif "rows" in line:
            self.sheets.append(_sheet(line))
        else:
            self.sheets[-1].cells[line["row"], line["column"]] = _cell(line)


def _sheet(line):
    return Sheet(
        line["sheet"] or None, visibility=line["visibility"], merged={tuple(each) for each in line["merged"]},
        hidden_rows=set(line["hiddenRows"]), filtered_rows=set(line["filteredRows"]),
        hidden_columns=set(line["hiddenColumns"]), comments={})


def _cell(line):
    kind, value = line["kind"], line["value"]
    match kind:
        case "number": value = Decimal(value)
        case "day": value = date.fromisoformat(value)
        case "moment":
            iso, seconds = value.split(" ")
            value = datetime.fromisoformat(iso) + timedelta(seconds=int(seconds))
        case "time" | "duration": value = int(value)
        case "boolean": value = value == "true"
    return Cell(kind, value, line["raw"], line["struck"], line["fill"])
