"""What the simulated company must keep to: `python3 -m unittest test_company`."""

import copy
import csv
import hashlib
import json
import re
import tempfile
import unittest
from datetime import timedelta
from pathlib import Path

import openpyxl

import ablations
import controls
import generate
from consequences import CONSEQUENCES
from delivery import LOST
from incidents_fields import until
from ruletally import RuleTally
from score import figures, score
from world import monday

KINDS = {"stale_copy", "conflicting_edit", "unauthorised_edit", "disagreement", "missing_in_source", "deleted_and_edited",
         "unexpected_in_source", "mixed_group", "duplicate_row", "mass_change", "field_lost", "source_not_refreshed",
         "possible_same_order", "suspect_edit", "ambiguous_order_match", "ambiguous_line_match"}


def made(folder, *words):
    """A company of 60 orders in `folder`."""
    return generate.generate(generate.arguments([str(folder), *words]))


def digest(folder):
    """A digest of all bytes in a folder."""
    sum_ = hashlib.sha256()
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file():
            sum_.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return sum_.hexdigest()


def perfect(entry):
    """The discrepancy that a program without fault would report for a planted one."""
    return {"family": "merge", "status": "open", "severity": "high", "kind": entry["kind"], "order_no": entry["order_no"], "line_no": "",
            "product_name": entry["identity"].get("product_name", ""), "colour": entry["identity"].get("colour", ""),
            "model": "", "field": (entry["fields"] or [""])[0], "source": (entry["sources"] or [""])[0],
            "responsible_department": (entry["responsible"] or [""])[0], "message": ""}


def perfect_week(truth):
    """What a program without fault would write in one week."""
    rows = [{"order_no": line["order_no"], "line_no": "", "sources": "", **line["values"]} for line in truth["lines"]]
    return truth, [perfect(entry) for entry in truth["expected"] if entry["required"]], rows


