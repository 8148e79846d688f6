"""Binary workbooks that xlwt makes, one a feature, and what Duidan must read in each cell."""
import datetime
import random

import xlwt

from biff import ERRORS
from cells import Sheet, boolean, error, number, place, text
from corpus_xlsxwriter import TEXTS
from format_table import CUSTOM_FORMATS, SERIALS, under_format

FEATURES = {}


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"xlwt-{name}.xls" for name in FEATURES]


def build(path):
    """Makes the workbook of the feature that the file is named for, and returns the sheets to be read in it."""
    book = FEATURES[path.stem.removeprefix("xlwt-")]()
    book.writer.save(str(path))
    return [sheet.expected for sheet in book.sheets]


class Book:
    """A workbook under way, with the sheets that a reader must find in it."""

    def __init__(self, **options):
        self.writer, self.sheets = xlwt.Workbook(encoding="utf-8", **options), []

    def sheet(self, name):
        self.sheets.append(SheetUnderWay(self.writer.add_sheet(name, cell_overwrite_ok=True), name))
        return self.sheets[-1]


class SheetUnderWay:
    """A sheet under way: each `put` writes a cell and notes what must be read there."""

    def __init__(self, writer, name):
        self.writer = writer
        self.expected = Sheet(
            name, visibility="visible", merged=set(), hidden_rows=set(), filtered_rows=set(), hidden_columns=set(),
            comments={})

    def put(self, reference, value, style=None, expect=None):
        row, column = place(reference)
        self.writer.write(row, column, value, style or xlwt.Style.default_style)
        if expect is None:
            expect = {str: text, bool: boolean}.get(type(value), lambda each: number(shortest(each)))(value)
        self.expected.cells[row, column] = expect


def shortest(value):
    """The digits of a double as a spreadsheet's file has them."""
    return str(value) if isinstance(value, int) else repr(value).removesuffix(".0").replace("e", "E")


@feature
def texts():
    book = Book()
    sheet = book.sheet("文本")
    for row, value in enumerate(TEXTS, 1):
        sheet.put(f"A{row}", value)
        sheet.put(f"B{row}", value * 40)
    return book


@feature
def long_texts():
    """More text than a record holds, in narrow and wide characters, so that most records end inside of one."""
    book = Book()
    sheet, chance = book.sheet("long"), random.Random(7)
    for row in range(1, 120):
        sheet.put(f"A{row}", f"{row}" + "x" * chance.randrange(2_000))
        sheet.put(f"B{row}", f"{row}" + "单" * chance.randrange(2_000))
        sheet.put(f"C{row}", f"{row}" + "é单" * chance.randrange(500))
    sheet.put("D1", "y" * 32_767)
    sheet.put("D2", "长" * 32_767)
    return book


@feature
def numbers():
    book = Book()
    sheet = book.sheet("numbers")
    values = [
        0, 1, -1, 0.5, 12.25, 0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 999_999_999_999_999, 536_870_911, 536_870_912, -536_870_912,
        -536_870_913, 1.1, 2.675, 19.99 * 3, 1.005, 4.35 * 100, 1.1 * 1.1, 123456.789, 99999999999.99, 0.000123456789012345,
        1e-5, 1.5e-5, 0.00001234, 9.999999999999999e-6, 1e17 / 3, 2.0**52 + 0.5, 2.0**51 + 0.25, 5e-324, 1.7976931348623157e308,
        6222021234567, 0.29999999999999998, 1e22, 123456789.12345679, 4.9999999999999996,
    ]
    for row, value in enumerate(values, 1):
        for column in "ABC":  # neighbours of 30 bits share a record
            sheet.put(f"{column}{row}", float(value), expect=number(plain(float(value))))
    return book


@feature
def many_doubles():
    """Doubles of all sizes: the digits that stand for each of them and no other."""
    book = Book()
    sheet, chance = book.sheet("doubles"), random.Random(11)
    for row in range(1, 2_001):
        for column, value in zip("ABCD", (
                chance.uniform(-1e6, 1e6), 10 ** chance.uniform(-12, 17), round(chance.uniform(0, 1e5), chance.randrange(8)),
                chance.randrange(10**9) / chance.randrange(1, 10**4))):
            sheet.put(f"{column}{row}", value, expect=number(plain(value)))
    return book


def plain(value):
    """Shortest digits of a double, with a point wherever Duidan writes one."""
    digits = shortest(value)
    if "E" not in digits:
        return digits
    mantissa, power = digits.split("E")
    figures = mantissa.replace(".", "").lstrip("-")
    whole = len(mantissa.lstrip("-").split(".")[0]) + int(power)
    sign = "-" if value < 0 else ""
    if 0 < whole <= 21 and whole >= len(figures):
        return sign + figures.ljust(whole, "0")
    if -5 < whole <= 0:
        return sign + "0." + "0" * -whole + figures
    if whole > 0 and whole < len(figures):
        return sign + figures[:whole] + "." + figures[whole:]
    return f"{sign}{figures[0]}{'.' if len(figures) > 1 else ''}{figures[1:]}E{'-' if int(power) < 0 else '+'}{abs(int(power)):02}"


