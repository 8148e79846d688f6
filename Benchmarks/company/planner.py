"""What goes wrong, how often, and when: at least once of everything, 1 to 3 % of the lines a week."""

import random

import controls
import counted
import incidents_fields as fields
import incidents_orders as orders
import incidents_rows as rows
import incidents_suspect as suspect
import incidents_unclear as unclear
import problems
import problems_change
import problems_goods
import problems_node
import problems_order
import problems_papers
import problems_talk
import problems_way
from books import COPIES
from life import cancel, cut_finished, pass_week
from trade import open_first_orders

#: What happens to a line of some sheet.
OF_SHEETS = [(fields.conflict, COPIES), (fields.late_conflict, COPIES), (fields.unauthorised, COPIES), (fields.heard_early, COPIES),
             (suspect.remainder, ["warehouse", "production", "sales", "finance"]), (suspect.wiped, ["sales", *COPIES]),
             (rows.missing, ["sales", *COPIES]), (rows.deleted_and_edited, COPIES), (rows.doubled, ["sales", *COPIES]),
             (rows.unexpected_line, COPIES), (rows.split, ["production", "warehouse"])]

#: What happens to a line of sales.
OF_LINES = [fields.mixed_group, suspect.revert, orders.order_changed, rows.inserted, rows.moved]

#: What happens to a new order.
OF_ORDERS = [orders.without_number, orders.with_two_meanings, orders.mistyped, orders.unknown, orders.wrong_from_the_start,
             unclear.one_of_two]

#: Those that one sheet only can show: the one with the customer's order numbers, the one whose scope is said.
ONLY_IN = {orders.without_number: "finance", orders.with_two_meanings: "finance", unclear.never_reached: "warehouse"}


class Planner:
    """Draws the weeks of all incidents beforehand; one that finds no place waits for the next week."""

    def __init__(self, company):
        self.company = company
        self.rng = random.Random(f"plan/{company.options.seed}")
        count, weeks = company.options.orders, range(2, company.options.weeks + 1)
        each = max(1, round(count / 100))
        self.todo = {week: [] for week in weeks}
        for incident in OF_SHEETS + OF_LINES:
            for _ in range(each + (incident in (rows.moved, rows.inserted))):
                self.todo[self.rng.choice(list(weeks))].append(incident)
        self.new_orders = {week: [] for week in weeks}
        for _ in range(count * 3 // 10):
            self.new_orders[self.rng.choice(list(weeks))].append(None)
        for incident in OF_ORDERS + ([unclear.never_reached] if company.options.scope else []):
            for _ in range(max(1, round(count / 150))):
                # That an order never came shows only in a later week.
                last = company.options.weeks - (incident is unclear.never_reached)
                slots = [(week, at) for week in weeks if week <= last
                         for at, one in enumerate(self.new_orders[week]) if one is None]
                if slots:
                    week, at = self.rng.choice(slots)
                    self.new_orders[week][at] = incident

    def begin(self):
        """Week 1: the orders that run already, and some values that were copied wrongly before anybody compared."""
        count = self.company.options.orders
        open_first_orders(self.company, count - count * 3 // 10)
        for _ in range(max(1, count // 80)):
            self.somewhere(lambda line: not orders.wrong_row(self.company, line, self.rng.choice(COPIES)))
        if self.company.cycle:
            problems.stage_all(self.company, [problems_order.ALL, problems_change.ALL, problems_node.ALL, problems_goods.ALL,
                                              problems_papers.ALL, problems_way.ALL, problems_talk.ALL, controls.ALL, counted.ALL])
            self.company.cycle.pass_week()

    def pass_week(self):
        """Everything that happens in one week after the first."""
        company = self.company
        for action in company.agenda.pop(company.week, []):
            action()
        for incident in self.new_orders[company.week]:
            if incident is None or not self.opened(incident):
                orders.ordinary(company)
                self.put_off(incident)
        for incident in self.todo[company.week]:
            if not self.place(incident) and company.week < company.options.weeks:
                self.todo[company.week + 1].append(incident)
        for _ in range(max(1, round(len(company.lines()) * 0.012))):
            self.somewhere(self.change_here)
        if self.rng.random() < 0.3:
            self.cancel_one()
        self.live()

    def live(self):
        """What happens to all lines by themselves."""
        if not self.company.cycle:
            return pass_week(self.company)
        self.company.cycle.pass_week()
        return cut_finished(self.company)

    def opened(self, incident):
        """Opens a new order with this incident in some department; false where none of them is ready for it."""
        sources = [ONLY_IN[incident]] if incident in ONLY_IN else self.shuffled(COPIES)
        return any(incident(self.company, source) for source in sources)

    def put_off(self, incident):
        """Keeps an incident that found no place this week for a new order of the next."""
        following = self.new_orders.get(self.company.week + 1, [])
        if incident and None in following:
            following[following.index(None)] = incident

    def place(self, incident):
        """Finds a line (and a sheet) to which the incident can happen."""
        function, sources = incident if isinstance(incident, tuple) else (incident, None)
        if sources is None:
            return self.somewhere(lambda line: function(self.company, line))
        return any(self.somewhere(lambda line: function(self.company, line, source)) for source in self.shuffled(sources))

    def somewhere(self, happens, tries=400):
        """Tries free lines in a random order until it happens to one."""
        free = [line for line in self.company.lines() if self.company.free(line)]
        return any(happens(line) for line in self.rng.sample(free, min(tries, len(free))))

    def shuffled(self, items):
        return self.rng.sample(items, len(items))

    def change_here(self, line):
        """An ordinary change, where sales writes this week and nothing was shipped yet."""
        calm = self.company.writes("sales", line) and self.company.books["sales"].row(line)
        return bool(calm and not line.shipments and fields.plan_change(self.company, line))

    def cancel_one(self):
        """One order of which nothing was shipped is cancelled."""
        company = self.company
        for order in self.shuffled([order for order in company.orders if order.is_open(company.week)]):
            if order.opened < company.week and all(company.free(line) and not line.shipments for line in order.lines) \
                    and company.deliveries.writes("sales", company.week, order.salesperson):
                return cancel(company, order)
        return None
