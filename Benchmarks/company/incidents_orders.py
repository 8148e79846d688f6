"""Planted problems of whole orders as they come in: mistyped numbers, unknown orders, rows wrong from the start."""

from books import COPIES
from incidents_fields import wrong_values, field_for, until
from trade import copy_row, open_new_order, place_of, sales_row, spread
from world import NEVER


def ready(company, source):
    """Whether the department delivers as usual now."""
    return company.deliveries.calm(source, company.week, company.week)


def ordinary(company):
    """A new order that everybody writes down in time or a little later."""
    for line in open_new_order(company).lines:
        spread(company, line)


def mistyped(company, source):
    """A department writes a new order under a number with O for 0 or l for 1, and puts it right later."""
    if not ready(company, source):
        return False
    order = open_new_order(company)
    wrong = company.rng.choice([order.number[:8] + order.number[8:].replace("0", "O", 1),
                                order.number[:8] + order.number[8:].replace("1", "I", 1), order.number.replace("2026", "2062")])
    wrong = wrong if wrong != order.number else order.number.replace("2026", "2062")
    end = company.next_write(source, order.lines[0], company.rng.choice([1, 2, NEVER]))
    company.extra_orders.append((wrong, company.week))
    for line in order.lines:
        spread(company, line, at_once=True, skip=[source])
        copy_row(company, source, line)
        row = company.books[source].rows[line.uid]
        row.order_no = wrong
        company.later(end, lambda row=row: setattr(row, "order_no", order.number))
        company.lock(line, end + 1)
    one = company.expect(["possible_same_order"], None, [], [source], [source], end, note=f"{order.number} written as {wrong}")
    one.order_no = order.number
    for kinds, first in ((["unexpected_in_source", "possible_same_order"], company.week), (["missing_in_source"], end)):
        one = company.expect(kinds, None, [], [source], [source], NEVER if first == end else end, first=first, required=False)
        one.order_no = wrong
    return True


def unknown(company, source):
    """A department has an order that sales has not written yet; sales does, later or never."""
    if not ready(company, source):
        return False
    order = open_new_order(company)
    end = company.next_write("sales", order.lines[0], company.rng.choice([1, 2, NEVER]))
    numbers = {line.uid: company.books["sales"].rows.pop(line.uid).line_no for line in order.lines}
    company.extra_orders.append((order.number, company.week))
    for line in order.lines:
        company.books[source].add(line, numbers[line.uid], **place_of(company, source))
        line.scored_from = end
        company.expect(["unexpected_in_source", "possible_same_order"], line, [], [source], [source], end,
                       look_alikes=look_alikes(order.number))
        company.lock(line, end + 2)
    company.later(end, lambda: [(sales_row(company, line, numbers[line.uid]), spread(company, line)) for line in order.lines])
    return True


def without_number(company, source):
    """Finance leaves the order number out, and the customer's number names one order: the same order, and silence."""
    if not ready(company, source):
        return False
    order = open_new_order(company)
    for line in order.lines:
        spread(company, line, at_once=True, skip=[source])
        copy_row(company, source, line)
        company.books[source].rows[line.uid].order_no = ""
    return True


def with_two_meanings(company, source):
    """As before, but the customer ordered the same goods twice under that number: which order is meant must be asked."""
    if not ready(company, source):
        return False
    first, second = open_new_order(company), open_new_order(company)
    second.customer, second.customer_po = first.customer, first.customer_po
    second.lines = second.lines[:len(first.lines)]
    first.lines = first.lines[:len(second.lines)]
    for order in (first, second):
        for uid in [uid for uid in company.books["sales"].rows if uid.startswith(order.number + "/")][len(order.lines):]:
            del company.books["sales"].rows[uid]
    for one, two in zip(first.lines, second.lines):
        two.values.update({name: one.values[name] for name in one.values if name not in ("salesperson", "promised_date")})
        company.books["sales"].rows[two.uid].values.update({name: two.values[name] for name in company.books["sales"].fields})
    for order in (first, second):
        for line in order.lines:
            spread(company, line, at_once=True, skip=[source] if order is second else COPIES[:0])
            company.lock(line, NEVER)
    for line in second.lines:
        company.books[source].add(line, company.books["sales"].rows[line.uid].line_no)
        company.books[source].rows[line.uid].order_no = " "
    one = company.expect(["ambiguous_order_match"], None, [], [source], [source], NEVER, note=f"{first.number} or {second.number}")
    one.look_alikes = [first.number, second.number]
    return True


def order_changed(company, line):
    """The customer gives an order another number of its own; finance hears of it at its own time."""
    order = line.order
    books = [company.books[source] for source in ("sales", "finance")]
    if not all(company.free(one) and all(book.row(one) for book in books) for one in order.lines) \
            or not company.writes("sales", line) or not company.writes("finance", line):
        return False
    number = f"PO{company.rng.randint(100000, 999999)}{order.number[-4:]}A"
    due = company.next_write("finance", line, company.delay())
    order.customer_po = number  # a line added later carries it too
    for one in order.lines:
        one.values["customer_po_no"] = number
        company.write("sales", one, {"customer_po_no": number})
        company.lock(one, due + 1)
    tell = [lambda one=one: company.write("finance", one, {"customer_po_no": number}) for one in order.lines]
    if due == company.week:
        [action() for action in tell]
        return True
    for action in tell:
        company.later(due, action)
    one = company.expect(["stale_copy"], None, ["customer_po_no"], ["finance"], ["finance"], due, note=f"now {number}")
    one.optional_weeks = {week for week in range(1, company.options.weeks + 1)
                          if company.deliveries.held_back("finance", week, "customer_po_no")}
    one.order_no = order.number
    return True


def look_alikes(number):
    """This number with two neighbouring digits swapped: an order so named, today's or a later week's, is a candidate."""
    swapped = {number[:at] + number[at + 1] + number[at] + number[at + 2:] for at in range(8, len(number) - 1)}
    return sorted(swapped - {number})


def wrong_from_the_start(company, source):
    """A department copies a value wrongly when it first writes the line: no baseline of its own, a disagreement."""
    if not ready(company, source):
        return False
    order = open_new_order(company)
    for line in order.lines:
        spread(company, line, at_once=True, skip=[source])
        copy_row(company, source, line)
    wrong_row(company, order.lines[0], source)
    return True


def wrong_row(company, line, source):
    """The first claim of `source` on one field of `line` is wrong."""
    name = field_for(company, source)
    company.write(source, line, wrong_values(company, line, source, ["disagreement"], ["sales"], name, until(company, source, line, [name])))
