"""The truth of each week: what must be reported, what may be, and which values are agreed."""

import json
from dataclasses import dataclass, field

import problems
from world import monday

NOT_SCORED = {"status", "salesperson", "place"}
SHOWN = ["product_code", "product_name", "model", "spec", "colour"]


@dataclass
class Expectation:
    """One planted problem, open from week `first` until (not in) week `until`.

    `kinds`: each of them is right. `required` false: it may be reported or be silent, since it only follows from
    another. `optional_weeks`: weeks in which it may be silent. `look_alikes`: numbers of other orders under which
    `possible_same_order` may stand instead. `quiet_weeks`: weeks in which a stale copy may be mere information.
    """

    kinds: list
    order_no: str
    line: object
    fields: list
    sources: list
    responsible: list
    first: int
    until: int
    required: bool = True
    note: str = ""
    optional_weeks: set = field(default_factory=set)
    look_alikes: list = field(default_factory=list)
    quiet_weeks: set = field(default_factory=set)

    def record(self, week):
        """This expectation as it stands in `truth/week-k.json`."""
        line = self.line
        identity = {name: line.values[name] for name in SHOWN if line.values.get(name)} if line else {}
        return {
            "kind": self.kinds[0], "also": self.kinds[1:], "order_no": self.order_no, "look_alikes": self.look_alikes,
            "line": line.uid if line else None,
            "identity": identity,
            "fields": self.fields, "sources": self.sources, "responsible": self.responsible, "since_week": self.first,
            "required": self.required and week not in self.optional_weeks, "loud": self.kinds == ["stale_copy"] and week not in self.quiet_weeks, "note": self.note,
        }


def plain(value):
    """A value as JSON text: ISO dates, decimals without exponent."""
    return None if value is None else str(value)


def write_week(company, week, folder):
    """Writes `truth/week-k.json`."""
    entries = [one.record(week) for one in company.expectations if one.first <= week < one.until]
    lines = [line_record(company, line, week) for order in company.orders for line in order.lines if line.scored_from <= week]
    extra = sorted(number for number, first in company.extra_orders if first <= week)
    truth = {"week": week, "as_of": str(monday(week)), "expected": entries, "lines": lines, "extra_orders": extra}
    if company.cycle:
        truth.update(problems.record(company, week))
        truth["expected"] = [one for one in entries if one["order_no"] not in company.cycle.staged]
        truth["extra_orders"] += sorted(company.cycle.staged)
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(truth, ensure_ascii=False, indent=1, default=plain)
    (folder / f"week-{week}.json").write_text(text + "\n", encoding="utf-8")


def line_record(company, line, week):
    """The reconciled values of one line, each the last word of the field's owner, and where the line stands."""
    values = {name: plain(value) for name, value in line.values.items()
              if name not in NOT_SCORED and value is not None and company.states(name, line)}
    logged = sum(one.quantity for one in line.shipments if one.logged)
    if logged:
        values["shipped_quantity"] = str(logged)
    row = company.books["sales"].rows.get(line.uid)
    return {"line": line.uid, "order_no": line.order.number, "line_no": row.line_no if row and company.options.line_numbers else None,
            "values": values}
