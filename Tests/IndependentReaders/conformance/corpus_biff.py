"""Binary workbooks put together record by record: what Excel writes and no library does, and Excel 5's own forms."""
import struct
from dataclasses import dataclass

import compound
from biff import CHART, EIGHT, ERRORS, FIVE, HIDDEN, MACROS, VERY_HIDDEN, Book, record, units, upper_half, whole
from cells import Sheet, boolean, day, error, moment, number, place, text

FEATURES = {}
BOTH = ("xlrd", "calamine")


@dataclass
class Made:
    """The sheets that a file holds, who else can read it, and what must be found odd in it."""
    sheets: list
    readers: tuple = BOTH
    findings: tuple = ()


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"biff-{name}.xls" for name in FEATURES]


def build(path):
    """Makes the workbook of the feature that the file is named for, and returns what is to be read in it."""
    return FEATURES[path.stem.removeprefix("biff-")](path)


def expect(name="S", visibility="visible", **cells):
    sheet = Sheet(name, visibility=visibility, merged=set(), hidden_rows=set(), filtered_rows=set(), hidden_columns=set(),
        comments={})
    sheet.cells = {place(reference): found for reference, found in cells.items()}
    return sheet


def save(path, book, **options):
    name = "Workbook" if book.version == EIGHT else "Book"
    path.write_bytes(compound.write({name: padded(book.stream())}, **options))


def padded(stream):
    """Streams of less than 4,096 bytes go to the mini stream, where few programs write a workbook."""
    return stream.ljust(4096, b"\0")


CHINESE = {936: ("订单号", "华为技术有限公司", "交期：３月９日、加急", "镕喆堃"),
           950: ("訂單號", "臺灣積體電路", "交期：３月９日，加急", "碁銹裏")}


def excel_5(path, page, words):
    book = Book(FIVE, page)
    date = book.style(number_format=book.number_format("yyyy/mm/dd"))
    struck, filled = book.style(font=book.font(struck=True)), book.style(fill=13)
    sheet = book.sheet(words[0])
    made = expect(words[0])
    for row, word in enumerate(words):
        sheet.label(row, 0, word)
        made.cells[row, 0] = text(word, struck=False, fill="")
    sheet.label(1, 1, words[1], struck)
    sheet.number(2, 1, 46090.0, date)
    sheet.compact(3, 1, whole(1250, hundredths=True), filled)
    sheet.formula(2, 2, 12.5)
    sheet.formula(3, 2, "#DIV/0!")
    made.cells |= {(1, 1): text(words[1], struck=True), (2, 1): day("2026-03-09"), (3, 1): number("12.5", fill="FFFF00"),
                   (2, 2): number("12.5"), (3, 2): error("#DIV/0!")}
    sheet.row(3, hidden=True)
    sheet.columns(2, 2)
    made.hidden_rows, made.hidden_columns = {3}, {2}
    hidden = book.sheet("hidden", HIDDEN)
    hidden.label(0, 0, words[1])
    save(path, book)
    # calamine knows code pages of one byte a character only.
    return Made([made, expect("hidden", "hidden", A1=text(words[1]))], BOTH if page == 1252 else ("xlrd",))


@feature
def excel_5_formula_texts(path):
    """Results of formulas, whose length counts bytes; xlrd and calamine count characters."""
    book = Book(FIVE, 936)
    sheet, made = book.sheet("S"), expect()
    for row, word in enumerate([*CHINESE[936], "plain", "长" * 120]):
        sheet.formula(row, 0, word)
        made.cells[row, 0] = text(word)
    save(path, book)
    return Made([made], ())


@feature
def excel_5_in_gbk(path):
    return excel_5(path, 936, CHINESE[936])


@feature
def excel_5_in_big5(path):
    return excel_5(path, 950, CHINESE[950])


@feature
def excel_5_western(path):
    return excel_5(path, 1252, ("Auftrag", "Müller & Söhne – €", "Été – “quoted”", "Zoë"))


