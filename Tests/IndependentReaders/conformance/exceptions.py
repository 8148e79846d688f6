"""Where an independent reader is known to be wrong, or to mean something else: each with its reason.

An exception takes a cell out of the comparison with that one reader. The cell stays compared with what its maker
expects and with the other readers. An exception that is met by no cell fails the test: none outlives its reason.
"""
import re
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


def picture(mine, theirs):
    return mine is None and (
        kind(theirs) == "text" and theirs.value.startswith("=DISPIMG(") or kind(theirs) == "error" and theirs.value == "#NAME?")


def below_one(mine, theirs):
    """A serial below 1 under a format of days: a number for us, or the first day of 1904."""
    if kind(theirs) not in ("time", "duration"):
        return False
    return kind(mine) == "number" and abs(mine.value) < 1 or kind(mine) in ("day",
        "moment") and mine.value.year in (1900, 1904)


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


def span(mine, theirs):
    """A span of OpenDocument, which calamine takes for a time, or for text from 24 hours on."""
    if kind(mine) == "duration" and kind(theirs) == "time":
        return mine.value == theirs.value
    return kind(mine) == "duration" and kind(theirs) == "text" and theirs.value.startswith(("PT", "-PT"))


def without(*left_out):
    """Both say text, and the reader's is ours without some of its characters."""
    def when(mine, theirs):
        if not kind(mine) == kind(theirs) == "text" or mine.value == theirs.value:
            return False
        kept = "".join(sign for sign in mine.value if sign not in left_out)
        return kept == theirs.value
    return when


def same_words(mine, theirs):
    if not kind(mine) == kind(theirs) == "text" or mine.value == theirs.value:
        return False
    return mine.value.split() == theirs.value.split()


def without_mark(mine, theirs):
    return kind(mine) == kind(theirs) == "text" and mine.value == "\ufeff" + theirs.value


def worked_out_anew(mine, theirs):
    """The formula of every cell with one is =1 in the workbooks that are written by hand, whatever its result."""
    return (kind(theirs), str(theirs and theirs.value)) in (("number", "1"), ("day", "1904-01-02"))


def cut_short(mine, theirs):
    return kind(mine) == kind(theirs) == "text" and theirs.value != mine.value and mine.value.startswith(theirs.value)


def never_was_there(mine, theirs):
    """Serial 60 as a span in OpenDocument, and for openpyxl the day before."""
    return kind(mine) == "duration" and mine.value // 86_400 == 60 and kind(theirs) in ("day", "moment")


def as_written(mine, theirs):
    """What is no day and no span stays text: ours as it is shown, the reader's as the file writes it."""
    return kind(mine) == kind(theirs) == "text" and mine.value != theirs.value and bool(re.match(r"PT|[0-9]{5}-",
        theirs.value))


