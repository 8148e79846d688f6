"""Forks: a tracker is copied for a person; both go on for some weeks; then one is taken back into the other, or lies abandoned."""

from dataclasses import dataclass, field
from datetime import timedelta

import goods
from books import Row
from lines import MAKING

LENGTH = 6


@dataclass(eq=False)
class Fork:
    """One fork of `part`. Lines of `person` are kept in it; the trunk does not hear of them until it is merged."""

    source: str
    part: str
    person: str
    start: int
    merged: bool
    rows: dict = field(default_factory=dict)
    private: dict = field(default_factory=dict)
    own: set = field(default_factory=set)
    last: object = None

    @property
    def label(self):
        return f"{self.person}版"

    @property
    def end(self):
        return self.start + LENGTH

    @property
    def goes_apart(self):
        """Whether it holds what the trunk does not: else nobody could tell it from a version."""
        return self.last is not None and (self.merged or bool(self.private))

    def mine(self, line):
        """Whether the line belongs to the person for whom the copy was made."""
        if self.source == "sales":
            return not line.abroad and line.values["salesperson"] == self.person
        return line.abroad and line.values["salesperson"] == self.part and int(line.values["order_no"][-1]) % 2 == 0

    def begin(self, book, trunk_save, lines):
        """The copy is made from what has just been saved."""
        self.rows, self.last = dict(book.parts[self.part]), trunk_save
        self.own = {uid for uid in self.rows if self.mine(lines[uid])}

    def before_books(self, trade, book, lines, rng):
        """The person's own edits of the week, before the others write theirs."""
        if self.merged and trade.week < self.start + 4:
            free = sorted(uid for uid in self.own if lines[uid] in trade.open and lines[uid].step <= MAKING)
            for uid in rng.sample(free, min(2, len(free))):
                trade.change(lines[uid])
                trade.touched += [] if lines[uid] in trade.touched else [lines[uid]]
        for line in trade.touched:
            if self.mine(line) and (line.uid in self.own or line.opened == trade.week):
                self.own.add(line.uid)
                tab = self.rows[line.uid].tab if line.uid in self.rows else f"{line.values['order_date'].month}月"
                tab = "外贸订单" if self.source == "export" else tab
                self.rows[line.uid] = Row({**line.values, **self.private.get(line.uid, {})}, tab)
        if self.merged:
            book.held |= self.own
        else:
            self.edit_alone(trade, lines, rng)

    def edit_alone(self, trade, lines, rng):
        """Dates that stand in an abandoned fork only, and in no other sheet."""
        free = sorted(uid for uid in self.own if uid not in self.private and lines[uid] in trade.open and lines[uid].step <= MAKING)
        for uid in rng.sample(free, min(2, len(free))):
            row = self.rows[uid]
            self.private[uid] = {"promised_date": row.values["promised_date"] + timedelta(days=rng.choice([10, 12, 18]))}
            self.rows[uid] = Row({**row.values, **self.private[uid]}, row.tab)

    def merge(self, book, lines):
        """The trunk takes the person's rows back."""
        book.held -= self.own
        for uid in sorted(self.own):
            book.write(lines[uid])


def planned(rng, trade, years, count):
    """Which forks there will be: every other one merged, none beside another of the same part."""
    places = [("sales", str(trade.first_year + back), person) for back in range(years) for person in goods.SALESPEOPLE[::2]]
    places += [("export", goods.EXPORTERS[0], "小吴")]
    rng.shuffle(places)
    forks, taken = [], set()
    for source, part, person in places:
        if len(forks) < count and (source, part) not in taken:
            taken.add((source, part))
            year = int(part) if source == "sales" else trade.first_year + rng.randrange(years)
            start = (year - trade.first_year) * 52 + rng.randint(14, 38)
            forks.append(Fork(source, part, person, start, merged=len(forks) % 2 == 0))
    return forks
