"""daff makes theirs of ours with what `duidan diff --format highlighter` writes, and a merge where there is a base.

Tables are random (seeds are fixed), and those of fixtures/diff. Needs DUIDAN, the program, and daff.
"""
import collections
import random
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import daff

import tables

ROOT = Path(__file__).resolve().parents[3]
SCENARIOS = ROOT / "fixtures/diff"
KEY = ["--key", "编号"]


class HighlighterTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def patch(self, arguments, status=None):
        code, output, messages = tables.run([*arguments, "--format", "highlighter", "--lang", "en"], self.folder)
        self.assertIn(code, (0, 1) if status is None else (status,), messages)
        return tables.read(output.decode())

    def rows(self, name):
        return tables.read((self.folder / name).read_text())

    def write(self, **sides):
        for side, rows in sides.items():
            tables.write(self.folder / f"{side}.csv", rows)

    def test_random_tables_become_theirs_cell_by_cell_and_in_order(self):
        seen = collections.Counter()
        for seed in range(300):
            pair = tables.Pair(seed)
            seen.update(pair.edits)
            self.write(ours=pair.ours, theirs=pair.theirs)
            key = KEY if seed % 2 else []
            patch = self.patch(["ours.csv", "theirs.csv", "--exact", *key])
            with self.subTest(seed=seed, edits=pair.edits):
                self.assertEqual(tables.patched(self.rows("ours.csv"), patch), self.rows("theirs.csv"))
        self.assertEqual(len(seen), 8, "every kind of edit came up")
        self.assertTrue(all(count > 50 for count in seen.values()), seen)

    def test_what_was_only_retyped_stays_as_ours_wrote_it(self):
        for seed in range(1000, 1100):
            pair = tables.Pair(seed)
            self.write(ours=pair.ours, theirs=pair.theirs)
            result = tables.patched(self.rows("ours.csv"), self.patch(["ours.csv", "theirs.csv", *KEY]))
            self.write(result=result)
            with self.subTest(seed=seed, edits=pair.edits):
                code, output, messages = tables.run(["result.csv", "theirs.csv", *KEY, "--lang", "en"], self.folder)
                self.assertEqual(code, 0, output.decode() + messages)
                self.assertEqual([row[0] for row in result], [row[0] for row in self.rows("theirs.csv")])

    def test_keys_that_stand_several_times_lose_no_row(self):
        for seed in range(2000, 2060):
            pair = tables.Pair(seed)
            rng = random.Random(seed)
            for rows in (pair.ours, pair.theirs):
                for _ in range(2):
                    rows.insert(rng.randrange(1, len(rows) + 1), list(rng.choice(rows[1:])))
            self.write(ours=pair.ours, theirs=pair.theirs)
            patch = self.patch(["ours.csv", "theirs.csv", "--exact", *KEY])
            with self.subTest(seed=seed):
                tags = collections.Counter(row[0] for row in patch)
                self.assertEqual(
                    len(self.rows("ours.csv")) + tags["+++"] - tags["---"], len(self.rows("theirs.csv")), patch)

    def test_the_scenarios_of_two_texts(self):
        played = 0
        for scenario in sorted(SCENARIOS.iterdir()):
            sides = [scenario / f"{name}.csv" for name in ("ours", "theirs")]
            if not all(side.exists() for side in sides) or (scenario / "base.csv").exists():
                continue
            line = (scenario / "run.txt").read_text().splitlines()[-1]
            arguments, status = (part.strip() for part in line.split("=>"))
            if status == "2" or scenario.name in BEYOND_DAFF:
                continue
            for side in sides:
                content = side.read_bytes()
                try:
                    text = content.decode("utf-8-sig")
                except UnicodeDecodeError:
                    text = content.decode("gb18030")
                (self.folder / side.name).write_text(text)
            ignored = arguments.split()[arguments.split().index("--ignore") + 1] if "--ignore" in arguments else None
            patch = self.patch(["ours.csv", "theirs.csv", *arguments.split(), "--exact"])
            with self.subTest(scenario=scenario.name):
                result = tables.patched(self.rows("ours.csv"), patch)
                result = [row for row in result if row]
                self.assertEqual(without(ignored, result), without(ignored, self.rows("theirs.csv")))
                played += 1
        self.assertGreaterEqual(played, 15)

    def test_with_a_base_ours_becomes_the_merge(self):
        merged = 0
        for seed in range(3000, 3120):
            base, ours, theirs = three(seed)
            self.write(base=base, ours=ours, theirs=theirs)
            (self.folder / "merged.csv").unlink(missing_ok=True)
            arguments = ["ours.csv", "theirs.csv", "--base", "base.csv", "--exact", *KEY]
            patch = self.patch([*arguments, "--merge", "merged.csv"])
            result = tables.patched(self.rows("ours.csv"), patch)
            with self.subTest(seed=seed):
                if (self.folder / "merged.csv").exists():
                    merged += 1
                    self.assertEqual(result, tables.read((self.folder / "merged.csv").read_text()))
                else:
                    self.assertTrue(any(row[0].endswith("!->") or "!-" in row[0] for row in patch), patch)
        self.assertGreater(merged, 30)
        self.assertLess(merged, 110)

    def test_a_conflict_is_written_as_daff_writes_it(self):
        base = [["编号", "a", "b"]] + [[f"K-{number}", f"a{number}", f"b{number}"] for number in range(4)]
        ours, theirs = [list(row) for row in base], [list(row) for row in base]
        ours[2][1], theirs[2][1], theirs[2][2], theirs[3][2] = "ours!", "theirs", "new", "c->d"
        self.write(base=base, ours=ours, theirs=theirs)
        flags = daff.CompareFlags()
        flags.ids = ["编号"]
        flags.show_unchanged_columns = True
        sides = [daff.PythonTableView([list(row) for row in rows]) for rows in (base, ours, theirs)]
        wanted = daff.PythonTableView([])
        daff.TableDiff(daff.Coopy.compareTables3(*sides, flags).align(), flags).hilite(wanted)
        patch = self.patch(["ours.csv", "theirs.csv", "--base", "base.csv", *KEY])
        self.assertEqual(patch, [["" if cell is None else cell for cell in row] for row in wanted.data])
        self.assertEqual(patch[2], ["-!-->", "K-1", "a1-!-->ours!-!-->theirs", "b1-->new"])

    def test_deleted_and_edited_rows_stay_until_somebody_decides(self):
        base = [["编号", "a"]] + [[f"K-{number}", f"a{number}"] for number in range(4)]
        ours = [row for row in base if row[0] != "K-1"]
        ours[-1] = ["K-3", "mine"]
        theirs = [list(row) for row in base if row[0] != "K-3"]
        theirs[2][1] = "yours"
        self.write(base=base, ours=ours, theirs=theirs)
        patch = self.patch(["ours.csv", "theirs.csv", "--base", "base.csv", *KEY])
        self.assertEqual([row for row in patch if row[0] == "!->"], [["!->", "K-1", "a1!->!->yours"],
                                                                     ["!->", "K-3", "a3!->mine!->"]])
        self.assertEqual(tables.patched(ours, patch), ours)

    def test_the_program_daff_applies_it(self):
        pair = tables.Pair(7)
        pair.ours = [[cell.replace("NULL", "none") for cell in row] for row in pair.ours]
        pair.theirs = [[cell.replace("NULL", "none") for cell in row] for row in pair.theirs]
        self.write(ours=pair.ours, theirs=pair.theirs)
        _, output, _ = tables.run(["ours.csv", "theirs.csv", "--exact", *KEY, "--format", "highlighter"], self.folder)
        (self.folder / "patch.csv").write_bytes(output)
        program = Path(sys.executable).parent / "daff.py"
        subprocess.run(
            [program if program.exists() else shutil.which("daff"), "patch", "--output", "result.csv", "ours.csv", "patch.csv"],
            cwd=self.folder, check=True, capture_output=True)
        self.assertEqual(tables.read((self.folder / "result.csv").read_bytes().decode()), self.rows("theirs.csv"))

    def test_several_sheets_that_differ_are_trouble(self):
        given = SCENARIOS / "one-sheet-can-be-named"
        for file in given.glob("*.xlsx"):
            shutil.copy(file, self.folder)
        self.assertEqual(self.patch(["ours.xlsx", "theirs.xlsx"], status=1)[0], ["@@", "订单号", "数量"])
        shutil.copy(SCENARIOS / "a-sheet-without-a-named-column-is-compared-all-the-same/ours.xlsx", self.folder)
        shutil.copy(SCENARIOS / "a-sheet-without-a-named-column-is-compared-all-the-same/theirs.xlsx", self.folder)
        code, output, messages = tables.run(["ours.xlsx", "theirs.xlsx", "--format", "highlighter", "--lang", "en"], self.folder)
        self.assertEqual((code, output), (2, b""))
        self.assertIn("highlighter_several_sheets", messages)


