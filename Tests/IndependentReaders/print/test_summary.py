"""Prints report.xlsx to PDF with LibreOffice and looks at the summary's page: every text whole, none upon another.

    DUIDAN=PATH python3 -m unittest discover --start-directory Tests/IndependentReaders/print
"""

import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import openpyxl
import pdfplumber

ROOT = Path(__file__).parents[3]
DUIDAN = os.environ.get("DUIDAN", "")
SAMPLE = ROOT / "fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks/given"
DAYS = ["2026-03-02", "2026-03-09", "2026-03-16"]

#: So much of a letter may lie under another: letters of a line touch.
TOUCHING = 0.25


def squeezed(text):
    """Without white space: a PDF has none at the ends of lines."""
    return "".join(str(text).split())


def overlaps(letters):
    """Pairs of letters of which one lies upon the other; charts turn theirs, whose boxes say nothing."""
    letters = [char for char in letters if char["text"].strip() and abs(char["matrix"][1]) < 0.01]
    cells, found = {}, []
    for index, char in enumerate(letters):
        box = char["x0"], char["top"], char["x1"], char["bottom"]
        for key in {(int(x) // 12, int(y) // 12) for x in (box[0], box[2]) for y in (box[1], box[3])}:
            for other in cells.get(key, ()):
                wide = min(box[2], other[2]) - max(box[0], other[0])
                high = min(box[3], other[3]) - max(box[1], other[1])
                area = min((box[2] - box[0]) * (box[3] - box[1]), (other[2] - other[0]) * (other[3] - other[1]))
                if wide > 0 and high > 0 and wide * high > TOUCHING * area:
                    found.append((char["text"], letters[other[4]]["text"], round(box[0]), round(box[1])))
            cells.setdefault(key, []).append((*box, index))
    return found


@unittest.skipUnless(DUIDAN, "DUIDAN names the program")
class PrintedSummary(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.books = {}
        for language in ("zh-Hans", "en"):
            workspace = Path(cls.folder.name) / language
            for week, day in enumerate(DAYS, 1):
                shutil.copytree(SAMPLE / f"week-{week}", workspace, dirs_exist_ok=True)
                subprocess.run([DUIDAN, "reconcile", workspace, "--as-of", day, "--lang", language, "--quiet"], check=True)
            cls.books[language] = Path(cls.folder.name) / f"{language}.xlsx"
            shutil.copy(workspace / "runs/latest/report.xlsx", cls.books[language])
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{cls.folder.name}/profile", "--headless", "--convert-to", "pdf", "--outdir",
             cls.folder.name, *map(str, cls.books.values())], check=True, capture_output=True, timeout=300)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def page(self, book):
        """The first page, which is to hold the whole summary."""
        with pdfplumber.open(book.with_suffix(".pdf")) as pdf:
            page = pdf.pages[0]
            return page.width, page.height, page.chars

    def test_every_text_of_the_summary_is_printed_whole(self):
        for language, book in self.books.items():
            printed = squeezed("".join(char["text"] for char in self.page(book)[2]))
            words = [cell.value for row in openpyxl.load_workbook(book).worksheets[0].iter_rows() for cell in row
                     if isinstance(cell.value, str)]
            self.assertGreater(len(words), 60)
            for text in words:
                self.assertIn(squeezed(text), printed, language)
            self.assertNotIn("###", printed)

    def test_no_text_lies_upon_another_or_outside_of_the_paper(self):
        for language, book in self.books.items():
            width, height, letters = self.page(book)
            self.assertEqual(overlaps(letters)[:5], [], language)
            outside = [char["text"] for char in letters if char["x1"] > width or char["bottom"] > height]
            self.assertEqual(outside, [], language)


if __name__ == "__main__":
    unittest.main()
