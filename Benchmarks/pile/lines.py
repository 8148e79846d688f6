"""An order line as it is agreed today, and the words for how far it has come."""

from dataclasses import dataclass, field

#: The status words of a line in the order in which it passes through them.
STEPS = ["待排产", "已排产", "生产中", "待发货", "部分发货", "已发货", "已完成"]
WAITING, PLANNED, MAKING, READY, PARTLY, SHIPPED, DONE = range(7)
CANCELLED = "已取消"


@dataclass(eq=False)
class Line:
    """One line. `values` is replaced, never altered in place, so that saved sheets may share it."""

    uid: str
    values: dict
    abroad: bool
    opened: int
    ship_week: int
    step: int = WAITING
    shipments: list = field(default_factory=list)
    shipped: int = 0
    invoiced: int = -1
    paid_rate: int = 0

    def set(self, **values):
        self.values = {**self.values, **values}

    @property
    def customer(self):
        return self.values["customer_name"]

    @property
    def over(self):
        return self.step == DONE or self.values["status"] == CANCELLED
