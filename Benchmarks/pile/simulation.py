"""Three years of a company, of which the surviving saves are kept."""

from datetime import timedelta

import goods
from books import ExportBook, SalesBook
from event_books import ReceivablesBook, ShippingBook
from forks import planned
from lines import DONE, STEPS
from saves import Save
from schedule_book import ScheduleBook
from survival import candidates, surviving
from trade import Trade
from witness import differ

#: Lines that come in a week for one row in the average file.
LINES_A_WEEK = 1 / 15
LAST_YEAR = 2024


class Simulation:
    """Runs the weeks; `saves` are the surviving versions and forks in order of time."""

    def __init__(self, rng, versions, years, rows):
        self.rng, self.weeks, self.years = rng, 52 * years, years
        self.trade = Trade(rng, LAST_YEAR - years + 1, self.weeks, rows * LINES_A_WEEK)
        self.books = {"sales": SalesBook(self.trade), "export": ExportBook(self.trade),
                      "schedule": ScheduleBook(self.trade, rng, LAST_YEAR), "log": ShippingBook(self.trade, rng),
                      "receivables": ReceivablesBook(self.trade)}
        self.forks = planned(rng, self.trade, years, max(2, versions // 55))
        self.lines, self.saves, self.last = {}, [], {}
        found = candidates(self.trade, self.weeks, goods.EXPORTERS, goods.WORKSHOPS, goods.LARGE.values())
        self.kept = surviving(rng, found, versions - 6 * len(self.forks) - 2)
        for fork in self.forks:
            self.keep(fork.source, fork.part, fork.start, fork.start + 2, fork.start + 4, fork.end)
        for person in goods.SUCCESSOR:
            self.keep("export", person, self.trade.leaves - 1, self.trade.leaves + 1)

    def keep(self, source, part, *weeks):
        """Lets these saves survive too: without them nobody could tell a fork, or whose sheet a new name took over."""
        self.kept[source, part] = sorted({*self.kept.get((source, part), []), *weeks})

    def run(self):
        for _ in range(self.weeks):
            self.trade.pass_week()
            self.lines.update((line.uid, line) for line in self.trade.touched)
            for fork in self.forks:
                if fork.last and fork.start < self.trade.week < fork.end:
                    fork.before_books(self.trade, self.books[fork.source], self.lines, self.rng)
                elif fork.last and self.trade.week == fork.end and fork.merged:
                    fork.merge(self.books[fork.source], self.lines)
            for book in self.books.values():
                book.pass_week()
            self.save_all()
        return self.saves

    def save_all(self):
        """Keeps what survives of this week."""
        week = self.trade.week
        for source, book in self.books.items():
            for part in sorted(book.parts):
                if week in self.kept.get((source, part), ()):
                    self.save(source, part, "", book.parts[part])
        for fork in self.forks:
            if week == fork.start and self.last.get((fork.source, fork.part, "")):
                fork.begin(self.books[fork.source], self.last[fork.source, fork.part, ""], self.lines)
            elif fork.goes_apart and week in (fork.start + 1, fork.start + 3, fork.start + 5):
                self.save(fork.source, fork.part, fork.label, fork.rows, fork)

    def save(self, source, part, branch, rows, fork=None):
        """One surviving file. A part of two rows is not yet worth a sheet; what is as it was would be a near copy."""
        if len(rows) < 3:
            return
        day = self.trade.monday() + timedelta(days=self.rng.choice([4, 4, 4, 5, 6]))
        key = (source, part, branch)
        save = Save(source, part, branch, day, list(rows.items()), fork.person if fork else self.saver(source, part),
                    parent=self.last.get(key) or (fork.last if fork else None), role="fork" if fork else "version")
        if fork and not fork.merged:
            save.contested = {(uid, name) for uid, values in fork.private.items() for name in values}
        if source == "export":
            self.books["export"].shown_done |= {uid for uid, row in rows.items() if row.values["status"] == STEPS[DONE]}
        if save.parent and not differ(save.parent, save, self.trade.first_year):
            return
        self.last[key] = save
        self.saves.append(save)

    def saver(self, source, part):
        """Who keeps the sheet in this week."""
        week = self.trade.week
        if source == "export":
            return goods.SUCCESSOR.get(part, part) if week >= self.trade.leaves else part
        if source == "sales":
            return goods.CLERK if self.rng.random() < 0.8 else self.rng.choice(goods.SALESPEOPLE)
        later = week > self.weeks * 0.6
        return {"schedule": goods.PLANNER_LATER if later else goods.PLANNER, "log": goods.KEEPER, "receivables": goods.ACCOUNTANT}[source]
