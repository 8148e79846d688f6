"""The production schedule: what the planner has written down, month by month."""

from books import Row
from lines import MAKING, READY


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
