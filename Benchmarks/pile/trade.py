"""The trade itself: orders come in and lines go their way, week by week. Nobody's sheet is written here."""

from datetime import date, timedelta

import goods
from life import Life
from lines import STEPS, WAITING, Line


class Trade(Life):
    """All lines so far; `touched` are those that something happened to in this week, `log` the shipments of all weeks.

    In week `leaves` one who sells abroad leaves, and another takes over."""

    def __init__(self, rng, first_year, weeks, weekly):
        self.rng, self.first_year, self.weeks, self.weekly = rng, first_year, weeks, weekly
        start = date(first_year, 1, 4)
        self.start = start - timedelta(days=start.weekday())
        self.lines, self.open, self.touched, self.log = [], [], [], []
        self.leaves = weeks - 32
        self.counters, self.week, self.owed = {}, -1, 0.0

    def monday(self, week=None):
        return self.start + timedelta(days=7 * (self.week if week is None else week))

    def pass_week(self):
        """Lets one week pass over everything."""
        self.week += 1
        self.touched = []
        for line in self.open:
            before = line.values
            self.live(line)
            if line.values is not before:
                self.touched.append(line)
        self.open = [line for line in self.open if not (line.over and line.paid_rate in (-1, 100))]
        self.owed += self.weekly
        while self.owed >= 1:
            self.owed -= self.open_order()

    def open_order(self):
        """A new order of one to four lines; returns how many it has."""
        rng, day = self.rng, self.monday() + timedelta(days=self.rng.randint(0, 4))
        abroad = rng.random() < 0.25
        kind = "WM" if abroad else "XS"
        number = self.counters[kind, day.year] = self.counters.get((kind, day.year), 0) + 1
        order_no = f"{kind}-{day.year}-{number:04d}"
        customer = rng.choice(goods.ABROAD) if abroad else rng.choices(goods.CUSTOMERS, [5, 4] + [1] * (len(goods.CUSTOMERS) - 2))[0]
        kept_by = rng.choice(goods.EXPORTERS if abroad else goods.SALESPEOPLE)
        if self.week >= self.leaves:
            kept_by = goods.SUCCESSOR.get(kept_by, kept_by)
        looks, po = set(), f"PO{rng.randint(10000, 99999)}{number % 100:02d}"
        count = rng.choices([1, 2, 3, 4], [35, 35, 20, 10])[0]
        while len(looks) < count:
            name, models, unit, low, high = rng.choice(goods.PRODUCTS)
            colour = rng.choice(goods.COLOURS)
            if (name, colour) in looks:
                continue
            looks.add((name, colour))
            price, quantity = goods.price_between(rng, low, high, abroad), rng.choice([rng.randint(2, 40) * 5, rng.randint(10, 400)])
            ship_week = self.week + rng.randint(4, 11)
            promised = self.monday(ship_week) + timedelta(days=rng.randint(0, 4))
            line = Line(f"{order_no}/{len(looks)}", {
                "order_no": order_no, "customer_name": customer, "customer_po_no": po, "order_date": day, "product_name": name,
                "model": rng.choice(models), "colour": colour, "quantity": quantity, "unit": unit, "currency": "USD" if abroad else "CNY",
                "unit_price": price, "amount": quantity * price, "promised_date": promised, "salesperson": kept_by,
                "status": STEPS[WAITING], "remark": rng.choice(goods.REMARKS) if rng.random() < 0.12 else None,
                "production_plan_start": None, "production_plan_finish": None, "produced_quantity": None, "production_finish": None,
                "workshop": rng.choice(goods.WORKSHOPS)}, abroad, self.week, ship_week)
            self.lines.append(line)
            self.open.append(line)
            self.touched.append(line)
        return count
