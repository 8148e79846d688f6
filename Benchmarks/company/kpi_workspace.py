"""What the runs of a workspace wrote, as the key figures need it. Nothing but the CSV files and `run.json` is read."""

import csv
import datetime
import json
import re
import unicodedata
from collections import Counter, defaultdict
from decimal import Decimal, InvalidOperation
from pathlib import Path

#: Fields that matter (DESIGN 6): both groups, the promise, the address.
PROTECTED = ("quantity", "unit", "unit_price", "tax_rate", "currency", "amount", "product_code", "model", "spec", "colour", "size",
             "promised_date", "ship_to_address")
#: Words by which a sheet says that an order is finished.
FINISHED = {"完成", "已完成", "已完结", "完结", "结案", "已结案", "关闭", "已关闭", "closed", "completed", "done", "finished"}
#: Columns of which a word says whether an order is cancelled.
SAYS_CANCELLED = {"order_status", "production_status"}
#: An order of samples by its number.
SAMPLE_MARKS = ("样", "樣")
FREE_TYPES = ("样", "樣", "赠", "贈", "免费", "免費", "sample", "free")


def read_csv(path):
    if not path.exists():
        return []
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [{name: bare(value) for name, value in row.items()} for row in csv.DictReader(file)]


def bare(text):
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if text and text[0] == "'" and text[1:2] in "=+-@\t\r" else text


def number(text):
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def day(text):
    try:
        return datetime.date.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None


def working_days(first, last):
    """Monday to Friday, after `first`, up to and including `last`; 0 where `last` is not later."""
    return sum((first + datetime.timedelta(step)).weekday() < 5 for step in range(1, (last - first).days + 1))


class Event:
    """A shipment, invoice, payment, change or exception."""

    def __init__(self, row):
        self.row, self.kind, self.line_no = row, row["event"], row["line_no"]
        self.date = day(row.get({"exception": "exception_opened"}.get(self.kind) or
                                {"shipment": "ship"}.get(self.kind, self.kind) + "_date"))

    def number(self, field):
        return number(self.row.get(field))


class Line:
    """A line that was not cancelled, with its own events."""

    def __init__(self, row, order, events, logged, departments):
        self.row, self.order, self.events, self.logged = row, order, events, logged
        self.departments = departments
        #: The sheets that have held it in any run.
        self.held_ever = order.book.held_ever[order.number, row["line_no"]]
        self.quantity = number(row["quantity"])
        self.price = number(row["unit_price"])
        self.promised = day(row["promised_date"])
        self.requested = day(row["requested_date"])

    def of(self, kind):
        return [event for event in self.events if event.kind == kind]

    def kept(self, field):
        """What each source says of a field that is never merged, of the line or else of its order, by source."""
        said = {source: self.row.get(f"x_{source}_{field}") or self.order.row.get(f"x_{source}_{field}") for source in self.departments}
        return {source: text for source, text in said.items() if text}

    def roll_up(self, field, department):
        """What a sheet sums up of this line: a figure of an order of several lines is not about one of them."""
        said = {source: text for source, text in self.kept(field).items()
                if len(self.order.lines) == 1 or self.row.get(f"x_{source}_{field}")}
        own = [text for source, text in said.items() if self.departments[source] == department]
        return number(next(iter(own or said.values()), ""))

    def total(self, kind, field):
        if kind not in self.logged:
            return None
        return sum((event.number(field) or Decimal(0) for event in self.of(kind)), Decimal(0))

    @property
    def shipped(self):
        """How much has left: of the shipments that are logged, else what the warehouse says in one figure."""
        for found in (self.total("shipment", "shipped_quantity"), self.roll_up("shipped_quantity_total", "warehouse"),
                      self.roll_up("shipped_quantity", "warehouse")):
            if found is not None:
                return found
        return None

    def shipped_by(self, limit):
        if "shipment" in self.logged:
            return sum((event.number("shipped_quantity") or Decimal(0) for event in self.of("shipment")
                        if event.date and event.date <= limit), Decimal(0))
        return self.shipped if self.last_shipped and self.last_shipped <= limit else Decimal(0)

    def last(self, kind):
        return max((event.date for event in self.of(kind) if event.date), default=None)

    @property
    def last_shipped(self):
        said = [day(text) for text in self.kept("ship_date").values()]
        return self.last("shipment") or max((found for found in said if found), default=None)

    @property
    def received(self):
        return day(self.row["received_date"])

    @property
    def invoiced(self):
        found = self.total("invoice", "invoice_amount")
        return found if found is not None else self.roll_up("invoice_amount", "finance")

    @property
    def is_whole(self):
        """Whether all of it has left."""
        return self.quantity is not None and self.shipped is not None and self.shipped >= self.quantity

    @property
    def is_finished(self):
        return any(text.strip().lower() in FINISHED for text in self.kept("order_status").values())

    @property
    def is_free(self):
        """Whether nobody pays for it."""
        types = " ".join(self.kept("order_type").values()).lower()
        if self.order.number.endswith(SAMPLE_MARKS) or any(word in types for word in FREE_TYPES):
            return True
        return not any(found and found > 0 for found in (self.price, number(self.row["amount"])))

    @property
    def amount(self):
        stated = number(self.row["amount"])
        if stated is None and self.quantity is not None and self.price is not None:
            return self.quantity * self.price
        return stated

    @property
    def first_promise(self):
        """The day first given: as confirmed, else what stood before the first change, else what stands."""
        for text in self.kept("first_confirmed_date").values():
            return day(text)
        for change in self.moves("promised_date"):
            return day(change["before"] or change["after"])
        return self.promised

    def moves(self, field):
        """All changes of a field, the filling of a blank included."""
        return self.order.book.moves.get((self.order.number, self.row["line_no"], field), [])

    def changes(self, field):
        """The changes of a value that stood there before."""
        moves = self.moves(field)
        return [move for index, move in enumerate(moves) if move["before"] or index]


