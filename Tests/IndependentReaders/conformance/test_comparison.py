"""Shows that each kind of difference is found, by two sheets that differ in one thing at a time."""
import unittest
from copy import deepcopy
from dataclasses import replace

from cells import Cell, Sheet, day, duration, exact, moment, number, text
from comparison import compare_book
from number_formats import kind


def ours(**changes):
    sheet = Sheet(
        "S", visibility="visible", merged={(0, 0, 1, 1)}, hidden_rows={0}, filtered_rows=set(), hidden_columns={0},
        comments={(0, 0): ("a", "b")})
    sheet.cells = {
        (0, 0): Cell("text", "x", "x", False, ""), (0, 1): Cell("number", exact("1.50"), "1.50", False, "FFFF00"),
        (1, 0): replace(day("2026-03-09"), raw="2026-03-09", struck=True, fill=""),
    }
    for name, value in changes.items():
        setattr(sheet, name, value)
    return sheet


def with_cell(key, cell):
    sheet = ours()
    sheet.cells[key] = cell
    return sheet


class ComparisonTest(unittest.TestCase):
    def test_the_same_sheets_do_not_differ(self):
        self.assertEqual(compare_book([ours()], [deepcopy(ours())]), (3, []))

    def test_each_difference_of_a_sheet_is_found(self):
        for changes in [
            {"visibility": "hidden"}, {"merged": set()}, {"hidden_rows": set()}, {"filtered_rows": {1}},
            {"unseen_rows": {1}}, {"hidden_columns": {1}}, {"comments": {}}, {"cells": {}}, {"name": "T"},
        ]:
            with self.subTest(changes):
                self.assertTrue(compare_book([ours()], [ours(**changes)])[1])

    def test_each_difference_of_a_cell_is_found(self):
        for key, cell in [
            ((0, 0), text("x ")), ((0, 0), number("1")), ((0, 1), number("1.5")), ((0, 1), number("1.51")),
            ((0, 1), number("1.50", fill="")), ((1, 0), moment("2026-03-09T00:00:00")), ((1, 0), day("2026-03-10")),
            ((1, 0), day("2026-03-09", struck=False)), ((5, 5), text("more")), ((1, 0), duration(1)),
        ]:
            with self.subTest(cell):
                self.assertEqual(len(compare_book([ours()], [with_cell(key, cell)])[1]), 1)

    def test_formats_make_what_their_letters_outside_of_quotes_say(self):
        for code, expected in [("yyyy-mm-dd", "day"), ('"d"0', "number"), ("h:mm", "time"), ("[h]:mm", "elapsed"),
                               ("d h", "moment"), ("0.00E+00", "number"), ("[Red]0", "number"), ("aaaa", "day")]:
            self.assertEqual(kind(code), expected, code)


if __name__ == "__main__":
    unittest.main()
