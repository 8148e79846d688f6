"""The first run over a folder that nobody ever compared: a few causes, a few answers, and quiet.

`DUIDAN=path python3 -m unittest test_first_run` plays it as its user would: reconcile, answer the groups in decisions.xlsx with Excel
(here openpyxl), put the workbook into `decisions/`, reconcile again.
"""

import collections
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import openpyxl

import first_run

NAMES = {"数量": "quantity", "交期": "promised_date", "单价": "unit_price", "型号": "model"}


class FirstRun:
    """What holds whatever is answered."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.sheets = Path(cls.folder.name) / "company" / "sheets"
        cls.planted = first_run.generate(cls.sheets.parent, seed=1, each=500)
        cls.first = cls.reconcile("2026-03-02")
        cls.groups = cls.answered()
        if cls.corrected:
            first_run.generate(cls.sheets.parent, seed=1, each=500, corrected=cls.corrected)
        cls.second = cls.reconcile("2026-03-09")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def reconcile(cls, day):
        """The run's summary, and what it found."""
        run = subprocess.run([os.environ["DUIDAN"], "reconcile", ".", "--as-of", day, "--format", "json"], cwd=cls.sheets,
                             check=True, capture_output=True, text=True)
        found = (cls.sheets / "runs" / day / "discrepancies.jsonl").read_text(encoding="utf-8").splitlines()
        return json.loads(run.stdout), [json.loads(line) for line in found]

    @classmethod
    def answered(cls):
        """Answers the group rows, and nothing else; the fields that they are about."""
        book = openpyxl.load_workbook(cls.sheets / "runs/2026-03-02/decisions.xlsx")
        sheet, groups = book.worksheets[0], []
        keys = {cell.value: cell.column for cell in sheet[1] if cell.value}
        for row in range(4, sheet.max_row + 1):
            if sheet.cell(row, 1).value != "一批":
                continue
            field = NAMES[sheet.cell(row, 7).value]
            offered = cls.offered(book, sheet, keys, row)
            sheet.cell(row, keys["duidan.answer"]).value = next(one for one in offered if cls.answers[field] in one)
            groups.append((field, sheet.cell(row, 8).value))
        (cls.sheets / "decisions").mkdir()
        book.save(cls.sheets / "decisions/2026-03-02.xlsx")
        return groups

    @staticmethod
    def offered(book, sheet, keys, row):
        """The texts in the drop-down of a row, where Excel would look for them."""
        at, count = (int(sheet.cell(row, keys[key]).value) for key in ("duidan.list", "duidan.count"))
        return [cell.value for cell in book["answers"][at][:count]]

    def test_two_thousand_cells_disagree_and_are_all_found(self):
        self.assertEqual(len(self.planted), 2000)
        found = collections.Counter(one["field"] for one in self.first[1] if one["kind"] == "disagreement")
        self.assertEqual(found, {"quantity": 500, "promised_date": 500, "unit_price": 500, "model": 500})

    def test_the_first_screen_names_at_most_ten_causes(self):
        self.assertLessEqual(len(self.first[0]["causes"]), 10)
        habits = [one for one in self.first[0]["causes"] if one["kind"] == "disagreement"]
        self.assertEqual(sorted((one["field"], one["count"]) for one in habits),
                         [("model", 500), ("promised_date", 500), ("quantity", 500), ("unit_price", 500)])

    def test_four_group_rows_answer_them_all(self):
        self.assertEqual(sorted(self.groups), [("model", 500), ("promised_date", 500), ("quantity", 500), ("unit_price", 500)])

    def test_the_second_run_is_quiet(self):
        loud = [one["id"] for one in self.second[1]
                if one["field"] in NAMES.values() and one["status"] in ("open", "decided") and one["severity"] != "info"]
        self.assertEqual(loud, [])
        self.assertLessEqual(len(self.second[0]["causes"]), 10)


@unittest.skipUnless("DUIDAN" in os.environ, "DUIDAN names the program")
class LeftAsTheyAre(FirstRun, unittest.TestCase):
    """All four habits may stay: nobody changes a sheet."""

    answers = {"quantity": "不比较", "promised_date": "不再追究", "unit_price": "不比较", "model": "不再追究"}
    corrected = ()


@unittest.skipUnless("DUIDAN" in os.environ, "DUIDAN names the program")
class SalesIsRight(FirstRun, unittest.TestCase):
    """Sales is right in two of them, and by the next week the warehouse has put its sheet right."""

    answers = {"quantity": "不比较", "promised_date": "采用业务", "unit_price": "不比较", "model": "采用业务"}
    corrected = ("promised_date", "model")


if __name__ == "__main__":
    unittest.main()
