"""The world: orders, their lines and shipments, as sales and customer agreed on them."""

from dataclasses import dataclass, field
from datetime import date, timedelta

FIRST_MONDAY = date(2026, 3, 2)
NEVER = 10_000


def monday(week):
    """The day on which the sheets of `week` (from 1) are collected."""
    return FIRST_MONDAY + timedelta(days=7 * (week - 1))


@dataclass
class Shipment:
    """What left at once. `also` are numbers under which it was entered again by mistake."""

    number: str
    day: date
    line: "Line"
    quantity: int
    carrier: str
    tracking_no: str
    model: str
    line_no: int
    logged: bool = False
    also: list = field(default_factory=list)


@dataclass(eq=False)
class Line:
    """One line of an order. `values` is what the owner of each field has stated last; the sheets are copies of it.

    While `locked_until` lies ahead, nothing happens to the line but what an incident does to it.
    """

    uid: str
    order: "Order"
    values: dict
    locked_until: int = 0
    ship_week: int = 0
    parts: int = 1
    shipments: list = field(default_factory=list)
    invoiced: int = 0
    paid: int = 0
    scored_from: int = 1
    nodes: object = None

    @property
    def shipped(self):
        return sum(one.quantity for one in self.shipments)

    def looks(self):
        """What tells this line from others of its order in every sheet."""
        return (self.values["product_name"], self.values["colour"])


@dataclass(eq=False)
class Order:
    number: str
    customer: str
    customer_po: str
    salesperson: str
    order_date: date
    opened: int
    lines: list = field(default_factory=list)
    finished: int = NEVER
    cancelled: int = NEVER

    def is_open(self, week):
        return week < min(self.finished, self.cancelled)
