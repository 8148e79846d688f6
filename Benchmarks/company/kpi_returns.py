"""K15 and K16: what comes back, and who complains."""

from decimal import Decimal

from kpi_time import within
from kpi_workspace import day, number

COMPLAINTS = ("投诉", "投訴", "客诉", "客訴", "索赔", "索賠", "complain", "claim")


def returned(order):
    """(day, quantity) of what came back: from the register, else what a sheet says of a line."""
    found = [(day(event.row.get("return_date")) or event.date, event.number("return_quantity")) for event in order.of("exception")]
    found = [item for item in found if item[1] and item[1] > 0]
    if found:
        return found
    for line in order.lines:
        stated = [number(text) for source, text in line.kept("return_quantity").items()
                  if len(order.lines) == 1 or line.row.get(f"x_{source}_return_quantity")]
        most = max((figure for figure in stated if figure is not None), default=None)
        if most and most > 0:
            found.append((max(filter(None, map(day, line.kept("return_date").values())), default=None), most))
    return found


def shipped(order, period):
    """What left in a period, piece by piece; none where a piece is not told."""
    found = [event.number("shipped_quantity") for event in order.of("shipment") if within(period, event.date)]
    return found + [line.shipped for line in order.lines if "shipment" not in order.logged and within(period, line.last_shipped)]


def returns(order, period, current, figures):
    """K15: only where some sheet has a column for what came back."""
    if "return_quantity" not in order.book.all_columns:
        return
    back, left = returned(order), shipped(order, period)
    for _ in [date for date, _ in back if date is None] + [piece for piece in left if piece is None]:
        figures.exclude("K15", "quantity")
    own = [quantity for date, quantity in back if within(period, date)]
    figures.ratio("K15", "quantity", sum(own, Decimal(0)), sum((piece for piece in left if piece is not None), Decimal(0)))
    figures.ratio("K15", "orders", int(bool(own)), int(bool(left)))


def complaints(order, period, current, figures):
    """K16: only where somebody keeps a register of exceptions."""
    if "exception" not in order.book.registers:
        return
    count = 0
    for event in order.of("exception"):
        words = (event.row["exception_type"] or event.row.get("exception_desc") or "").lower()
        if not words or event.date is None:
            figures.exclude("K16", "rate")
        elif within(period, event.date) and any(word in words for word in COMPLAINTS):
            count += 1
    figures.ratio("K16", "rate", count, int(bool(shipped(order, period))))