class CompanyTests(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name) / "one"
        cls.company = made(cls.folder)
        cls.truths = [json.loads((cls.folder / "truth" / f"week-{week}.json").read_text(encoding="utf-8")) for week in range(1, 9)]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def cells(self, source, week):
        """All rows of a source as texts, by order number."""
        rows = []
        for path in sorted((self.folder / f"week-{week}" / source).glob("*")):
            if path.suffix == ".csv":
                rows += list(csv.reader(path.read_text(encoding="gb18030").splitlines()))
            else:
                book = openpyxl.load_workbook(path)
                rows += [list(row) for sheet in book for row in sheet.iter_rows(values_only=True)]
        return rows

    def test_the_same_seed_gives_the_same_bytes(self):
        again = Path(self.scratch.name) / "again"
        made(again)
        self.assertEqual(digest(self.folder), digest(again))

    def test_another_seed_gives_other_bytes(self):
        other = Path(self.scratch.name) / "other"
        made(other, "--seed", "2")
        self.assertNotEqual(digest(self.folder), digest(other))

    def test_each_kind_is_planted_whatever_the_sheets_lack(self):
        for words in ([], ["--seed", "2"], ["--no-line-numbers"], ["--no-product-codes"], ["--no-line-numbers", "--no-product-codes"]):
            with self.subTest(words=words):
                self.assertEqual(KINDS - set(made(Path(self.scratch.name) / "kinds", *words).planted), set())

    def test_few_lines_are_touched_each_week(self):
        for truth in self.truths[1:]:
            fresh = {entry["line"] for entry in truth["expected"] if entry["since_week"] == truth["week"] and entry["line"]}
            self.assertLessEqual(len(fresh), 0.08 * len(truth["lines"]))

    def test_a_stale_copy_stands_in_its_sheet(self):
        self.assertTrue(self.states_of(["stale_copy"], lambda held, agreed: held != agreed))

    def test_a_wrong_value_stands_in_its_sheet(self):
        self.assertTrue(self.states_of(["conflicting_edit", "unauthorised_edit", "disagreement"], lambda held, agreed: held != agreed))

    def states_of(self, kinds, holds):
        """Checks the book of each planted value that is still open in the last week; returns how many there were."""
        count, last = 0, self.truths[-1]
        agreed = {line["line"]: line["values"] for line in last["lines"]}
        for entry in last["expected"]:
            if entry["kind"] in kinds and entry["required"]:
                row = self.company.books[entry["sources"][0]].rows[entry["line"]]
                name = entry["fields"][0]
                self.assertTrue(holds(str(row.values[name]), agreed[entry["line"]][name]), entry)
                count += 1
        return count

    def test_nothing_is_put_right_in_a_column_that_is_not_there(self):
        company = self.company
        lost = next(week for (source, week), event in company.deliveries.events.items() if event == (LOST, "promised_date"))
        company.week = lost - 1
        line = company.orders[0].lines[0]
        self.assertIn(lost, {until(company, "production", line) for _ in range(50)})
        self.assertNotIn(lost, {until(company, "production", line, ["promised_date"]) for _ in range(50)})

    def test_a_missing_row_is_not_in_its_sheet_and_the_others_are(self):
        for truth in self.truths:
            for entry in truth["expected"]:
                if entry["kind"] == "missing_in_source" and entry["required"]:
                    here = [row for row in self.cells(entry["sources"][0], truth["week"])
                            if entry["order_no"] in map(plain, row) and entry["identity"]["product_name"] in map(plain, row)
                            and entry["identity"]["colour"] in map(plain, row)]
                    self.assertEqual(here, [])

    def test_a_doubled_row_stands_twice(self):
        entries = [(truth["week"], entry) for truth in self.truths for entry in truth["expected"]
                   if entry["kind"] == "duplicate_row" and entry["required"]]
        for week, entry in entries:
            here = [row for row in self.cells(entry["sources"][0], week)
                    if {entry["order_no"], entry["identity"]["product_name"], entry["identity"]["colour"]} <= set(map(plain, row))]
            self.assertEqual(len(here), 2)
        self.assertTrue(entries)

    def test_a_row_that_fits_two_lines_says_neither_how_many_nor_when(self):
        entries = [(truth, entry) for truth in self.truths for entry in truth["expected"] if entry["kind"] == "ambiguous_line_match"]
        for truth, entry in entries:
            here = [row for row in self.cells(entry["sources"][0], truth["week"]) if entry["order_no"] in map(plain, row)]
            lines = [line["values"] for line in truth["lines"] if line["order_no"] == entry["order_no"]]
            fits = [sum(one["product_name"] in row and one["colour"] in row for one in lines) for row in here]
            self.assertIn(2, fits)
            stray = [plain(value) for value in here[fits.index(2)]]
            for line in lines:
                self.assertTrue({line["quantity"], line["promised_date"], line["amount"]}.isdisjoint(stray))
        self.assertTrue(entries)

    def test_with_a_scope_an_order_that_the_warehouse_never_writes_is_planted(self):
        out = Path(self.scratch.name) / "scope"
        company = made(out, "--with-scope")
        self.assertTrue(company.planted["never_reached"])
        truths = [json.loads(path.read_text(encoding="utf-8")) for path in (out / "truth").iterdir()]
        numbers = {entry["order_no"] for truth in truths for entry in truth["expected"]
                   if entry["kind"] == "never_reached" and entry["required"]}
        self.assertTrue(numbers)
        self.assertTrue(numbers.isdisjoint(row.order_no for row in company.books["warehouse"].rows.values()))
        self.assertEqual({path.name for path in out.glob("week-*/duidan.yml")}, {"duidan.yml"})

    def test_with_copies_half_a_sheet_lies_beside_the_whole_in_one_week(self):
        out = Path(self.scratch.name) / "copies"
        self.assertEqual(made(out, "--with-copies").planted["ambiguous_version_order"], 1)
        counts = [len(list((out / f"week-{week}" / "production").glob("*"))) for week in range(1, 9)]
        self.assertEqual(counts.count(2), 1)

    def test_a_perfect_program_scores_full_marks(self):
        self.assertEqual(set(figures(score(map(perfect_week, self.truths))).values()), {100.0})

    def test_a_dropped_discrepancy_is_missed(self):
        weeks = [perfect_week(truth) for truth in self.truths]
        gone = weeks[-1][1].pop()
        tally = score(weeks)
        self.assertLess(figures(tally)["recall"], 100)
        self.assertTrue(any(line.startswith("MISS") and gone["kind"] in line for line in tally.details))

    def test_an_invented_discrepancy_is_a_false_alarm(self):
        weeks = [perfect_week(truth) for truth in self.truths]
        weeks[0][1].append({**copy.deepcopy(perfect(self.truths[-1]["expected"][0])), "order_no": "SO-2026-0001", "kind": "missing_in_source"})
        self.assertLess(figures(score(weeks))["precision"], 100)

    def test_a_wrong_cell_and_an_invented_line_count(self):
        weeks = [perfect_week(truth) for truth in self.truths]
        weeks[0][2][0]["quantity"] = "1"
        weeks[0][2].append({**weeks[0][2][0], "product_name": "没有的东西", "colour": "无色"})
        self.assertEqual(sorted(line.split()[0] for line in score(weeks).details), ["CELL", "LINE"])