def serials(system):
    book = Book()
    book.writer.dates_1904 = system == "1904"
    sheet = book.sheet("serials")
    formats = [("yyyy-mm-dd", "day"), ("yyyy-mm-dd hh:mm:ss", "moment"), ("hh:mm:ss", "time"), ("[h]:mm:ss", "elapsed")]
    for column, (code, kind) in zip("BCDE", formats):
        style = xlwt.easyxf(num_format_str=code)
        for row, serial in enumerate(SERIALS, 1):
            found = under_format(serial, kind, system)
            sheet.put(f"{column}{row}", float(serial), style, number(plain(float(serial))) if found.kind == "number" else found)
    return book


@feature
def serials_of_1900():
    return serials("1900")


@feature
def serials_of_1904():
    return serials("1904")


@feature
def custom_formats():
    book = Book(style_compression=2)
    sheet = book.sheet("formats")
    for row, (code, kind) in enumerate(CUSTOM_FORMATS, 1):
        style = xlwt.easyxf(num_format_str=code)
        for column, serial in zip("AB", ("46090.5", "0.25")):
            sheet.put(f"{column}{row}", float(serial), style, under_format(serial, kind))
    return book


@feature
def kinds():
    book = Book()
    sheet = book.sheet("kinds")
    sheet.put("A1", True)
    sheet.put("A2", False)
    for row, (found, code) in enumerate(ERRORS.items()):
        sheet.writer.row(row).set_cell_error(1, code)
        sheet.expected.cells[row, 1] = error(found)
    date = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    sheet.put("C1", datetime.date(2026, 3, 9), date, under_format("46090", "day"))
    sheet.put("C2", datetime.datetime(2026, 3, 9, 13, 45, 30), xlwt.easyxf(num_format_str="yyyy/m/d h:mm"),
        under_format("46090.57326388889", "moment"))
    sheet.put("C3", datetime.time(13, 45, 30), xlwt.easyxf(num_format_str="h:mm"), under_format("0.57326388889", "time"))
    return book


@feature
def looks():
    book = Book()
    sheet = book.sheet("looks")
    for row, (name, hexed) in enumerate([("yellow", "FFFF00"), ("red", "FF0000"), ("lime", "99CC00"), ("gray25", "C0C0C0"),
                                        ("light_green", "CCFFCC")], 1):
        style = xlwt.easyxf(f"pattern: pattern solid, fore_colour {name}")
        sheet.put(f"A{row}", row, style, number(str(row), fill=hexed, struck=False))
        sheet.put(f"B{row}", name, style, text(name, fill=hexed, struck=False))
    sheet.put("C1", "off", xlwt.easyxf("font: struck_out on"), text("off", struck=True, fill=""))
    sheet.put("C2", 5, xlwt.easyxf("font: struck_out on; pattern: pattern solid, fore_colour yellow"),
        number("5", struck=True, fill="FFFF00"))
    book.writer.set_colour_RGB(0x21, 18, 52, 86)
    own = xlwt.easyxf("pattern: pattern solid")
    own.pattern.pattern_fore_colour = 0x21
    sheet.put("C3", 6, own, number("6", fill="123456"))
    out, plain_font = xlwt.easyfont("struck_out on"), xlwt.easyfont("bold on")
    for row, (parts, expect) in enumerate([
        ([("800", out), (" 1000", plain_font)], text("1000", raw="800 1000", struck=False)),
        ([("all", out), (" of it", out)], text("all of it", struck=True)),
        (["订单 ", ("旧", out), ("新", plain_font)], text("订单 新", raw="订单 旧新", struck=False)),
    ], 1):
        sheet.writer.write_rich_text(row - 1, 3, parts)
        sheet.expected.cells[row - 1, 3] = expect
    return book


@feature
def marks():
    book = Book()
    sheet = book.sheet("标记")
    sheet.writer.write_merge(0, 0, 0, 3, "title")
    sheet.writer.write_merge(2, 5, 1, 1, "tall")
    sheet.expected.cells |= {(0, 0): text("title"), (2, 1): text("tall")}
    sheet.expected.merged = {(0, 0, 0, 3), (2, 1, 5, 1)}
    for row in range(7, 13):
        sheet.put(f"A{row}", row)
        sheet.put(f"C{row}", f"r{row}")
    for row in (7, 8, 11):
        sheet.writer.row(row).hidden = True
    sheet.writer.col(2).hidden = True
    sheet.expected.hidden_rows, sheet.expected.hidden_columns = {7, 8, 11}, {2}
    for name, visibility in (("hidden", 1), ("secret", 2)):
        other = book.sheet(name)
        other.put("A1", name)
        other.writer.visibility = visibility
        other.expected.visibility = ["visible", "hidden", "veryHidden"][visibility]
    book.sheet("empty")
    return book


@feature
def last_row():
    book = Book()
    sheet = book.sheet("last")
    for row in range(1, 65_537):
        sheet.put(f"A{row}", row)
    sheet.put("IV65536", "corner")
    return book
