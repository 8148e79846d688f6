"""Makes a corpus of sheets, one file a feature, and holds every cell that Duidan reads against independent readers.

The corpus lies in .build/conformance and is made anew each time. Needs `gridcat` (or $GRIDCAT) and LibreOffice.
"""
import shutil
import sys
import unittest
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import calamine_reader
import corpus_biff
import corpus_excel2003
import corpus_large
import corpus_odf
import corpus_openpyxl
import corpus_parts
import corpus_text
import corpus_xlsxwriter
import corpus_xlwt
import libreoffice
import openpyxl_reader
import text_reader
import twin
import xlrd_reader
from comparison import compare_book, same
from exceptions import EXEMPT, UNREADABLE
from ours import ROOT, Reading

FOLDER = ROOT / ".build/conformance"
READERS = {"openpyxl": (openpyxl_reader.read, same), "calamine": (calamine_reader.read, calamine_reader.alike),
           "xlrd": (xlrd_reader.read, xlrd_reader.alike)}
# Formats that Duidan does not read yet: their files are skipped. Once it reads one, the test says so and fails.
NOT_YET_READ = set()
JUDGED = ("malformedValue", "malformedReference", "repeatedCell", "unreadableSheet", "textTooLong", "pictures")
SHOWN = 40  # complaints of one reader about one file

# What LibreOffice converts: its xlsx of a sheet that ends at XFD1048576 takes a minute, and it writes INF for 1.8E308.
NOT_CONVERTED = {"xlsxwriter-sparse-cells.xlsx", "xlsxwriter-largest-and-smallest-numbers.xlsx"}
CONVERTED = [name for name in corpus_xlsxwriter.names() + corpus_openpyxl.names() if name not in NOT_CONVERTED]
# Binary workbooks of which LibreOffice's opinion is asked: some of those that are written by hand record by record.
READ_BY_LIBREOFFICE = [
    f"biff-{name}.xls" for name in (
        "excel-5-in-gbk", "excel-5-in-big5", "excel-5-western", "compact-numbers", "continued-strings", "continued-pairs",
        "continued-runs", "struck-texts", "dates-of-1904", "bare-workbook")
] + ["xlwt-looks.xls", "xlwt-kinds.xls"]  # LibreOffice knows no sheets that are very hidden
# Conversions to .xls that are not the same workbook any more: 256 columns, and 0 for texts that formulas gave; and those
# of which openpyxl, which reads the twin, has another opinion (EXEMPT): xlrd and calamine are asked about them.
NO_TWIN = {f"xlsxwriter-{name}.xls" for name in (
    "merged-ranges", "formula-results", "custom-formats", "serials-of-1900", "serials-of-1904", "numbers")} | {
    "openpyxl-values.xls"}
AS_TEXT = {
    "utf-8": ["shared-strings", "custom-formats", "numbers", "rich-strings", "formula-results", "order-sheet"],
    "gb18030": ["shared-strings", "custom-formats", "rich-strings", "order-sheet"],
    "utf-16": ["shared-strings", "custom-formats", "order-sheet"],
    "big5": ["order-sheet"],
}
AS_PAGE = ["order-sheet", "merged-ranges", "numbers", "rich-strings", "booleans-and-errors"]

CORPORA = [
    corpus_xlsxwriter, corpus_openpyxl, corpus_parts, corpus_large, corpus_text, corpus_odf, corpus_excel2003,
    corpus_xlwt, corpus_biff,
]

expected, used, counts = {}, set(), Counter()


def setUpModule():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for corpus in CORPORA:
        for name in corpus.names():
            expected[name] = corpus.build(FOLDER / name)
    with ThreadPoolExecutor(2) as pool:
        for conversion in [pool.submit(*job) for job in conversions()]:
            conversion.result()


