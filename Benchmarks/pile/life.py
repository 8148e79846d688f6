"""What happens to a line in a week: changed, planned, made, shipped, invoiced, paid, cancelled."""

from datetime import timedelta

import goods
from lines import CANCELLED, MAKING, PARTLY, PLANNED, READY, SHIPPED, STEPS, WAITING, DONE


class Life:
    """The happenings; `rng`, `week`, `monday` and `log` are those of the trade."""

    def live(self, line):
        """One week of a line's life."""
        rng, left = self.rng, line.ship_week - self.week
        if line.step <= MAKING and left > 1 and rng.random() < 0.06:
            self.change(line)
        if line.step < READY and left > 3 and rng.random() < 0.004:
            line.paid_rate = -1
            line.set(status=CANCELLED)
        if line.over and line.paid_rate == -1:
            return
        if line.step == WAITING and self.week > line.opened:
            self.plan(line)
        elif line.step in (PLANNED, MAKING):
            self.make(line, left)
        elif line.step in (READY, PARTLY) and left <= 0:
            self.ship(line)
        elif line.step == SHIPPED:
            self.settle(line)

    def this_week(self):
        """A working day of this week."""
        return self.monday() + timedelta(days=self.rng.randint(0, 4))

    def change(self, line):
        """Customer and sales agree on something else."""
        rng, values = self.rng, line.values
        what = rng.choices(["quantity", "price", "date", "model"], [35, 15, 35, 15])[0]
        if what == "quantity":
            quantity = max(5, values["quantity"] + rng.choice([-30, -20, -10, -5, 5, 10, 20, 40, 60]))
            line.set(quantity=quantity, amount=quantity * values["unit_price"])
        elif what == "price":
            price = (values["unit_price"] * rng.choice([90, 95, 97, 103, 105]) / 100).quantize(values["unit_price"])
            line.set(unit_price=price, amount=values["quantity"] * price)
        elif what == "date":
            weeks = rng.choice([1, 1, 2, 3])
            line.ship_week += weeks
            line.set(promised_date=values["promised_date"] + timedelta(days=7 * weeks + rng.choice([-1, 0, 0, 1])))
        else:
            models = next(models for name, models, *_ in goods.PRODUCTS if name == values["product_name"])
            line.set(model=rng.choice([one for one in models if one != values["model"]]))

    def plan(self, line):
        """Production plans the line some days before it is due."""
        finish = self.monday(max(line.ship_week - 1, self.week + 1)) + timedelta(days=self.rng.randint(0, 4))
        start = max(self.monday(self.week) + timedelta(days=3), finish - timedelta(days=self.rng.randint(10, 20)))
        line.step = PLANNED
        line.set(status=STEPS[PLANNED], production_plan_start=start, production_plan_finish=finish)

    def make(self, line, left):
        """The workshop starts, makes a part, finishes; or the planner puts the line off."""
        rng, values = self.rng, line.values
        if left > 0 and rng.random() < 0.12:
            later = timedelta(days=rng.choice([1, 2, 3, 5, 7]))
            start = values["production_plan_start"] + (later if line.step == PLANNED else timedelta(0))
            line.set(production_plan_finish=values["production_plan_finish"] + later, production_plan_start=start)
        elif line.step == PLANNED and values["production_plan_start"] < self.monday(self.week + 1):
            line.step = MAKING
            line.set(status=STEPS[MAKING])
        elif line.step == MAKING and (left <= 1 or rng.random() < 0.25):
            line.step = READY
            line.set(status=STEPS[READY], produced_quantity=values["quantity"], production_finish=self.this_week())
        elif line.step == MAKING and rng.random() < 0.5:
            done = (values["produced_quantity"] or 0) + rng.randint(1, max(1, values["quantity"] // 3))
            line.set(produced_quantity=min(done, values["quantity"] - 1))

    def ship(self, line):
        """Goods leave in one or two parts."""
        rng, values = self.rng, line.values
        rest = values["quantity"] - line.shipped
        part = rest if line.shipments or rest < 10 or rng.random() < 0.65 else rest // 2
        day, carrier = self.this_week(), rng.choice(list(goods.CARRIERS))
        event = {"uid": f"{line.uid}#{len(line.shipments) + 1}", "shipment_no": f"FH{day:%y%m%d}{len(self.log) % 1000:03d}", "ship_date": day,
                 "shipped_quantity": part, "carrier": carrier, "tracking_no": goods.CARRIERS[carrier].format(rng.randint(10**9, 10**10 - 1)) or None,
                 "remark": None, **{name: values[name] for name in ("order_no", "customer_name", "product_name", "model", "colour")}}
        line.shipments.append(event)
        self.log.append(event)
        line.shipped += part
        line.step = SHIPPED if line.shipped >= values["quantity"] else PARTLY
        line.set(status=STEPS[line.step])

    def settle(self, line):
        """The invoice goes out; money comes in, at once or in two parts."""
        rng, values = self.rng, line.values
        if line.invoiced < 0:
            line.invoiced = self.week
            day = self.this_week()
            line.set(invoice_no=f"{rng.randint(10**7, 10**8 - 1)}", invoice_date=day, outstanding_amount=values["amount"],
                     payment_due_date=day + timedelta(days=rng.choice([30, 60])), payment_status="未回款")
        elif line.paid_rate == 0 and rng.random() < 0.2:
            line.paid_rate = rng.choice([30, 50, 100, 100])
            left = values["amount"] * (100 - line.paid_rate) / 100
            line.set(outstanding_amount=left.quantize(values["amount"]), payment_status="部分回款" if left else "已结清")
        elif 0 < line.paid_rate < 100 and rng.random() < 0.25:
            line.paid_rate = 100
            line.set(outstanding_amount=values["amount"] - values["amount"], payment_status="已结清")
        if line.paid_rate == 100:
            line.step = DONE
            line.set(status=STEPS[DONE])