@feature
def excel_5_notes(path):
    """Comments of Excel 5, the longest of which goes on in a second record, cut inside of a character."""
    book = Book(FIVE, 936)
    sheet = book.sheet("S")
    sheet.label(0, 0, "甲")
    sheet.old_note(0, 0, "客户要求改期")
    sheet.old_note(4, 2, "a" + "长" * 1500)
    save(path, book)
    made = expect(A1=text("甲"))
    made.comments = {(0, 0): ("", "客户要求改期"), (4, 2): ("", "a" + "长" * 1500)}
    return Made([made], ("xlrd",))


@feature
def excel_5_runs(path):
    book = Book(FIVE, 1252)
    sheet = book.sheet("S")
    out, plain = book.font(struck=True), book.font()
    sheet.rich(0, 0, "800 1000", [(0, out), (3, plain)])
    sheet.rich(1, 0, "all out", [(0, out)])
    save(path, book)
    return Made([expect(A1=text("1000", raw="800 1000"), A2=text("all out", struck=True))], ("calamine",))


@feature
def compact_numbers(path):
    book = Book()
    sheet, made = book.sheet("S"), expect()
    values = [
        (whole(0), "0"), (whole(-1), "-1"), (whole(2**29 - 1), "536870911"), (whole(-2**29), "-536870912"),
        (whole(123456, True), "1234.56"), (whole(-150, True), "-1.5"), (whole(1200, True), "12"),
        (whole(1, True), "0.01"), (upper_half(1.5), "1.5"), (upper_half(-0.25), "-0.25"), (upper_half(1e6), "1000000"),
        (upper_half(0.5, True), "0.005"), (upper_half(12345.0, True), "123.45"), (upper_half(2**40), "1099511627776"),
    ]
    for row, (bits, digits) in enumerate(values):
        sheet.compact(row, 0, bits)
        made.cells[row, 0] = number(digits)
    sheet.compacts(0, 2, [bits for bits, _ in values])
    for index, (_, digits) in enumerate(values):
        made.cells[0, 2 + index] = number(digits)
    sheet.blanks(1, 2, 20)
    save(path, book)
    return Made([made])


LENGTHS = [1, 2, 254, 255, 256, 4095, 4107, 4108, 4109, 8000, 8205, 8212, 8213, 8214, 8215, 8220, 16000, 32767]


@feature
def continued_strings(path):
    """Texts of all lengths around the size of a record, narrow, wide, and wide with a narrow end."""
    book = Book()
    sheet, made = book.sheet("S"), expect()
    signs = [lambda length: "x" * length, lambda length: "é" * length, lambda length: "单" * length,
             lambda length: "单" + "y" * (length - 1)]
    for column, sign in enumerate(signs):
        for row, length in enumerate(LENGTHS):
            sheet.shared(row, column, book.share(sign(length)))
            made.cells[row, column] = text(sign(length))
    save(path, book)
    return Made([made])


