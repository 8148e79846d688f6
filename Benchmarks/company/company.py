"""The company: its world, its books, and the few things that can happen in it."""

import random

from books import COPIES, Book
from cycle import Cycle
from delivery import Deliveries
from truth import Expectation
from world import NEVER

#: Fields that a copy forgets together with the one that moved: one cause, so saying both is allowed, not asked for.
FOLLOWS = {"amount": {"quantity", "unit_price"}}

#: Kinds that are said of a delivery however odd it is; anything else may wait until the sheet comes as usual.
OF_DELIVERIES = {"stale_copy", "source_not_refreshed", "mass_change", "field_lost"}

#: Fields that only one department states.
STATED_BY = {"production_plan_start": "production", "production_plan_finish": "production", "ship_plan_date": "warehouse",
             "tax_rate": "finance", "payment_due_date": "finance"}


class Company:
    """State of the simulation. What is planned for later stands in the agenda, week by week."""

    def __init__(self, options):
        self.options = options
        self.week = 1
        self.rng = random.Random(f"company/{options.seed}")
        self.books = {source: Book(source, options.product_codes, options.rules) for source in FIELDS_OF}
        self.deliveries = Deliveries(random.Random(f"deliveries/{options.seed}"), options.weeks, options.steady)
        self.orders = []
        self.expectations = []
        self.extra_orders = []
        self.agenda = {}
        self.planted = {}
        self.cycle = Cycle(self) if options.rules else None
        #: what each customer pays for a product where that is one price; `None` where each line has a price of its own
        self.prices = None

    # Looking

    def lines(self):
        """All lines of orders that are neither finished nor cancelled, in order."""
        return [line for order in self.orders if order.is_open(self.week) for line in order.lines]

    def free(self, line):
        """Whether something new may happen to the line this week."""
        return line.locked_until <= self.week and line.order.is_open(self.week) and not (self.cycle and self.cycle.leaves_soon(line))

    def writes(self, source, line, fields=()):
        return self.deliveries.writes(source, self.week, line.order.salesperson, fields)

    def calm(self, source, line, weeks=0):
        """Whether the source delivers as usual this week and the next `weeks` weeks."""
        return self.deliveries.calm(source, self.week, self.week + weeks, line.order.salesperson)

    def next_write(self, source, line, after, fields=()):
        """The first week in which the keeper can write (these fields) again, `after` weeks from now, or NEVER."""
        return NEVER if after == NEVER else self.deliveries.next_write(source, self.week + after, line.order.salesperson, fields)

    def odd_weeks(self, source, salesperson=""):
        """The weeks with an odd delivery, in which what is wrong in that sheet may be left unsaid."""
        return {week for week in range(1, self.options.weeks + 1)
                if not self.deliveries.calm(source, week, week, salesperson)}

    def states(self, name, line):
        """Whether some sheet has ever stated this field of this line."""
        source = STATED_BY.get(name, "sales")
        row = self.books[source].rows.get(line.uid)
        return name in self.books[source].fields and row is not None and row.order_no in ("", line.order.number)

    # Planning

    def later(self, week, action):
        """Plans `action` for the start of a later week."""
        if week <= self.options.weeks:
            self.agenda.setdefault(week, []).append(action)

    def lock(self, line, until):
        line.locked_until = max(line.locked_until, until)

    def expect(self, kinds, line, fields, sources, responsible, until, first=None, **more):
        """Notes a planted problem in the truth, from this week on unless `first` says otherwise."""
        one = Expectation(kinds, line.order.number if line else "", line, fields, sources, responsible,
                          first or self.week, until, **more)
        if len(sources) == 1 and kinds[0] not in OF_DELIVERIES:
            one.optional_weeks |= self.odd_weeks(sources[0], line.order.salesperson if line else "")
        if kinds == ["stale_copy"]:
            one.quiet_weeks = self.odd_weeks(sources[0]) | {one.first}
        self.expectations.append(one)
        if one.required:
            self.planted[kinds[0]] = self.planted.get(kinds[0], 0) + 1
        return one

    # Happenings

    def write(self, source, line, changes):
        """`source` writes these values over its row."""
        row = self.books[source].rows[line.uid]
        row.values.update({name: value for name, value in changes.items() if name in row.values})

    def change(self, line, changes, delays=None, except_for=None, approval="已批准"):
        """Sales agrees on new values; each copy but `except_for` follows when its keeper hears of it.

        Returns the week in which all have followed."""
        for name in changes if self.cycle else ():
            self.cycle.registers.change(line, name, line.values[name], changes[name], approval)
        line.values.update(changes)
        self.write("sales", line, changes)
        settled = self.week
        for source in COPIES:
            if source == except_for:
                continue
            wanted = (delays or {}).get(source)
            settled = max(settled, self.tell(source, line, changes, self.delay() if wanted is None else wanted))
        self.lock(line, settled + 1)
        return settled

    def tell(self, source, line, changes, delay):
        """A department hears of changes after `delay` weeks; until it has written them down its copy is stale."""
        book = self.books[source]
        names = [name for name in changes if name in book.fields]
        if not names or not book.row(line):
            return self.week
        due = NEVER if delay == NEVER else self.deliveries.next_write(source, self.week + delay, fields=names)
        for name in names if due > self.week else []:
            follows = bool(FOLLOWS.get(name, set()) & set(changes))
            odd = {week for week in range(self.week, min(due, self.options.weeks + 1))
                   if self.deliveries.held_back(source, week, name)}
            self.expect(["stale_copy"], line, [name], [source], [source], due, required=not follows, optional_weeks=odd,
                        note=f"changed in week {self.week}, {source} hears of it in week {due if due < NEVER else '-'}")
        values = {name: changes[name] for name in names}
        if due == self.week:
            self.write(source, line, values)
        else:
            self.later(due, lambda: self.write(source, line, values))
        return due

    def delay(self):
        """How many weeks a department takes to hear of a change."""
        return self.rng.choices([0, 1, 2, 3, NEVER], [72, 14, 7, 3, 4])[0]


FIELDS_OF = ["sales", "production", "warehouse", "finance"]
