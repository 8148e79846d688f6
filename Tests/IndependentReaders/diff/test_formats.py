"""A comparison as page, Markdown and workbook, read by programs that share nothing with Duidan; hostile texts mean nothing in any.

Needs DUIDAN, the program; what needs Chromium or LibreOffice is skipped without it, and says so.
"""
import csv
import html.parser
import io
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

import markdown_it
import openpyxl

import tables

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><b>', "' onmouseover='alert(1)", "</table></main>", "&lt;b&gt;", "<!--",
    "=cmd|' /C calc'!A0", '=HYPERLINK("http://evil","x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "'=1", "_x0041_", "{{{page}}}", "{{#x}}",
    "| a | b |", "[x](javascript:alert(1))", "![x](http://evil/x.png)", "`code`", "# heading", "1. one", "***", "~~gone~~", "http://evil.example",
    "👩‍👩‍👧‍👦🇨🇳", "עברית \u202egnp.exe\u202c", "a\u200bb\u2066c\u2069", "bell\x07esc\x1b[31mred\x1b[0m", "nul\ufffd", "two\nlines\r\nand\rthree",
    "长" * 32767, "x" * 40000, "𠮷" * 20000, "  spaced  ", "NULL", "é\u0301\u0301\u0301\u0301", "\ufeffbom", "a" * 200 + "end",
]
ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "dl", "dt", "dd", "bdi", "section", "ul", "li", "table", "thead", "tbody",
    "tr", "th", "td", "b", "small", "i", "mark",
}


class Page(html.parser.HTMLParser):
    """The elements, attributes and texts of cells."""

    def __init__(self, content):
        super().__init__()
        self.tags, self.attributes, self.cells, self.open = set(), set(), [], []
        self.feed(content)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attributes)
        if tag != "meta":
            self.open.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        if "td" in self.open:
            self.cells[-1] += data


class FormatsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        header = ["编号", "<b>名称</b>", "=数量", "备注|x"]
        ours = [header] + [[f"K-{place}", text, str(place), "旧"] for place, text in enumerate(HOSTILE)]
        theirs = [header] + [[f"K-{place}", "plain", str(place), text] for place, text in enumerate(HOSTILE)]
        theirs += [["K-new", HOSTILE[0], "7", HOSTILE[8]]]
        ours += [["K-old", HOSTILE[1], "8.5", HOSTILE[7]]]
        tables.write(cls.folder / "<i>ours.csv", ours)
        tables.write(cls.folder / "theirs.csv", theirs)
        base = [[*row[:1], *("base" if place else cell for cell in row[1:2]), *row[2:]] for place, row in enumerate(ours)]
        tables.write(cls.folder / "base.csv", base)
        cls.sides = ["<i>ours.csv", "theirs.csv", "--key", "编号"]

    def answer(self, form, *more):
        code, output, messages = tables.run([*self.sides, "--format", form, "--lang", "en", *more], self.folder)
        self.assertEqual(code, 1, messages)
        return output

    def test_the_page_holds_every_text_and_no_markup_of_theirs(self):
        for more in ([], ["--base", "base.csv"]):
            content = self.answer("html", *more).decode()
            page = Page(content)
            self.assertEqual(page.open, [])
            self.assertLessEqual(page.tags, ALLOWED)
            self.assertLessEqual(page.attributes, {"lang", "charset", "http-equiv", "content", "name", "scope", "colspan", "class", "data-side"})
            shown = set(page.cells)
            for text in HOSTILE:
                if text.isprintable():
                    self.assertIn(text, shown)
            self.assertFalse(set(content) & set("\x07\x1b\u202e\u2066\u200b\x00"))
            self.assertIn("\\u{202e}gnp.exe\\u{202c}", content)

    @unittest.skipUnless(shutil.which("chromium"), "no chromium")
    def test_a_browser_runs_nothing_and_a_telephone_need_not_scroll_sideways(self):
        from playwright.sync_api import sync_playwright

        (self.folder / "page.html").write_bytes(self.answer("html"))
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            said, asked = [], []
            for width in (360, 1280):
                page = browser.new_page(viewport={"width": width, "height": 800})
                page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
                page.on("console", lambda message: said.append(message.text))
                page.on("request", lambda request: asked.append(request.url))
                page.goto((self.folder / "page.html").as_uri())
                self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), width)
                self.assertEqual(page.locator("script, img, a, iframe, form").count(), 0)
            page.emulate_media(media="print")
            self.assertTrue(page.pdf(format="A4").startswith(b"%PDF"))
            browser.close()
        self.assertEqual(said, [])
        self.assertEqual(len(asked), 2)

    def test_markdown_is_tables_of_plain_texts(self):
        for more, width in ([], 5), (["--base", "base.csv"], 6):
            content = self.answer("markdown", *more).decode()
            tokens = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).enable("table").parse(content)
            kinds = {child.type for token in tokens for child in token.children or []} | {token.type for token in tokens}
            self.assertFalse(kinds & {"html_block", "html_inline", "link_open", "image", "code_inline", "code_block", "fence", "s_open", "em_open",
                                      "strong_open"}, kinds)
            self.assertIn("table_open", kinds)
            rows, cells = 0, 0
            for token in tokens:
                rows += token.type == "tr_open"
                cells += token.type in ("td_open", "th_open")
            self.assertEqual(cells, rows * width)
            self.assertGreater(rows, 2 * len(HOSTILE) - 4)
            self.assertFalse(set(content) & set("\x07\x1b\u202e\u2066\u200b\x00\r"))

    def test_a_workbook_holds_texts_and_no_formula(self):
        path = self.folder / "answer.xlsx"
        path.write_bytes(self.answer("xlsx"))
        book = openpyxl.load_workbook(path)
        self.assertEqual(book.sheetnames, ["counts", "differences"])
        for sheet in book:
            self.assertFalse([cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"])
            self.assertFalse(sheet._hyperlinks)
        sheet = book["differences"]
        self.assertEqual(sheet.freeze_panes, "A2")
        self.assertTrue(sheet.auto_filter.ref.startswith("A1:"))
        header = [cell.value for cell in sheet[1]]
        self.assertEqual(header, ["mark", "outcome", "key", "column", "ours", "theirs", "cell in ours", "cell in theirs"])
        found = {(row[2], row[3]): row for row in sheet.iter_rows(min_row=2, values_only=True)}
        for place, text in enumerate(HOSTILE):
            row = found[f"K-{place}", "备注|x"]
            self.assertEqual(row[4], "旧")
            self.assertEqual(row[6:], (f"D{place + 2}",) * 2 if "\n" not in text else row[6:])
            units = len(text.encode("utf-16-le")) // 2
            if units <= 32767 and text.isprintable():
                self.assertEqual(row[5], text)
            self.assertEqual(row[5][-1:] == "…", units > 32767)
            self.assertLessEqual(len(row[5].encode("utf-16-le")) // 2, 32767)
        self.assertEqual(found["K-new", "=数量"][5], 7)
        self.assertEqual(found["K-old", "=数量"][4], 8.5)
        fills = {row[0].value: row[0].fill.start_color.rgb for row in sheet.iter_rows(min_row=2)}
        self.assertEqual(set(fills), {"~", "+", "-"})
        self.assertEqual(len(set(fills.values())), 3)
        self.assertGreater(sheet.column_dimensions["F"].width, 55)
        # `备注|x` takes six columns, and the button of the filter its place.
        self.assertGreaterEqual(sheet.column_dimensions["D"].width, 8)

    def test_the_same_files_give_the_same_bytes(self):
        for form in ("html", "xlsx", "markdown", "highlighter"):
            self.assertEqual(self.answer(form), self.answer(form), form)

    @unittest.skipUnless(shutil.which("soffice"), "no LibreOffice")
    def test_libreoffice_reads_the_workbook(self):
        path = self.folder / "office.xlsx"
        path.write_bytes(self.answer("xlsx"))
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to",
             'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2', "--outdir", str(self.folder), str(path)],
            check=True, capture_output=True, timeout=180)
        content = next(self.folder.glob("office*.csv")).read_text()
        rows = {(row[2], row[3]): row for row in csv.reader(io.StringIO(content)) if len(row) > 5}
        self.assertEqual(rows["K-0", "备注|x"][5], HOSTILE[0])
        self.assertEqual(rows["K-7", "备注|x"][5], HOSTILE[7])
        self.assertEqual(rows["K-9", "备注|x"][5], "+1+1")

    def test_a_file_takes_the_answer_whole_or_not_at_all(self):
        self.assertEqual(self.answer("html", "--output", "page-2.html"), b"")
        self.assertEqual((self.folder / "page-2.html").read_bytes(), self.answer("html"))
        code, output, messages = tables.run(
            [*self.sides, "--format", "xlsx", "--output", "no/such/folder.xlsx", "--lang", "en"], self.folder)
        self.assertEqual((code, output), (2, b""))
        self.assertIn("cannot_write", messages)

    def test_only_the_counts(self):
        for form in ("html", "markdown", "xlsx"):
            self.assertLess(len(self.answer(form, "--summary")), 8_000, form)


if __name__ == "__main__":
    unittest.main()
