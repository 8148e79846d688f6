"""Workbooks that XlsxWriter makes, one a feature, and what Duidan must read in each cell."""
from datetime import datetime

import xlsxwriter

from cells import Sheet, boolean, day, error, number, place, text
from format_table import BUILT_IN_FORMATS, CUSTOM_FORMATS, SERIALS, under_format

FEATURES = {}


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


class Book:
    """A workbook under way, with the sheets that a reader must find in it."""

    def __init__(self, path, **options):
        self.writer = xlsxwriter.Workbook(str(path), options)
        self.sheets = []

    def sheet(self, name):
        self.sheets.append(SheetUnderWay(self, name))
        return self.sheets[-1]

    def style(self, **properties):
        return self.writer.add_format(properties)


class SheetUnderWay:
    """A sheet under way: each `put` writes a cell and notes what must be read there."""

    def __init__(self, book, name):
        self.writer = book.writer.add_worksheet(name)
        self.expected = Sheet(
            name, visibility="visible", merged=set(), hidden_rows=set(), filtered_rows=set(), hidden_columns=set(),
            comments={})

    def put(self, reference, value, style=None, expect=None):
        """Writes a value; `expect` is given where it is not the value itself, `False` where nothing must be read."""
        row, column = place(reference)
        write = {str: self.writer.write_string, bool: self.writer.write_boolean}
        write.get(type(value), self.writer.write_number)(row, column, value, style)
        self.note(row, column, value, expect)

    def formula(self, reference, formula, value, expect, style=None):
        row, column = place(reference)
        self.writer.write_formula(row, column, formula, style, value)
        self.note(row, column, value, expect)

    def note(self, row, column, value, expect):
        if expect is None:
            expect = {str: text, bool: boolean}.get(type(value), lambda each: number("%.16G" % each))(value)
        if expect is not False:
            self.expected.cells[row, column] = expect


def build(path):
    """Makes the workbook of the feature that the file is named for, and returns the sheets to be read in it."""
    book = FEATURES[path.stem.removeprefix("xlsxwriter-")](path)
    book.writer.close()
    return [sheet.expected for sheet in book.sheets]


def names():
    return [f"xlsxwriter-{name}.xlsx" for name in FEATURES]


TEXTS = [
    "订单号", "SO-2026-0118", " leading", "trailing ", "  both  ", " ", "two\nlines", "tab\tinside", "cr\r\nlf", "\n",
    "_x000D_", "_x0041_", "_x005F_x0041_", "x_x0041_y", "_x004", "\x01control\x1f", "\u007fdelete", "emoji 🧾👩‍👩‍👧",
    "𠀀𠮷𪚥", "㐀",
    "e\u0301 decomposed", "é composed", "\u200bzero width", "\ufeffmark", "\u3000全角", "<&>\"'", "]]>", "=1+1",
    "'quoted", "#N/A",
    "TRUE", "00123", "1E5", "2026-03-09", "ｆｕｌｌ", "한국어", "עברית", "\u2028line separator", "\u00a0",
]


@feature
def shared_strings(path, **options):
    book = Book(path, **options)
    sheet = book.sheet("文本")
    for index, value in enumerate(TEXTS):
        # XlsxWriter escapes the first of two escapes only, so that the second is one when it is read.
        expect = text("_x005FA") if value == "_x005F_x0041_" else None
        sheet.put(f"A{index + 1}", value, expect=expect)
        sheet.put(f"C{index + 1}", value, expect=expect)
    return book


@feature
def inline_strings(path):
    return shared_strings(path, constant_memory=True)


