"""How each program is asked what differs, and its answer as findings: (kind, records, column).

Every peer is told the key where there is one, and given text, for a workbook what a spreadsheet saves as CSV; Duidan is told nothing.
"""
import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import openpyxl


class Unreadable(Exception):
    """The program could not take the files."""


def plain(path):
    """A file as the peers take it: a workbook as a spreadsheet saves it as CSV."""
    if path.suffix != ".xlsx":
        return path
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(
        [["" if cell is None else cell for cell in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)])
    flat = path.with_suffix(".csv")
    flat.write_text(buffer.getvalue())
    return flat


class Records:
    """Which records a program means by a key, by the side."""

    def __init__(self, case):
        self.case = case
        self.by_key = {}
        ours, theirs = case["records"]
        for side, records in enumerate((ours, theirs)):
            for name, record in records.items():
                self.by_key.setdefault((side, tuple(record[column] for column in case["key"])), set()).add(name)
        self.column = {new: old for old, new in case["renamed"].items()}

    def named(self, key, side=None):
        sides = (0, 1) if side is None else (side,)
        return frozenset().union(*(self.by_key.get((one, tuple(map(str, key))), set()) for one in sides))

    def by_row(self, row, side):
        """The record that says just this; rows are given with the columns of their side."""
        records = self.case["records"][side]
        return frozenset(
            name for name, record in records.items() if all(record.get(self.column.get(column, column), "") == text for column, text in row.items()))


def duidan(program, case, paths):
    done = subprocess.run(
        [program, "diff", paths["ours"], paths["theirs"], "--format", "json", "--lang", "en"], capture_output=True, text=True)
    if done.returncode == 2:
        raise Unreadable(done.stderr)
    findings, lost = [], 0
    for sheet in json.loads(done.stdout)["sheets"]:
        for column in sheet["columns"]:
            if column["outcome"] in ("added", "removed"):
                findings.append(("column", frozenset(), column["name"]))
        for row in sheet["rows"]:
            names = set()
            for side, ids in (("ours", case["ours_ids"]), ("theirs", case["theirs_ids"])):
                if side in row["rows"]:
                    names.add(ids[row["rows"][side] - 2 - case["above"].get(side, 0)])
            if row["outcome"] == "changed":
                findings += [("changed", frozenset(names), cell["column"]) for cell in row["cells"]]
            else:
                findings.append((row["outcome"], frozenset(names), None))
        counts = sheet["counts"]
        shown = sum(1 for row in sheet["rows"] if row["outcome"] == "duplicate" and "ours" in row["rows"])
        # A title or total that one side has alone is shown beside the records, and is none.
        lost += counts["rows"].get("ours", 0) - counts["unchanged_rows"] - counts["changed_rows"] - counts["removed_rows"] - shown
    return findings, lost


def csv_diff(case, paths):
    from csv_diff import compare, load_csv

    key = case["key"][0] if case["key"] else None
    records, loaded = Records(case), []
    try:
        for side in ("ours", "theirs"):
            with open(plain(paths[side]), encoding="utf-8", newline="") as file:
                loaded.append(load_csv(file, key=key))
        result = compare(*loaded)
    except (UnicodeDecodeError, KeyError) as error:
        raise Unreadable(repr(error)) from error
    columns = result["columns_added"] + result["columns_removed"]
    findings = [("column", frozenset(), column) for column in columns]
    for side, kind in ((1, "added"), (0, "removed")):
        findings += [(kind, records.by_row(row, side), None) for row in result[kind]]
    for change in result["changed"]:
        names = frozenset(name for side in case["records"] for name, record in side.items() if key and record[key] == change["key"])
        findings += [("changed", names, records.column.get(column, column)) for column in change["changes"]]
    return findings, len(case["ours_ids"]) - len(loaded[0]) + len(case["theirs_ids"]) - len(loaded[1])


