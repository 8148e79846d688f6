"""Books: what stands in each part of each source today, `{part: {line or shipment: Row}}`, week by week."""

from dataclasses import dataclass, replace

import goods
from lines import DONE, MAKING, READY, STEPS

CARRIED, FINISHED = "上年结转", "已完成"


@dataclass(frozen=True)
class Row:
    """What one row states and the tab in which it stands; replaced, never altered."""

    values: dict
    tab: str = ""


class SalesBook:
    """Orders of the home market, a workbook a year; what is open in March moves on to the new year's."""

    def __init__(self, trade):
        self.trade, self.parts, self.home, self.held = trade, {}, {}, set()

    def pass_week(self):
        for line in self.trade.touched:
            if not line.abroad and line.uid not in self.held:
                self.write(line)
        day = self.trade.monday()
        if day.month == 3 and day.day <= 7:
            self.carry(day.year)

    def write(self, line):
        """Writes the line as it is agreed today."""
        part = self.home.setdefault(line.uid, str(line.values["order_date"].year))
        rows = self.parts.setdefault(part, {})
        known = rows.get(line.uid)
        tab = known.tab if known and known.tab == CARRIED else f"{line.values['order_date'].month}月"
        if line.values["status"] == STEPS[DONE] and int(part) % 2:
            tab = FINISHED
        rows[line.uid] = Row(line.values, tab)

    def carry(self, year):
        old, new = self.parts.get(str(year - 1), {}), self.parts.setdefault(str(year), {})
        open_ = {line.uid for line in self.trade.open}
        for uid in [uid for uid, row in old.items() if uid in open_ and row.tab not in (CARRIED, FINISHED)]:
            new[uid] = replace(old.pop(uid), tab=CARRIED)
            self.home[uid] = str(year)


class ExportBook(SalesBook):
    """Orders from abroad, a workbook a person; what was finished long ago is cut away when a year begins."""

    def __init__(self, trade):
        super().__init__(trade)
        self.shown_done = set()

    def pass_week(self):
        for line in self.trade.touched:
            if line.abroad and line.uid not in self.held:
                part = self.part_of(line)
                self.parts.setdefault(part, {})[line.uid] = Row(line.values, "外贸订单")
        day = self.trade.monday()
        if day.month == 1 and day.day <= 7:
            for rows in self.parts.values():
                for uid in [uid for uid in rows if uid in self.shown_done]:
                    del rows[uid]

    def write(self, line):
        self.parts[self.part_of(line)][line.uid] = Row(line.values, "外贸订单")

    @staticmethod
    def part_of(line):
        return goods.PREDECESSOR.get(line.values["salesperson"], line.values["salesperson"])


class ScheduleBook:
    """The production schedule, a workbook a month; in the last year each workshop keeps its own. Its copies of what sales owns may lag."""

    COPIED = ["quantity", "model", "promised_date"]

    def __init__(self, trade, rng, split_year):
        self.trade, self.rng, self.split_year = trade, rng, split_year
        self.parts, self.month, self.waiting = {}, {}, {}

    def pass_week(self):
        day, heard = self.trade.monday(), self.waiting.pop(self.trade.week, {})
        lines = {line.uid: line for line in self.trade.touched}
        for uid, line in {**heard, **lines}.items():
            if line.values["production_plan_finish"] and not (line.step > READY and uid not in self.month):
                self.write(line, uid in heard)
        for line in self.trade.open:
            if line.uid in self.month and self.month[line.uid] < f"{day:%Y-%m}" and line.step <= MAKING:
                self.write(line, False)

    def write(self, line, heard):
        uid, values = line.uid, {**line.values, "remark": None}
        old = self.parts.get(self.label(line, self.month.get(uid)), {}).get(uid)
        if old and not heard and any(old.values[name] != values[name] for name in self.COPIED):
            if self.rng.random() < 0.4:
                self.waiting.setdefault(self.trade.week + self.rng.randint(1, 2), {})[uid] = line
                values.update({name: old.values[name] for name in self.COPIED})
        now = f"{self.trade.monday():%Y-%m}"
        done = line.step >= READY
        month = self.month.get(uid) if done and uid in self.month else max(now, f"{values['production_plan_finish']:%Y-%m}")
        if old and month != self.month[uid] and self.month[uid] >= now:
            del self.parts[self.label(line, self.month[uid])][uid]
        self.month[uid] = month
        self.parts.setdefault(self.label(line, month), {})[uid] = Row(values, values["workshop"])

    def label(self, line, month):
        """The part's label: the month, and the workshop where each keeps its own."""
        return f"{month} {line.values['workshop']}" if month and int(month[:4]) >= self.split_year else month


class ShippingBook:
    """The warehouse keeper's log: two large customers apart, else by half year. Rows are added; some are set right later."""

    def __init__(self, trade, rng):
        self.trade, self.rng, self.parts, self.seen, self.recent = trade, rng, {}, 0, []

    def pass_week(self):
        for part, uid in self.recent:
            if self.rng.random() < 0.01:
                row = self.parts[part][uid]
                values = row.values
                right = {"tracking_no": values["tracking_no"][:-2] + f"{self.rng.randint(0, 99):02d}"} if self.rng.random() < 0.5 else \
                        {"shipped_quantity": values["shipped_quantity"] + self.rng.choice([-1, 1, 2])}
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
