"""What the scorer must keep to: `python3 -m unittest test_pile test_score`."""

import copy
import tempfile
import unittest
from pathlib import Path

import generate
from history import History, Totals
from lineage import Lineage, Order
from tables import Pile, read, share


def perfect(truth):
    """What a program without fault would write, and nothing else."""
    files = [{**row, "reason": "", "epoch": "", "evidence": ""} for row in truth["files"]]
    return {"files": files, "totals": truth["totals"], "changes": [row for row in truth["changes"] if row["settled_elsewhere"] == "false"]}


class ScoreTests(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        generate.generate(generate.arguments([cls.scratch.name, "--files", "100", "--rows", "30"]))
        cls.truth = {name: read(Path(cls.scratch.name) / "truth" / f"{name}.csv") for name in ("files", "changes", "totals")}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def scores(self, run):
        pile = Pile(self.truth["files"], run["files"])
        return {"lineage": Lineage(pile), "order": Order(pile), "history": History(pile, self.truth["changes"], run["changes"]),
                "totals": Totals(pile, self.truth["totals"], run["totals"])}

    def test_a_perfect_program_scores_full_marks(self):
        scores = self.scores(perfect(self.truth))
        self.assertEqual({name: share(one.right, one.total) for name, one in scores.items()}, dict.fromkeys(scores, 100.0))
        self.assertEqual([miss for one in scores.values() for miss in one.misses], [])

    def test_labels_are_free_and_which_of_two_equal_files_is_the_copy_is_too(self):
        run = copy.deepcopy(perfect(self.truth))
        taken = {}
        for row in run["files"]:
            row["source"], row["part"] = "s-" + row["source"], "p-" + row["part"]
            if row["role"] == "copy" and row["near_copy"] == "false" and row["parent"] not in taken and row["what"] != "name in GBK":
                taken[row["parent"]] = row
        rows = {row["file"]: row for row in run["files"]}
        for original, other in taken.items():
            for name in ("fate", "role", "parent", "position"):
                rows[original][name], other[name] = other[name], rows[original][name]
            rows[original]["parent"] = other["file"]
        self.assertTrue(taken)
        self.assertEqual([miss for one in self.scores(run).values() for miss in one.misses], [])

    def changed(self, where, **values):
        """A perfect run, but for the first file of which `where` holds."""
        run = copy.deepcopy(perfect(self.truth))
        next(row for row in run["files"] if where(row)).update(values)
        return self.scores(run)

    def test_a_wrong_fate_role_part_or_parent_costs_one_file(self):
        for where, values in ((lambda row: row["fate"] == "skipped", {"fate": "read"}),
                              (lambda row: row["role"] == "fork", {"role": "version"}),
                              (lambda row: row["role"] == "fork", {"parent": ""}),
                              (lambda row: row["role"] == "version" and row["source"] == "sales", {"part": "elsewhere"}),
                              (lambda row: row["role"] == "version", {"fate": "unreadable"})):
            lineage = self.changed(where, **values)["lineage"]
            self.assertEqual(lineage.total - lineage.right, 1)

    def test_a_part_torn_in_two_or_two_parts_in_one_cost_the_lesser_half(self):
        run = copy.deepcopy(perfect(self.truth))
        parts = sorted({row["part"] for row in run["files"] if row["source"] == "sales"})
        for row in run["files"]:
            row["part"] = parts[0] if row["part"] == parts[1] else row["part"]
        lineage = self.scores(run)["lineage"]
        self.assertLess(lineage.right, lineage.total)

    def test_two_versions_in_the_wrong_order_cost_their_pairs(self):
        run = copy.deepcopy(perfect(self.truth))
        rows = {row["file"]: row for row in run["files"]}
        row = next(row for row in run["files"] if row["role"] == "version" and row["parent"])
        row["position"], rows[row["parent"]]["position"] = rows[row["parent"]]["position"], row["position"]
        self.assertLess(self.scores(run)["order"].right, self.scores(run)["order"].total)

    def test_a_change_not_told_and_one_made_up_are_told_apart(self):
        run = copy.deepcopy(perfect(self.truth))
        gone = next(row for row in run["changes"] if row["field"] == "quantity")
        gone["after"] = "999999"
        history = self.scores(run)["history"]
        self.assertEqual((history.total - history.right, history.said - history.true), (1, 1))

    def test_a_lost_row_shows_in_the_totals(self):
        run = copy.deepcopy(perfect(self.truth))
        run["totals"][0]["rows"] = str(int(run["totals"][0]["rows"]) - 1)
        totals = self.scores(run)["totals"]
        self.assertEqual(totals.total - totals.right, 1)


if __name__ == "__main__":
    unittest.main()
