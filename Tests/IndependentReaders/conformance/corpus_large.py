"""Workbooks that are large enough to be read in blocks of rows at once (`ReadingLimits.blockBytes`)."""
import random

from cells import boolean, day, error, number, text
from corpus_xlsxwriter import TEXTS, Book
from format_table import under_format
from package_parts import Specimen, data

ROWS = 4_500
ROWS_OF_ALL_KINDS = 5_500
FEATURES = {}


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"large-{name}.xlsx" for name in FEATURES]


def build(path):
    """Makes the workbook that the file is named for, and returns the sheets to be read in it."""
    return FEATURES[path.stem.removeprefix("large-")](path)


@feature
def shared_texts(path, **options):
    """All kinds of cells at random places, by a seeded generator."""
    book = Book(path, **options)
    sheet, chance = book.sheet("large"), random.Random(20260309)
    dated, struck = book.style(num_format="yyyy-mm-dd"), book.style(font_strikeout=True)
    texts = [each for each in TEXTS if each != "_x005F_x0041_"] + [f"SO-{order}" for order in range(2_000)]
    for row in range(1, ROWS_OF_ALL_KINDS + 1):
        if chance.random() < 0.02:
            continue
        for column in "ABCDEFGHIJKL":
            reference, draw = f"{column}{row}", chance.random()
            if draw < 0.1:
                continue
            if draw < 0.45:
                sheet.put(reference, chance.choice(texts))
            elif draw < 0.7:
                sheet.put(reference, round(chance.uniform(-1e6, 1e6), chance.randrange(12)))
            elif draw < 0.8:
                offset = chance.randrange(365)
                sheet.put(reference, 46090 + offset, dated, under_format(str(46090 + offset), "day"))
            elif draw < 0.85:
                sheet.put(reference, chance.random() < 0.5)
            elif draw < 0.9:
                sheet.formula(reference, "=1/0", "#DIV/0!", error("#DIV/0!"))
            elif draw < 0.95:
                sheet.formula(reference, "=A1&B1", f"行 {row} & <{column}>", text(f"行 {row} & <{column}>"))
            else:
                sheet.put(reference, "struck", struck, text("struck", struck=True))
    book.writer.close()
    return [each.expected for each in book.sheets]


@feature
def inline_texts(path):
    return shared_texts(path, constant_memory=True)


def by_hand(path, rows, cells, **properties):
    made = Specimen(data(rows))
    for name, value in properties.items():
        setattr(made, name, value)
    made.expected.cells = cells
    made.write(path)
    return [made.expected]


FILLING = '<c t="inlineStr"><is><t>' + "x" * 400 + "</t></is></c>"


@feature
def without_references(path):
    rows = "".join(f'<row><c><v>{row}</v></c><c/>{FILLING}<c t="b"><v>{row % 2}</v></c></row>' for row in range(ROWS))
    cells = {}
    for row in range(ROWS):
        cells |= {(row, 0): number(row), (row, 2): text("x" * 400), (row, 3): boolean(row % 2 == 1)}
    return by_hand(path, rows, cells)


@feature
def out_of_order(path):
    """Rows from the last to the first, and the first of them once more at the end."""
    def row_of(row, value):
        filling = FILLING.replace("<c ", f'<c r="B{row + 1}" ')
        return f'<row r="{row + 1}">{filling}<c r="A{row + 1}"><v>{value}</v></c></row>'
    rows = "".join(row_of(row, row) for row in reversed(range(ROWS))) + row_of(ROWS - 1, -1)
    cells = {(row, 0): number(row) for row in range(ROWS - 1)} | {(ROWS - 1, 0): number("-1")}
    return by_hand(path, rows, cells | {(row, 1): text("x" * 400) for row in range(ROWS)})


@feature
def with_what_looks_like_an_end_of_row(path):
    """Texts, comments and CDATA that hold what ends a row."""
    rows, cells = [], {}
    for row in range(ROWS):
        filling = FILLING.replace("<c ", f'<c r="B{row + 1}" ')
        rows.append(
            f'<row r="{row + 1}"><!-- </row> --><c r="A{row + 1}" t="inlineStr"><is><t><![CDATA[</row>]]>&lt;/row></t>'
            f"</is></c>{filling}</row >")
        cells |= {(row, 0): text("</row></row>"), (row, 1): text("x" * 400)}
    return by_hand(path, "".join(rows), cells)


@feature
def in_utf_16(path):
    rows = "".join(
        f'<row r="{row + 1}"><c r="A{row + 1}" s="1"><v>46090</v></c>{FILLING}</row>' for row in range(ROWS // 2))
    cells = {(row, 0): day("2026-03-09") for row in range(ROWS // 2)}
    cells |= {(row, 1): text("x" * 400) for row in range(ROWS // 2)}
    return by_hand(path, rows, cells, encode=lambda part: part.replace("UTF-8", "UTF-16").encode("utf-16"))


@feature
def prefixed(path):
    def mark(xml):
        return xml.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")
    rows = "".join(
        f'<row r="{row + 1}"><c r="A{row + 1}" s="1"><v>46090</v></c>{FILLING}</row>' for row in range(ROWS))
    made = Specimen(mark(data(rows)), styles=mark(Specimen().styles))
    made.prefix = "x"
    made.expected.cells = {(row, 0): day("2026-03-09") for row in range(ROWS)}
    made.expected.cells |= {(row, 1): text("x" * 400) for row in range(ROWS)}
    made.write(path)
    return [made.expected]