class Order:
    """An order that was not cancelled."""

    def __init__(self, row, book):
        self.row, self.book, self.number = row, book, row["order_no"]
        self.date, self.first_seen = day(row["order_date"]), day(row["first_seen"])
        self.currency, self.customer, self.salesperson = row["currency"], row["customer_name"], row["salesperson"]
        self.lines, self.loose = [], []
        #: The first of all its lines, where it was not cancelled.
        self.first_line = None
        #: The kinds of events that are kept singly.
        self.logged = set()
        #: Whether every line of it was cancelled.
        self.is_empty = False

    def of(self, kind):
        """The events of a kind, of lines that were not cancelled or of the order as a whole."""
        return [event for line in self.lines for event in line.of(kind)] + [event for event in self.loose if event.kind == kind]

    @property
    def closed(self):
        """The day on which the last of it was received, else left; none while something is to be shipped."""
        days = [line.received or line.last_shipped if line.is_whole else None for line in self.lines]
        return max(days) if days and all(days) else None

    def is_active(self, period):
        closed = self.closed
        if self.is_empty:
            return False
        return (self.date or self.first_seen) <= period[1] and (closed is None or closed >= period[0])


class Book:
    """All that the runs of a workspace wrote, the last run's state on top."""

    def __init__(self, workspace, upto=None):
        self.workspace = Path(workspace)
        #: The faults of the program that are put in.
        self.faults = frozenset()
        runs = [path for path in (Path(workspace) / "runs").iterdir() if path.is_dir() and not path.is_symlink()]
        runs.sort(key=lambda path: (path.name[:10], int(path.name[11:] or 0)))
        runs = runs[:upto]
        self.runs = runs
        self.last = runs[-1] if upto else (Path(workspace) / "runs" / "latest").resolve()
        about = json.loads((self.last / "run.json").read_text(encoding="utf-8"))
        self.as_of = day(about["as_of"])
        self.departments = {source["id"]: source.get("department", "") for source in about["sources"]}
        self.grains = {source["id"]: source["grain"] for source in about["sources"]}
        self.kpis = read_csv(self.last / "kpis.csv")
        self.moves = defaultdict(list)
        self.renumbered = {run.name: {} for run in runs}
        for earlier, run in zip(runs, runs[1:]):
            self.renumbered[run.name] = renumbered(read_csv(earlier / "order_lines.csv"), read_csv(run / "order_lines.csv"))
        for run in runs:
            self.moves = self.follow(self.moves, run)
            for change in states(run):
                change["day"] = day(change["as_of"])
                self.moves[change["order_no"], change["line_no"], change["field"]].append(change)
        self.moved_lines = {key[:2] for key in self.moves}
        self.latest_changes = states(self.last)
        #: Which sources held a line before the last run.
        earlier = read_csv(runs[-2] / "order_lines.csv") if len(runs) > 1 else []
        self.held = self.follow({(row["order_no"], row["line_no"]): set(row["sources"].split(";")) for row in earlier}, self.last)
        self.findings = [row for row in read_csv(self.last / "discrepancies.csv") if row["status"] in ("open", "decided")]
        self.settled = [row for row in read_csv(self.last / "discrepancies.csv") if row["status"] == "resolved"]
        self.of_order = defaultdict(list)
        for row in self.findings:
            self.of_order[row["order_no"]].append(row)
        self.claims = defaultdict(list)
        for claim in read_csv(self.last / "claims.csv"):
            self.claims[claim["discrepancy_id"]].append(claim)
        self.rules = read_csv(self.last / "rules.csv")
        #: Words of status columns that nobody here knows.
        self.strange_words = set()
        self.read_sheets()
        self.read_orders()

    def follow(self, kept, run):
        """What is kept by order and line number, by the numbers that the lines have from a run on."""
        numbers = self.renumbered.get(run.name, {})
        moved = {(key[0], numbers.get(key[:2], key[1]), *key[2:]): value for key, value in kept.items()}
        return defaultdict(kept.default_factory, moved) if isinstance(kept, defaultdict) else moved

    def read_sheets(self):
        """What each sheet has, or had, a column for, when it last came, and what it has ever held."""
        self.columns, self.last_came, self.held_ever = defaultdict(set), {}, defaultdict(set)
        #: Up to when each sheet is known to have been written in: one with the bytes of the run before was not written in since.
        self.last_written = {}
        bytes_of = {}
        #: Sheets in several files of which one did not come with the last run.
        self.in_part = set()
        for run in self.runs:
            about = json.loads((run / "run.json").read_text(encoding="utf-8"))
            digests = {row["path"]: row["sha256"] for row in about["inputs"]}
            for source in about["sources"]:
                name, content = source["id"], [digests.get(path) for path in source["files"]]
                if source["delivered"]:
                    missing = len(content) < len(bytes_of.get(name, []))
                    (self.in_part.add if missing else self.in_part.discard)(name)
                    same = bytes_of.get(name) == content
                    self.last_written[name] = self.last_came[name] if same else day(about["as_of"])
                    self.last_came[name], bytes_of[name] = day(about["as_of"]), content
            for row in read_csv(run / "interpretations.csv"):
                if row["subject"] == "mapping":
                    self.columns[row["source"]].add(row["decision"])
            self.held_ever = self.follow(self.held_ever, run)
            for row in read_csv(run / "order_lines.csv"):
                self.held_ever[row["order_no"], row["line_no"]] |= set(row["sources"].split(";"))
        for columns in self.columns.values():
            if columns & SAYS_CANCELLED:
                columns.add("is_cancelled")
        self.all_columns = set().union(*self.columns.values())
        self.owner_sheets = [source for source in sorted(self.departments)
                             if "node_owner" in self.columns[source] and self.grains[source] != "event"]

    def read_orders(self):
        events = [Event(row) for row in read_csv(self.last / "events.csv")]
        registers = {event.kind for event in events
                     if any(self.grains.get(source) == "event" for source in event.row["source"].split(";"))}
        #: Whether the workspace keeps a log of changes.
        self.keeps_log, self.registers = "change" in registers, registers
        lines = read_csv(self.last / "order_lines.csv")
        by_order, of_order = defaultdict(list), defaultdict(list)
        for row in lines:
            by_order[row["order_no"]].append(row)
        for event in events:
            of_order[event.row["order_no"]].append(event)
        self.orders = []
        #: Orders whose lines the files do not tell apart, so that what is said of one by number cannot be laid to it.
        self.unclear_changes = self.unclear_events = 0
        for row in read_csv(self.last / "orders.csv"):
            if row["is_cancelled"] == "true":
                continue
            order = Order(row, self)
            found = of_order[order.number]
            logged = registers | {event.kind for event in found}
            standing = [event for event in found if event.row["vanished"] != "true"]
            order.loose, order.logged = [event for event in standing if not event.line_no], logged
            self.read_lines(order, by_order[order.number], standing)
            self.orders.append(order)

    def read_lines(self, order, rows, standing):
        numbers = Counter(row["line_no"] for row in rows)
        same = {text for text, count in numbers.items() if count > 1}
        if any((order.number, text) in self.moved_lines for text in same):
            self.unclear_changes += 1
        if any(event.line_no in same for event in standing):
            self.unclear_events += 1
        for row in rows:
            if row.get("is_cancelled") != "true":
                own = [event for event in standing if event.line_no == row["line_no"] and numbers[row["line_no"]] == 1]
                order.lines.append(Line(row, order, own, order.logged, self.departments))
                order.first_line = order.lines[0] if row is rows[0] else order.first_line
        order.loose = [event for event in standing if not event.line_no and not any(event in line.events for line in order.lines)]
        order.is_empty = bool(rows) and not order.lines

    def kpis_before(self, first):
        """The figures of the last run before a day."""
        earlier = [path for path in self.runs if day(path.name) < first]
        return read_csv(earlier[-1] / "kpis.csv") if earlier else []

    def is_disputed(self, row, field):
        """Whether a dispute is open about a field of a row of `orders.csv` or `order_lines.csv`."""
        return any(found["code"] in ("VER-01", "VER-02") and found["field"] == field and found["line_no"] == row.get("line_no", "")
                   for found in self.of_order[row["order_no"]])

    def findings_of(self, order):
        return self.of_order[order.number]


