"""K30: the scorecards of merchandisers, computed anew and compared with `runs/latest/scorecard.csv`."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

import kpi_change
from kpi_figures import Figures
from kpi_time import NODES, covers, within
from kpi_trouble import CLOSING_DAYS, GRAVE
from kpi_workspace import day, number, read_csv, working_days

ERRORS = {"SHP-01", "INV-01", "ORD-03", "VER-05"}
DELAYS = {"SHP-04", "PRD-02", "NODE-04"}
FINISHED_BY = ("sales", "merchandiser", "")
URGENT, NOT_URGENT = ("急", "插单", "插單", "rush", "urgent", "true", "是"), ("不", "非", "否", "一般", "not")
#: The parts of the score: points, and the measure that each comes from.
PARTS = {"on_time": (30, "on_time_adjusted"), "closed_in_time": (20, "closed_in_time"), "exceptions": (15, "exceptions"),
         "errors": (15, "errors"), "changes": (10, "lag_median"), "follow_up": (10, "follow_up")}
FEWEST_ORDERS = 10


def card(order, period, current, figures):
    person = order.row["merchandiser"]
    if not person:
        if order.is_active(period):
            figures.exclude("K30", "orders")
        return
    on_time(order, person, period, figures)
    for event in order.of("exception"):
        if event.row["exception_owner"] == person:
            closing(event, person, period, figures)
    changes = kpi_change.changes(order, period)
    handled = bool(changes) or any(within(period, date) for line in order.lines for date in node_days(line))
    if handled:
        figures.add("K30", "handled_orders", Decimal(1), person)
    findings = order.book.findings_of(order)
    own = [row for row in findings if row["responsible_person"] == person]
    if order.is_active(period):
        figures.add("K30", "orders", Decimal(1), person)
        words = [text.lower() for line in order.lines for text in line.kept("urgency").values()]
        urgent = any(any(yes in word for yes in URGENT) and not any(no in word for no in NOT_URGENT) for word in words)
        hard = Decimal(1) + Decimal("0.1") * len(changes) + Decimal("0.1") * len(order.lines) / 10 + Decimal("0.2") * urgent
        figures.ratio("K30", "difficulty", hard, 1, person, "count")
        if current:
            figures.ratio("K30", "exceptions", sum(row["severity"] in GRAVE for row in own), 1, person)
    if not current:
        return
    figures.ratio("K30", "errors", sum(row["code"] in ERRORS for row in own), len(order.lines) if handled else 0, person)
    figures.add("K30", "undocumented_changes", Decimal(sum(row["code"] == "CHG-06" for row in own)), person)
    for text in list(order.lines[0].kept("satisfaction").values())[:1] if order.lines else ():
        figures.ratio("K30", "satisfaction", number(text), 1, person, "count")
    finished = order.lines and all(line.is_finished for line in order.lines)
    if order.lines and order.closed is None and not finished:
        figures.add("K30", "open_orders", Decimal(1), person)
        if {"last_followup_at", "next_followup_at"} & order.book.all_columns:
            figures.ratio("K30", "follow_up", 1 - sum(row["code"] in ("FUP-01", "FUP-02") for row in own), 1, person)


def on_time(order, person, period, figures):
    promised = [line.promised for line in order.lines]
    known = [date for date in promised if date]
    if not order.lines or (not known and not order.is_active(period)) or (known and not within(period, max(known))):
        return
    if not known or any(line.quantity is None for line in order.lines):
        figures.exclude("K30", "on_time", person)
        figures.exclude("K30", "on_time_adjusted", person)
        return
    kept = all((line.shipped_by(line.promised or max(known)) or 0) >= line.quantity for line in order.lines)
    figures.ratio("K30", "on_time", int(kept), 1, person)
    by_others = any(row["code"] in DELAYS and (row["responsible_person"] or person) != person
                    or row["code"] in DELAYS and not row["responsible_person"] and row["responsible_department"] not in FINISHED_BY
                    for row in order.book.findings_of(order))
    if kept or not by_others:
        figures.ratio("K30", "on_time_adjusted", int(kept), 1, person)


def closing(event, person, period, figures):
    opened, closed = event.date, day(event.row["exception_closed"])
    if opened is None:
        figures.exclude("K30", "closed_in_time", person)
    elif closed and closed <= period[1]:
        if closed >= period[0]:
            took = working_days(opened, closed)
            figures.span("K30", "open_days", took, person)
            figures.ratio("K30", "closed_in_time", int(took <= CLOSING_DAYS), 1, person)
    elif opened <= period[1] and working_days(opened, period[1]) > CLOSING_DAYS:
        figures.ratio("K30", "closed_in_time", 0, 1, person)


def node_days(line):
    """The days on which the nodes of a line were done, as K02 has them."""
    row = line.row
    return [day(row["approval_date"]), day(row["production_start"]), day(row["production_finish"]), day(row["qc_date"]),
            line.last_shipped if line.is_whole else None, line.received if line.is_whole else None,
            line.last("invoice") if covers(line.invoiced, line.amount) else None,
            line.last("payment") if covers(line.total("payment", "payment_amount"), line.amount) else None][:len(NODES)]


def scored(figures, person):
    """What the parts come to, by name, and the score of 100."""
    found = {}
    for name, (_, measure) in PARTS.items():
        value = figures.get(("K30", measure, person), (None,))[0]
        if value is None:
            continue
        if name == "exceptions":
            value = 1 - min(Decimal(1), value)
        elif name == "errors":
            value = 1 - min(Decimal(1), value / Decimal("0.05"))
        elif name == "changes":
            value = (Decimal(1) / max(value, Decimal(1))).quantize(Decimal("0.0001"), ROUND_HALF_UP)
        found[name] = max(Decimal(0), value)
    whole = sum(PARTS[name][0] for name in found)
    if not whole:
        return found, None
    score = sum(100 * PARTS[name][0] * value for name, value in found.items()) / whole
    return found, score.quantize(Decimal("0.1"), ROUND_HALF_UP)


def computed(book, first, last, length, earlier_books):
    """Every figure of K30 by key."""
    now, then = Figures(), Figures()
    for order in book.orders:
        card(order, (first, last), True, now)
        card(order, (first - datetime.timedelta(length), last - datetime.timedelta(length)), False, then)
    for earlier in earlier_books:
        if first <= earlier.as_of <= last:
            kpi_change.arrival(earlier, now, per_person=True)
        elif first - datetime.timedelta(length) <= earlier.as_of < first:
            kpi_change.arrival(earlier, then, per_person=True)
    before = then.rows()
    found = {}
    for key, row in now.rows().items():
        if key[0] == "K30":
            previous = before[key][0] if key in before else Decimal(0) if key[1] in ("handled_orders", "orders") else None
            found[key] = (*row, previous)
    return found


def differences(book, first, last, earlier_books, takes_lag=False):
    """Yields (key, column, computed, written) where scorecard.csv says otherwise; nothing where there is none.

    With `takes_lag` it is taken as written how long changes took to arrive: not every arrival stands in a file.
    """
    rows = read_csv(book.last / "scorecard.csv")
    if not rows:
        return
    length = (last - first).days + 1
    right = computed(book, first, last, length, earlier_books)
    figures = dict(right)
    for row in rows if takes_lag else ():
        if row["measure"] == "lag_median":
            figures["K30", "lag_median", row["merchandiser"]] = tuple(
                number(row[column]) for column in ("value", "numerator", "denominator", "excluded", "previous"))
    people = sorted({person for _, _, person in right if person})
    scores = {person: scored(figures, person) for person in people}
    compared = {person: scores[person][1] for person in people
                if (figures.get(("K30", "orders", person)) or (Decimal(0),))[0] >= FEWEST_ORDERS and scores[person][1] is not None}
    written = {(row["merchandiser"], row["measure"]): row for row in rows}
    if {person for person, _ in written if person} != set(people):
        yield ("K30", "people", ""), "row", people, sorted({person for person, _ in written})
        return
    for person in people:
        parts, score = scores[person]
        rank = 1 + sum(other > compared[person] for other in compared.values()) if person in compared else None
        days = working_days(first, last) + (first.weekday() < 5)
        handled = (figures.get(("K30", "handled_orders", person)) or (Decimal(0),))[0]
        wanted = {"score": score, "rank": rank, "handled_per_day": (handled / days).quantize(Decimal("0.01"), ROUND_HALF_UP)}
        for measure, value in wanted.items():
            if number(written[person, measure]["value"]) != value:
                yield ("K30", measure, person), "value", value, written[person, measure]["value"]
        missing = [name for name in PARTS if name not in parts]
        said = written[person, "score"]["note"].removeprefix("missing: ").split()
        if said != missing:
            yield ("K30", "score", person), "note", missing, said
        for (owner, measure), row in written.items():
            if owner != person or measure in wanted:
                continue
            mine = figures.get(("K30", measure, person), (None, None, None, 0, None))
            for place, column in enumerate(("value", "numerator", "denominator", "excluded", "previous")):
                if number(row[column]) != mine[place]:
                    yield ("K30", measure, person), column, mine[place], row[column]