# daff takes the first row for the header, whatever it is, and cannot tell rows apart of which nothing differs.
BEYOND_DAFF = {"rows-without-a-header-have-columns-of-letters", "without-a-key-rows-are-paired-by-likeness"}


def without(name, rows):
    """The rows without a column that was to be ignored."""
    if name is None:
        return rows
    place = rows[0].index(name)
    return [row[:place] + row[place + 1:] for row in rows]


def three(seed):
    """A table and two edited ones: cells, and rows that come and go."""
    rng = random.Random(seed)
    header = ["编号", "产品", "数量", "备注"]
    numbers = rng.sample(range(100, 999), 12)
    base = [header] + [[f"K-{number}"] + [rng.choice(tables.TEXTS) for _ in header[1:]] for number in numbers]
    sides = []
    for side in ("O", "T"):
        rows = [list(row) for row in base]
        for _ in range(rng.randrange(0, 4)):
            rows[rng.randrange(1, len(rows))][rng.randrange(1, 4)] = rng.choice(tables.TEXTS)
        for _ in range(rng.randrange(0, 2)):
            del rows[rng.randrange(1, len(rows))]
        for number in range(rng.randrange(0, 2)):
            rows.insert(rng.randrange(1, len(rows) + 1), [f"K-{side}{number}"] + [rng.choice(tables.TEXTS[2:]) for _ in header[1:]])
        sides.append(rows)
    return base, *sides


if __name__ == "__main__":
    unittest.main()
