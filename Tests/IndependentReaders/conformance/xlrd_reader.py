"""Reads a binary workbook with xlrd."""
from decimal import Decimal

import xlrd
from xlrd.biffh import XL_CELL_BLANK, XL_CELL_BOOLEAN, XL_CELL_EMPTY, XL_CELL_ERROR, XL_CELL_TEXT, error_text_from_code

import number_formats
from cells import Cell, Sheet, exact
from comparison import same
from format_table import BUILT_IN_FORMATS, under_format

STATES = ["visible", "hidden", "veryHidden"]
BUILT_IN = dict(BUILT_IN_FORMATS)


def read(path):
    with open("/dev/null", "w") as nowhere:
        book = xlrd.open_workbook(str(path), formatting_info=True, ragged_rows=True, logfile=nowhere)
    return [_sheet(book, each) for each in book.sheets()]


def _sheet(book, source):
    sheet = Sheet(source.name, visibility=STATES[source.visibility], comments={})
    sheet.merged = {(top, left, bottom - 1, right - 1) for top, bottom, left, right in source.merged_cells
                    if (bottom - top, right - left) != (1, 1)}
    sheet.unseen_rows = {row for row, info in source.rowinfo_map.items() if info.hidden}
    sheet.hidden_columns = {column for column, info in source.colinfo_map.items() if info.hidden}
    sheet.comments = {place: ((note.author or "").strip(), note.text) for place, note in source.cell_note_map.items()}
    for row in range(source.nrows):
        for column in range(source.row_len(row)):
            found = _cell(book, source, row, column)
            if found is not None:
                sheet.cells[row, column] = found
    return sheet


def _cell(book, source, row, column):
    kind, value = source.cell_type(row, column), source.cell_value(row, column)
    if kind in (XL_CELL_EMPTY, XL_CELL_BLANK) or value == "":
        return None
    style = book.xf_list[source.cell_xf_index(row, column)]
    looks = {"struck": bool(book.font_list[style.font_index].struck_out), "fill": _fill(book, style.background)}
    if kind == XL_CELL_TEXT:
        return _text(book, value, source.rich_text_runlist_map.get((row, column), ()), looks)
    if kind == XL_CELL_BOOLEAN:
        return Cell("boolean", bool(value), **looks)
    if kind == XL_CELL_ERROR:
        return Cell("error", error_text_from_code[value], **looks)
    found = under_format(repr(value), _kind(book, style.format_key), "1904" if book.datemode else "1900")
    if found.kind in ("number", "text"):
        kept = exact(repr(value))
        return Cell("text" if kept is None else "number", repr(value) if kept is None else kept, raw=repr(value), **looks)
    return Cell(found.kind, found.value, **looks)


def _kind(book, key):
    return number_formats.kind(book.format_map[key].format_str) if key >= 164 else BUILT_IN.get(key, "number")


def _text(book, value, runs, looks):
    """The text without its struck runs, as openpyxl_reader has it; xlrd counts characters in UTF-16 as the file does."""
    if not runs:
        return Cell("text", value, **looks)
    units = value.encode("utf-16-le")
    bounds = [0, *[start * 2 for start, _ in runs], len(units)]
    struck = [looks["struck"], *[bool(book.font_list[font].struck_out) for _, font in runs]]
    parts = [units[start:end].decode("utf-16-le") for start, end in zip(bounds, bounds[1:])]
    left = "".join(part for part, out in zip(parts, struck) if not out)
    looks = looks | {"struck": not left.strip()}
    if left == value or not left.strip():
        return Cell("text", value, **looks)
    return Cell("text", left.strip(), raw=value, **looks)


def _fill(book, background):
    """The colour of a solid fill; not compared where it comes from elsewhere."""
    if background.fill_pattern != 1:
        return ""
    colour = book.colour_map.get(background.pattern_colour_index)
    return None if colour is None else "%02X%02X%02X" % colour


def alike(mine, theirs):
    """Whether two cells say the same; numbers by all digits of the double."""
    if mine is None or theirs is None:
        return mine is theirs
    if mine.kind == "text" and theirs.raw is not None and mine.raw[:1] in "-0123456789" and same_double(mine, theirs):
        return True
    if mine.kind == theirs.kind == "number":
        return mine.value == theirs.value and same_double(mine, theirs)
    return same(mine, theirs)


def same_double(mine, theirs):
    try:
        return float(mine.raw) == float(theirs.raw) and Decimal(mine.raw) == Decimal(repr(float(mine.raw)))
    except ValueError:
        return False
