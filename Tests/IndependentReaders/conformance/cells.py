"""What a workbook holds, in terms that every reader of the conformance test is brought to."""
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

SECONDS_A_DAY = 86_400
UNKNOWN = None  # what a reader does not tell is not compared


@dataclass(frozen=True)
class Cell:
    """One filled cell: kind and value, and of its raw text and looks what the reader tells."""
    kind: str
    value: object
    raw: str | None = UNKNOWN
    struck: bool | None = UNKNOWN
    fill: str | None = UNKNOWN  # "" where the cell has none


@dataclass
class Sheet:
    """One sheet by rows and columns from 0; what the reader does not tell is None."""
    name: str | None
    cells: dict = field(default_factory=dict)
    visibility: str | None = UNKNOWN
    merged: set | None = UNKNOWN
    hidden_rows: set | None = UNKNOWN
    filtered_rows: set | None = UNKNOWN
    unseen_rows: set | None = UNKNOWN  # hidden or filtered, from readers that do not tell them apart
    hidden_columns: set | None = UNKNOWN
    comments: dict | None = UNKNOWN  # (row, column): (author, text)

    @property
    def row_count(self):
        return max((row for row, _ in self.cells), default=-1) + 1

    @property
    def column_count(self):
        return max((column for _, column in self.cells), default=-1) + 1


def text(value, **looks):
    return Cell("text", value, **looks)


def number(digits, **looks):
    """A number as the file writes it; Duidan keeps as text what an exact decimal of 18 digits cannot hold."""
    digits = str(digits)
    value = exact(digits)
    return Cell("text", digits, raw=digits, **looks) if value is None else Cell("number", value, raw=digits, **looks)


def day(iso, **looks):
    return Cell("day", date.fromisoformat(iso), **looks)


def moment(iso, **looks):
    return Cell("moment", datetime.fromisoformat(iso), **looks)


def time(seconds, **looks):
    return Cell("time", seconds, **looks)


def duration(seconds, **looks):
    return Cell("duration", seconds, **looks)


def boolean(value, **looks):
    return Cell("boolean", value, **looks)


def error(value, **looks):
    return Cell("error", value, **looks)


def exact(digits):
    """The number that Duidan's documentation promises: the fraction to 15 significant digits and 18 places."""
    value = Decimal(digits)
    sign, figures, exponent = value.as_tuple()
    kept = int("".join(map(str, figures))[:18] or "0")
    exponent += max(0, len(figures) - 18)
    while exponent < 0 and kept and kept % 10 == 0:
        kept, exponent = kept // 10, exponent + 1
    if kept == 0:
        return Decimal(0)
    surplus = max(min(len(str(kept)) - 15, -exponent), -exponent - 18)
    rounded = Decimal(kept).scaleb(exponent)
    if surplus > 0:
        if surplus > 19:
            return Decimal(0)
        rounded = rounded.quantize(Decimal(1).scaleb(exponent + surplus), ROUND_HALF_UP)
    if abs(rounded) >= 2**63:
        return None
    rounded = rounded.normalize()
    return Decimal(0) if rounded == 0 else (-rounded if sign else rounded)


def raw_text(cell):
    """The raw text that a cell must have: of a number the file's own digits, where the reader tells them."""
    if cell.raw is not UNKNOWN:
        return cell.raw
    match cell.kind:
        case "number": return UNKNOWN
        case "day": return cell.value.isoformat()
        case "moment": return cell.value.isoformat(" ")
        case "time" | "duration": return "%02d:%02d:%02d" % (cell.value // 3600, cell.value // 60 % 60, cell.value % 60)
        case "boolean": return "TRUE" if cell.value else "FALSE"
        case _: return cell.value


def address(row, column):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


def place(reference):
    """Row and column from 0 of `F14` or `$F$14`."""
    letters = "".join(sign for sign in reference if sign.isalpha())
    digits = "".join(sign for sign in reference if sign.isdigit())
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(digits) - 1, column - 1