def conversions():
    """What LibreOffice is to do, the longest first."""
    sources = [FOLDER / name for name in CONVERTED]
    yield libreoffice.convert, sources, "xlsx", FOLDER / "lo-xlsx"
    yield libreoffice.convert, sources, "ods", FOLDER / "lo-ods"
    yield libreoffice.convert, sources, "xls", FOLDER / "lo-xls"
    yield libreoffice.convert, [FOLDER / name for name in READ_BY_LIBREOFFICE], "xlsx", FOLDER / "lo-of-xls"
    yield libreoffice.convert, [FOLDER / f"xlsxwriter-{name}.xlsx" for name in AS_PAGE], "html", FOLDER / "lo-html"
    yield libreoffice.convert, [FOLDER / name for name in corpus_odf.names()], "xlsx", FOLDER / "lo-of-odf"
    for encoding, names in AS_TEXT.items():
        files = [FOLDER / f"xlsxwriter-{name}.xlsx" for name in names]
        yield libreoffice.convert_to_csv, files, encoding, FOLDER / f"lo-csv-{encoding}"


def tearDownModule():
    print(f"\nconformance: {counts['cells']} cells compared in {counts['files']} files, {counts['skipped']} skipped",
          file=sys.stderr)


class Conformance(unittest.TestCase):
    """One test a file; `for_each` makes them."""

    def read(self, path):
        """What Duidan reads; skips the test where it is known not to read the format."""
        reading = Reading(path)
        counts["files"] += 1
        if path.suffix in NOT_YET_READ:
            self.assertTrue(reading.error, f"Duidan reads {path.suffix} now: take it off NOT_YET_READ")
            self.assertEqual(reading.error["error"], "notASheet", path.name)
            counts["skipped"] += 1
            self.skipTest(f"{path.suffix} is not read yet")
        self.assertIsNone(reading.error, path.name)
        return reading

    def hold(self, reading, path, maker=None, readers=("openpyxl", "calamine")):
        """Compares what we read in a file with what its maker expects and with what other readers read."""
        self.assertTrue(maker or readers, "nothing to compare with")
        if maker is not None:
            self.compare(path, "its maker", reading.sheets, maker)
        for name in readers:
            if (name, path.name) in UNREADABLE:
                used.add((name, path.name))
                continue
            read, alike = READERS[name]
            self.compare(path, name, reading.sheets, read(path), alike)

    def compare(self, path, name, ours, theirs, alike=same):
        place = str(path.relative_to(FOLDER))
        with self.subTest(against=name):
            count, complaints = compare_book(ours, theirs, alike=alike, exempt=exemption(name, place))
            counts["cells"] += count
            print(f"   {place}: {count} cells against {name}, {len(complaints)} differ", file=sys.stderr)
            if complaints:
                more = [f"… and {len(complaints) - SHOWN} more"] if len(complaints) > SHOWN else []
                self.fail(f"{place} against {name}:\n  " + "\n  ".join(complaints[:SHOWN] + more))
            self.assertGreater(count, 0, f"{place}: no cell was compared")

    def workbook(self, path):
        self.hold(self.read(path), path, expected[path.name])

    def workbook_without_results(self, path):
        reading = self.read(path)
        self.hold(reading, path, expected[path.name])
        self.assertEqual([each["cell"] for each in reading.findings], ["A1", "B1", "D1"])

    def parts(self, path):
        reading, made = self.read(path), expected[path.name]
        self.hold(reading, path, [made.expected], made.readers)
        findings = [(each["finding"], each["cell"]) for each in reading.findings if each["finding"] in JUDGED]
        self.assertEqual(findings, made.findings)

    def made_only(self, path):
        self.hold(self.read(path), path, expected[path.name], readers=())

    def converted_workbook(self, path):
        self.hold(self.read(path), path)

    def open_document(self, path):
        """LibreOffice's .ods against its .xlsx of the same workbook, and against calamine."""
        reading = self.read(path)
        self.hold(reading, path, readers=("calamine",))
        self.compare_twin(path, reading, "lo-xlsx")

    def binary(self, path):
        reading = self.read(path)
        self.hold(reading, path, expected[path.name], readers=("xlrd", "calamine"))
        if path.name in READ_BY_LIBREOFFICE:
            self.compare_twin(path, reading, "lo-of-xls")

    def binary_by_hand(self, path):
        reading, made = self.read(path), expected[path.name]
        self.hold(reading, path, made.sheets, made.readers)
        findings = [(each["finding"], each["cell"]) for each in reading.findings
                    if each["finding"] in (*JUDGED, "formulaWithoutResult")]
        self.assertEqual(findings, list(made.findings))
        if path.name in READ_BY_LIBREOFFICE:
            self.compare_twin(path, reading, "lo-of-xls")

    def converted_binary(self, path):
        """LibreOffice's .xls against xlrd, calamine, and its own .xlsx of the same workbook."""
        reading = self.read(path)
        self.hold(reading, path, readers=("xlrd", "calamine"))
        if path.name not in NO_TWIN:
            self.compare_twin(path, reading, "lo-xlsx")

    def odfpy_document(self, path):
        reading = self.read(path)
        self.hold(reading, path, expected[path.name], readers=("calamine",))
        self.compare_twin(path, reading, "lo-of-odf")

    def compare_twin(self, path, reading, folder):
        """Compares with what openpyxl reads in the workbook that LibreOffice made of the same document."""
        theirs = openpyxl_reader.read(FOLDER / folder / (path.stem + ".xlsx"))
        for sheet in theirs:
            # LibreOffice keeps no authors of comments; it writes a space.
            sheet.comments = {key: (author.strip(), note) for key, (author, note) in sheet.comments.items()}
        self.compare(path, "its twin", reading.sheets, theirs, twin.alike)

    def page(self, path):
        reading, sheets = self.read(path), text_reader.read_html(path)
        for mine, theirs in zip(reading.sheets, sheets):
            theirs.name = mine.name
        self.compare(path, "html.parser", reading.sheets, sheets, text_reader.alike_in_html)

    def texts(self, path):
        """All sheets that LibreOffice wrote of one workbook as text; the folder names the encoding."""
        encoding = path.parent.name.removeprefix("lo-csv-")
        files = sorted(path.parent.glob(path.stem + "-*.csv"))
        self.assertTrue(files, path.name)
        for file in files:
            with self.subTest(file.name):
                self.compare(file, "csv", self.read(file).sheets, text_reader.read_csv(file, encoding))