def datacompy(case, paths):
    import datacompy as library
    import polars as pl

    records = Records(case)
    try:
        left, right = (pl.read_csv(plain(paths[side]), infer_schema=False, missing_utf8_is_empty_string=True) for side in ("ours", "theirs"))
        key = case["key"] or [column for column in left.columns if column in right.columns]
        compare = library.PolarsCompare(left, right, join_columns=key)
    except Exception as error:
        raise Unreadable(repr(error)) from error
    findings = [("column", frozenset(), column) for column in [*compare.df1_unq_columns(), *compare.df2_unq_columns()]]
    own = {column.lower(): column for column in case["header"]}
    for side, kind, rows in ((1, "added", compare.df2_unq_rows), (0, "removed", compare.df1_unq_rows)):
        for row in rows.to_dicts():
            findings.append((kind, records.by_row({own.get(name, name): text or "" for name, text in row.items()}, side), None))
    both = compare.intersect_rows
    for column in compare.intersect_columns():
        if column in key:
            continue
        for row in both.filter(~pl.col(column + "_match")).to_dicts():
            findings.append(("changed", records.named([row[name] or "" for name in key]), own.get(column, column)))
    return findings, left.height - both.height - compare.df1_unq_rows.height


def daff(case, paths):
    import daff as library

    records = Records(case)
    tables = []
    try:
        for side in ("ours", "theirs"):
            with open(plain(paths[side]), encoding="utf-8", newline="") as file:
                tables.append(list(csv.reader(file)))
    except UnicodeDecodeError as error:
        raise Unreadable(repr(error)) from error
    flags = library.CompareFlags()
    flags.show_unchanged_columns = True
    if case["key"]:
        flags.ids = list(case["key"])
    views = [library.PythonTableView([list(row) for row in rows]) for rows in tables]
    out = library.PythonTableView([])
    library.TableDiff(library.Coopy.compareTables(*views, flags).align(), flags).hilite(out)
    rows = [["" if cell is None else str(cell) for cell in row] for row in out.data]
    schema = next((row for row in rows if row[0] == "!"), [""] * len(rows[0]))
    header = next(row for row in rows if row[0] == "@@")
    findings = [("column", frozenset(), name) for name, mark in zip(header, schema) if mark in ("+++", "---")]
    for row in rows:
        if row[0] in ("+++", "---"):
            side = 1 if row[0] == "+++" else 0
            gone = "---" if side else "+++"
            cells = {name: text for name, text, mark in zip(header[1:], row[1:], schema[1:]) if mark != gone}
            findings.append(("added" if side else "removed", records.by_row(cells, side), None))
        elif "->" in row[0]:
            before = {name: text.split(row[0])[0] for name, text, mark in zip(header[1:], row[1:], schema[1:]) if mark != "+++"}
            names = records.by_row({records.column.get(name, name): text for name, text in before.items()}, 0)
            findings += [("changed", names, records.column.get(name, name)) for name, text in zip(header[1:], row[1:]) if row[0] in text]
    made = library.PythonTableView([list(row) for row in tables[0]])
    library.HighlightPatch(made, library.PythonTableView([list(row) for row in rows])).apply()
    return findings, abs(len(made.data) - len(tables[1]))


def merged_by_duidan(program, folder):
    done = subprocess.run(
        [program, "diff", "ours.csv", "theirs.csv", "--base", "base.csv", "--format", "json", "--merge", "m.csv", "--prefer", "ours"], cwd=folder,
        capture_output=True, text=True)
    conflicts = set()
    for row in json.loads(done.stdout)["sheets"][0]["rows"]:
        if row["outcome"] == "deleted_and_edited":
            conflicts.add((row["key"][0], None))
        conflicts |= {(row["key"][0], cell["column"]) for cell in row["cells"] if cell["outcome"] == "conflict"}
    with open(folder / "m.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file)), conflicts


def merged_by_daff(folder):
    subprocess.run(
        [Path(sys.executable).parent / "daff", "merge", "--output", "d.csv", "base.csv", "ours.csv", "theirs.csv"], cwd=folder, capture_output=True)
    with open(folder / "d.csv", newline="") as file:
        rows = list(csv.reader(file))
    conflicts = {(row[0], rows[0][place]) for row in rows for place, cell in enumerate(row) if cell.startswith("((( ")}
    return rows, conflicts


def merged_by_git(folder):
    done = subprocess.run(["git", "merge-file", "-p", "ours.csv", "base.csv", "theirs.csv"], cwd=folder, capture_output=True, text=True)
    conflicts = set()
    for block in re.findall(r"<<<<<<<.*?\n(.*?)>>>>>>>", done.stdout, re.S):
        conflicts |= {(line.split(",")[0], "*") for line in block.splitlines() if "," in line}
    kept = re.sub(r"<<<<<<<.*?\n(.*?)=======\n.*?>>>>>>>.*?\n", r"\1", done.stdout, flags=re.S)
    return list(csv.reader(io.StringIO(kept))), conflicts
