"""K11 to K13 and K24: changes, whether they were written down, and how fast they arrive."""

from decimal import Decimal

from kpi_time import within
from kpi_workspace import PROTECTED, day, is_same, number, working_days

#: Fields whose changes are counted, by the sort of change.
SORTS = {"product_code": "product", "model": "product", "spec": "product", "colour": "product", "size": "product",
         "quantity": "quantity", "unit": "quantity", "unit_price": "price", "tax_rate": "price", "currency": "price",
         "amount": "price", "order_amount": "price", "promised_date": "date", "requested_date": "date"}
#: Other fields of lines that sales own.
OTHERS = ("customer_product_code", "product_name", "approver", "approval_date")
#: The same of orders: what holds of a whole order changes with it.
OF_ORDER = ("customer_name", "customer_code", "customer_po_no", "contract_no", "order_date", "salesperson", "merchandiser", "currency",
            "payment_terms", "order_amount")
#: The department whose word counts for a field of a line (DESIGN 4).
OWNERS = {**dict.fromkeys((*SORTS, *OTHERS), "sales"), "material_ready_date": "purchasing", "work_order_no": "production",
          "production_plan_start": "production", "production_plan_finish": "production", "production_start": "production",
          "production_finish": "production", "produced_quantity": "production", "qc_date": "quality", "ship_plan_date": "warehouse",
          "received_date": "logistics", "received_quantity": "logistics", "payment_due_date": "finance"}
#: Working days in which a change should arrive.
PROPAGATE_DAYS = 1
#: How logs name a field.
NAMES = {"交期": "promised_date", "交货期": "promised_date", "promised_date": "promised_date", "数量": "quantity", "quantity": "quantity",
         "型号": "model", "model": "model", "规格": "spec", "颜色": "colour", "单价": "unit_price", "unit price": "unit_price",
         "金额": "amount"}


def field_of(entry):
    return NAMES.get(entry.row["change_field"].strip().lower())


def is_logged(line, field, after):
    """Whether an entry of a log says that the field became this value."""
    entries = [event for event in line.events + line.order.loose if event.kind == "change" and field_of(event) == field]
    return any(says(entry, after) for entry in entries)


def says(entry, after):
    stated = entry.row["change_after"]
    return bool(stated and after) and is_same(stated, after)


def changes(order, period):
    """Changes of the period: (sort, field or none, written down or not). A log's entry counts where no sheet shows it."""
    found, shown = [], []
    for line in order.lines:
        for field in (*SORTS, *OTHERS):
            for move in line.changes(field):
                shown.append((line, field, move["after"]))
                if within(period, move["day"]) and not follows(field, move["day"], [line]):
                    found.append((SORTS.get(field, "other"), field, is_logged(line, field, move["after"])))
    for field in OF_ORDER:
        moves = order.book.moves.get((order.number, "", field), [])
        for index, move in enumerate(moves):
            if move["before"] or index:
                shown.append((None, field, move["after"]))
                if within(period, move["day"]) and not follows(field, move["day"], order.lines):
                    logged = any(field_of(event) == field and says(event, move["after"]) for event in order.loose
                                 if event.kind == "change")
                    found.append((SORTS.get(field, "other"), field, logged))
    for event in order.of("change"):
        if within(period, event.date) and not any(is_shown(event, *change) for change in shown):
            found.append((SORTS.get(field_of(event), "other"), None, True))
    return found


#: What an amount is worked out from.
FACTORS = ("quantity", "unit", "unit_price", "tax_rate", "amount")


def follows(field, date, lines):
    """Whether an amount moved with a quantity or price of its line, or of any line where it is the order's."""
    if field not in ("amount", "order_amount"):
        return False
    return any(move["day"] == date for line in lines for factor in FACTORS if factor != field for move in line.changes(factor))


def is_shown(event, line, field, after):
    """Whether an entry of the log writes down this change, which a sheet shows."""
    if field_of(event) != field or (line is not None and event.line_no and event not in line.events):
        return False
    return says(event, after)


def per_order(order, period, current, figures):
    """K11."""
    if not order.is_active(period):
        return
    found = changes(order, period)
    figures.ratio("K11", "per_order", len(found), unit="count")
    figures.ratio("K11", "per_order_of_customer", len(found), breakdown=order.customer, unit="count")
    for sort, _, _ in found:
        figures.add("K11", "by_sort", Decimal(1), sort)