#: What tells the goods of a line from those of others.
GOODS = ("product_code", "model", "spec", "colour", "size")


def renumbered(before, after):
    """The new numbers of lines whose goods stand once in an order, before and after, by order and old number."""
    def single(rows):
        count = Counter((row["order_no"], *(row[field] for field in GOODS)) for row in rows)
        keys = {(row["order_no"], *(row[field] for field in GOODS)): row["line_no"] for row in rows}
        return {key: line_no for key, line_no in keys.items() if count[key] == 1}
    now = single(after)
    return {(key[0], line_no): now[key] for key, line_no in single(before).items() if now.get(key, line_no) != line_no}


def states(run):
    """The changes of orders and lines in a run; those of events are none of these."""
    return [change for change in read_csv(run / "changes.csv") if change["policy"] != "event"]


def written_day(text):
    """A day as people write it, as (year or none, month, day)."""
    found = re.fullmatch(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?", text.strip())
    return found and (found[1] and int(found[1]), int(found[2]), int(found[3]))


def written_number(text):
    """A number as people write it, with its mark or unit."""
    found = re.fullmatch(r"[￥¥$]?(-?[\d,]*\.?\d+)(%|[^\d.]*)", unicodedata.normalize("NFKC", text).strip())
    value = number(found[1].replace(",", "")) if found else None
    return value / 100 if value is not None and found[2] == "%" else value


def is_same(text, value):
    """Whether what somebody wrote is this value."""
    text, date = text.strip(), day(value)
    if text.casefold() == value.casefold():
        return True
    if date:
        said = written_day(text)
        return bool(said) and said[0] in (None, date.year) and said[1:] == (date.month, date.day)
    return number(value) is not None and written_number(text) == number(value)


def row_of(cell):
    """The row of a cell: `B6` and `row 6` are row 6."""
    found = re.search(r"\d+", cell or "")
    return found.group() if found else ""
