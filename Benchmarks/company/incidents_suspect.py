"""Planted edits that nobody can mean: what is left to ship written over the quantity, a value wiped out."""

from incidents_fields import field_for, new_values, put_right, untouched


def remainder(company, line, source):
    """Somebody writes what is left to ship over the ordered quantity."""
    rest = line.values["quantity"] - line.shipped
    logged = all(one.logged for one in line.shipments)
    if not (line.shipments and logged and rest and rest != line.shipped and company.calm(source, line) and company.calm("log", line)
            and all(book.row(line) for book in company.books.values())):
        return False
    end = company.next_write(source, line, company.rng.choice([1, 2]), ["quantity"])
    company.write(source, line, {"quantity": rest})
    company.expect(["suspect_edit"], line, ["quantity"], [source], [source], end, note=f"{rest} is what is left to ship")
    put_right(company, source, line, ["quantity"], end)
    return True


def wiped(company, line, source):
    """A cell that others still fill is emptied."""
    if not untouched(company, line, source):
        return False
    name = field_for(company, source)
    if source in ("sales", "finance") and name not in ("promised_date", "unit_price"):
        name = "promised_date" if source == "sales" else "unit_price"
    end = company.next_write(source, line, company.rng.choice([1, 2, 3]), [name])
    company.write(source, line, {name: None})
    company.expect(["suspect_edit"], line, [name], [source], [source], end, note="emptied while others hold a value")
    put_right(company, source, line, [name], end)
    return True


def revert(company, line):
    """Sales moves a value, everybody follows, and sales moves it back: a change like any other."""
    if not all(untouched(company, line, source) for source in ("production", "warehouse", "finance")):
        return False
    name = field_for(company)
    if company.cycle:
        name = company.cycle.may_change(line, name, times=2)
        if name is None:
            return False
    before = {key: line.values[key] for key in new_values(company, line, name)}
    company.change(line, new_values(company, line, name), {one: 0 for one in company.books})
    back = company.next_write("sales", line, company.rng.choice([1, 2]))
    company.later(back, lambda: company.change(line, before, {one: 0 for one in company.books}))
    company.lock(line, back + 1)
    return True