@feature
def longest_text(path):
    book = Book(path)
    sheet = book.sheet("long")
    for index, sign in enumerate("x单🧾"):
        sheet.put(f"A{index + 1}", sign * (32_767 // (2 if sign == "🧾" else 1)))
    return book


@feature
def built_in_date_formats(path):
    book = Book(path)
    sheet = book.sheet("formats")
    for row, (index, kind) in enumerate(BUILT_IN_FORMATS, 1):
        style = book.style(num_format=index)
        for column, serial in zip("ABCD", ("46090", "46090.75", "0.75", "1.25")):
            sheet.put(f"{column}{row}", float(serial), style, under_format(serial, kind))
    return book


@feature
def custom_formats(path):
    book = Book(path)
    sheet = book.sheet("formats")
    for row, (code, kind) in enumerate(CUSTOM_FORMATS, 1):
        style = book.style(num_format=code)
        sheet.put(f"A{row}", 46090.5, style, under_format("46090.5", kind))
        sheet.put(f"B{row}", 0.25, style, under_format("0.25", kind))
        sheet.put(f"C{row}", code.replace("\t", " "), style)
    return book


@feature
def serials_of_1900(path, system="1900"):
    book = Book(path, date_1904=system == "1904")
    sheet = book.sheet("serials")
    formats = [("yyyy-mm-dd", "day"), ("yyyy-mm-dd hh:mm:ss", "moment"), ("hh:mm:ss", "time"), ("[h]:mm:ss", "elapsed")]
    for column, (code, kind) in zip("BCDE", formats):
        style = book.style(num_format=code)
        for row, serial in enumerate(SERIALS, 1):
            sheet.put(f"{column}{row}", float(serial), style, under_format(serial, kind, system))
    for row, serial in enumerate(SERIALS, 1):
        sheet.put(f"A{row}", float(serial), None, number("%.16G" % float(serial)))
    return book


@feature
def serials_of_1904(path):
    return serials_of_1900(path, "1904")


@feature
def numbers(path):
    book = Book(path)
    sheet = book.sheet("numbers")
    values = [
        0, -0.0, 1, -1, 0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e15, 999_999_999_999_999, 1_000_000_000_000_001,
        1_234_567_890_123_456, 12_345_678_901_234_567, 123_456_789_012_345_678, 1e18, 9.2e18, 9.3e18, 1e20, 1e300,
        1e-10, 1.5e-17, 1e-18, 1e-19, 123456.789, 1234567.005,
        99999999999.99, 0.000123456789012345, 19.99 * 3, 1.005, 2.675, 4.35 * 100, 1.1 * 1.1, -12.5, 6222021234567890,
    ]
    for row, value in enumerate(values, 1):
        sheet.put(f"A{row}", value)
        sheet.put(f"B{row}", value, book.style(num_format="0.00"))
    return book


@feature
def largest_and_smallest_numbers(path):
    book = Book(path)
    sheet = book.sheet("numbers")
    for row, value in enumerate([1.7976931348623157e308, -1.7976931348623157e308, 5e-324, 2.2250738585072014e-308], 1):
        sheet.put(f"A{row}", value)
    return book


@feature
def booleans_and_errors(path):
    book = Book(path)
    sheet = book.sheet("kinds")
    sheet.put("A1", True)
    sheet.put("A2", False)
    for row, found in enumerate(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"], 1):
        sheet.formula(f"B{row}", "=A1", found, error(found))
    return book


@feature
def formula_results(path):
    book = Book(path)
    sheet = book.sheet("formulas")
    sheet.formula("A1", "=1+1", 2, number("2"))
    sheet.formula("A2", '="a"&"b"', "ab", text("ab"))
    sheet.formula("A3", "=1=1", True, boolean(True))
    sheet.formula("A4", "=1=2", False, boolean(False))
    sheet.formula("A5", "=1/0", "#DIV/0!", error("#DIV/0!"))
    sheet.formula("A6", '=""', "", False)
    sheet.formula("A7", '="  x "', "  x ", text("  x "))
    sheet.formula("A8", "=TODAY()", 46090, day("2026-03-09"), book.style(num_format="yyyy-mm-dd"))
    sheet.formula("A9", '="行"&CHAR(10)', "行\n二", text("行\n二"))
    sheet.writer.write_array_formula("B1:B3", "{=A1:A3*2}", None, 4)
    sheet.note(0, 1, None, number("4"))
    sheet.writer.write_number("B2", 5)
    sheet.writer.write_number("B3", 6)
    sheet.note(1, 1, None, number("5"))
    sheet.note(2, 1, None, number("6"))
    sheet.writer.write_dynamic_array_formula("D1:D1", "=LEN(A1:A3)", None, 1)
    sheet.note(0, 3, None, number("1"))
    return book


@feature
def rich_strings(path):
    book = Book(path)
    sheet = book.sheet("rich")
    bold, red = book.style(bold=True), book.style(font_color="red")
    struck, plain = book.style(font_strikeout=True), book.style()
    sheet.writer.write_rich_string("A1", "plain ", bold, "bold", " and ", red, "red ")
    sheet.note(0, 0, None, text("plain bold and red ", struck=False))
    sheet.writer.write_rich_string("A2", bold, " 交期 ", red, "\n3月9日")
    sheet.note(1, 0, None, text(" 交期 \n3月9日", struck=False))
    sheet.writer.write_rich_string("A3", "kept ", struck, "cancelled")
    sheet.note(2, 0, None, text("kept", raw="kept cancelled", struck=False))
    sheet.writer.write_rich_string("A4", struck, "all ", struck, "cancelled", plain)
    sheet.note(3, 0, None, text("all cancelled", struck=True))
    # XlsxWriter escapes runs twice: the part holds _x005F_x005F_x0041_.
    sheet.writer.write_rich_string("A5", bold, "_x0041_", red, "🧾")
    sheet.note(4, 0, None, text("_x005FA🧾", struck=False))
    return book


@feature
def strike_and_fill(path):
    book = Book(path)
    sheet = book.sheet("looks")
    looks = [
        ({"font_strikeout": True}, True, ""), ({"bg_color": "#FFFF00"}, False, "FFFF00"), ({}, False, ""),
        ({"font_strikeout": True, "bg_color": "#00b050"}, True, "00B050"), ({"bold": True}, False, ""),
        ({"pattern": 1, "fg_color": "#123456"}, False, "123456"), ({"bg_color": "red"}, False, "FF0000"),
        ({"bg_color": "#FFFFFF"}, False, "FFFFFF"),
    ]
    for row, (properties, struck, fill) in enumerate(looks, 1):
        style = book.style(**properties) if properties else None
        dated = book.style(num_format="yyyy-mm-dd", **properties)
        sheet.put(f"A{row}", f"text {row}", style, text(f"text {row}", struck=struck, fill=fill))
        sheet.put(f"B{row}", row, style, number(row, struck=struck, fill=fill))
        sheet.put(f"C{row}", 46090, dated, day("2026-03-09", struck=struck, fill=fill))
        sheet.put(f"D{row}", True, style, boolean(True, struck=struck, fill=fill))
        sheet.formula(f"E{row}", "=1+1", 2, number("2", struck=struck, fill=fill), style)
        sheet.writer.write_blank(f"F{row}", None, style)
    return book


@feature
def merged_ranges(path):
    book = Book(path)
    sheet = book.sheet("merged")
    for reference, value in [("A1:C1", "title"), ("A2:A5", "down"), ("C3:D4", 12), ("F10:XFD10", "wide")]:
        sheet.writer.merge_range(reference, value)
        (top, left), (bottom, right) = map(place, reference.split(":"))
        sheet.note(top, left, value, None)
        sheet.expected.merged.add((top, left, bottom, right))
    return book


@feature
def hidden_parts(path):
    book = Book(path)
    for name, visibility in [("shown", "visible"), ("hidden", "hidden"), ("very", "veryHidden")]:
        sheet = book.sheet(name)
        for row in range(1, 9):
            for column in "ABCDE":
                sheet.put(f"{column}{row}", f"{column}{row}")
        sheet.writer.set_row(2, None, None, {"hidden": True})
        sheet.writer.set_row(5, None, None, {"hidden": True, "level": 1})
        sheet.writer.set_row(99, None, None, {"hidden": True})
        sheet.writer.set_column("B:C", None, None, {"hidden": True})
        sheet.writer.set_column("E:XFD", None, None, {"hidden": True})
        sheet.expected.hidden_rows, sheet.expected.hidden_columns = {2, 5, 99}, {1, 2, *range(4, 16_384)}
        sheet.expected.visibility = visibility
    book.sheets[1].writer.hide()
    book.sheets[2].writer.very_hidden()
    return book


@feature
def filtered_rows(path):
    book = Book(path)
    sheet = book.sheet("filtered")
    sheet.put("A1", "region")
    for row in range(2, 13):
        sheet.put(f"A{row}", "east" if row % 2 else "west")
        sheet.put(f"B{row}", row)
    sheet.writer.autofilter("A1:B9")
    sheet.writer.filter_column("A", "x == east")
    for row in range(2, 10):
        if row % 2 == 0:
            sheet.writer.set_row(row - 1, None, None, {"hidden": True})
            sheet.expected.filtered_rows.add(row - 1)
    sheet.writer.set_row(10, None, None, {"hidden": True})
    sheet.expected.hidden_rows.add(10)
    return book


@feature
def comments(path):
    book = Book(path)
    for name in ("first", "second"):
        sheet = book.sheet(name)
        sheet.put("A1", "value")
        for reference, author, note in [
            ("A1", "王芳", "客户要求改期"), ("C7", "Ann", "a note"), ("B2", "李 <雷>", "two\nlines & more"), ("XFD9", "z", " 边 "),
        ]:
            sheet.writer.write_comment(reference, note, {"author": author})
            sheet.expected.comments[place(reference)] = (author, note)
    return book


@feature
def sparse_cells(path):
    book = Book(path)
    sheet = book.sheet("sparse")
    for reference in ("A1", "XFD1", "C500000", "A1048576", "XFD1048576"):
        sheet.put(reference, f"at {reference}")
    return book


@feature
def sheets_and_surroundings(path):
    book = Book(path)
    data = book.sheet("数据 & <data>")
    data.writer.add_table("A1:B4", {"columns": [{"header": "订单号"}, {"header": "数量"}], "total_row": False})
    for row, (order, quantity) in enumerate([("SO-1", 1), ("SO-2", 2), ("SO-3", 3)], 2):
        data.put(f"A{row}", order)
        data.put(f"B{row}", quantity)
    data.note(0, 0, "订单号", None)
    data.note(0, 1, "数量", None)
    chart = book.writer.add_chart({"type": "column"})
    chart.add_series({"values": "='数据 & <data>'!$B$2:$B$4"})
    book.writer.add_chartsheet("chart").set_chart(chart)
    book.writer.set_properties({"title": "t", "author": "王芳", "created": datetime(2026, 3, 9)})
    book.writer.define_name("total", "='数据 & <data>'!$B$4")
    last = book.sheet("last")
    last.put("A1", "behind the chart")
    last.writer.data_validation("A2", {"validate": "list", "source": ["a", "b"]})
    last.writer.conditional_format("A1:A3", {"type": "no_blanks", "format": book.style(bg_color="#FFC7CE")})
    last.writer.write_url("A3", "https://example.com", string="link")
    last.note(2, 0, "link", None)
    book.sheet("empty")
    return book


@feature
def order_sheet(path):
    """Chinese headings and texts that every Chinese encoding can write."""
    book = Book(path)
    headings = ["訂單號", "客戶名稱", "產品規格", "數量", "交貨日期", "備註"]
    rows = [
        ["SO-2026-0118", "臺灣電子股份有限公司", "電阻 10K, 1%", 1200, 46090, "請於上午送達"],
        ["SO-2026-0119", "香港貿易公司", '螺絲 3/8" 不鏽鋼', 35, 46091, "客戶要求延期;改為下週"],
        ["SO-2026-0120", "深圳工廠", "外殼（黑色）", 0.5, 46092, "兩行\n備註"],
    ]
    for name in ("訂單", "明細"):
        sheet = book.sheet(name)
        for column, heading in zip("ABCDEF", headings):
            sheet.put(f"{column}1", heading)
        for row, values in enumerate(rows, 2):
            for column, value in zip("ABCDEF", values):
                if column == "E":
                    sheet.put(f"E{row}", value, book.style(num_format="yyyy-mm-dd"),
                        day(f"2026-03-{value - 46081:02d}"))
                else:
                    sheet.put(f"{column}{row}", value)
    return book
