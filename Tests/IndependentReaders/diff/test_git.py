"""git shows sheets through Duidan, as docs/comparing.md sets it up: a scratch repository, textconv, difftool and merge driver.

Needs DUIDAN, the program, and git.
"""
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import openpyxl

DUIDAN = os.path.abspath(os.environ["DUIDAN"])
GUIDE = Path(__file__).resolve().parents[3] / "docs/comparing.md"
ROWS = [["订单跟踪表"], ["订单号", "产品", "数量"], ["SO-1", "轴承", 10], ["SO-2", "齿轮", 20], ["SO-3", "皮带", 30]]


def setup_lines():
    """The lines of the guide that set git up, with the program at its place."""
    block = re.search(r"In git, of workbooks too:\n\n```sh\n((?:[^`].*\n)+)```", GUIDE.read_text("utf-8")).group(1)
    lines = [line.strip() for line in block.splitlines()]
    return [line.replace("duidan diff", f"{DUIDAN} diff") for line in lines if not line.startswith("git difftool")]


class GitTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.git("init", "-q")
        self.git("config", "user.email", "a@example.org")
        self.git("config", "user.name", "a")
        for line in setup_lines():
            subprocess.run(["sh", "-c", line], cwd=self.folder, check=True, env=self.environment())
        self.write("跟踪 表.xlsx", ROWS)
        (self.folder / "a.csv").write_bytes("订单号,产品,数量\nSO-1,轴承,10\nSO-2,齿轮,20\nSO-3,皮带,30\n".encode("gb18030"))
        (self.folder / "b.csv").write_text("订单号,产品,数量\nSO-1,轴承,10\nSO-2,齿轮,20\nSO-3,皮带,30\n")
        (self.folder / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
        self.git("add", "-A")
        self.git("commit", "-qm", "first")

    def environment(self):
        return {**os.environ, "HOME": str(self.folder), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8", "GIT_PAGER": "cat"}

    def git(self, *arguments, status=0):
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *arguments], cwd=self.folder, capture_output=True, text=True, env=self.environment())
        self.assertEqual(done.returncode, status, done.stderr + done.stdout)
        return done.stdout

    def write(self, name, rows):
        book = openpyxl.Workbook()
        book.active.title = "三月"
        for row in rows:
            book.active.append(row)
        book.save(self.folder / name)

    def edit(self):
        rows = [list(row) for row in ROWS]
        rows[3][2] = 25
        rows.insert(3, ["SO-9", "链条", 90])
        self.write("跟踪 表.xlsx", rows)
        (self.folder / "a.csv").write_bytes("订单号,产品,数量\nSO-1,轴承,10\nSO-2,齿轮,25\nSO-3,皮带,30\n".encode("gb18030"))
        (self.folder / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook either")

    def test_git_diff_shows_the_rows_that_changed(self):
        self.edit()
        shown = self.git("diff")
        changed = [line for line in shown.splitlines() if re.match(r"[+-](?![+-])", line)]
        self.assertEqual(
            [line for line in changed if "SO-" in line],
            ["-SO-2\t齿轮\t20", "+SO-2\t齿轮\t25", "-SO-2\t齿轮\t20", "+SO-9\t链条\t90", "+SO-2\t齿轮\t25"])
        self.assertIn("+[三月]\n+订单跟踪表\n+订单号\t产品\t数量\n+SO-1\t轴承\t10\n", self.git("show", "HEAD"))
        # What cannot be read still differs, and does not end git's answer.
        self.assertEqual([line[:7] for line in changed if "SO-" not in line], ["-bytes:", "+bytes:"])

    def test_git_log_shows_them_too(self):
        self.edit()
        self.git("commit", "-qam", "second")
        self.assertIn("+SO-9\t链条\t90", self.git("log", "-p", "-1"))

    def test_the_difftool_shows_cells_side_by_side(self):
        self.edit()
        shown = self.git("difftool", "--tool=duidan", "HEAD", "--", "*.xlsx", "*.csv")
        self.assertIn("SO-9", shown)
        self.assertEqual(len(re.findall(r"数量 \| 20 \| 25", shown)), 2)

    def branches(self, name, ours, theirs):
        self.git("checkout", "-qb", "theirs")
        theirs()
        self.git("commit", "-qam", "theirs")
        self.git("checkout", "-q", "-")
        ours()
        self.git("commit", "-qam", "ours")

    def replace(self, name, *pairs):
        def change():
            path = self.folder / name
            text = path.read_text()
            for old, new in pairs:
                self.assertIn(old, text)
                text = text.replace(old, new)
            path.write_text(text)
        return change

    def test_neighbouring_rows_merge_and_nothing_else_of_the_file_changes(self):
        self.branches("b.csv", self.replace("b.csv", ("轴承,10", "轴承,11")), self.replace("b.csv", ("齿轮,20", "齿轮,22"), ("SO-3,皮带,30\n", "SO-3,皮带,30\nSO-4,链条,40\n")))
        self.git("merge", "-q", "theirs", "-m", "merged")
        self.assertEqual(
            (self.folder / "b.csv").read_bytes().decode(), "订单号,产品,数量\nSO-1,轴承,11\nSO-2,齿轮,22\nSO-3,皮带,30\nSO-4,链条,40\n")

    def test_a_conflict_is_left_to_a_person(self):
        self.branches("b.csv", self.replace("b.csv", ("轴承,10", "轴承,11")), self.replace("b.csv", ("轴承,10", "轴承,12")))
        self.git("merge", "-q", "theirs", "-m", "merged", status=1)
        self.assertEqual(self.git("status", "--short", "b.csv"), "UU b.csv\n")
        self.assertIn("SO-1,轴承,11\n", (self.folder / "b.csv").read_text())


if __name__ == "__main__":
    unittest.main()
