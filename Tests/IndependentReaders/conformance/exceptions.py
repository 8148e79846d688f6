"""Where an independent reader is known to be wrong, or to mean something else: each with its reason.

An exception takes a cell out of the comparison with that one reader. The cell stays compared with what its maker
expects and with the other readers. An exception that is met by no cell fails the test, so that none outlives its reason.
"""
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from fnmatch import fnmatch
from typing import Callable


@dataclass(frozen=True)
class Exempt:
    """Cells of some files that one reader reads otherwise."""
    reader: str
    files: str
    when: Callable  # of our cell and the reader's, either of which may be None
    reason: str

    def holds(self, reader, file, mine, theirs):
        return reader == self.reader and fnmatch(file, self.files) and self.when(mine, theirs)


def kind(cell):
    return cell.kind if cell else "nothing"


def both(mine, theirs):
    """Cells of which we say one of `mine` and the reader one of `theirs`, as words with spaces between them."""
    return lambda our, their: kind(our) in mine.split() and kind(their) in theirs.split()


def escaped(mine, theirs):
    return kind(mine) == kind(theirs) == "text" and "_x" in theirs.value and theirs.value != mine.value


def below_one(mine, theirs):
    """A serial below 1 under a format of days: a number for us, or the first day of 1904."""
    if kind(theirs) not in ("time", "duration"):
        return False
    return kind(mine) == "number" and abs(mine.value) < 1 or kind(mine) in ("day", "moment") and mine.value.year in (1900, 1904)


def day_that_never_was(mine, theirs):
    return kind(mine) == "number" and int(mine.value) == 60 and kind(theirs) in ("day", "moment")


def negative(mine, theirs):
    return kind(mine) == "number" and mine.value < 0 and kind(theirs) in ("day", "moment", "duration", "time")


def a_second_apart(mine, theirs):
    """A moment or span of which we say one second less or more; a day stands for its midnight."""
    if {kind(mine), kind(theirs)} <= {"duration", "time"}:
        return abs(mine.value - theirs.value) == 1
    if {kind(mine), kind(theirs)} <= {"day", "moment"}:
        return abs(midnight(mine.value) - midnight(theirs.value)) == timedelta(seconds=1)
    return False


def midnight(value):
    return value if isinstance(value, datetime) else datetime.combine(value, time())


def next_day(mine, theirs):
    return kind(mine) == "day" and kind(theirs) == "moment" and theirs.value - midnight(mine.value) == timedelta(days=1)


def value_is(ours, theirs):
    """Our cell of this kind and value stands where the reader has one of that kind."""
    return lambda mine, their: (kind(mine), str(mine and mine.value)) == ours and kind(their) == theirs


EXEMPT = [
    Exempt("openpyxl", "*-strings.xlsx", escaped, "openpyxl leaves _xHHHH_ as it stands (ECMA-376 part 1, 22.9.2.19)"),
    Exempt("openpyxl", "*", below_one, "openpyxl takes each serial below 1 for a time, under a format of days too"),
    Exempt("openpyxl", "*-built-in-date-formats.xlsx", both("day moment time", "number"),
           "openpyxl knows no formats 27 to 36 and 50 to 58, which Chinese, Japanese and Korean Excel writes"),
    Exempt("openpyxl", "*serials*", day_that_never_was, "29 February 1900 never was; openpyxl gives the day before"),
    Exempt("openpyxl", "*serials*", both("number", "error"), "openpyxl makes an error of serials that are no day"),
    Exempt("openpyxl", "*serials*", negative, "openpyxl counts days back from 1900 and 1904; Excel shows ####"),
    Exempt("openpyxl", "*serials*", value_is(("number", "5000000"), "duration"), "beyond the year 9999 is no span"),
    Exempt("openpyxl", "*serials*", a_second_apart, "openpyxl rounds to the millisecond before we round to the second"),
    Exempt("openpyxl", "*custom-formats*", value_is(("day", "2026-03-09"), "number"), "openpyxl does not know aaa and aaaa"),
    Exempt("openpyxl", "*custom-formats*", value_is(("number", "46090.5"), "moment"),
           "openpyxl takes a date in the section of negative numbers for a date"),
    Exempt("calamine", "*", both("error", "nothing"), "python-calamine gives blank for errors"),
    Exempt("calamine", "*", below_one, "calamine takes each serial below 1 for a time, under a format of days too"),
    Exempt("calamine", "*serials*", day_that_never_was, "29 February 1900 never was; calamine gives the day before"),
    Exempt("calamine", "*serials*", negative, "calamine makes a time of negative serials"),
    Exempt("calamine", "*serials*", value_is(("number", "5000000"), "duration"), "beyond the year 9999 is no span"),
    Exempt("calamine", "*serials*", a_second_apart, "calamine rounds to the millisecond before we round to the second"),
    Exempt("calamine", "*serials*", next_day, "calamine rounds a day up whose time the format does not show"),
    Exempt("calamine", "*custom-formats*", value_is(("day", "2026-03-09"), "number"), "calamine does not know aaa and aaaa"),
    Exempt("calamine", "parts-pieces-of-text.xlsx", value_is(("number", "1234"), "number"), "calamine stops at comments"),
]

# Files that a reader cannot read at all.
UNREADABLE = {
    ("calamine", "xlsxwriter-sparse-cells.xlsx"): "calamine lays out the whole rectangle of 17 billion cells",
    ("calamine", "parts-utf-16-parts.xlsx"): "calamine reads no parts in UTF-16, which the packaging convention allows",
    ("calamine", "parts-utf-16-big-endian-parts.xlsx"): "as above",
}