def broken_span(mine, theirs):
    return kind(mine) == "text" and mine.value.endswith(":00:00") and kind(theirs) in ("moment", "duration")


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
    Exempt("openpyxl", "*custom-formats*", value_is(("day", "2026-03-09"), "number"),
    "openpyxl does not know aaa and aaaa"),
    Exempt("openpyxl", "*custom-formats*", value_is(("number", "46090.5"), "moment"),
           "openpyxl takes a date in the section of negative numbers for a date"),
    Exempt("openpyxl", "parts-wps-*", picture, "openpyxl keeps the formula of a picture as text"),
    Exempt("calamine", "parts-wps-*", picture, "calamine keeps the formula of a picture as text"),
    Exempt("calamine", "*", both("error", "nothing"), "python-calamine gives blank for errors"),
    Exempt("calamine", "*", below_one, "calamine takes each serial below 1 for a time, under a format of days too"),
    Exempt("calamine", "*serials*", day_that_never_was, "29 February 1900 never was; calamine gives the day before"),
    Exempt("calamine", "*serials*", negative, "calamine makes a time of negative serials"),
    Exempt("calamine", "*serials*", value_is(("number", "5000000"), "duration"), "beyond the year 9999 is no span"),
    Exempt("calamine", "*serials*", a_second_apart, "calamine rounds to the millisecond before we round to the second"),
    Exempt("calamine", "*serials*", next_day, "calamine rounds a day up whose time the format does not show"),
    Exempt("calamine", "*custom-formats*", value_is(("day", "2026-03-09"), "number"),
    "calamine does not know aaa and aaaa"),
    Exempt("calamine", "parts-pieces-of-text.xlsx", value_is(("number", "1234"), "number"),
    "calamine stops at comments"),
    Exempt("calamine", "lo-ods/*", both("boolean", "number"),
    "calamine does not see that LibreOffice formats 1 as a truth"),
    Exempt("calamine", "*.ods", span, "calamine knows no spans of OpenDocument"),
    Exempt("calamine", "*serials*.ods", as_written,
    "days after 9999 and LibreOffice's spans of -1 minutes are text in both"),
    Exempt("calamine", "*.ods", without("\t", "\n"), "calamine leaves out text:tab and text:line-break"),
    Exempt("calamine", "*.ods", same_words, "calamine does not collapse white space (OpenDocument 1.3, part 3, 6.1.2)"),
    Exempt("xlrd", "lo-xls/*-custom-formats.xls", value_is(("number", "46090.5"), "day"),
           'LibreOffice makes g/"通用格式" of G/通用格式, which the rules of the test take for an era'),
    Exempt("calamine", "*.xls", without_mark, "calamine takes a byte order mark off texts"),
    Exempt("calamine", "biff-formula-results.xls", cut_short, "calamine does not read on where a result goes on"),
    Exempt("its twin", "biff-*.xls", worked_out_anew, "LibreOffice works out formulas of programs that it does not know"),
    Exempt("its twin", "lo-xls/*-strings.xls", escaped, "LibreOffice's xlsx of control characters is read as it stands"),
    Exempt("its twin", "*", without("\t", "\n"), "LibreOffice leaves out text:tab and text:line-break"),
    Exempt("its twin", "*.ods", same_words,
    "LibreOffice writes a leading space bare, which does not count, and takes it back"),
    Exempt("its twin", "*-str*", lambda mine, theirs: kind(mine) == "text"
    and mine.value in ("_x005F_x0041_", "_x005F_x0041_🧾"),
           "openpyxl undoes an escape too many of LibreOffice's xlsx"),
    Exempt("its twin", "*-strings.ods", escaped,
    "OpenDocument has no escapes; LibreOffice leaves control characters out"),
    Exempt("its twin", "*serials-of-1900.ods", never_was_there,
    "29 February 1900 never was; openpyxl gives the day before"),
    Exempt("its twin", "*serials*", both("text duration", "error"), "openpyxl makes an error of days after 9999"),
    Exempt("its twin", "*serials*", lambda mine, theirs: kind(mine) == "duration" and mine.value < 0,
           "openpyxl counts days back; OpenDocument has spans below zero"),
    Exempt("its twin", "*serials*", broken_span, "LibreOffice writes PT1106168H0-1M59.999996647S, which is no span"),
    Exempt("its twin", "odfpy-spans.ods", both("text", "nothing"), "openpyxl passes over values of covered cells"),
]

# Files that a reader cannot read at all.
UNREADABLE = {
    ("xlrd", "xlsxwriter-longest-text.xls"): "xlrd decodes each part of a text by itself, and fails on halves of characters",
    ("calamine", "xlsxwriter-longest-text.xls"): "as above, but puts U+FFFD in their place",
    ("calamine", "xlsxwriter-sparse-cells.xlsx"): "calamine lays out the whole rectangle of 17 billion cells",
    ("calamine", "parts-utf-16-parts.xlsx"): "calamine reads no parts in UTF-16, which the packaging convention allows",
    ("calamine", "parts-utf-16-big-endian-parts.xlsx"): "as above",
}
