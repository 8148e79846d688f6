"""Renders each party's book of a week into its file, in its own layout and form."""

import random
from datetime import timedelta

import goods
from delivery import ABSENT, CUT, EMPTIED, LOST, OLD, SAME
from formats import Forms, written
from layouts import COLUMNS, FILES, LOG, Layout
from registers import REGISTERS
from workbook import csv_bytes, xlsx_bytes
from world import monday

#: The sheet of which `--with-copies` lays half beside the whole, in one week.
COPIED = "production"

#: Fields in which an old file that comes back is told by its values.
TELLING = ["quantity", "promised_date", "model", "spec", "colour", "production_plan_finish"]


class Sheets:
    """The files of all parties, week by week. `files[source, part]` are the bytes as delivered last."""

    def __init__(self, company):
        self.company = company
        seed = company.options.seed
        self.layouts, self.forms = {}, {}
        for source in [*company.books, LOG, *(REGISTERS if company.cycle else [])]:
            fields = company.books[source].fields if source in company.books else self.fields_of(source)
            self.layouts[source] = Layout(source, random.Random(f"layout/{seed}/{source}"), fields, company.options.line_numbers)
            self.forms[source] = Forms(random.Random(f"forms/{seed}/{source}"))
        self.rng = random.Random(f"sheets/{seed}")
        self.files, self.history = {}, {}
        self.renamed = self.rng.randint(3, 6)
        self.copied = self.week_of_copy() if company.options.copies else None

    def fields_of(self, source):
        """The fields of a log or a register."""
        gone = set() if self.company.options.product_codes else {"product_code", "model", "invoice_model"}
        gone |= set() if self.company.cycle else {"ship_to"}
        return [name for _, name in COLUMNS[source] if name not in gone]

    def week_of_copy(self):
        """A week in which production delivers as usual, and did and will around it."""
        calm = [week for week in range(2, self.company.options.weeks) if self.company.deliveries.calm(COPIED, week - 1, week + 1)]
        return self.rng.choice(calm) if calm else None

    def deliver(self):
        """The files of this week: `{path: bytes}`. Odd deliveries are noted in the truth."""
        week, delivered = self.company.week, {}
        for source in self.layouts:
            self.layouts[source].pass_week() if week > 1 else None
            for part in goods.SALESPEOPLE if source == "sales" else [""]:
                path = self.path(source, part)
                what, name = self.company.deliveries.event("log" if source == LOG else source, week, part)
                if what == ABSENT:
                    self.note(["source_not_refreshed"], source, [])
                    continue
                if what == OLD and not self.worth_noticing(source):
                    what = SAME
                if what == SAME:
                    self.note(["source_not_refreshed"], source, [], required=False)
                elif what == OLD:
                    self.files[source, part] = self.history[source, part, week - 2]
                    self.note(["mass_change"], source, [])
                else:
                    self.files[source, part] = self.render(source, part, what, name)
                    if what in (CUT, EMPTIED, LOST):
                        self.note(["field_lost" if what == LOST else "mass_change"], source, [name] if what == LOST else [])
                delivered[path] = self.history[source, part, week] = self.files[source, part]
        if week == self.copied:
            delivered[self.path(COPIED, "").replace(".xlsx", "-副本.xlsx")] = self.half_copy()
        self.remember()
        return delivered

    def half_copy(self):
        """Somebody keeps half of production's orders in a file of its own: neither a part nor a version of the sheet."""
        numbers = sorted({row.order_no for row in self.company.books[COPIED].rows.values() if row.present})
        half = set(self.rng.sample(numbers, len(numbers) // 2))
        self.note(["ambiguous_version_order"], COPIED, [])
        for order in self.company.orders:
            for line in order.lines:
                row = self.company.books[COPIED].row(line)
                if row and row.order_no in half:
                    self.company.expect(["duplicate_row"], line, [], [COPIED], [COPIED], self.company.week + 1, required=False)
        return self.render(COPIED, "", None, None, only=half)

    def path(self, source, part):
        """The file's name this week: production puts the day into it, and one salesperson renames hers once."""
        day = monday(self.company.week)
        name = part + "(新)" if part == "李娜" and self.company.week >= self.renamed else part
        return FILES[source][0].format(part=name, day=f"{day:%Y%m%d}")

    def note(self, kinds, source, fields, required=True):
        self.company.expect(kinds, None, fields, [source], [source.split("-")[0]], self.company.week + 1, required=required)

    def remember(self):
        """Keeps what the copies state this week, to know how far an old file would fall back."""
        for source, book in self.company.books.items():
            self.history[source, self.company.week] = {
                uid: {name: row.values.get(name) for name in TELLING} for uid, row in book.rows.items() if row.present}

    def worth_noticing(self, source):
        """Whether the file of two weeks ago differs from last week's in twice as many values as DESIGN asks for."""
        before = self.company.week - 2
        if (source, "", before) not in self.history or self.company.deliveries.event(source, before)[0]:
            return False
        old, new = (self.history[source, self.company.week - back] for back in (2, 1))
        return sum(old[uid][name] != new[uid][name] for uid in old if uid in new for name in TELLING) >= 20

    def render(self, source, part, what, gone, only=None):
        """The bytes of one file as its keeper saves it today."""
        file, title = FILES[source]
        as_text = file.endswith(".csv")
        columns = [pair for pair in self.layouts[source].columns if what != LOST or pair[1] != gone]
        rows = self.rows(source, part)
        if only is not None:
            rows = [row for row in rows if row["order_no"] in only]
        if what == CUT:
            rows = [row for row in rows if self.rng.random() < 0.55]
        tabs = {}
        for row in rows:
            if what == EMPTIED:
                row[gone] = None
            cells = [written(row.get(name), name, self.forms[source].of((row["key"], name), row.get(name)), as_text)
                     for _, name in columns]
            tabs.setdefault(row["tab"], []).append(cells)
        head = ([[title + f" {monday(self.company.week):%Y-%m-%d}"]] if title else []) + [[header for header, _ in columns]]
        if as_text:
            return csv_bytes(head + [cells for tab in tabs.values() for cells in tab], "gb18030")
        if source == "sales" and part == "李娜":
            tabs.setdefault("已完成", [])
        return xlsx_bytes([(tab, head + cells) for tab, cells in sorted(tabs.items(), key=lambda one: one[0] == "已完成")])

    def rows(self, source, part):
        if source in REGISTERS:
            return self.company.cycle.registers.shown(source)
        return self.log_rows() if source == LOG else self.book_rows(source, part)

    def book_rows(self, source, part):
        """The rows of a book as they stand in its sheet, in the keeper's order of the day."""
        found = []
        for uid, row in self.company.books[source].rows.items():
            if not row.present or row.part != part:
                continue
            base = {**row.values, "order_no": row.order_no, "line_no": row.line_no, "key": uid,
                    "tab": row.tab if part != "王强" and row.tab else "订单"}
            found.append(base)
            found += [{**base, **ghost, "key": uid + "'"} for ghost in row.ghosts]
        if source == "sales":
            found.sort(key=lambda row: (row["order_no"], row["line_no"]))
        drawn = self.rng.random()
        if drawn < 0.1:
            self.rng.shuffle(found)
        elif drawn < 0.25:
            found.sort(key=lambda row: str(row.get("promised_date")))
        return found

    def log_rows(self):
        """Shipments of the last days only: one week or two, as the keeper likes."""
        today = monday(self.company.week)
        since = today - timedelta(days=7 if self.rng.random() < 0.3 else 14)
        before = self.company.deliveries.event("log", self.company.week - 1)[0] == ABSENT
        since = today - timedelta(days=14) if before else since
        rows = []
        for one in sorted((one for order in self.company.orders for line in order.lines for one in line.shipments),
                          key=lambda one: (one.day, one.number, one.line.uid)):
            if since <= one.day < today:
                one.logged = True
                values = one.line.values
                rows += [{"key": (number, one.line.uid), "tab": "", "shipment_no": number, "ship_date": one.day,
                             "order_no": one.line.order.number, "line_no": one.line_no, "shipped_quantity": one.quantity,
                             "carrier": one.carrier, "tracking_no": one.tracking_no, "model": one.model,
                          "ship_to": one.line.nodes.instead.get("ship_to", values["ship_to"]) if one.line.nodes else None,
                          **{name: values[name] for name in ("product_code", "product_name", "spec", "colour")}}
                         for number in [one.number, *one.also]]
        return rows
