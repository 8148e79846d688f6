"""Computes the key figures of a workspace anew from the CSV files of its runs, and compares them with `runs/latest/kpis.csv`.

    python3 kpis.py WORKSPACE [--strict]

Knows the rule book's formulas and nothing of Duidan's code. Prints each difference and ends with 1 if there is one. Differences that
are known faults of the program (`kpi_known.py`) are printed and count with `--strict` alone. No calendar, tolerance or
threshold of a `duidan.yml` is read: the defaults hold.
"""

import argparse
import datetime
import sys
from decimal import ROUND_HALF_UP, Decimal

import kpi_change
import kpi_customers
import kpi_money
import kpi_nodes
import kpi_receivables
import kpi_returns
import kpi_scorecard
import kpi_stale
import kpi_time
import kpi_trouble
from kpi_figures import PLACES, Figures
from kpi_known import FAULTS
from kpi_workspace import Book, day, number

FIGURES = {
    "K01": kpi_time.cycle, "K02": kpi_time.dwell, "K03": kpi_time.on_time_orders, "K04": kpi_time.on_time_lines, "K05": kpi_time.delay,
    "K06": kpi_time.stability, "K07": kpi_trouble.rate, "K08": kpi_trouble.sync_share, "K09": kpi_trouble.closing,
    "K10": kpi_trouble.still_open, "K11": kpi_change.per_order, "K12": kpi_change.undocumented, "K14": kpi_trouble.wrong_shipments,
    "K15": kpi_returns.returns, "K16": kpi_returns.complaints, "K18": kpi_time.invoice_lag, "K19": kpi_receivables.collected,
    "K20": kpi_receivables.overdue, "K21": kpi_receivables.outstanding, "K22": kpi_time.fill_rate, "K23": kpi_nodes.owners, "K24": kpi_change.traceable,
    "K25": kpi_trouble.disputes, "K26": kpi_nodes.filled, "K27": kpi_stale.stale, "K29": kpi_money.trend,
}
#: What hangs on changes, and on events, of single lines, which the files know by number alone.
BY_CHANGE = ("K06", "K11", "K12", "K13", "K24")
BY_EVENT = ("K01", "K02", "K03", "K04", "K05", "K07", "K11", "K12", "K15", "K16", "K18", "K19", "K20", "K21", "K22", "K23", "K24", "K26", "K27", "K28",
            "K29")
#: What is told of the as-of day: compared with the last run before the period.
STANDING = {("K05", "open_overdue_lines"), ("K05", "open_overdue_amount"), ("K07", "detected"), ("K08", "share"), ("K24", "share"),
            ("K18", "delivered_not_invoiced_lines"), ("K19", "paid_of_invoiced"), ("K18", "delivered_not_invoiced_amount")}
#: Of these all is told of the as-of day; what is told of single customers no later run remembers.
ALL_STANDING = {"K20", "K21", "K23", "K25", "K26", "K27", "K28"}
#: Findings after which a sheet says again what it had not said for a while.
RETURNS = ("missing_in_source", "deleted_and_edited", "duplicate_row", "field_lost")
COLUMNS = ("value", "numerator", "denominator", "excluded", "previous")


def computed(book, first, last, faults=frozenset()):
    """Every figure by key: value, numerator, denominator, excluded, previous."""
    book.faults = faults
    length = (last - first).days + 1
    now = counted(book, (first, last), True)
    then = counted(book, (first - datetime.timedelta(length), last - datetime.timedelta(length)), False)
    for upto in range(1, len(book.runs) + 1):
        earlier = Book(book.workspace, upto)
        if first <= earlier.as_of <= last:
            kpi_change.arrival(earlier, now)
        elif first - datetime.timedelta(length) <= earlier.as_of < first:
            kpi_change.arrival(earlier, then)
    earlier, standing = then.rows(), {(row["kpi"], row["measure"], row["breakdown"]): row for row in book.kpis_before(first)}
    found = {}
    for key, row in now.rows().items():
        previous = earlier[key][0] if key in earlier else None
        if key[:2] in PERIODIC_SUMS and key not in earlier:
            previous = Decimal(0)  # A sum of nothing is 0; a share or a median of nothing is not told.
        elif key[0] == "K29":
            previous = month_before(now, key)
        elif key[:2] in STANDING or key[0] in ALL_STANDING and not key[1].endswith("_customer"):
            previous = number(standing[key]["value"]) if key in standing else None
        found[key] = (*row, previous)
    return found


def month_before(figures, key):
    """K29's figure of the month before; none for the first month that has any figure."""
    months = {breakdown[:7] for kpi, _, breakdown in figures.sums if kpi == "K29"}
    month, rest = key[2][:7], key[2][7:]
    if month == min(months):
        return None
    last = datetime.date(int(month[:4]), int(month[5:]), 1) - datetime.timedelta(1)
    return figures.sums.get((key[0], key[1], f"{last:%Y-%m}{rest}"), Decimal(0))


def counted(book, period, current):
    figures = Figures()
    for order in book.orders:
        for count in FIGURES.values():
            count(order, period, current, figures)
    kpi_trouble.wrong_invoices(book, period, figures)
    if current:
        kpi_nodes.coverage(book, figures)
        kpi_customers.customers(book, figures)
    return figures


#: What is told of days.
DAYS = ("_mean", "_median", "_p90")
#: Sums that are told of the period before too.
PERIODIC_SUMS = {("K02", "overtime"), ("K10", "by_age"), ("K10", "by_owner"), ("K11", "by_sort")}