def undocumented(order, period, current, figures):
    """K12: only where the workspace keeps a log of changes."""
    if not order.book.keeps_log:
        return
    for _, field, logged in changes(order, period):
        if field in PROTECTED:
            figures.ratio("K12", "share", int(not logged))


def traceable(order, period, current, figures):
    """K24. The files hold no cell for each value: one stands in a cell unless a conflict about it quotes what all say, and none says it."""
    if not current:
        return
    contested = {(row["line_no"], row["field"]): order.book.claims[row["id"]] for row in order.book.findings_of(order)
                 if row["kind"] in ("conflicting_edit", "disagreement", "unauthorised_edit")}
    for line in order.lines:
        for field in PROTECTED:
            value = line.row.get(field)
            if not value:
                continue
            claims = contested.get((line.row["line_no"], field), [])
            stands = not claims or any(claim["value"] == value for claim in claims)
            moves, changed = line.moves(field), line.changes(field)
            ruled = bool(moves) and moves[-1]["policy"] == "decision"
            figures.ratio("K24", "share", int(ruled or stands and (not changed or is_logged(line, field, value))))
    if order.currency:
        moves = order.book.moves.get((order.number, "", "currency"), [])
        changed = any(move["before"] for move in moves)
        figures.ratio("K24", "share", int(not changed or moves[-1]["policy"] == "decision"))


def arrival(book, figures, per_person=False):
    """K13, or per merchandiser for K30: the sheets that took a change over with it, and the copies that caught up, in the last run of the book."""
    standing = {(order.number, line.row["line_no"]) for order in book.orders for line in order.lines}
    arrived, people = {}, {order.number: order.row["merchandiser"] for order in book.orders}
    for change in book.latest_changes:
        key = (change["order_no"], change["line_no"], change["field"])
        if change["before"] and key[:2] in standing:
            arrived.update({(source, key): 0 for source in set(change["sources"].split(";")) & book.held.get(key[:2], set())})
    for row in book.settled:
        key = (row["order_no"], row["line_no"], row["field"])
        moves = book.moves.get(key, [])
        if moves and moves[-1]["day"] < book.as_of and key[:2] in standing:
            for source in followers(book, row):
                if not says_otherwise(book, source, key):
                    arrived[source, key] = working_days(moves[-1]["day"], book.as_of)
    for (source, key), lag in arrived.items():
        department = book.departments.get(source)
        if department and department != OWNERS.get(key[2], department):
            if per_person:
                if people.get(key[0]):
                    figures.span("K30", "lag", lag, people[key[0]])
                continue
            figures.span("K13", "lag", lag, department)
            figures.ratio("K13", "in_time", int(lag <= PROPAGATE_DAYS), breakdown=department)


def says_otherwise(book, source, key):
    """Whether the sheet's row is gone, or claims another value in another finding: it moved, but not to this value."""
    for row in book.of_order[key[0]]:
        if row["line_no"] != key[1]:
            continue
        if row["kind"] in ("missing_in_source", "deleted_and_edited") and row["source"] in ("", source):
            return True
        # What a rule quotes is the value that it judged, which may be the one from before.
        claims = book.claims[row["id"]] if row["field"] == key[2] and row["family"] == "merge" else []
        if any(claim["source"] == source and claim["value"] != row["reconciled_value"] for claim in claims):
            return True
    return False


def moved_meanwhile(book, row):
    """Whether a value moved while a row, or a column, of a sheet was not there: since the finding was first seen, before the last run."""
    since = day(row["first_seen"])
    for (order_no, line_no, field), moves in book.moves.items():
        place = row["order_no"] in ("", order_no) and row["line_no"] in ("", line_no) and row["field"] in ("", field)
        if place and OWNERS.get(field) and any(since <= move["day"] < book.as_of for move in moves):
            return True
    return False


def followers(book, row):
    """The sheets that made an end of a finding by taking the value over: the stale copy, or those that lost a conflict."""
    if row["kind"] == "stale_copy":
        return [row["source"]]
    if row["kind"] not in ("conflicting_edit", "disagreement"):
        return []
    return [claim["source"] for claim in book.claims[row["id"]] if claim["value"] != row["reconciled_value"]]
