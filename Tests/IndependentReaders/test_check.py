"""Shows that each check of check.py can fail: a run that holds together, broken in one place at a time."""
import hashlib
import json
import tempfile
import unittest
from pathlib import Path

import openpyxl
from openpyxl.worksheet.datavalidation import DataValidation

from check import ANSWERS, HIDDEN, ROW_ENDS, check

COLUMNS = ["id", "code", "kind", "status", "order_no", "money_at_stake", "message"]
ROWS = [
    ["0a1b2c3d4e5f", "VER-03", "stale_copy", "open", "SO-1", "12.50", "'=1+1"],
    ["1a1b2c3d4e5f", "VER-01", "conflicting_edit", "resolved", "SO-2", "", "a, b"],
]


class CheckTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.workspace = Path(folder.name)
        self.run_folder = self.workspace / "runs" / "2026-03-02"
        self.run_folder.mkdir(parents=True)
        self.write_inputs()
        self.write_outputs(COLUMNS, ROWS)
        self.write_manifest()

    def write_inputs(self):
        (self.workspace / "a.csv").write_bytes("订单号,数量\r\nSO-1,3\r\n\r\n合计,3\r\n\r\n".encode("gb18030"))
        book = openpyxl.Workbook()
        for row in (["订单号"], [], ["SO-1"], [None], [" "]):
            book.active.append(row)
        book.save(self.workspace / "b.xlsx")

    def write_outputs(self, columns, rows):
        lines = [",".join(f'"{cell}"' for cell in row) for row in [columns] + rows]
        (self.run_folder / "discrepancies.csv").write_bytes(("\ufeff" + "\r\n".join(lines) + "\r\n").encode())
        (self.run_folder / "discrepancies.jsonl").write_text("{}\n" * len(rows))
        (self.run_folder / "report.html").write_text('<a href="https://example.com">no load</a>')
        book = openpyxl.Workbook()
        book.active.append(["a preface"])
        book.active.append(["编码", "种类", "状态", "订单号", "编号"])
        words = {"stale_copy": "旧值", "conflicting_edit": "冲突", "open": "未决", "resolved": "已决"}
        for row in ROWS:
            book.active.append([row[1], words[row[2]], words[row[3]], row[4], row[0]])
        book.save(self.run_folder / "report.xlsx")

    def write_manifest(self, change=None):
        def entries(folder, pattern):
            return [
                {"path": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
                for path in sorted(folder.glob(pattern)) if path.is_file() and path.name != "run.json"
            ]
        ends = dict.fromkeys(ROW_ENDS, 0) | {"used": 1, "heading": 1, "blank": 1}
        manifest = {
            "inputs": entries(self.workspace, "*.*"), "outputs": entries(self.run_folder, "*"),
            "tables": [
                {"file": "a.csv", "sheet": None, "rows_read": 4, **ends, "subtotal": 1},
                {"file": "b.xlsx", "sheet": "Sheet", "rows_read": 3, **ends},
            ],
        }
        if change:
            change(manifest)
        (self.run_folder / "run.json").write_text(json.dumps(manifest))

    def complaints(self):
        return check(self.run_folder, self.workspace)

    def expect(self, text):
        complaints = self.complaints()
        self.assertEqual([text in complaint for complaint in complaints], [True], complaints)

    def test_a_run_that_holds_together_passes(self):
        self.assertEqual(self.complaints(), [])

    def test_a_missing_file_is_found(self):
        (self.run_folder / "report.xlsx").unlink()
        self.expect("report.xlsx does not exist")

    def test_a_record_of_another_width_is_found(self):
        with open(self.run_folder / "discrepancies.csv", "a") as file:
            file.write("2a1b2c3d4e5f,VER-01\r\n")
        self.write_manifest()
        self.expect("record 4 has 2 fields")

    def test_a_missing_mark_and_a_formula_are_found(self):
        (self.run_folder / "changes.csv").write_bytes(b"a\r\n1\r\n")
        (self.run_folder / "orders.csv").write_bytes("\ufeffa\r\n=1+1\r\n-3.5\r\n-\r\n".encode())
        self.write_manifest()
        self.assertEqual([complaint.split(":")[0] for complaint in self.complaints()], ["changes.csv", "orders.csv"])

    def test_a_workbook_with_other_rows_is_found(self):
        self.write_outputs(COLUMNS, list(reversed(ROWS)))
        self.write_manifest()
        self.expect("no sheet holds the 2 ids")

    def test_a_workbook_with_other_values_is_found(self):
        self.write_outputs(COLUMNS, [ROWS[0][:4] + ["SO-9"] + ROWS[0][5:], ROWS[1]])
        self.write_manifest()
        self.expect("no column equals order_no")

    def test_a_broken_workbook_is_found(self):
        (self.run_folder / "decisions.xlsx").write_bytes(b"no zip")
        self.write_manifest()
        self.expect("decisions.xlsx: openpyxl")

    def write_decisions(self, change=None):
        hidden = [ROWS[0][0], "conflicting|f||u|", "a|t1", "take|||x|A/wait||||B", "f1"]
        seal = hashlib.sha256("\x1f".join(["decisions 1", *hidden]).encode()).hexdigest()[:12]
        book = openpyxl.Workbook()
        sheet, lists = book.active, book.create_sheet("answers")
        sheet.append(ANSWERS + HIDDEN)
        sheet.append(["note"])
        sheet.append(["answer", "value", "by", "why"] + HIDDEN)
        sheet.append([None] * 4 + hidden + [seal, 1, 2])
        lists.append(["A", "B"])
        lists.sheet_state = "hidden"
        sheet.row_dimensions[1].hidden = True
        for column in "EFGHIJKL":
            sheet.column_dimensions[column].hidden = True
        rule = DataValidation(type="list", formula1="OFFSET(answers!$A$1,$K4-1,0,1,$L4)")
        rule.add("A4")
        sheet.add_data_validation(rule)
        if change:
            change(book, sheet)
        book.save(self.run_folder / "decisions.xlsx")
        self.write_manifest()

    def test_decisions_that_hold_together_pass(self):
        self.write_decisions()
        self.assertEqual(self.complaints(), [])

    def test_what_decisions_must_not_hold_is_found(self):
        def put(cell, value):
            return lambda book, sheet: sheet.__setitem__(cell, value)
        changes = {
            "A3 runs =1+1": put("A3", "=1+1"),
            "row 4: another checksum": put("G4", "a|t2"),
            "(duidan.id) is shown": lambda book, sheet: setattr(sheet.column_dimensions["E"], "hidden", False),
            "row 1 is shown": lambda book, sheet: setattr(sheet.row_dimensions[1], "hidden", False),
            "a sheet is locked": lambda book, sheet: sheet.protection.enable(),
            "not one sheet to see": lambda book, sheet: setattr(book["answers"], "sheet_state", "visible"),
            "its list is ['A', 'A']": lambda book, sheet: book["answers"].__setitem__("B1", "A"),
        }
        for text, change in changes.items():
            self.write_decisions(change)
            self.expect(text)

    def test_lines_that_are_too_few_are_found(self):
        (self.run_folder / "discrepancies.jsonl").write_text("{}\n")
        self.write_manifest()
        self.expect("discrepancies.jsonl: 1 lines")

    def test_a_page_that_loads_from_elsewhere_is_found(self):
        (self.run_folder / "report.html").write_text('<script defer src="https://example.com/a.js"></script>')
        self.write_manifest()
        self.expect("report.html: loads")

    def test_a_changed_input_output_and_an_unlisted_file_are_found(self):
        (self.workspace / "a.csv").write_bytes("a,b\r\n1,2\r\n\r\n1,3".encode())
        self.expect("inputs: a.csv has another SHA-256")
        self.write_manifest()
        (self.run_folder / "report.html").write_text("")
        self.expect("outputs: report.html has another SHA-256")
        self.write_manifest()
        (self.run_folder / "more.txt").write_text("")
        self.expect("more.txt is not listed")

    def test_rows_without_an_end_are_found(self):
        self.write_manifest(lambda manifest: manifest["tables"][0].update(used=0))
        self.expect("4 rows read, 3 accounted for")

    def test_rows_that_were_not_read_are_found(self):
        self.write_manifest(lambda manifest: manifest["tables"][1].update(rows_read=2, blank=0))
        self.expect("2 rows read, 3 in the file")


if __name__ == "__main__":
    unittest.main()
