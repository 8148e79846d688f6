"""Books in which things are entered as they happen: shipments, and what is invoiced and owed."""

from dataclasses import replace

import goods
from books import Row


class ShippingBook:
    """The warehouse keeper's log: two large customers apart, else by half year. Rows are added; some are set right later."""

    def __init__(self, trade, rng):
        self.trade, self.rng, self.parts, self.seen, self.recent = trade, rng, {}, 0, []

    def pass_week(self):
        for part, uid in self.recent:
            if self.rng.random() < 0.01:
                row = self.parts[part][uid]
                values, right = row.values, {}
                if values["tracking_no"] and self.rng.random() < 0.5:
                    right["tracking_no"] = values["tracking_no"][:-2] + f"{self.rng.randint(0, 99):02d}"
                else:
                    right["shipped_quantity"] = values["shipped_quantity"] + self.rng.choice([-1, 1, 2])
                self.parts[part][uid] = replace(row, values={**values, **right, "remark": "更正"})
        self.recent = self.recent[-60:]
        for event in sorted(self.trade.log[self.seen:], key=lambda one: (one["ship_date"], one["shipment_no"])):
            day = event["ship_date"]
            part = goods.LARGE.get(event["customer_name"]) or f"{day.year}H{1 if day.month < 7 else 2}"
            self.parts.setdefault(part, {})[event["uid"]] = Row(event, f"{day.month}月" if "H" in part else "发货记录")
            self.recent.append((part, event["uid"]))
        self.seen = len(self.trade.log)


class ReceivablesBook:
    """What finance has invoiced, by quarter of the invoice, and what is still owed."""

    def __init__(self, trade):
        self.trade, self.parts = trade, {}

    def pass_week(self):
        for line in self.trade.touched:
            day = line.values.get("invoice_date")
            if day:
                part = f"{day.year}Q{(day.month + 2) // 3}"
                self.parts.setdefault(part, {})[line.uid] = Row({**line.values, "remark": None}, "应收明细")