#: The rules that `--with-rules` plants a problem of, whatever the sheets lack.
RULES = set("""CHG-01 CHG-02 CHG-03 CHG-04 CHG-05 CHG-06 CHG-07 CHG-08 CHG-09 CHG-10 CHG-11 CHG-12 CHG-13 CHG-14 CHG-15 EXC-01 EXC-02 EXC-03
    EXC-04 EXC-05 EXC-06 FUP-01 FUP-02 FUP-03 FUP-04 INV-01 INV-02 INV-03 INV-04 INV-05 INV-06 INV-07 INV-08 INV-09 INV-10 NODE-01
    NODE-02 NODE-03 NODE-04 NODE-05 NODE-06 NODE-07 NODE-08 NODE-09 NODE-10 NODE-11 ORD-01 ORD-02 ORD-03 ORD-04
    ORD-05 ORD-06 ORD-08 ORD-09 ORD-10 ORD-11 ORD-12 ORD-13 OWN-01 OWN-02 OWN-03 OWN-04 OWN-05 PAY-01 PAY-02 PAY-03
    PAY-04 PAY-05 PAY-06 PAY-07 PAY-08 PAY-09 PRD-01 PRD-02 PRD-03 PRD-04 PRD-05 PRD-06 PRD-07 SHP-01 SHP-02 SHP-03 SHP-04
    SHP-05 SHP-06 SHP-07 SHP-08 SHP-09 SHP-10 SHP-11 SHP-12 SHP-13 SHP-14 VER-08 VER-10""".split())

#: The rules among what is told of versions; the others of their letters are kinds of the merge.
RULES_OF_VERSIONS = {"VER-08", "VER-10"}

REPOSITORY = Path(__file__).parents[2]

#: Those that need product codes: without them nobody could say whose price, or whose stock it is.
OF_CODES = {"ORD-07", "PRD-08"}


def rule_finding(entry, code=None, order=None):
    """The finding that a program without fault would report for a planted rule problem, or of another order."""
    return {"family": "rule", "status": "open", "severity": "high", "code": code or entry["code"], "order_no": order or entry["orders"][0],
            "line_no": "", "product_name": entry["identity"].get("product_name", ""), "colour": entry["identity"].get("colour", ""),
            "field": (entry["fields"] or [""])[0], "source": "", "cause": "", "message": "", "customer_name": entry.get("customer", ""),
            "responsible_department": (entry["responsible"] or [""])[0]}


