"""Writes binary workbooks ([MS-XLS]) record by record: Excel 97-2003, and the Excel 5 that no library writes any more."""
import struct

FIVE, EIGHT = 0x0500, 0x0600
WORKBOOK, WORKSHEET, CHART, MACROS = 0x05, 0x10, 0x20, 0x40
VISIBLE, HIDDEN, VERY_HIDDEN = 0, 1, 2
CODECS = {936: "gbk", 950: "big5hkscs", 932: "cp932", 949: "cp949", 1250: "cp1250", 1251: "cp1251", 1252: "cp1252"}
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 0x0F, "#REF!": 0x17, "#NAME?": 0x1D, "#NUM!": 0x24, "#N/A": 0x2A}
LONGEST = {FIVE: 2080, EIGHT: 8224}
SOLID = 1


def record(kind, body=b""):
    return struct.pack("<HH", kind, len(body)) + body


def whole(value, hundredths=False):
    """A number of 30 bits."""
    return (value << 2 | 2 | hundredths) & 0xFFFFFFFF


def upper_half(value, hundredths=False):
    """The upper 30 bits of a double."""
    return struct.unpack("<Q", struct.pack("<d", value))[0] >> 32 & 0xFFFFFFFC | hundredths


def wide(text):
    """A text of BIFF8 in UTF-16 or in its lower bytes: flags and characters."""
    try:
        return b"\0" + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"\1" + text.encode("utf-16-le")


def units(text):
    return len(text.encode("utf-16-le")) // 2


class Book:
    """A workbook under way."""

    def __init__(self, version=EIGHT, code_page=1252, since_1904=False):
        self.version, self.code_page = version, code_page
        self.fonts, self.formats, self.styles, self.sheets, self.shared = [], [], [], [], []
        self.before, self.behind = [], []  # records of the workbook: before the sheets' list, and behind it
        self.since_1904 = since_1904
        for _ in range(5):
            self.font()
        for _ in range(16):
            self.style()

    def coded(self, text):
        return text.encode(CODECS[self.code_page])

    def text(self, text):
        """Length of two bytes, and the text."""
        if self.version == EIGHT:
            return struct.pack("<H", units(text)) + wide(text)
        return struct.pack("<H", len(self.coded(text))) + self.coded(text)

    def short_text(self, text):
        """Length of one byte, and the text."""
        if self.version == EIGHT:
            return bytes([units(text)]) + wide(text)
        return bytes([len(self.coded(text))]) + self.coded(text)

    def font(self, struck=False):
        """A font; there is no number 4."""
        self.fonts.append(record(0x31, struct.pack("<HHHHHBBBB", 200, 8 if struck else 0, 0x7FFF, 400, 0, 0, 0, 0, 0)
                                 + self.short_text("Arial")))
        return len(self.fonts) - 1 if len(self.fonts) <= 4 else len(self.fonts)

    def number_format(self, code):
        self.formats.append(code)
        return 163 + len(self.formats)

    def style(self, font=0, number_format=0, fill=None, pattern=SOLID):
        kind = 0xFFF5 if len(self.styles) < 15 else 1
        pattern = 0 if fill is None else pattern
        fill = 64 if fill is None else fill
        if self.version == EIGHT:
            body = struct.pack("<HHHBBBBIIH", font, number_format, kind, 0x20, 0, 0, 0xFC, 0, pattern << 26, fill | 65 << 7)
        else:
            body = struct.pack("<HHHBBIII"[:-1], font, number_format, kind, 0x20, 0xFC, fill | 65 << 7 | pattern << 16, 0)
        self.styles.append(record(0xE0, body))
        return len(self.styles) - 1

    def sheet(self, name, state=VISIBLE, kind=WORKSHEET):
        self.sheets.append(Sheet(self, name, state, kind))
        return self.sheets[-1]

    def share(self, text, runs=(), phonetic=b""):
        self.shared.append((text, runs, phonetic))
        return len(self.shared) - 1

    def strings(self):
        """The shared strings, cut into records wherever they are full: inside of texts, runs and reading aids."""
        return SharedStrings(self.shared).records() if self.shared else b""

    def bof(self, kind):
        body = struct.pack("<HHHH", self.version, kind, 0x0DBB, 0x07CC)
        return record(0x0809, body + (struct.pack("<II", 0, 6) if self.version == EIGHT else b""))

    def stream(self):
        """The stream of the workbook."""
        formats = b"".join(record(0x41E, struct.pack("<H", 164 + index) + (
            self.text(code) if self.version == EIGHT else self.short_text(code))) for index, code in enumerate(self.formats))
        head = self.bof(WORKBOOK) + record(0x42, struct.pack("<H", 1200 if self.version == EIGHT else self.code_page))
        head += record(0x22, struct.pack("<H", self.since_1904)) + b"".join(self.fonts) + formats + b"".join(self.styles)
        head += b"".join(self.before)
        tail = self.strings() + b"".join(self.behind) + record(0x0A)
        listed = [struct.pack("<BB", each.state, {WORKSHEET: 0, MACROS: 1, CHART: 2}[each.kind]) + self.short_text(each.name)
                  for each in self.sheets]
        position = len(head) + sum(8 + len(each) for each in listed) + len(tail)
        sheets, body = b"", b""
        for each, entry in zip(self.sheets, listed):
            sheets += record(0x85, struct.pack("<I", position + len(body)) + entry)
            body += each.stream()
        return head + sheets + tail + body


