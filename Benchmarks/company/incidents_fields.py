"""Planted problems of single values: each function does one to a line, or returns False where it cannot."""

from datetime import timedelta
from decimal import Decimal

import goods
from world import NEVER

CORRECTED_AFTER = ([1, 2, 3, NEVER], [45, 25, 15, 15])


def until(company, source, line, fields=()):
    """The week in which the keeper of `source` puts a mistake (in these fields) right, if ever."""
    return company.next_write(source, line, company.rng.choices(*CORRECTED_AFTER)[0], fields)


def another(company, line, name):
    """A value of field `name` that the line does not have, nor could be taken for what is left to ship."""
    rng, now = company.rng, line.values[name]
    if name == "quantity":
        step = rng.choice([1, 2, 3, 5, 10, 20, max(1, now // 5)])
        return now + rng.choice([-1, 1, 1]) * step if now > 30 else now + rng.randint(1, 30)
    if name == "promised_date":
        moves = [-6, -4, -2, 2, 3, 5, 7, 10, 14, 21]
        return now + timedelta(days=rng.choice(moves[3:] if company.cycle else moves))  # rules: the plan must still hold
    if name == "unit_price":
        return now + rng.choice([-1, 1]) * (now * rng.choice([2, 3, 5, 8]) / 100).quantize(Decimal("0.01"))
    if name == "colour":
        taken = {one.values["colour"] for one in line.order.lines}
        return rng.choice([one for one in goods.COLOURS if one not in taken])
    product = next(one for one in goods.PRODUCTS if one[0] == line.values["product_name"])
    return rng.choice([one for one in product[2 if name == "model" else 3] if one != now])


def with_amount(line, changes):
    """These changes with the amount that they lead to."""
    if {"quantity", "unit_price"} & set(changes):
        now = {**line.values, **changes}
        changes = {**changes, "amount": now["quantity"] * now["unit_price"]}
    return changes


def field_for(company, source=None):
    """A field to change, of those that `source` holds, as often as such fields change."""
    names = ["promised_date"] * 6 + ["quantity"] * 5 + ["unit_price"] * 2 + ["spec"] * 2 + ["colour"]
    names += ["model"] * 2 if company.options.product_codes else []
    held = company.books[source or "sales"].fields
    return company.rng.choice([name for name in names if name in held])


def new_values(company, line, name):
    """A change of field `name` as sales would agree on it."""
    return with_amount(line, {name: another(company, line, name)})


def put_right(company, source, line, names, week):
    """The keeper of a sheet writes what is agreed."""
    company.later(week, lambda: company.write(source, line, {name: line.values[name] for name in names}))
    company.lock(line, week + 1)


def untouched(company, line, source, weeks=0):
    """Whether the line stands in all books, nothing was shipped, and `source` and sales deliver as usual now."""
    return (not line.shipments and all(book.row(line) for book in company.books.values())
            and company.calm(source, line, weeks) and company.calm("sales", line))


def plan_change(company, line):
    """Sales changes a value, and each department hears of it at its own time: stale copies, and catch-ups."""
    name = field_for(company)
    if company.cycle:
        name = company.cycle.may_change(line, name)
        if name is None:
            return False
    changes = new_values(company, line, name)
    if company.cycle and name == "quantity" and changes[name] < line.values[name]:
        changes = with_amount(line, {name: line.values[name] + 5})
    company.change(line, changes)
    return True


def wrong_values(company, line, source, kinds, responsible, name, end, first=None, avoid=None, heals=True):
    """The value (and amount) that `source` gets wrong, noted in the truth; not `avoid`, or it would be no edit."""
    wrong = next((value for value in (another(company, line, name) for _ in range(60)) if value != avoid), None)
    changes = with_amount(line, {name: wrong})
    changes = {key: value for key, value in changes.items() if key in company.books[source].fields}
    for key in changes:
        company.expect(kinds, line, [key], [source], responsible, end, first=first, required=key == name,
                       note=f"{source} wrote {changes[key]}")
    if heals:
        put_right(company, source, line, list(changes), end)
    return changes


def conflict(company, line, source):
    """Sales and a department write different values in the same week; sales' word counts, the department must act."""
    if not untouched(company, line, source):
        return False
    name = field_for(company, source)
    old = line.values[name]
    company.change(line, new_values(company, line, name), {one: 0 for one in company.books}, except_for=source)
    company.write(source, line, wrong_values(company, line, source, ["conflicting_edit"], [source], name, until(company, source, line, [name]), avoid=old))
    return True


def late_conflict(company, line, source):
    """A department that has not heard of a change writes a third value over its stale one, a week later."""
    if not untouched(company, line, source, 1) or company.week + 1 > company.options.weeks:
        return False
    name, week = field_for(company, source), company.week
    old = line.values[name]
    changes = new_values(company, line, name)
    company.change(line, changes, {one: 0 for one in company.books}, except_for=source)
    for key in [key for key in changes if key in company.books[source].fields]:
        company.expect(["stale_copy"], line, [key], [source], [source], week + 1, required=key == name)
    wrong = wrong_values(company, line, source, ["conflicting_edit"], [source], name,
                         company.next_write(source, line, company.rng.choice([2, 3]), [name]),
                         first=week + 1, avoid=old)
    company.later(week + 1, lambda: company.write(source, line, wrong))
    return True


def unauthorised(company, line, source):
    """A department alone changes what sales owns; sales must confirm or refuse."""
    if not untouched(company, line, source):
        return False
    name = field_for(company, source)
    company.write(source, line, wrong_values(company, line, source, ["unauthorised_edit"], ["sales"], name, until(company, source, line, [name])))
    return True


def heard_early(company, line, source):
    """A department hears of a change before sales writes it down: open until sales confirms."""
    if not untouched(company, line, source):
        return False
    name, end = field_for(company, source), company.next_write("sales", line, company.rng.choice([1, 2]))
    changes = wrong_values(company, line, source, ["unauthorised_edit"], ["sales"], name, end, heals=False)
    company.lock(line, end + 1)
    company.write(source, line, changes)
    full = with_amount(line, {name: changes[name]})
    company.later(end, lambda: company.change(line, full, {one: 0 for one in company.books}, except_for=source))
    return True


def mixed_group(company, line):
    """Sales changes the quantity and finance the tax rate in the same week: nobody has seen the two together."""
    if not untouched(company, line, "finance"):
        return False
    company.change(line, new_values(company, line, "quantity"), {one: 0 for one in company.books})
    line.values["tax_rate"] = Decimal("0.09") if line.values["tax_rate"] == Decimal("0.13") else Decimal("0.13")
    company.write("finance", line, {"tax_rate": line.values["tax_rate"]})
    one = company.expect(["mixed_group"], line, [], ["finance", "sales"], ["sales"], NEVER)
    one.optional_weeks = set(range(company.week + 1, company.options.weeks + 1))
    return True
