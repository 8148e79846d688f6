"""Holds what report.xlsx links to against the sheets, and reconciled.xlsx against the CSV files, with openpyxl."""
import csv
import io
import zipfile
from urllib.parse import unquote

import openpyxl

UNREADABLE = (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError)


def rows_of(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def check_links(run, workspace):
    """Every link of report.xlsx leads to a file of the workspace and, in a workbook, to a cell that holds something."""
    path = run / "report.xlsx"
    complaints, books = [], {}
    if not path.exists():
        return complaints
    found = 0
    for sheet in openpyxl.load_workbook(path):
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.hyperlink):
            found += 1
            target = (run.resolve() / unquote(cell.hyperlink.target).replace("\\", "/")).resolve()
            if not target.is_file() or workspace.resolve() not in target.parents:
                complaints.append(f"report.xlsx › {sheet.title}!{cell.coordinate} leads to {target}")
                continue
            place = cell.hyperlink.location
            if not place or target.suffix.lower() != ".xlsx":
                continue
            name, _, address = place.rpartition("!")
            book = books.setdefault(target, openpyxl.load_workbook(target))
            name = name.strip("'").replace("''", "'")
            if name not in book.sheetnames:
                complaints.append(f"report.xlsx › {sheet.title}!{cell.coordinate} leads to no sheet {name}")
            elif "›" in str(cell.value) and book[name][address].row > book[name].max_row:
                complaints.append(f"report.xlsx › {sheet.title}!{cell.coordinate} leads below {name}")
    wanted = any(row["file"] for row in rows_of(run / "claims.csv"))
    if wanted and not found:
        complaints.append("report.xlsx: no link to any sheet")
    return complaints


def check_reconciled(run):
    """reconciled.xlsx holds the rows of the CSV files; cells in question are those that discrepancies are about."""
    path = run / "reconciled.xlsx"
    if not path.exists():
        return ["reconciled.xlsx: is not there"]
    try:
        book = openpyxl.load_workbook(path)
    except UNREADABLE as error:
        return [f"reconciled.xlsx: openpyxl: {error}"]
    complaints = []
    for sheet, name in zip(book.worksheets, ("order_lines", "orders", "events")):
        rows = rows_of(run / f"{name}.csv")
        if len(rows) > 50_000:
            continue
        ids = [cell.value for cell in sheet[1]]
        held = [
            [as_text(cell) for cell in row[:len(ids)]] for row in sheet.iter_rows(min_row=3, values_only=True)
        ]
        wanted = [[as_text(row[key]) for key in ids] for row in rows]
        if held != wanted:
            differing = [n for n, (one, other) in enumerate(zip(held, wanted), 3) if one != other][:3]
            complaints.append(f"reconciled.xlsx › {sheet.title}: other rows than {name}.csv ({len(held)} of {len(wanted)}), {differing}")
        if not sheet.row_dimensions[1].hidden or sheet.freeze_panes is None or sheet.protection.sheet:
            complaints.append(f"reconciled.xlsx › {sheet.title}: ids shown, header not frozen, or locked")
        complaints += [f"reconciled.xlsx › {sheet.title}!{cell.coordinate} runs {cell.value}"
                       for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    return complaints + check_comments(run, book.worksheets[0])


def check_comments(run, lines):
    """A line's cell has a comment where an open discrepancy above a note is about it, and nowhere else."""
    ids = [cell.value for cell in lines[1]]
    marked = set()
    for row in lines.iter_rows(min_row=3):
        for cell in (cell for cell in row if cell.comment):
            marked.add((row[ids.index("order_no")].value, str(row[ids.index("line_no")].value), ids[cell.column - 1]))
    wanted = set()
    known = {(row["order_no"], row["line_no"]) for row in rows_of(run / "order_lines.csv")}
    for row in rows_of(run / "discrepancies.csv"):
        key = (row["order_no"], row["line_no"])
        if row["status"] in ("open", "decided") and row["severity"] != "info" and row["line_no"] and key in known:
            wanted.add((*key, row["field"] if row["field"] in ids else "line_no"))
    return [f"reconciled.xlsx: {which} {sorted(places)[:3]}" for which, places in
            (("no comment at", wanted - marked), ("a comment without cause at", marked - wanted)) if places]


def as_text(value):
    """A cell of either file as text that can be compared."""
    if value is None or value == "":
        return ""
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    try:
        return repr(float(text))
    except ValueError:
        return text.removeprefix("'")
