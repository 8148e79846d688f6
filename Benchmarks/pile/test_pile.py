"""What the pile must keep to: `python3 -m unittest test_pile test_score`."""

import hashlib
import os
import re
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import generate
import reading_back
from tables import comparable, read


def digest(folder):
    """A digest of all names and bytes in a folder."""
    sum_ = hashlib.sha256()
    for root, folders, names in os.walk(os.fsencode(folder)):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(root, name)
            sum_.update(os.path.relpath(path, os.fsencode(folder)))
            sum_.update(os.readlink(path) if os.path.islink(path) else Path(os.fsdecode(path)).read_bytes())
    return sum_.hexdigest()


class PileTests(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.scratch.name) / "one"
        cls.about = generate.generate(generate.arguments([str(cls.folder), "--files", "140", "--rows", "40"]))
        cls.truth = {name: read(cls.folder / "truth" / f"{name}.csv") for name in ("files", "changes", "totals")}
        cls.files = {row["file"]: row for row in cls.truth["files"]}
        cls.readable = [row for row in cls.truth["files"] if row["source"]]
        cls.rows = {row["file"]: reading_back.rows(cls.folder / "workspace" / row["file"]) for row in cls.readable}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def made(self, name, *words):
        generate.generate(generate.arguments([str(Path(self.scratch.name) / name), "--files", "60", "--rows", "12", *words]))
        return Path(self.scratch.name) / name

    # The pile

    def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(self):
        one, again, other = self.made("a"), self.made("b"), self.made("c", "--seed", "2")
        self.assertEqual(digest(one), digest(again))
        self.assertNotEqual(digest(one), digest(other))

    def test_without_xls_there_is_none(self):
        self.assertTrue(any(name.endswith(".xls") for name in self.files))
        self.assertEqual([path for path in self.made("d", "--no-xls").rglob("*.xls")], [])

    def test_every_file_stands_in_the_truth_and_no_other(self):
        found = {os.fsencode(os.path.relpath(os.path.join(root, name), self.folder / "workspace")).decode("utf-8", "replace")
                 for root, _, names in os.walk(self.folder / "workspace") for name in names}
        self.assertEqual(found, set(self.files))
        self.assertEqual(len(self.files), 140)

    def test_all_files_have_one_time(self):
        files = [os.path.join(root, name) for root, _, names in os.walk(os.fsencode(self.folder / "workspace")) for name in names]
        times = {os.lstat(file).st_mtime for file in files}
        self.assertEqual(len(times), 1)

    def test_totals_are_what_is_read_back_from_the_bytes(self):
        for row in self.truth["totals"]:
            here = [one for one in self.rows[row["file"]] if not row["currency"] or one.get("currency", row["currency"]) == row["currency"]]
            quantity = "shipped_quantity" if self.files[row["file"]]["source"] == "log" else "quantity"
            self.assertEqual((len(here), sum(int(one[quantity]) for one in here)), (int(row["rows"]), int(row["quantity"])), row["file"])
            if row["amount"]:
                self.assertEqual(sum(Decimal(one["amount"]) for one in here), Decimal(row["amount"]), row["file"])

    def test_a_changed_value_stands_in_its_file(self):
        for change in self.truth["changes"]:
            values = {comparable(one[change["field"]]) for one in self.lines(change["file"], change)}
            self.assertIn(comparable(change["after"]), values, change)

    def test_a_change_that_must_be_told_differs_from_the_version_before(self):
        checked = 0
        for change in self.truth["changes"]:
            before = self.files[change["file"]]["parent"]
            if change["settled_elsewhere"] == "false" and before and not change["from_part"] and self.lines(before, change):
                values = {comparable(one[change["field"]]) for one in self.lines(before, change)}
                self.assertIn(comparable(change["before"]), values, change)
                checked += 1
        self.assertGreater(checked, 50)

    def test_no_change_between_versions_is_left_out(self):
        told = {(one["order_no"], one["line"], one["field"], comparable(one["after"]), one["file"]) for one in self.truth["changes"]}
        for row in self.readable:
            if row["role"] == "version" and row["parent"] and row["source"] != "log":
                for one in self.rows[row["file"]]:
                    known = self.lines(row["parent"], {"order_no": one["order_no"], "line": line(one)})
                    for name in ("quantity", "promised_date", "outstanding_amount") if known else ():
                        if one.get(name) and one[name] != known[0][name]:
                            self.assertIn((one["order_no"], line(one), name, comparable(one[name]), row["file"]), told)

    def lines(self, file, change):
        return [one for one in self.rows[file] if (one["order_no"], line(one)) == (change["order_no"], change["line"])]

    def test_a_copy_has_the_bytes_and_a_near_copy_the_rows_of_its_original(self):
        for row in self.readable:
            if row["role"] == "copy":
                one, other = (self.folder / "workspace" / row[name] for name in ("file", "parent"))
                self.assertEqual(one.read_bytes() == other.read_bytes(), row["near_copy"] == "false", row["file"])
                self.assertEqual(canonical(self.rows[row["file"]]), canonical(self.rows[row["parent"]]), row["file"])

    def test_evidence_stands_in_the_file(self):
        for row in self.readable:
            year, month, day = map(int, row["saved_on"].split("-"))
            if row["evidence"] == "name_date":
                name = row["file"].rsplit("/", 1)[-1]
                self.assertTrue(re.search(f"{month:02d}-?{day:02d}|{month}[.月]{day}", name), row)
            if row["evidence"] == "properties":
                core = ElementTree.fromstring(ZipFile(self.folder / "workspace" / row["file"]).read("docProps/core.xml"))
                self.assertEqual([one.text[:10] for one in core if one.tag.endswith("modified")], [row["saved_on"]])

    def test_a_fork_holds_what_its_trunk_does_not(self):
        forks = [row for row in self.readable if row["role"] == "fork"]
        self.assertTrue(forks)
        for row in forks:
            self.assertNotEqual(canonical(self.rows[row["file"]]), canonical(self.rows[row["parent"]]))


def line(row):
    return f"{row['product_name']} {row['colour']}"


def canonical(rows):
    """Rows without order, running number and the forms of days."""
    return sorted(tuple(sorted((name, comparable(value)) for name, value in row.items() if name not in ("row", None))) for row in rows)


if __name__ == "__main__":
    unittest.main()
