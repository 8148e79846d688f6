"""Random pairs of tables, and how the tests run Duidan and daff over them. Needs DUIDAN, the program."""
import contextlib
import csv
import io
import os
import random
import subprocess

DUIDAN = os.environ["DUIDAN"]
TEXTS = [
    "", "", "轴承", "齿轮（大）", "x", "a->b", "->", "-->", "a-", ">", "!", "!->", 'he said "no"', "one,two", "first\nsecond", "NULL",
    "_NULL", "__NULL", "null", "12", "12.0", "0012", "2024-01-10", "2024/1/10", "...", "+++", "---", "@@", ":", "=1+1", "-5", "𠮷野家", "🙂",
    "ends in dash -", "3.50", "￥12.5元", "true", "(x)", "_", "a b", "ab", "  两边  ", "tab\there",
]
NAMES = ["产品", "数量", "交期", "备注", "客户", "colour", "状态", "x->y"]


def run(arguments, folder):
    """Exit status, standard output and standard error."""
    done = subprocess.run([DUIDAN, "diff", *arguments], cwd=folder, capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


def write(path, rows, encoding="utf-8"):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)


def read(content):
    """Rows of a CSV as it stands, filled up to the width of the first."""
    rows = [row for row in csv.reader(io.StringIO(content.removeprefix("\ufeff"))) if row]
    width = len(rows[0]) if rows else 0
    return [row + [""] * (width - len(row)) for row in rows]


def patched(ours, patch):
    """What daff makes of ours with a patch: rows of texts."""
    import daff

    table = daff.PythonTableView([list(row) for row in ours])
    with contextlib.redirect_stdout(io.StringIO()):
        daff.HighlightPatch(table, daff.PythonTableView([list(row) for row in patch])).apply()
    return [["" if cell is None else str(cell) for cell in row] for row in table.data]


class Pair:
    """Ours and theirs, which came of it by edits that are written down."""

    def __init__(self, seed):
        self.rng = rng = random.Random(seed)
        width = rng.randrange(2, 7)
        self.header = ["编号"] + rng.sample(NAMES, width - 1)
        count = rng.choice([1, 2, 3, 5, 8, 13, 30, 60])
        numbers = rng.sample(range(100, 999), count)
        self.ours = [self.header] + [[f"K-{number}"] + [rng.choice(TEXTS) for _ in range(width - 1)] for number in numbers]
        self.theirs = [list(row) for row in self.ours]
        self.edits = []
        for edit in rng.sample(["cells", "added", "removed", "moved", "new column", "no column", "renamed", "column moved"],
                               rng.randrange(0, 6)):
            getattr(self, "edit_" + edit.replace(" ", "_"))()
            self.edits.append(edit)

    def places(self):
        return range(1, len(self.theirs))

    def edit_cells(self):
        for _ in range(self.rng.randrange(1, 6)):
            if len(self.theirs) > 1 and len(self.theirs[0]) > 1:
                self.theirs[self.rng.choice(self.places())][self.rng.randrange(1, len(self.theirs[0]))] = self.rng.choice(TEXTS)

    def edit_added(self):
        for number in range(self.rng.randrange(1, 4)):
            row = [f"N-{number}"] + [self.rng.choice(TEXTS) for _ in self.theirs[0][1:]]
            self.theirs.insert(self.rng.randrange(1, len(self.theirs) + 1), row)

    def edit_removed(self):
        for _ in range(self.rng.randrange(1, 4)):
            if len(self.theirs) > 2:
                del self.theirs[self.rng.choice(self.places())]

    def edit_moved(self):
        for _ in range(self.rng.randrange(1, 4)):
            row = self.theirs.pop(self.rng.choice(self.places()))
            self.theirs.insert(self.rng.randrange(1, len(self.theirs) + 1), row)

    def edit_new_column(self):
        place = self.rng.randrange(1, len(self.theirs[0]) + 1)
        for number, row in enumerate(self.theirs):
            row.insert(place, "新列" if number == 0 else self.rng.choice(["", f"Z{number}", "new->"]))

    def edit_no_column(self):
        if len(self.theirs[0]) > 2:
            place = self.rng.randrange(1, len(self.theirs[0]))
            for row in self.theirs:
                del row[place]

    def edit_renamed(self):
        place = self.rng.randrange(1, len(self.theirs[0]))
        self.theirs[0][place] += "2"

    def edit_column_moved(self):
        first, second = self.rng.randrange(0, len(self.theirs[0])), self.rng.randrange(0, len(self.theirs[0]))
        for row in self.theirs:
            row.insert(second, row.pop(first))
