#!/usr/bin/env python3
"""Reads the files of a run with the csv module, json, hashlib and openpyxl, and holds them against each other.

    check.py [--workspace FOLDER] RUN_FOLDER

Nothing here shares code with Duidan. Each complaint is a line on standard error; the exit status is 1 if there is any.
"""
import argparse
import csv
import hashlib
import io
import json
import re
import sys
import zipfile
from collections import Counter
from pathlib import Path

import openpyxl

from check_books import check_links, check_reconciled

ROW_ENDS = ["used", "duplicate", "heading", "subtotal", "note", "blank", "excluded", "rejected"]
REQUIRED = ["discrepancies.csv", "report.xlsx", "report.html", "run.json"]
WORKBOOK_ROWS = 50_000  # above, a workbook holds a part only
csv.field_size_limit(1 << 30)


def read_table(path):
    """A CSV that Duidan wrote: its header and rows, or the complaint that it is none."""
    data = path.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        return [], [], [f"{path.name}: no byte order mark"]
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    except (csv.Error, UnicodeDecodeError) as error:
        return [], [], [f"{path.name}: {error}"]
    if not rows:
        return [], [], [f"{path.name}: no header"]
    header, rows = rows[0], rows[1:]
    complaints = [
        f"{path.name}: record {number} has {len(row)} fields, the header {len(header)}"
        for number, row in enumerate(rows, 2) if len(row) != len(header)
    ]
    complaints += [f"{path.name}: column {name!r} stands twice" for name, count in Counter(header).items() if count > 1]
    for number, row in enumerate(rows, 2):
        complaints += [f"{path.name}: record {number} would run {cell!r}" for cell in row if would_run(cell)]
    return header, [row for row in rows if len(row) == len(header)], complaints


def would_run(text):
    """Whether a spreadsheet takes a text for a formula."""
    if re.fullmatch(r"[-+]?[0-9]*\.?[0-9]*", text):
        return False
    return text[0] in "=+-@\t\r\n"


def plain(value):
    """A value of a workbook or a CSV as text that can be compared."""
    if value is None:
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    text = str(value).removeprefix("'")
    try:
        return repr(float(text)) if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) else text
    except ValueError:
        return text


def check_workbooks(run, header, rows):
    """Every workbook opens; the sheet of discrepancies has the rows of discrepancies.csv in their order."""
    complaints = []
    for path in sorted(run.rglob("*.xlsx")):
        try:
            openpyxl.load_workbook(path)
        except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
            complaints.append(f"{path.name}: openpyxl: {error}")
    report = run / "report.xlsx"
    if complaints or not report.exists() or not rows or len(rows) > WORKBOOK_ROWS or "id" not in header:
        return complaints
    wanted = {name: [plain(row[index]) for row in rows] for index, name in enumerate(header)}
    for sheet in openpyxl.load_workbook(report):
        columns = [[plain(cell) for cell in column] for column in sheet.iter_cols(values_only=True)]
        holding = [column for column in columns if column[len(column) - len(rows):] == wanted["id"]]
        if not holding:
            continue
        start = len(holding[0]) - len(rows)
        held = [column[start:] for column in columns]
        shared = [name for name in ("code", "kind", "order_no", "status") if name in wanted]
        lacking = [name for name in shared if not same(wanted[name], held, name)]
        return [f"report.xlsx › {sheet.title}: no column equals {name} of discrepancies.csv" for name in lacking]
    return complaints + [f"report.xlsx: no sheet holds the {len(rows)} ids of discrepancies.csv, in their order"]


HIDDEN = ["duidan." + key for key in ("id", "about", "shown", "choices", "fingerprint", "checksum", "list", "count")]
ANSWERS = ["duidan." + key for key in ("answer", "value", "by", "why")]


