"""Whether a cell of an OpenDocument file and one of its twin in XLSX, both by LibreOffice, say the same.

OpenDocument holds dates and spans by their value, XLSX as serials under a format: the twin of a date with a time
under a format of days is a day, that of a span under a format of clocks a moment, and days before March 1900 count
otherwise.
"""
from datetime import datetime, time

from cells import SECONDS_A_DAY
from comparison import same

NULL_DATE = datetime(1899, 12, 30)
EPOCHS = [NULL_DATE, datetime(1904, 1, 1)]
MARCH_1900 = datetime(1900, 3, 1)


def alike(mine, theirs):
    if mine is None or theirs is None or same(mine, theirs):
        return mine is theirs or same(mine, theirs)
    if mine.kind == "boolean" and theirs.kind == "number":
        return int(mine.value) == theirs.value
    if mine.kind == theirs.kind == "number":
        return abs(mine.value - theirs.value) <= abs(mine.value) / 10**14  # LibreOffice writes 15 digits
    if "text" in (mine.kind, theirs.kind) or "error" in (mine.kind, theirs.kind):
        return False
    return any(_same_serial(mine, theirs, epoch) for epoch in EPOCHS)


def _same_serial(mine, theirs, epoch):
    ours, other = _serial(mine, epoch, False), _serial(theirs, epoch, epoch == NULL_DATE)
    if theirs.kind == "day":  # of which the format shows no time
        return other <= ours <= other + SECONDS_A_DAY
    return abs(ours - other) <= 1


def _serial(cell, epoch, counts_a_day_that_never_was):
    """Seconds since the epoch; Excel's serials of 1900 run one behind before March."""
    match cell.kind:
        case "time" | "duration": return cell.value
        case "number": return float(cell.value) * SECONDS_A_DAY
        case "day": at = datetime.combine(cell.value, time())
        case _: at = cell.value
    passed = (at - epoch).total_seconds()
    return passed - SECONDS_A_DAY if counts_a_day_that_never_was and at < MARCH_1900 else passed
