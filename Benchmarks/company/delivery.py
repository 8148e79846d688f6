"""Which party delivers what in which week: files not there, unchanged, cut, old, or with a column gone."""

from world import NEVER

ABSENT, SAME, CUT, OLD, EMPTIED, LOST = "absent", "same", "cut", "old", "emptied", "lost"

#: In these weeks a party writes nothing down; what it should have written comes with its next delivery.
SILENT = {ABSENT, SAME, CUT, OLD, EMPTIED}


class Deliveries:
    """The timetable, drawn once. `events[source, week] = (what, field)`; sales' are by salesperson: `sales/李娜`."""

    def __init__(self, rng, weeks, steady=False):
        self.weeks = weeks
        self.events = {}
        plan = [("warehouse", CUT, None), ("finance", ABSENT, None), ("production", LOST, "promised_date"),
                ("warehouse", SAME, None), ("production", OLD, None), ("sales/王强", ABSENT, None),
                ("finance", EMPTIED, "unit_price"), ("log", ABSENT, None), ("production", ABSENT, None),
                ("sales/李娜", SAME, None)]
        used = {}
        for source, what, name in [] if steady else plan:
            first = 4 if what == OLD else 3
            free = [week for week in range(first, weeks + 1)
                    if not {week - 1, week, week + 1} & used.setdefault(source.split("/")[0], set())]
            if free:
                week = rng.choice(free)
                used[source.split("/")[0]].add(week)
                self.events[source, week] = (what, name)

    def event(self, source, week, salesperson=""):
        """What is odd about this delivery, and with which field."""
        key = f"sales/{salesperson}" if source == "sales" else source
        return self.events.get((key, week), (None, None))

    def writes(self, source, week, salesperson="", fields=()):
        """Whether the party writes (these fields) down in this week."""
        what, name = self.event(source, week, salesperson)
        return what not in SILENT and not (what == LOST and name in fields)

    def next_write(self, source, week, salesperson="", fields=()):
        """The first week from `week` on in which the party writes, or NEVER."""
        for later in range(week, self.weeks + 1):
            if self.writes(source, later, salesperson, fields):
                return later
        return NEVER

    def calm(self, source, first, last, salesperson=""):
        """Whether nothing odd is delivered from `first` to `last`."""
        return all(self.event(source, week, salesperson) == (None, None) for week in range(first, min(last, self.weeks) + 1))

    def held_back(self, source, week, name):
        """Whether a change of field `name` in this week may be left unsaid because the source's delivery is odd."""
        what, lost = self.event(source, week)
        return what in (CUT, OLD, EMPTIED) or (what == LOST and lost == name)