def differences(book):
    """Yields (key, column, computed, written, known); the column is `row` where one of the two has no such row, or one too many."""
    if not book.kpis:
        raise SystemExit("kpis.csv holds no figure")
    first, last = day(book.kpis[0]["from"]), day(book.kpis[0]["to"])
    right, faulty = computed(book, first, last), computed(book, first, last, frozenset(FAULTS))
    skipped, written = unchecked(book), {}
    for row in book.kpis:
        key = (row["kpi"], row["measure"], row["breakdown"])
        if key in written:
            yield key, "row", "once", "twice", False
        else:
            written[key] = row
    for key in sorted(set(right) | set(written)):
        if not {key[0], key[:2], (key[0], "", key[2])} & set(skipped):
            yield from compared(key, right.get(key), faulty.get(key), written.get(key))
    if not book.unclear_changes and not book.unclear_events:
        earlier = [Book(book.workspace, upto) for upto in range(1, len(book.runs) + 1)]
        for key, column, mine, said in kpi_scorecard.differences(book, first, last, earlier, lag_is_unclear(skipped)):
            yield key, column, mine, said, False


def lag_is_unclear(skipped):
    """Whether some arrivals of changes stand in no file."""
    return any(isinstance(key, tuple) and key[0] == "K13" for key in skipped)


def compared(key, right, faulty, written):
    """The differences of one figure."""
    if written is None or right is None:
        if written is not None or right is not None:
            known = written is None and faulty is None or bool(written and faulty) and number(written["value"]) == faulty[0]
            yield key, "row", plain(right and right[0]), written["value"] if written else "none", known
        return
    if key[:2] == BOUNDED:
        right = within_bound(right, number(written["denominator"]))
    for place, column in enumerate(COLUMNS):
        value = number(written[column])
        if value != right[place]:
            yield key, column, plain(right[place]), written[column], faulty is not None and value == faulty[place]


#: The files do not say which cells are blank, so that its denominator is known as the most that it can be.
BOUNDED = ("K25", "in_dispute")


def within_bound(right, denominator):
    """The figure with a denominator that is within its bound, and with what it makes of the value."""
    _, numerator, most, *rest = right
    if denominator is None or not numerator <= denominator <= most:
        return right
    value = (numerator / denominator).quantize(PLACES["share"], ROUND_HALF_UP) if denominator else None
    return (value, numerator, denominator, *rest)


def bounds(book):
    """What is held against a bound alone, with the reason."""
    row = next((row for row in book.kpis if (row["kpi"], row["measure"]) == BOUNDED), None)
    if row:
        figures = Figures()
        for order in book.orders:
            kpi_trouble.disputes(order, None, True, figures)
        most = figures.ratios[(*BOUNDED, "")][1]
        if number(row["denominator"]) != most:
            yield f"{name(BOUNDED)}: denominator {row['denominator']}, at most {most}: no file says which cells are blank"


def plain(value):
    return "none" if value is None else str(value)


def unchecked(book):
    """Figures that are not compared, with the reason."""
    found = {row["kpi"]: "there is no computation of it here yet" for row in book.kpis if row["kpi"] not in (*FIGURES, "K13", "K17", "K28")}
    if book.strange_words:
        found["K23"] = "nobody here knows what these words say of a step: " + ", ".join(sorted(book.strange_words))
    if book.in_part:
        words = f"a file of {', '.join(sorted(book.in_part))} did not come, and which lines stand in it no file says"
        found.update({("K27", f"quiet{kind}"): words for kind in DAYS})
    if book.unclear_changes:
        words = f"changes.csv does not tell the lines of {book.unclear_changes} orders apart: they have no number of their own"
        found.update({kpi: words for kpi in BY_CHANGE})
        found["K03", "first_promise"] = words
    if book.unclear_events:
        words = f"events.csv does not tell the lines of {book.unclear_events} orders apart: they have no number of their own"
        found.update({kpi: words for kpi in BY_EVENT})
    for row in book.settled:
        if row["kind"] in RETURNS and row["source"] in book.departments and kpi_change.moved_meanwhile(book, row):
            words = f"{row['source']} has a row or column again, and what it took over with that stands in no file"
            found["K13", "", book.departments[row["source"]]] = words
            found["K30", "lag_median", ""] = words
    return found


def report(book, known=True, strict=False):
    """Prints what differs and what is not compared; returns how much differs. Known faults are printed with `known`."""
    lines, failed, excused = [], 0, 0
    for key, column, mine, written, is_known in differences(book):
        failed += strict or not is_known
        excused += is_known and not strict
        if known or strict or not is_known:
            mark = " (known, see kpi_known.py)" if is_known else ""
            lines.append(f"{name(key)}: {column}: computed {mine}, kpis.csv {written or 'none'}{mark}")
    for what, why in sorted(unchecked(book).items(), key=str):
        lines.append(f"not checked: {what if isinstance(what, str) else name(what)}: {why}")
    lines += [f"held against a bound alone: {words}" for words in bounds(book)]
    print(f"{len(book.kpis)} figures, {failed} values that differ, {excused} by known faults", *lines, sep="\n  ")
    return failed


def name(key):
    return " ".join(part for part in key if part)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("workspace")
    parser.add_argument("--strict", action="store_true", help="known faults of the program count too")
    options = parser.parse_args()
    return report(Book(options.workspace), strict=options.strict) > 0


if __name__ == "__main__":
    sys.exit(main())
