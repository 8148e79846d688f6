"""Which reported discrepancy is which planted one, and which reconciled line is which true line."""

import unicodedata
from decimal import Decimal, InvalidOperation

#: Kinds whose `source` column says whose sheet it is about; the others name none or any of the parties.
OF_A_SOURCE = {"stale_copy", "missing_in_source", "duplicate_row", "never_reached", "unexpected_in_source", "unauthorised_edit",
               "ambiguous_line_match", "suspect_edit", "mass_change", "field_lost", "source_not_refreshed", "ambiguous_order_match"}

#: What a discrepancy shows of its line, and no two lines of an order share (but those that a row fits alike).
SHOWN = ["product_name", "colour"]


def same(expected, found):
    """Whether two values are equal: numbers by value, texts without width and space."""
    if (expected or "") == (found or ""):
        return True
    try:
        return Decimal(expected) == Decimal(found)
    except (InvalidOperation, TypeError):
        return fold(expected or "") == fold(found or "")


def fold(text):
    """A text without width, space and case."""
    return unicodedata.normalize("NFKC", text).replace(" ", "").upper()


def order_key(number):
    """An order number as DESIGN compares it; the company's numbers have one length, so no separator matters."""
    return fold(number).replace("-", "")


def kinds(entry):
    """The kinds that are right for a planted problem."""
    return [entry["kind"], *entry["also"]]


def about_the_same(entry, reported):
    """Whether a reported discrepancy stands where the planted one does: order, line, field, source."""
    number = order_key(reported["order_no"])
    if order_key(entry["order_no"]) != number:
        other = reported["kind"] in ("possible_same_order", "ambiguous_order_match")
        return other and number in map(order_key, entry["look_alikes"])
    for name in SHOWN if entry["line"] and any(reported[one] for one in SHOWN) else []:
        if reported[name] and fold(reported[name]) != fold(entry["identity"].get(name, "")):
            return False
    if entry["fields"] and reported["field"] and reported["field"] not in entry["fields"]:
        return False
    if entry["fields"] and not reported["field"]:
        return False
    return reported["kind"] not in OF_A_SOURCE or not entry["sources"] or reported["source"] in entry["sources"]


def matches(entry, reported):
    """Whether a reported discrepancy is the planted one, in one of the kinds that are right."""
    return reported["kind"] in kinds(entry) and about_the_same(entry, reported)


def pair_lines(true_lines, rows):
    """Pairs true lines with rows of `order_lines.csv`; returns pairs `(true, row or None)` and the rows left over."""
    left = {}
    for row in rows:
        left.setdefault(order_key(row["order_no"]), []).append(row)
    pairs, waiting = [], []
    for true in true_lines:
        row = take(left.get(order_key(true["order_no"]), []), true, SHOWN)
        pairs.append((true, row)) if row else waiting.append(true)
    for true in waiting:
        pairs.append((true, take(left.get(order_key(true["order_no"]), []), true, ["product_name", "quantity"])))
    return pairs, [row for several in left.values() for row in several]


def take(rows, true, names):
    """Takes the row out that agrees with the true line in `names`; of several the one that agrees in most else."""
    alike = [row for row in rows if all(same(true["values"].get(name), row.get(name)) for name in names)]
    if not alike:
        return None
    best = max(alike, key=lambda row: sum(same(value, row.get(name)) for name, value in true["values"].items()))
    rows.remove(best)
    return best


def share(part, whole):
    """A share in per cent; of nothing, all."""
    return 100.0 if not whole else 100.0 * part / whole