def exemption(reader, file):
    """Whether a cell is taken out of the comparison with a reader; notes which exceptions are met."""
    def exempt(mine, theirs):
        for index, each in enumerate(EXEMPT):
            if each.holds(reader, file, mine, theirs):
                used.add(index)
                return True
        return False
    return exempt


def waits(exempt):
    """Whether an exception can only be met in files that Duidan does not read yet."""
    return ".ods" in NOT_YET_READ and (exempt.reader == "its twin" or "ods" in exempt.files)


def for_each(paths, method):
    """Adds a test for each file."""
    for path in paths:
        def test(self, path=FOLDER / path):
            method(self, path)
        setattr(Conformance, f"test_{path}", test)


def stems(names, folder, extension):
    return [f"{folder}/{name.rpartition('.')[0]}.{extension}" for name in names]


with_results = [name for name in corpus_xlsxwriter.names() + corpus_openpyxl.names() if "without-results" not in name]
for_each(with_results, Conformance.workbook)
for_each(["openpyxl-formulas-without-results.xlsx"], Conformance.workbook_without_results)
for_each(corpus_parts.names(), Conformance.parts)
for_each(corpus_text.names() + corpus_large.names() + corpus_excel2003.names(), Conformance.made_only)
for_each(corpus_odf.names(), Conformance.odfpy_document)
for_each(stems(CONVERTED, "lo-xlsx", "xlsx"), Conformance.converted_workbook)
for_each(stems(CONVERTED, "lo-ods", "ods"), Conformance.open_document)
for_each(corpus_xlwt.names(), Conformance.binary)
for_each(corpus_biff.names(), Conformance.binary_by_hand)
for_each(stems(CONVERTED, "lo-xls", "xls"), Conformance.converted_binary)
for_each([f"lo-html/xlsxwriter-{name}.html" for name in AS_PAGE], Conformance.page)
for encoding, names in AS_TEXT.items():
    for_each([f"lo-csv-{encoding}/xlsxwriter-{name}.csv" for name in names], Conformance.texts)


class Exceptions(unittest.TestCase):
    """Runs last (unittest goes by class name)."""

    def test_each_exception_is_met(self):
        unmet = [each.reason for index, each in enumerate(EXEMPT) if index not in used and not waits(each)]
        unmet += [reason for key, reason in UNREADABLE.items() if key not in used]
        self.assertEqual(unmet, [])


if __name__ == "__main__":
    unittest.main()
