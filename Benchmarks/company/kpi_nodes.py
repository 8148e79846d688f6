"""K23 and K26: whether somebody answers for what is in turn, and whether what is indispensable is there."""

from decimal import Decimal

from kpi_workspace import day, number

#: What the words of a step's column say. Of other words nobody here knows what they say: they are counted in `Book.strange_words`.
WORDS = {
    "approval": {"已审批": "done", "已审核": "done", "通过": "done", "已驳回": "rejected", "待审批": "waiting", "未审批": "waiting"},
    "material": {"齐套": "done", "采购中": "going", "备料中": "going", "未采购": "waiting"},
    "production": {"已完工": "done", "完工": "done", "生产中": "going", "未开工": "waiting", "待产": "waiting", "待生产": "waiting"},
    "quality": {"合格": "done", "让步接收": "done", "不合格": "rejected", "待检": "waiting", "未检": "waiting"},
}
#: The steps before the goods leave, each with its column of words, the day on which it begins and the one on which it ends.
EARLY = {"approval": ("approval_status", None, "approval_date"), "material": ("material_status", None, "material_ready_date"),
         "production": ("production_status", "production_start", "production_finish"), "quality": ("qc_status", None, "qc_date")}
NODE_OF = {"purchasing": "material", "production": "production", "quality": "quality", "warehouse": "shipment", "logistics": "logistics"}
#: Columns by which a sheet of finance is one of receivables.
RECEIVABLES = {"outstanding_amount", "payment_due_date", "receivable_amount", "payment_status"}


def node_of(book, source):
    """The step that a sheet's owners answer for; `order` is the whole way up to shipment."""
    department = book.departments[source]
    if department == "finance":
        return "payment" if RECEIVABLES & book.columns[source] else "invoice"
    return NODE_OF.get(department, "order")


def progress(line, node):
    """How far a line has come: done, begun, waiting, or none where nobody says."""
    as_of, book = line.order.book.as_of, line.order.book

    def past(date):
        return date if date and date <= as_of else None

    if node == "shipment":
        shipped = line.shipped
        if shipped is not None and shipped > 0:
            return "done" if line.quantity is None or shipped >= line.quantity else "begun"
        return "done" if past(line.last_shipped) else None
    if node in ("logistics", "invoice", "payment"):
        moved = line.invoiced if node == "invoice" else None
        ended = line.received if node == "logistics" else line.last(node)
        return "done" if past(ended) else "begun" if moved and moved > 0 else None
    column, began, ended = EARLY[node]
    said = set()
    for text in line.kept(column).values():
        if text in WORDS.get(node, {}):
            said.add(WORDS[node][text])
        else:
            book.strange_words.add(text)
    ended = past(day(line.row[ended]))
    if "rejected" in said and "done" not in said:
        return "begun"
    if "done" in said or ended and not said & {"waiting", "going"}:
        return "done"
    produced = number(line.row["produced_quantity"]) if node == "production" else None
    if ended or "going" in said or began and past(day(line.row[began])) or produced and produced > 0:
        return "begun"
    return "waiting" if said else None


def is_in_turn(line, node):
    """Whether a step is under way or next."""
    if node == "order":
        return progress(line, "shipment") != "done"
    found = progress(line, node)
    if found in ("done", "begun"):
        return found == "begun"
    if node in ("logistics", "invoice", "payment"):
        return progress(line, "shipment") in ("done", "begun")
    before = [*EARLY][:[*EARLY].index(node)] if node in EARLY else EARLY
    return all(progress(line, earlier) in (None, "done") for earlier in before)


def owners(order, period, current, figures):
    """K23: in each sheet that names owners and holds the line."""
    book = order.book
    for line in order.lines if current else ():
        for source in book.owner_sheets:
            held = line.row["sources"] if book.grains[source] == "line" else order.row["sources"]
            if line.is_finished or source not in held.split(";") or not is_in_turn(line, node_of(book, source)):
                continue
            department = book.departments[source]
            people = {"sales": ("salesperson", "merchandiser"), "merchandiser": ("merchandiser", "salesperson")}.get(department, ())
            named = bool(line.row.get(f"x_{source}_node_owner")) or any(order.row[name] for name in people)
            figures.ratio("K23", "share", int(named))
            figures.ratio("K23", "share_of_department", int(named), breakdown=department)


#: What is indispensable: of each group one column is enough; the first that the workspace has gives the figure its name.
CUSTOMER = ("customer_name", "customer_code")
PRODUCT = ("product_code", "model", "product_name", "spec", "customer_product_code", "drawing_no", "material")
PROMISE = ("promised_date", "requested_date")
PRICE = ("unit_price", "amount", "unit_price_incl_tax", "unit_price_excl_tax", "amount_incl_tax", "amount_excl_tax")


def needs(order, line):
    """What a line must say by now."""
    found = [PRODUCT, ("quantity",)]
    if line is order.first_line:
        found.append(CUSTOMER)
    if not line.is_finished and not line.is_whole:
        found.append(PROMISE)
    invoiced = line.total("invoice", "invoice_quantity")
    invoiced = line.roll_up("invoice_quantity", "finance") if invoiced is None else invoiced
    invoiced = line.invoiced if invoiced is None else invoiced
    if invoiced and invoiced > 0 and not any(text in ("true", "是") for text in line.kept("is_gift").values()):
        found.append(PRICE)
    return found


def filled(order, period, current, figures):
    """K26: of lines that sales' sheets have ever held."""
    book = order.book
    for line in order.lines if current else ():
        if not any(book.departments[source] == "sales" and book.grains[source] != "event" for source in line.held_ever):
            continue
        for need in needs(order, line):
            named = next((field for field in need if field in book.all_columns), None)
            if named:
                is_filled = any(states(order, line, field) for field in need)
                figures.ratio("K26", "filled", int(is_filled))
                figures.ratio("K26", "filled_of_field", int(is_filled), breakdown=named)


def states(order, line, field):
    """Whether a value stands, or is stated and a person is asked about it."""
    if line.row.get(field) or order.row.get(field) or line.kept(field):
        return True
    return any(claim["value"] for row in order.book.findings_of(order) if row["line_no"] in ("", line.row["line_no"])
               for claim in order.book.claims[row["id"]] if claim["field"] == field)


def coverage(book, figures):
    """K26: how often each rule could be judged, by `rules.csv`."""
    for row in book.rules:
        if int(row["applicable"]):
            figures.ratio("K26", "rule_coverage", Decimal(row["evaluated"]), Decimal(row["applicable"]), row["code"])