@feature
def continued_pairs(path):
    """Characters of two units, which ends of records cut in two; xlrd and calamine fail on them."""
    book = Book()
    sheet, made = book.sheet("S"), expect()
    for row, length in enumerate(LENGTHS):
        word = "a" * (length % 2) + "🧾" * (length // 2)
        sheet.shared(row, 0, book.share(word))
        made.cells[row, 0] = text(word)
    save(path, book)
    return Made([made], ())


@feature
def continued_runs(path):
    """Rich texts with so many runs and reading aids that both are cut by ends of records."""
    book = Book()
    out, plain, other = book.font(struck=True), book.font(), book.font()
    sheet, made = book.sheet("S"), expect()
    for row in range(40):
        word = f"第{row}行" * (60 + row)
        runs = [(start, plain if start % 2 else other) for start in range(0, units(word), 3)]
        sheet.shared(row, 0, book.share(word, runs, b"\1\0\x22\0" + b"phonetic" * (50 + row)))
        sheet.shared(row, 1, book.share(f"{row} out {row}", [(0, out), (len(f"{row} out "), plain)]))
        made.cells[row, 0] = text(word, struck=False)
        made.cells[row, 1] = text(f"{row}", raw=f"{row} out {row}", struck=False)
    save(path, book)
    return Made([made])


@feature
def struck_texts(path):
    """Cells and runs that are struck out, each in the other."""
    book = Book()
    out, plain = book.font(struck=True), book.font()
    struck = book.style(font=out)
    sheet = book.sheet("S")
    words = [book.share("800 1000", [(0, out), (4, plain)]), book.share("1000 800", [(5, out)]),
             book.share("all out", [(0, out)]), book.share("plain"), book.share("new old", [(0, plain), (3, out)])]
    for row, index in enumerate(words):
        sheet.shared(row, 0, index)
        sheet.shared(row, 1, index, struck)
    sheet.rich(0, 2, "🧾x 1000", [(0, out), (4, plain)])
    sheet.rich(1, 2, "a 1000", [(2, plain)], struck)
    save(path, book)
    plain = {"struck": False}
    return Made([expect(
        A1=text("1000", raw="800 1000", **plain), B1=text("1000", raw="800 1000", **plain),
        A2=text("1000", raw="1000 800", **plain), B2=text("1000 800", struck=True),
        A3=text("all out", struck=True), B3=text("all out", struck=True),
        A4=text("plain", **plain), B4=text("plain", struck=True),
        A5=text("new", raw="new old", **plain), B5=text("new", raw="new old", **plain),
        C1=text("1000", raw="🧾x 1000", **plain), C2=text("1000", raw="a 1000", **plain))])


@feature
def formula_results(path):
    book = Book()
    sheet = book.sheet("S")
    shared_formula = record(0x4BC, struct.pack("<HHBBBBH", 0, 9, 0, 0, 0, 1, 3) + b"\x1E\1\0")
    results = [1.5, 3, True, False, *ERRORS, "text", "  x ", "行\n二", "长" * 10_000, "y" * 32_767, "单" + "z" * 9_000, "é"]
    made = expect()
    for row, result in enumerate(results):
        sheet.formula(row, 0, result)
        sheet.formula(row, 1, result, between=shared_formula)
        kind = boolean if isinstance(result, bool) else number if isinstance(result, (int, float)) else (
            error if result in ERRORS else text)
        made.cells[row, 0] = made.cells[row, 1] = kind(result)
    sheet.formula(len(results), 0, None)
    save(path, book)
    return Made([made])


@feature
def formulas_without_results(path):
    """A text that never comes, and a sheet whose formulas have nothing but empty texts."""
    book = Book()
    sheet, other, third = book.sheet("S"), book.sheet("T"), book.sheet("U")
    sheet.formula(0, 0, "x")
    sheet.records.pop()
    sheet.formula(1, 0, 5)
    other.label(0, 0, "Summe")
    other.formula(1, 0, None)
    third.formula(0, 0, None)
    third.formula(1, 0, 2)
    save(path, book)
    return Made([expect(A2=number("5")), expect("T", A1=text("Summe")), expect("U", A2=number("2"))], (),
        (("formulaWithoutResult", "A1"), ("formulaWithoutResult", "A2")))


@feature
def marks(path):
    """Merged ranges, hidden rows and columns, sheets that are hidden or have no cells, charts among the cells."""
    book = Book()
    chart = book.sheet("chart", kind=CHART)
    chart.add(0x1002, bytes(16))
    sheet = book.sheet("S")
    macros = book.sheet("macros", VERY_HIDDEN, MACROS)
    macros.number(0, 0, 5)
    empty = book.sheet("empty")
    secret = book.sheet("secret", VERY_HIDDEN)
    for row in range(8):
        sheet.row(row, hidden=row in (2, 5))
    for row in range(8):
        for column in range(8):
            sheet.label(row, column, f"{row}/{column}")
        if row == 3:
            sheet.records.append(book.bof(CHART) + record(0x0203, struct.pack("<HHHd", 0, 0, 15, 9.0)) + record(0x0A))
    sheet.columns(3, 4)
    sheet.columns(6, 255)
    sheet.columns(1, 1, hidden=False)
    sheet.merge((0, 0, 0, 3), (4, 6, 1, 1))
    sheet.merge((7, 7, 7, 7))
    secret.label(0, 0, "x")
    save(path, book)
    made = expect()
    made.cells = {(row, column): text(f"{row}/{column}") for row in range(8) for column in range(8)}
    made.hidden_rows, made.hidden_columns = {2, 5}, {3, 4, 6, 7}
    made.merged = {(0, 0, 0, 3), (4, 1, 6, 1)}
    return Made([made, expect("empty"), expect("secret", "veryHidden", A1=text("x"))])


@feature
def hidden_by_default(path):
    book = Book()
    sheet = book.sheet("S")
    sheet.add(0x225, struct.pack("<HH", 0x0002, 255))
    sheet.row(1)
    for row in range(3):
        sheet.number(row, 0, row)
    save(path, book)
    made = expect(A1=number("0"), A2=number("1"), A3=number("2"))
    made.hidden_rows = {0, 2}
    return Made([made], ("calamine",))


def filtered(path, version):
    book = Book(version)
    if version == EIGHT:
        reference = struct.pack("<BHHHHH", 0x3B, 0, 1, 6, 0, 1)
        name = b"\0\x0D"
    else:
        reference = struct.pack("<BHQHHHHBB", 0x3B, 0xFFFF, 0, 0, 0, 1, 6, 0, 1)
        name = b"\x0D"
    book.behind.append(record(0x18, struct.pack("<HBBHHHBBBB", 0x21, 0, 1, len(reference), 0, 1, 0, 0, 0, 0) + name + reference))
    sheet = book.sheet("S")
    sheet.add(0x9B)
    sheet.add(0x9D, struct.pack("<H", 2))
    sheet.add(0x9E, struct.pack("<HH", 0, 1) + bytes(20))
    for row in range(9):
        sheet.row(row, hidden=row in (0, 3, 4, 7))
    for row in range(9):
        sheet.number(row, 0, row)
    save(path, book)
    made = expect()
    made.cells = {(row, 0): number(row) for row in range(9)}
    made.hidden_rows, made.filtered_rows = {0, 7}, {3, 4}
    return Made([made])


@feature
def filtered_rows(path):
    return filtered(path, EIGHT)


@feature
def filtered_rows_of_excel_5(path):
    return filtered(path, FIVE)


@feature
def comments(path):
    book = Book()
    sheet = book.sheet("S")
    sheet.label(0, 0, "x")
    notes = {(0, 0): ("王芳", "客户要求\n改期"), (3, 2): ("", "plain"), (2, 5): ("Zoë", "单" * 9_000), (9, 9): ("x", "é")}
    for index, (cell, (author, note)) in enumerate(notes.items(), 1):
        sheet.comment(*cell, author, note, index)
    sheet.notes()
    save(path, book)
    made = expect(A1=text("x"))
    made.comments = notes
    return Made([made])


@feature
def dates_of_1904(path):
    book = Book(since_1904=True)
    date, stamp = book.style(number_format=14), book.style(number_format=22)
    sheet = book.sheet("S")
    sheet.number(0, 0, 44628, date)
    sheet.compact(1, 0, whole(44628), date)
    sheet.number(2, 0, 44628.75, stamp)
    sheet.formula(3, 0, 44628, date)
    save(path, book)
    return Made([expect(A1=day("2026-03-09"), A2=day("2026-03-09"), A3=moment("2026-03-09T18:00:00"), A4=day("2026-03-09"))])


@feature
def colours(path):
    """Colours of the palette, of a palette that the workbook changed, exact ones beside it, and patterns that are none."""
    book = Book()
    red, own, pattern = book.style(fill=10), book.style(fill=20), book.style(fill=10, pattern=2)
    exact, automatic, themed = book.style(fill=22), book.style(fill=64), book.style(fill=13)
    palette = [(index, 0, 255) for index in range(56)]
    palette[2] = (255, 0, 0)
    book.before.append(record(0x92, struct.pack("<H", 56) + b"".join(struct.pack("<BBBB", *each, 0) for each in palette)))

    def extension(style, kind, value):
        body = struct.pack("<HHQHHHH", 0x087D, 0, 0, 0, style, 0, 2) + struct.pack("<HHHhI", 5, 20, 2, 0, 0xFF0000) + bytes(8)
        return record(0x087D, body + struct.pack("<HHHhI", 4, 20, kind, 0, value) + bytes(8))
    book.before += [extension(exact, 2, 0xFF563412), extension(themed, 3, 4)]
    sheet = book.sheet("S")
    for row, style in enumerate([red, own, pattern, exact, automatic, themed]):
        sheet.number(row, 0, row, style)
    save(path, book)
    made = expect(A1=number(0, fill="FF0000"), A2=number(1, fill="0C00FF"), A3=number(2, fill=""), A4=number(3, fill="123456"),
        A5=number(4, fill=""), A6=number(5, fill="0500FF"))
    return Made([made], ("calamine",))


def scattered(path, **options):
    """A workbook of many sectors, and beside it others of the same name in a storage."""
    book = Book()
    sheet, made = book.sheet("S"), expect()
    for row in range(options.pop("rows")):
        for column in range(6):
            sheet.number(row, column, row * column + 0.25)
            made.cells[row, column] = number(f"{row * column}.25")
    other = Book()
    other.sheet("inner").label(0, 0, "not this one")
    save(path, book, inner=[("Workbook", padded(other.stream())), ("Small", b"y" * 100)], **options)
    return Made([made])


@feature
def scattered_sectors(path):
    return scattered(path, rows=300, scatter=5)


@feature
def scattered_large_sectors(path):
    made = scattered(path, rows=300, scatter=7, size=4096)
    made.readers = ("calamine",)  # xlrd looks for the first sector behind 512 bytes at all events
    return made


@feature
def table_beyond_the_header(path):
    """A file so large that its header has no room for the places of its table."""
    return scattered(path, rows=65_536, scatter=3)


@feature
def mini_stream(path):
    book = Book()
    sheet = book.sheet("S")
    sheet.label(0, 0, "klein")
    path.write_bytes(compound.write({"Other": b"x" * 100, "WORKBOOK": book.stream()}))
    assert len(book.stream()) < 4096
    return Made([expect(A1=text("klein"))], ("xlrd",))


@feature
def both_streams(path):
    """Excel 97 can write a workbook twice into one file: for itself, and for Excel 5."""
    new, old = Book(), Book(FIVE)
    new.sheet("new").label(0, 0, "new")
    old.sheet("old").label(0, 0, "old")
    path.write_bytes(compound.write({"Book": padded(old.stream()), "Workbook": padded(new.stream())}))
    return Made([expect("new", A1=text("new"))])


@feature
def cells_out_of_order(path):
    book = Book()
    sheet = book.sheet("S")
    for row, column in [(3, 1), (0, 2), (3, 0), (0, 0), (1, 255), (0, 2)]:
        sheet.number(row, column, row + column)
    save(path, book)
    return Made([expect(A1=number(0), C1=number(2), A4=number(3), B4=number(4), IV2=number(256))],
        findings=(("repeatedCell", "C1"),))


@feature
def bare_workbook(path):
    """The stream without a compound file around it, as some programs write it."""
    book = Book()
    sheet = book.sheet("订单")
    sheet.label(0, 0, "订单号")
    path.write_bytes(book.stream())
    return Made([expect("订单", A1=text("订单号"))], ("xlrd",))


@feature
def bare_sheet(path):
    """One sheet alone: what scripts on web servers write with a few calls of `pack`."""
    body = struct.pack("<HHHHHH", 0x809, 8, 0, 0x10, 0, 0)
    for column, word in enumerate(["Order", "Qty"]):
        body += record(0x204, struct.pack("<HHHH", 0, column, 0, len(word)) + word.encode())
    body += record(0x203, struct.pack("<HHHd", 1, 1, 0, 12.5)) + record(0x0A)
    path.write_bytes(body)
    return Made([expect("Sheet1", A1=text("Order"), B1=text("Qty"), B2=number("12.5"))], ())