class Sheet:
    """A sheet under way: each method adds a record."""

    def __init__(self, book, name, state, kind):
        self.book, self.name, self.state, self.kind, self.records = book, name, state, kind, []

    def add(self, kind, body=b""):
        self.records.append(record(kind, body))

    def cell(self, kind, row, column, body, style=15):
        self.add(kind, struct.pack("<HHH", row, column, style) + body)

    def number(self, row, column, value, style=15):
        self.cell(0x203, row, column, struct.pack("<d", value), style)

    def compact(self, row, column, bits, style=15):
        self.cell(0x27E, row, column, struct.pack("<I", bits), style)

    def compacts(self, row, column, values, style=15):
        body = b"".join(struct.pack("<HI", style, bits) for bits in values)
        self.add(0xBD, struct.pack("<HH", row, column) + body + struct.pack("<H", column + len(values) - 1))

    def blanks(self, row, column, count, style=15):
        self.add(0xBE, struct.pack("<HH", row, column) + struct.pack("<H", style) * count
                 + struct.pack("<H", column + count - 1))

    def label(self, row, column, text, style=15):
        self.cell(0x204, row, column, self.book.text(text), style)

    def rich(self, row, column, text, runs, style=15):
        body = self.book.text(text)
        if self.book.version == EIGHT:
            body += struct.pack("<H", len(runs)) + b"".join(struct.pack("<HH", *run) for run in runs)
        else:
            body += bytes([len(runs)]) + b"".join(struct.pack("<BB", *run) for run in runs)
        self.cell(0xD6, row, column, body, style)

    def shared(self, row, column, index, style=15):
        self.cell(0xFD, row, column, struct.pack("<I", index), style)

    def boolean(self, row, column, value, style=15):
        self.cell(0x205, row, column, struct.pack("<BB", value, 0), style)

    def error(self, row, column, value, style=15):
        self.cell(0x205, row, column, struct.pack("<BB", ERRORS[value], 1), style)

    def formula(self, row, column, result, style=15, between=b""):
        """A formula with its result: a number, a truth, an error such as `#N/A`, `None` for an empty text, or a text."""
        follow = b""
        match result:
            case bool(): value = struct.pack("<BBBBHH", 1, 0, result, 0, 0, 0xFFFF)
            case int() | float(): value = struct.pack("<d", result)
            case None: value = struct.pack("<BBBBHH", 3, 0, 0, 0, 0, 0xFFFF)
            case str() if result in ERRORS: value = struct.pack("<BBBBHH", 2, 0, ERRORS[result], 0, 0, 0xFFFF)
            case str():
                value = struct.pack("<BBBBHH", 0, 0, 0, 0, 0, 0xFFFF)
                follow = continued(0x207, self.book, result)
        tokens = struct.pack("<HBH", 3, 0x1E, 1)  # =1
        self.cell(0x06, row, column, value + struct.pack("<HI", 0, 0) + tokens, style)
        self.records += [between, follow]

    def row(self, row, hidden=False):
        self.add(0x208, struct.pack("<HHHHHHI", row, 0, 1, 255, 0, 0, (0x20 if hidden else 0) | 0x0F0100))

    def columns(self, first, last, hidden=True):
        self.add(0x7D, struct.pack("<HHHHHH", first, last, 2304, 15, hidden, 0))

    def merge(self, *ranges):
        body = struct.pack("<H", len(ranges)) + b"".join(struct.pack("<HHHH", *each) for each in ranges)
        self.add(0xE5, body)

    def comment(self, row, column, author, text, number):
        """A comment of BIFF8: its object with its text; the cell's note comes with `notes`."""
        drawing = struct.pack("<HHI", 0x000F, 0xF004, 0)
        self.add(0xEC, drawing)
        self.add(0x5D, struct.pack("<HHHHH", 0x15, 0x12, 0x19, number, 0x4011) + bytes(12) + struct.pack("<HH", 0, 0))
        self.add(0xEC, struct.pack("<HHI", 0, 0xF00D, 0))
        self.add(0x1B6, struct.pack("<HHHHHHHI", 0x0212, 0, 0, 0, 0, units(text), 16 if text else 0, 0))
        if text:
            for piece in pieces(text):
                self.add(0x3C, piece)
            self.add(0x3C, struct.pack("<HHIHHI", 0, 0, 0, units(text), 0, 0))
        self.note = getattr(self, "note", []) + [(row, column, number, author)]

    def notes(self):
        for row, column, number, author in self.note:
            self.add(0x1C, struct.pack("<HHHH", row, column, 0, number) + struct.pack("<H", units(author)) + wide(author)
                     + b"\0")

    def old_note(self, row, column, text):
        """A comment of Excel 5, in records of at most 2,048 bytes."""
        coded = self.book.coded(text)
        self.add(0x1C, struct.pack("<HHH", row, column, len(coded)) + coded[:2048])
        for start in range(2048, len(coded), 2048):
            piece = coded[start:start + 2048]
            self.add(0x1C, struct.pack("<HHH", 0xFFFF, 0, len(piece)) + piece)

    def stream(self):
        options = {WORKSHEET: record(0x81, struct.pack("<H", 0x04C1)) + record(0x200, struct.pack(
            "<IIHHH" if self.book.version == EIGHT else "<HHHHH", 0, 65536 if self.book.version == EIGHT else 16384, 0, 256,
            0))}
        return (self.book.bof(self.kind) + options.get(self.kind, b"") + b"".join(self.records)
                + (record(0x23E, struct.pack("<HHHHHHHHH", 0x06B6, 0, 0, 64, 0, 0, 0, 0, 0)) if self.kind == WORKSHEET
                   and self.book.version == EIGHT else b"") + record(0x0A))


