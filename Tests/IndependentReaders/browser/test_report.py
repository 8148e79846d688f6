"""Opens reports in headless Chromium, without a network: the first screen, search, filters, deep links, no scripts,
hostile sheets, print, accessibility (axe-core).

    DUIDAN=PATH python3 -m unittest discover --start-directory Tests/IndependentReaders/browser
"""

import csv
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[3]
DUIDAN = os.environ.get("DUIDAN", "")
SAMPLE = ROOT / "fixtures/scenarios/sixty-orders-in-four-departments-over-three-weeks/given"
DAYS = ["2026-03-02", "2026-03-09", "2026-03-16"]
HOSTILE = [
    '"><img src=x onerror=window.taken=1>', "<script>window.taken=1</script>", "=HYPERLINK(1)", "{{script}}",
    "\u202eexe.txt", "😀" * 40, "长" * 32_767, "</style><svg onload=window.taken=1>", "\"\u0301 onmouseover=window.taken=1 x=\"",
]


def reconcile(workspace, day, *more):
    done = subprocess.run([DUIDAN, "reconcile", str(workspace), "--as-of", day, "--quiet", *more], capture_output=True)
    assert done.returncode == 0, done.stderr
    return Path(workspace) / "runs" / "latest"


def write(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@unittest.skipUnless(DUIDAN, "DUIDAN names the program")
class Report(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        cls.sample = {}
        for language in ("zh-Hans", "en"):
            for week, day in enumerate(DAYS, 1):
                shutil.copytree(SAMPLE / f"week-{week}", root / language, dirs_exist_ok=True)
                cls.sample[language] = reconcile(root / language, day, "--lang", language)
        cls.large = cls.make_large(root / "large")
        cls.hostile = cls.make_hostile(root / "hostile")
        cls.playwright = sync_playwright().start()
        cls.browser = cls.playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"])

    @classmethod
    def tearDownClass(cls):
        cls.browser.close()
        cls.playwright.stop()
        cls.folder.cleanup()

    @staticmethod
    def make_large(workspace):
        """Two thousand orders about which two sheets disagree: more than the page holds unpacked."""
        head = ["订单号", "客户", "型号", "数量", "单价", "交期", "跟单员"]
        rows = [[f"SO-{n:05}", f"客户{n % 9}", "A100", 10 + n % 90, "12.5", "2026-12-20", f"人{n % 5}"] for n in range(2000)]
        write(workspace / "sales/orders.csv", [head, *rows])
        write(workspace / "production/plan.csv", [
            ["订单号", "型号", "数量", "交期"], *([row[0], row[2], row[3] + 1, row[5]] for row in rows)])
        return reconcile(workspace, "2026-11-30")

    @staticmethod
    def make_hostile(workspace):
        """Texts that would run, as values that two sheets disagree about, as names and as numbers of orders."""
        head = ["订单号", "客户", "型号", "规格", "数量", "交期", "跟单员"]
        rows = [[f"SO-{n}{text[:40]}", text, text, text, 5, "2026-12-20", text] for n, text in enumerate(HOSTILE)]
        write(workspace / "sales/orders.csv", [head, *rows])
        write(workspace / "production/plan.csv", [
            ["订单号", "型号", "数量", "交期"], *([row[0], "Z" + row[2], 6, row[5]] for row in rows)])
        return reconcile(workspace, "2026-11-30")

    def page(self, run, name="report.html", width=1280, height=800, anchor="", **more):
        """A page of a run; whatever it says on the console fails the test."""
        context = self.browser.new_context(viewport={"width": width, "height": height}, **more)
        self.addCleanup(context.close)
        page = context.new_page()
        said = []
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
        self.addCleanup(lambda: self.assertEqual(said, []))
        page.goto(f"file://{run}/{name}" + (f"#{anchor}" if anchor else ""))
        return page

    def until(self, page, expression):
        """Waits for what the page comes to; its policy forbids the tool's own way of waiting."""
        for _ in range(100):
            if page.evaluate(expression):
                return
            page.wait_for_timeout(50)
        self.fail(f"never came true: {expression}")

    def in_view(self, page, selector):
        """How many elements lie whole in the first screen."""
        return page.locator(selector).evaluate_all(
            "found => found.filter(e => { const r = e.getBoundingClientRect(); return r.height && r.bottom <= innerHeight }).length")

    def test_the_first_screen_holds_the_answer(self):
        for language, run in self.sample.items():
            desk = self.page(run)
            self.assertEqual(self.in_view(desk, ".verdict"), 1, language)
            self.assertEqual(self.in_view(desk, ".tile"), 5, language)
            self.assertGreaterEqual(self.in_view(desk, ".causes li"), 5, language)
            phone = self.page(run, width=390, height=844)
            self.assertEqual(self.in_view(phone, ".verdict"), 1, language)
            self.assertEqual(self.in_view(phone, ".tile"), 5, language)
            self.assertGreaterEqual(self.in_view(phone, ".causes li"), 1, language)
            self.assertLessEqual(phone.evaluate("document.documentElement.scrollWidth"), 390, language)

    def test_search_and_filters_show_what_they_name_and_nothing_else(self):
        page = self.page(self.sample["zh-Hans"])
        actions = page.locator(".action:visible")
        everything = actions.count()
        page.fill(".filter input[type=search]", "SO-2026-0118")
        self.until(page, "document.querySelector('.filter output').textContent")
        self.assertGreater(actions.count(), 0)
        for text in actions.all_text_contents() + page.locator(".card-order:visible").all_text_contents():
            self.assertIn("SO-2026-0118", text)
        page.keyboard.press("Escape")
        self.until(page, "!document.querySelector('.filter output').textContent")
        self.assertEqual(actions.count(), everything)
        for name in page.locator(".filter select").evaluate_all("found => found.map(e => e.name)"):
            counts = 0
            for value in page.locator(f".filter select[name={name}] option").evaluate_all("found => found.map(e => e.value)"):
                page.select_option(f".filter select[name={name}]", value)
                page.wait_for_timeout(60)
                if value:
                    counts += actions.count()
                else:
                    self.assertEqual(actions.count(), everything, name)
            if name == "person":
                self.assertTrue(0 < counts < everything, "some actions name a person, some only a department")
            else:
                self.assertEqual(counts, everything, f"the choices of {name} share the actions among them")
            page.select_option(f".filter select[name={name}]", "")

    def test_a_slash_leads_to_the_search_also_from_a_box(self):
        page = self.page(self.sample["en"])
        page.locator(".filter input[type=checkbox]").first.focus()
        page.keyboard.press("/")
        self.assertEqual(page.evaluate("document.activeElement.type"), "search")

    def test_a_deep_link_opens_at_its_order(self):
        packed = self.page(self.large, anchor="SO-01987")
        for page, order in ((packed, "SO-01987"), (self.page(self.sample["zh-Hans"], anchor="SO-2026-0118"), "SO-2026-0118")):
            self.until(page, f"document.getElementById('{order}')")
            page.wait_for_timeout(900)
            heading = f"document.querySelector('#{order} h3').getBoundingClientRect()"
            top = page.evaluate(f"{heading}.top")
            self.assertTrue(-2 <= top <= 90, f"{order} stands at {top}")
            shown = page.evaluate(
                f"(({{left, top, height}}) => !!document.elementFromPoint(left + 4, top + height / 2)?.closest('#{order}'))({heading})")
            self.assertTrue(shown, f"the heading of {order} is covered")

    def test_a_page_of_thousands_finds_them_all(self):
        page = self.page(self.large)
        self.assertLess(page.locator(".action").count(), 700)
        page.fill(".filter input[type=search]", "SO-01987")
        self.until(page, "document.querySelector('.filter output').textContent")
        self.assertIn("SO-01987", page.locator(".action:visible").first.inner_text())
        page.locator("#s-orders").scroll_into_view_if_needed()
        self.until(page, "[...document.querySelectorAll('.card-order')].some(e => e.offsetParent && e.id == 'SO-01987')")

    def test_without_scripts_the_content_is_there_and_the_rest_is_named(self):
        page = self.page(self.sample["zh-Hans"], java_script_enabled=False)
        self.assertTrue(page.locator(".verdict").is_visible())
        self.assertGreater(page.locator(".action").count(), 10)
        self.assertFalse(page.locator(".filter").is_visible())
        large = self.page(self.large, java_script_enabled=False)
        self.assertTrue(large.locator(".unread").first.is_visible())
        self.assertIn("report.xlsx", large.locator(".unread").first.inner_text())

    def test_text_of_a_sheet_never_runs(self):
        names = ["report.html"] + [f"for/{file.name}" for file in sorted((self.hostile / "for").glob("*.html"))]
        self.assertGreater(len(names), 1)
        for name in names:
            page = self.page(self.hostile, name, width=390, height=844)
            page.wait_for_timeout(200)
            self.assertIsNone(page.evaluate("window.taken ?? null"), name)
            self.assertEqual(page.locator("img, iframe, object, embed").count(), 0, name)
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 390, name)

    def test_print_begins_with_the_answer(self):
        page = self.page(self.sample["zh-Hans"], width=760, height=1040)
        page.emulate_media(media="print")
        self.assertEqual(self.in_view(page, ".verdict"), 1)
        self.assertGreaterEqual(self.in_view(page, ".causes li"), 8)
        self.assertFalse(page.locator("nav").first.is_visible())
        self.assertGreater(len(page.pdf(format="A4")), 20_000)

    def test_axe_finds_nothing_serious(self):
        for language, run in self.sample.items():
            for name in ["report.html"] + [f"for/{file.name}" for file in sorted((run / "for").glob("*.html"))]:
                for width in (1280, 390):
                    # The page forbids scripts from outside; the engine is one.
                    page = self.page(run, name, width=width, bypass_csp=True)
                    grave = [
                        f"{found['id']}: {found['nodes'][0]['html'][:160]}"
                        for found in Axe().run(page).response["violations"]
                        if found["impact"] in ("serious", "critical")
                    ]
                    self.assertEqual(grave, [], f"{language} {name} {width}")


if __name__ == "__main__":
    unittest.main()