class RuleProblemTests(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name) / "rules"
        cls.company = made(cls.folder, "--with-rules", "--steady")
        cls.truths = [json.loads((cls.folder / "truth" / f"week-{week}.json").read_text(encoding="utf-8")) for week in range(1, 9)]

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def clean_lines(self):
        """Lines of orders on which nothing was planted, of rules or of merging."""
        touched = set(self.truths[-1]["touched"]) | set(self.company.cycle.staged)
        return [line for order in self.company.orders if order.number not in touched for line in order.lines]

    def test_the_same_seed_gives_the_same_bytes(self):
        again = Path(self.scratch.name) / "again"
        made(again, "--with-rules", "--steady")
        self.assertEqual(digest(self.folder), digest(again))

    def test_each_rule_is_planted_whatever_the_sheets_lack(self):
        for words in ([], ["--no-line-numbers"], ["--no-product-codes"]):
            with self.subTest(words=words):
                found = made(Path(self.scratch.name) / "codes", "--with-rules", "--seed", "2", *words)
                lacking = {"SHP-01", *OF_CODES} if "--no-product-codes" in words else set()
                self.assertEqual((RULES | OF_CODES) - set(found.planted), lacking)
                self.assertEqual(KINDS - set(found.planted), set())

    def test_every_rule_has_a_page_a_fixture_and_a_planted_case(self):
        pages = (REPOSITORY / "docs/discrepancies.md").read_text(encoding="utf-8")
        rules = {code for code in re.findall(r"^### ([A-Z]+-\d+) ", pages, re.MULTILINE)
                 if not code.startswith(("VER", "DQ")) or code in RULES_OF_VERSIONS}
        fixtures = {"-".join(folder.name.split("-")[:2]) for folder in (REPOSITORY / "fixtures/rules").iterdir() if folder.is_dir()}
        self.assertEqual(rules, fixtures)
        self.assertEqual(rules - RULES - OF_CODES, set(), "rules of which no case is planted")
        self.assertEqual((RULES | OF_CODES) - rules, set(), "planted cases of no rule")

    def test_each_planted_problem_is_open_in_some_week(self):
        seen = {entry["code"] for truth in self.truths for entry in truth["rules"] if entry["required"]}
        self.assertEqual(RULES - seen, set())

    def test_nothing_is_late_or_out_of_order_where_nothing_was_planted(self):
        seen = 0
        for line in self.clean_lines():
            nodes, values = line.nodes, line.values
            chain = [line.order.order_date, values["approval_date"], nodes.started, nodes.finished, nodes.checked, nodes.ships[0]]
            self.assertEqual(chain, sorted(chain), line.uid)
            self.assertLessEqual(nodes.started, values["production_plan_finish"])
            self.assertLessEqual(nodes.finished, values["production_plan_finish"])
            self.assertLessEqual(values["production_plan_finish"], values["promised_date"])
            self.assertLessEqual(nodes.ships[-1], values["promised_date"])
            self.assertLessEqual(nodes.transit + nodes.invoice_after, 7)
            seen += len(line.shipments)
        self.assertGreater(seen, 10)

    def test_quantities_and_money_add_up_where_nothing_was_planted(self):
        rows = self.company.cycle.registers.rows
        for line in self.clean_lines():
            billed = [row for row in rows["finance-invoices"] if row["uid"] == line.uid]
            self.assertEqual(line.values["amount"], line.values["quantity"] * line.values["unit_price"])
            self.assertLessEqual(line.shipped, line.values["quantity"])
            self.assertLessEqual(sum(row["invoice_quantity"] for row in billed), line.shipped)
            self.assertLessEqual(sum(row["payment_amount"] for row in rows["finance-receipts"] if row["uid"] == line.uid),
                                 sum(row["invoice_amount"] for row in billed))

    def test_money_comes_in_by_its_day_where_nothing_was_planted(self):
        as_of, rows = monday(8), self.company.cycle.registers.rows
        for line in self.clean_lines():
            due = sum(row["invoice_amount"] for row in rows["finance-invoices"] if row["uid"] == line.uid
                      and row["invoice_date"] + timedelta(days=self.company.cycle.terms[line.order.number][1]) < as_of)
            paid = sum(row["payment_amount"] for row in rows["finance-receipts"] if row["uid"] == line.uid)
            self.assertGreaterEqual(paid, due)

    def test_each_change_is_written_down_where_nothing_was_planted(self):
        written = {(row["order_no"], row["change_field"]) for row in self.company.cycle.registers.rows["sales-changes"]}
        words = {"quantity": "数量", "unit_price": "单价", "promised_date": "交期"}
        values = [{line["line"]: line for line in truth["lines"]} for truth in self.truths]
        count = 0
        for before, after in zip(values, values[1:]):
            for uid in before.keys() & after.keys():
                for name, word in words.items():
                    old, new = before[uid]["values"].get(name), after[uid]["values"].get(name)
                    if old and new and old != new:
                        self.assertIn((after[uid]["order_no"], word), written)
                        count += 1
        self.assertGreater(count, 5)

    def test_what_only_looks_odd_is_staged_with_nothing_to_report(self):
        orders = [number for number, codes in self.company.cycle.staged.items() if not codes]
        self.assertGreaterEqual(len(orders), len(controls.ALL))
        entry = self.truths[0]["rules"][0]
        self.assertEqual(sum(self.tally([(self.truths[0], [rule_finding(entry, "INV-06", orders[0])])]).false.values()), 1)

    def perfect_weeks(self):
        return [(truth, [rule_finding(entry) for entry in truth["rules"] if entry["required"]]) for truth in self.truths]

    def tally(self, weeks):
        tally = RuleTally()
        for truth, findings in weeks:
            tally.add_week(truth, findings)
        return tally

    def test_a_perfect_program_finds_every_problem_and_no_other(self):
        self.assertEqual(self.tally(self.perfect_weeks()).figures(), {"rule recall": 100.0, "rule false alarms": 0})

    def test_a_finding_left_out_is_missed(self):
        weeks = self.perfect_weeks()
        gone = weeks[3][1].pop()
        tally = self.tally(weeks)
        self.assertFalse(tally.passes())
        self.assertTrue(any(line.startswith("MISSED") and gone["code"] in line for line in tally.details))

    def test_a_finding_on_a_clean_order_is_a_false_alarm_and_a_low_one_is_not(self):
        clean = self.clean_lines()[0].order.number
        for severity, count in (("medium", 1), ("low", 0)):
            weeks = self.perfect_weeks()
            weeks[0][1].append({**rule_finding(self.truths[0]["rules"][0], "SHP-05", clean), "severity": severity})
            self.assertEqual(sum(self.tally(weeks).false.values()), count)

    def test_what_follows_from_a_planted_problem_is_no_false_alarm_and_anything_else_is(self):
        truth = next(truth for truth in self.truths if any(entry["code"] == "SHP-13" for entry in truth["rules"]))
        entry = next(entry for entry in truth["rules"] if entry["code"] == "SHP-13")
        for code, count in (("SHP-10", 0), ("ORD-03", 1)):
            self.assertEqual(sum(self.tally([(truth, [rule_finding(entry, code)])]).false.values()), count)

    def test_a_wrong_party_is_counted_and_named(self):
        weeks = self.perfect_weeks()
        weeks[0][1][0]["responsible_department"] = "nobody"
        tally = self.tally(weeks)
        self.assertEqual(sum(tally.party_all.values()) - sum(tally.party_right.values()), 1)
        self.assertTrue(any(line.startswith("PARTY") for line in tally.details))

    def test_only_planted_codes_have_consequences(self):
        self.assertEqual(set(CONSEQUENCES) - RULES - OF_CODES, set())


class AblationTests(unittest.TestCase):

    def test_what_an_ablation_takes_out_stands_in_the_sources_once(self):
        ablations.check()

    def test_an_edit_whose_text_is_not_found_is_an_error(self):
        edit = ablations.Edit("Sources/X.swift", "seen", "")
        self.assertEqual(ablations.applied(edit, "it has seen it"), "it has  it")
        for text in ("nothing", "seen and seen"):
            with self.assertRaises(ValueError):
                ablations.applied(edit, text)


def plain(value):
    return str(value or "").strip()


if __name__ == "__main__":
    unittest.main()
