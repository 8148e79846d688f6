"""What the contents themselves say about which of two versions is the later one."""

from layouts import layout_of
from lines import STEPS
from rendering import cell

RANK = {word: rank for rank, word in enumerate(STEPS)}
DAY_OF = {"log": "ship_date", "receivables": "invoice_date", "sales": "order_date", "export": "order_date", "schedule": "order_date"}


def later(one, other):
    """Whether a person who lays the two side by side sees that `other` is the later: orders go on, none goes back."""
    forward, backward = signs(one, other)
    return forward > 0 and backward == 0


def signs(one, other):
    """How much speaks for `other` being later, and how much against it."""
    before, after = one.index, other.index
    forward = backward = 0
    for key in before.keys() & after.keys():
        if before[key].values is not after[key].values:
            step = progress(after[key].values) - progress(before[key].values)
            forward, backward = forward + (step > 0), backward + (step < 0)
    day = DAY_OF[one.source]
    newest = max(row.values[day] for row in before.values())
    forward += sum(key not in before and row.values[day] > newest for key, row in after.items())
    newest = max(row.values[day] for row in after.values())
    backward += sum(key not in after and row.values[day] > newest for key, row in before.items())
    return forward, backward


def progress(values):
    """How far a row has come: its status, what is made, what is paid. A number that only grows."""
    if "shipment_no" in values:
        return 0
    paid = values["amount"] - values["outstanding_amount"] if values.get("outstanding_amount") is not None else 0
    return RANK.get(values["status"], len(STEPS)) * 10**9 + (values["produced_quantity"] or 0) + paid


def differ(one, other, first_year):
    """Whether two saves differ in anything but form, as far as their sheets show it."""
    before, after, layout = one.index, other.index, layout_of(other, first_year)
    return before.keys() != after.keys() or any(
        cell(before[key].values, name, 0, layout) != cell(after[key].values, name, 0, layout)
        for key in before for _, name in layout.columns)