def check_decisions(run, header, rows):
    """decisions.xlsx asks about what is open, with drop-downs from a hidden sheet, and runs no formula."""
    path = run / "decisions.xlsx"
    if not path.exists():
        return []
    try:
        book = openpyxl.load_workbook(path)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError):
        return []  # check_workbooks says so
    sheet = book.worksheets[0]
    places = {cell.value: cell for cell in sheet[1] if cell.value}
    missing = [key for key in HIDDEN + ANSWERS if key not in places]
    if missing:
        return [f"decisions.xlsx: no column {', '.join(missing)}"]
    complaints = check_appearance(book, sheet, places)
    first = next((cell.row for cell in sheet[places[HIDDEN[0]].column_letter] if cell.value == HIDDEN[0] and cell.row > 1), 1)
    ids = Counter()
    for row in range(first + 1, sheet.max_row + 1):
        hidden = [sheet.cell(row, places[key].column).value or "" for key in HIDDEN]
        sealed = hashlib.sha256("\x1f".join(["decisions 1", *hidden[:5]]).encode()).hexdigest()[:12]
        if sealed != hidden[5]:
            complaints.append(f"decisions.xlsx: row {row}: another checksum than that of its hidden cells")
        offered = [cell.value for cell in book.worksheets[-1][hidden[6]][:hidden[7]]]
        if not all(offered) or len(set(offered)) != len(offered) or len(offered) != len(hidden[3].split("/")):
            complaints.append(f"decisions.xlsx: row {row}: its list is {offered}")
        if not hidden[1].endswith("|"):  # a group names its pair at the end
            continue
        ids[hidden[0]] += 1
    if "id" in header and "status" in header:
        statuses = {row[header.index("id")]: row[header.index("status")] for row in rows}
        complaints += [f"decisions.xlsx: asks about {found}, which is {statuses.get(found, 'unknown')}"
                       for found in ids if statuses.get(found) not in ("open", "decided", "waived")]
    return complaints + [f"decisions.xlsx: asks about {found} {count} times" for found, count in ids.items() if count > 1]


def check_appearance(book, sheet, places):
    """What a person must not see, what a person chooses from, and that nothing is locked or run."""
    complaints = []
    for key in HIDDEN:
        # openpyxl keeps neighbours of one width under the first of them
        widths = [size for size in sheet.column_dimensions.values() if size.min <= places[key].column <= size.max]
        if not any(size.hidden for size in widths):
            complaints.append(f"decisions.xlsx: column {places[key].column_letter} ({key}) is shown")
    if not sheet.row_dimensions[1].hidden:
        complaints.append("decisions.xlsx: row 1 is shown")
    if sheet.sheet_state != "visible" or [other.sheet_state for other in book.worksheets[1:]] != ["hidden"]:
        complaints.append("decisions.xlsx: not one sheet to see and one hidden")
    if any(other.protection.sheet for other in book.worksheets):
        complaints.append("decisions.xlsx: a sheet is locked")
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    column = places["duidan.answer"].column_letter
    if sheet.max_row > 3 and [str(rule.sqref) for rule in lists] not in ([f"{column}4:{column}{sheet.max_row}"], [f"{column}4"]):
        complaints.append("decisions.xlsx: no drop-down over all answers")
    complaints += [f"decisions.xlsx: the drop-down refers to {rule.formula1}"
                   for rule in lists if f"{book.worksheets[-1].title}!" not in rule.formula1]
    for other in book.worksheets:
        complaints += [f"decisions.xlsx: {other.title}!{cell.coordinate} runs {cell.value}"
                       for line in other.iter_rows() for cell in line if cell.data_type == "f"]
    return complaints


def same(wanted, columns, name):
    """Whether a column has the wanted values; words of a closed list may stand there in the workbook's language."""
    if wanted in columns:
        return True
    if name in ("kind", "status"):  # one word each: the same words in the same places
        return any(len(set(zip(wanted, column))) == len(set(wanted)) == len(set(column)) for column in columns)
    return False


def count_rows(path, sheet):
    """The rows of a source up to the last one that holds anything; None for a form that is not read here."""
    if path.suffix.lower() in (".xlsx", ".xlsm"):
        rows = openpyxl.load_workbook(path, data_only=False)[sheet].iter_rows(values_only=True)
    elif path.suffix.lower() in (".csv", ".tsv", ".txt"):
        rows = csv.reader(io.StringIO(decoded(path.read_bytes()), newline=""), delimiter=delimiter(path))
    else:
        return None
    last = 0
    for number, row in enumerate(rows, 1):
        if any(str(cell).strip() for cell in row if cell is not None):
            last = number
    return last