def pieces(text, limit=4000):
    """The characters of a text in pieces, each with flags of its own."""
    return [wide(text[start:start + limit]) for start in range(0, len(text), limit)]


def continued(kind, book, text):
    """A record of one text, which goes on in others where it is too long."""
    if book.version == FIVE:
        return record(kind, book.text(text))
    first, *more = pieces(text) or [b"\0"]
    return record(kind, struct.pack("<H", units(text)) + first) + b"".join(record(0x3C, piece) for piece in more)


class SharedStrings:
    """Packs shared strings into records as Excel does: a text may be cut anywhere between two characters, and each part
    says anew how wide its characters are; runs and reading aids are cut where the record is full."""

    def __init__(self, strings, limit=8224):
        self.strings, self.limit = strings, limit
        self.parts, self.current = [], struct.pack("<II", len(strings), len(strings))

    def records(self):
        for text, runs, phonetic in self.strings:
            self.put(text, runs, phonetic)
        self.parts.append(self.current)
        return b"".join(record(0xFC if index == 0 else 0x3C, part) for index, part in enumerate(self.parts))

    def turn(self):
        self.parts.append(self.current)
        self.current = b""

    @property
    def room(self):
        return self.limit - len(self.current)

    def put(self, text, runs, phonetic):
        coded = wide(text)
        flags = coded[0] | (8 if runs else 0) | (4 if phonetic else 0)
        head = struct.pack("<HB", units(text), flags)
        head += struct.pack("<H", len(runs)) if runs else b""
        head += struct.pack("<I", len(phonetic)) if phonetic else b""
        if self.room < len(head) + 2:
            self.turn()
        self.current += head
        self.characters(coded[1:], 2 if coded[0] else 1)
        for run in runs:
            if self.room < 4:
                self.turn()
            self.current += struct.pack("<HH", *run)
        while phonetic:
            if self.room == 0:
                self.turn()
            phonetic, taken = phonetic[self.room:], phonetic[:self.room]
            self.current += taken

    def characters(self, data, size):
        while data:
            taken = data[:self.room // size * size]
            self.current += taken
            data = data[len(taken):]
            if data:
                self.turn()
                # The rest of a text whose upper bytes are zero may be narrower than its beginning.
                if size == 2 and not any(data[1::2]):
                    data, size = data[::2], 1
                self.current += bytes([size - 1])
