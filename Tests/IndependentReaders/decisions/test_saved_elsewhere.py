"""Answers come to the same whoever saved the workbook.

The decisions.xlsx of a real run is answered by openpyxl and handed back in every way in which people hand it back; each time the
run that reads it must come to the very values, discrepancies and rulings that the untouched workbook leads to. Needs DUIDAN, the
program; without LibreOffice its cases are skipped, and say so.
"""
import datetime
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import savers

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "fixtures/decisions"))
from answer import Answers  # noqa: E402

SCENARIO = ROOT / "fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks/given"
WEEKS = [("week-1", "2026-03-02"), ("week-2", "2026-03-09"), ("week-3", "2026-03-16")]
NEXT = "2026-03-17"
COMPARED = ["discrepancies.csv", "order_lines.csv", "orders.csv", "changes.csv", "claims.csv"]


def run(program, workspace, day):
    done = subprocess.run(
        [program, "reconcile", workspace, "--as-of", day, "--quiet"], check=True, capture_output=True, text=True)
    return [line for line in done.stderr.splitlines() if "decisions/" in line]


def answered(path):
    """The workbook with an answer to most questions, each kind of answer among them."""
    answers = Answers(path)
    given = {}
    for number, row in enumerate(range(answers.first, answers.sheet.max_row + 1)):
        if number % 7 == 6 or answers.sheet.cell(row, answers.columns["id"]).value is None:
            continue
        labels = answers.labels(row)
        label = labels[number % len(labels)]
        value = None
        if label.startswith("等到"):
            value = datetime.date(2026, 4, 1)
        elif label.startswith("其他值"):
            value = other(answers, row)
        given[label[:2]] = given.get(label[:2], 0) + 1
        why = "客户 3/9 电话\n确认" if number % 3 else None
        answers.fill(row, label, value=value, by="王经理 " if number % 2 else None, why=why)
    return answers, given


def other(answers, row):
    """A value that no party states, of the kind of the row's field."""
    field = str(answers.sheet.cell(row, answers.columns["about"]).value).split("|")[1].replace("%5F", "_")
    return datetime.date(2026, 5, 5) if field.endswith("_date") else 137 if field != "model" else "A-137"


class SavedElsewhere(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        program = os.environ.get("DUIDAN")
        if not program:
            raise unittest.SkipTest("DUIDAN names no program")
        cls.program = str(Path(program).resolve())
        cls.folder = Path(tempfile.mkdtemp())
        cls.workspace = cls.folder / "workspace"
        for week, day in WEEKS:
            shutil.copytree(SCENARIO / week, cls.workspace, dirs_exist_ok=True)
            run(cls.program, cls.workspace, day)
        cls.expected, cls.given = None, {}
        cls.expected = cls.outcome(cls.open().save)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def open(cls):
        answers, cls.given = answered(cls.workspace / "runs/latest/decisions.xlsx")
        return answers

    @classmethod
    def outcome(cls, save):
        """What a run comes to that reads the workbook which `save` leaves; it may return another path."""
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name) / "workspace"
            shutil.copytree(cls.workspace, copy, symlinks=True)
            (copy / "decisions").mkdir()
            save(copy / "decisions/answers.xlsx")
            messages = run(cls.program, copy, NEXT)
            latest = copy / "runs/latest"
            decisions = json.loads((latest / "run.json").read_text("utf-8"))["decisions"]
            del decisions["workbooks"]
            return {"messages": messages, "decisions": decisions, **{name: (latest / name).read_text("utf-8-sig") for name in COMPARED}}

    def compare(self, save, unanswered=True):
        """Holds an outcome against that of the untouched workbook."""
        outcome = self.outcome(save)
        expected = json.loads(json.dumps(self.expected))
        if not unanswered:
            # Questions that were deleted are not asked any more.
            outcome["decisions"]["unanswered"] = expected["decisions"]["unanswered"]
        self.maxDiff = 4000
        for key, value in expected.items():
            self.assertEqual(value, outcome[key], key)

    def by_libreoffice(self, ending, form=None, change=None):
        if not shutil.which("soffice"):
            print("\nno LibreOffice here (apt-get install libreoffice-calc-nogui): not tried", ending, file=sys.stderr)
            self.skipTest("no soffice")

        def save(path):
            answers = self.open()
            if change:
                change(answers)
            answers.save(path)
            savers.libreoffice(path, ending, form)

        self.compare(save, unanswered=change is None)

    def test_the_untouched_workbook_is_followed(self):
        counts = self.expected["decisions"]
        self.assertGreaterEqual(counts["applied"] + counts["complied"], 20, counts)
        self.assertEqual((counts["refused"], counts["contradictory"]), (0, 0), counts)
        self.assertGreater(len(self.given), 4, self.given)

    def test_libreoffice_saves_xlsx(self):
        self.by_libreoffice("xlsx")

    def test_libreoffice_saves_ods(self):
        self.by_libreoffice("ods")

    def test_libreoffice_saves_binary_xls(self):
        self.by_libreoffice("xls")

    def test_libreoffice_saves_text(self):
        self.by_libreoffice("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1")

    def test_libreoffice_saves_what_people_rearranged(self):
        self.by_libreoffice("xlsx", change=savers.rearranged)

    def test_libreoffice_saves_ods_of_what_people_rearranged(self):
        self.by_libreoffice("ods", change=savers.rearranged)

    def test_libreoffice_saves_moved_columns(self):
        def change(answers):
            savers.rearranged(answers)
            savers.moved_columns(answers)

        self.by_libreoffice("xlsx", change=change)

    def test_wps_saves_days_as_numbers_and_drops_the_lists(self):
        def save(path):
            answers = self.open()
            savers.like_wps(answers)
            answers.save(path)

        self.compare(save)

    def test_wps_saves_what_people_rearranged(self):
        def save(path):
            answers = self.open()
            savers.rearranged(answers)
            savers.like_wps(answers)
            answers.save(path)

        self.compare(save, unanswered=False)

    def test_libreoffice_saves_what_wps_saved(self):
        self.by_libreoffice("xlsx", change=savers.like_wps)


if __name__ == "__main__":
    unittest.main()
