"""Reads delimited text and web pages with Python's own csv and html.parser."""
import csv
import io
from html.parser import HTMLParser

from cells import Cell, Sheet, text

csv.field_size_limit(1 << 30)


def read_csv(path, encoding, **dialect):
    """The one sheet of a text file whose encoding and dialect are known."""
    content = io.StringIO(path.read_bytes().decode(encoding).removeprefix("\ufeff"), newline="")
    return [sheet_of(csv.reader(content, **dialect))]


def sheet_of(rows):
    sheet = Sheet(None)
    for row, fields in enumerate(rows):
        sheet.cells |= {(row, column): text(field) for column, field in enumerate(fields) if field}
    return sheet


class Page(HTMLParser):
    """The tables of a page as sheets: what cells show, and in `raw` the value that LibreOffice notes beside it."""

    def __init__(self, path):
        super().__init__()
        self.sheets, self._row, self._column, self._cell, self._value, self._covered = [], -1, 0, None, None, set()
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.sheets.append(Sheet(None))
            self._row, self._covered = -1, set()
        elif tag == "tr":
            self._row, self._column = self._row + 1, 0
        elif tag in ("td", "th"):
            while (self._row, self._column) in self._covered:
                self._column += 1
            self._cell, self._value = "", attributes.get("sdval")
            self._spans = int(attributes.get("rowspan", 1)), int(attributes.get("colspan", 1))
        elif tag == "br" and self._cell is not None:
            self._cell += "\n"

    def handle_data(self, data):
        if self._cell is not None:
            self._cell += data

    def handle_endtag(self, tag):
        if tag not in ("td", "th") or self._cell is None:
            return
        if self._cell.strip():
            self.sheets[-1].cells[self._row, self._column] = Cell("text", self._cell, raw=self._value)
        for row in range(self._row, self._row + self._spans[0]):
            self._covered |= {(row, self._column + column) for column in range(self._spans[1])}
        self._cell = None


def read_html(path):
    return Page(path).sheets


def alike_in_html(mine, theirs):
    """Whether a cell of a page is read as what it shows, or as the value that is noted beside that."""
    if mine is None or theirs is None:
        return mine is theirs
    if theirs.raw is not None and mine.kind == "number":
        return abs(float(mine.value) - float(theirs.raw)) <= 1e-12 * abs(float(theirs.raw))
    return mine.raw.split() == theirs.value.split()