def decoded(data):
    """The text of a source in the encodings that such files have."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def delimiter(path):
    """What most often stands between the fields of the first rows."""
    head = decoded(path.read_bytes()[:4096])
    return max(",\t;|", key=head.count)


def check_manifest(run, workspace):
    """run.json: digests, files, and an end for each row that was read."""
    manifest = json.loads((run / "run.json").read_text("utf-8"))
    complaints = []
    for kind, folder in (("inputs", workspace), ("outputs", run)):
        for entry in manifest[kind]:
            path = folder / entry["path"]
            if not path.is_file():
                complaints.append(f"run.json: {kind}: {entry['path']} does not exist")
            elif hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
                complaints.append(f"run.json: {kind}: {entry['path']} has another SHA-256")
    stated = {entry["path"] for entry in manifest["outputs"]} | {"run.json"}
    there = {path.relative_to(run).as_posix() for path in run.rglob("*") if path.is_file()}
    complaints += [f"run.json: outputs: {path} is not listed" for path in sorted(there - stated)]
    read = Counter()
    for table in manifest["tables"]:
        place = f"{table['file']} › {table.get('sheet') or '–'}"
        read[table["file"], table.get("sheet")] += table["rows_read"]
        ended = sum(table[end] for end in ROW_ENDS)
        if ended != table["rows_read"]:
            complaints.append(f"run.json: {place}: {table['rows_read']} rows read, {ended} accounted for")
    for (file, sheet), rows in read.items():
        path = workspace / file
        counted = count_rows(path, sheet) if path.is_file() else None
        if counted is not None and counted != rows:
            complaints.append(f"run.json: {file} › {sheet or '–'}: {rows} rows read, {counted} in the file")
    return complaints


def check_page(run):
    """report.html loads nothing from elsewhere."""
    text = (run / "report.html").read_text("utf-8")
    elsewhere = r"\s*[\"']?(?:https?:)?//[^\"'\s>)]*"
    tags = r"<(?:img|script|link|iframe|object|source)\b[^>]*?(?:src|href)\s*="
    loads = re.findall(tags + elsewhere, text) + re.findall(r"url\(" + elsewhere, text)
    return [f"report.html: loads {load}" for load in loads]


def check_lines(run, rows):
    """discrepancies.jsonl has an object for each row of discrepancies.csv."""
    path = run / "discrepancies.jsonl"
    if not path.exists():
        return []
    try:
        objects = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    except ValueError as error:
        return [f"discrepancies.jsonl: {error}"]
    if len(objects) != len(rows):
        return [f"discrepancies.jsonl: {len(objects)} lines, discrepancies.csv {len(rows)} rows"]
    return []


def check(run, workspace):
    """All complaints about a run."""
    missing = [f"{name} does not exist" for name in REQUIRED if not (run / name).is_file()]
    if missing:
        return missing
    complaints, tables = [], {}
    for path in sorted(run.rglob("*.csv")):
        header, rows, found = read_table(path)
        tables[path.relative_to(run).as_posix()] = header, rows
        complaints += found
    header, rows = tables["discrepancies.csv"]
    complaints += check_lines(run, rows) + check_workbooks(run, header, rows) + check_decisions(run, header, rows)
    complaints += check_reconciled(run) + check_links(run, workspace) if (run / "order_lines.csv").exists() else []
    return complaints + check_page(run) + check_manifest(run, workspace)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path)
    parser.add_argument("--workspace", type=Path, help="where the inputs lie; else two folders above the run")
    arguments = parser.parse_args()
    run = arguments.run.resolve()
    complaints = check(run, (arguments.workspace or run.parent.parent).resolve())
    for complaint in complaints:
        print(f"{run.name}: {complaint}", file=sys.stderr)
    if not complaints:
        print(f"independent readers: {run.name} holds together")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
