"""Planted problems of rows: gone, doubled, inserted, moved."""

import goods
from incidents_fields import another, new_values, until, untouched
from trade import agree_line, renumber_as_sales, sales_row, spread
from world import NEVER, monday


def missing(company, line, source):
    """A row is deleted by mistake, and comes back, or not."""
    if not untouched(company, line, source):
        return False
    end = until(company, source, line)
    take_out(company, line, source, end)
    company.expect(["missing_in_source"], line, [], [source], [source], end)
    return True


def take_out(company, line, source, end):
    """The row is not there until week `end`, when it comes back as it is agreed then."""
    row = company.books[source].rows[line.uid]
    row.present = False
    company.later(end, lambda: bring_back(row, line))
    company.lock(line, end + 1)


def bring_back(row, line):
    row.present = True
    row.values.update({name: line.values[name] for name in row.values if name in line.values and name != "status"})


def deleted_and_edited(company, line, source):
    """A department deletes the row in the week in which sales changes it."""
    if not untouched(company, line, source):
        return False
    name = field_for_row(company, source)
    company.change(line, new_values(company, line, name), {one: 0 for one in company.books}, except_for=source)
    end = until(company, source, line, [name])
    take_out(company, line, source, end)
    company.expect(["deleted_and_edited"], line, [], [source], ["sales"], company.week + 1)
    company.expect(["deleted_and_edited", "missing_in_source"], line, [], [source], ["sales", source], end, first=company.week + 1)
    return True


def field_for_row(company, source):
    return company.rng.choice([name for name in ("quantity", "promised_date") if name in company.books[source].fields])


def doubled(company, line, source):
    """A row stands twice with two quantities, which are no parts of the line."""
    if not untouched(company, line, source):
        return False
    quantity = another(company, line, "quantity")
    end = until(company, source, line)
    row = company.books[source].rows[line.uid]
    row.ghosts.append({"quantity": quantity})
    company.later(end, row.ghosts.clear)
    company.lock(line, end + 1)
    company.expect(["duplicate_row"], line, [], [source], [source], end, note=f"once {line.values['quantity']}, once {quantity}")
    return True


def split(company, line, source):
    """A department splits a line into two rows that add up to it; that is the same line, and nothing to report."""
    quantity = line.values["quantity"]
    if not untouched(company, line, source) or quantity < 10:
        return False
    part = company.rng.randint(2, quantity // 2 - 1)
    end = company.next_write(source, line, company.rng.choice([1, 2, 3]))
    if company.cycle and line.nodes.ships[0] < monday(min(end, 100) + 1):
        return False  # rules: what is locked while it leaves would leave late
    row = company.books[source].rows[line.uid]
    row.values["quantity"] = quantity - part
    row.ghosts.append({"quantity": part})
    company.later(end, lambda: (row.ghosts.clear(), row.values.update(quantity=quantity)))
    company.lock(line, end + 1)
    return True


def inserted(company, line):
    """Sales inserts a line at the top of the order and numbers all of them anew; the departments follow or never do."""
    order = line.order
    everywhere = all(book.row(one) for one in order.lines for book in company.books.values())
    if len(order.lines) > 6 or not everywhere or any(not company.free(one) or one.shipments for one in order.lines) \
            or not company.calm("sales", line):
        return False
    new = agree_line(company, order)
    new.scored_from = company.week
    new.ship_week = max(new.ship_week, company.week + 4)
    rows = company.books["sales"].rows
    position = company.rng.randint(1, len(order.lines))
    for one in order.lines[:-1]:
        rows[one.uid].line_no += rows[one.uid].line_no >= position
    sales_row(company, new, position)
    if company.cycle:
        company.cycle.registers.added(new)
    spread(company, new)
    for source in ("production", "warehouse", "finance"):
        delay = company.rng.choice([0, 1, 2, NEVER])
        if delay < NEVER:
            due = company.deliveries.next_write(source, company.week + delay)
            company.later(due, lambda source=source: renumber_as_sales(company, source, order))
    return True


def moved(company, line):
    """Production moves a line to its other workshop, which has a tab of its own."""
    row = company.books["production"].row(line)
    if not row or not company.writes("production", line):
        return False
    row.tab = goods.WORKSHOPS[1 - goods.WORKSHOPS.index(row.tab)]
    return True


def unexpected_line(company, line, source):
    """A department holds a line more of a known order than sales has written; sales writes it later, or never."""
    order = line.order
    if not untouched(company, line, source) or any(not company.free(one) or one.shipments for one in order.lines) \
            or len(order.lines) > 6 or company.rng.random() < 0.2:
        return False
    new = agree_line(company, order)
    end = company.next_write("sales", line, company.rng.choice([1, 2, NEVER]))
    new.scored_from = end
    new.ship_week = max(new.ship_week, company.week + 5)
    number = max(company.books[source].numbers(order)) + 1
    place = {"tab": company.rng.choice(goods.WORKSHOPS)} if source == "production" else {}
    company.books[source].add(new, number, **place)
    company.expect(["unexpected_in_source"], new, [], [source], [source], end)
    for one in order.lines:
        company.lock(one, end + 2)
    company.later(end, lambda: written_after_all(company, new, number))
    return True


def written_after_all(company, line, number):
    """Sales writes a line that a department knew before it."""
    taken = company.books["sales"].numbers(line.order)
    sales_row(company, line, number if number not in taken else max(taken) + 1)
    if company.cycle:
        company.cycle.registers.added(line)
    spread(company, line)
