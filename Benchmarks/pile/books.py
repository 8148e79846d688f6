"""Books: what stands in each part of a source today, `{part: {line or shipment: Row}}`. Here those of sales."""

from dataclasses import dataclass, replace

import goods
from lines import DONE, STEPS

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
