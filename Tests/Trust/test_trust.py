"""What happens to a workspace when a run is killed, raced, moved or finds no room: it stays whole.

    DUIDAN=PATH [SIZES=50] python3 -m unittest discover --start-directory Tests/Trust
"""

import os
import resource
import shutil
import signal
import subprocess
import tempfile
import unittest
from pathlib import Path

import workspace as week_two

DUIDAN = os.environ.get("DUIDAN", "")
SIZES = int(os.environ.get("SIZES", "12"))


@unittest.skipUnless(DUIDAN, "DUIDAN names the program")
class Trust(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        root = Path(cls.folder.name)
        cls.start = root / "start"
        week_two.prepare(DUIDAN, cls.start)
        whole = root / "whole"
        shutil.copytree(cls.start, whole, symlinks=True)
        assert week_two.run(DUIDAN, whole, 2).returncode == 0
        cls.second = week_two.outputs(whole, 2)
        cls.whole = whole

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def place(self, name, of=None):
        place = Path(self.folder.name) / name
        shutil.copytree(of or self.start, place, symlinks=True)
        self.addCleanup(shutil.rmtree, place, ignore_errors=True)
        return place

    def assert_whole(self, place, outcome):
        """The state before the run or after it, and the run can be made (again)."""
        verified = week_two.verify(DUIDAN, place)
        self.assertEqual(verified.returncode, 0, f"{outcome}: {verified.stdout}{verified.stderr}")
        self.assertIn(week_two.outputs(place, 2), (None, self.second), outcome)
        self.assertEqual(week_two.run(DUIDAN, place, 2).returncode, 0, outcome)
        self.assertEqual(week_two.outputs(place, 2), self.second, outcome)
        self.assertEqual(week_two.leftovers(place), [], outcome)

    def test_of_runs_at_once_one_wins_and_the_others_say_so(self):
        for count in (2, 4, 8):
            place = self.place(f"race-{count}")
            processes = [
                subprocess.Popen(week_two.command(DUIDAN, 2), cwd=place, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.PIPE, text=True)
                for _ in range(count)
            ]
            ends = [(process.communicate()[1], process.returncode) for process in processes]
            statuses = sorted(status for _, status in ends)
            # One that starts after the winner has ended finds the same run made already.
            self.assertTrue(set(statuses) <= {0, 75} and statuses[0] == 0, statuses)
            for message, status in ends:
                if status == 75:
                    self.assertIn("ledger_in_use", message)
            self.assertEqual(sorted(os.listdir(place / "w" / "runs")), ["2026-03-02", "2026-03-09", "latest"])
            self.assert_whole(place, f"{count} at once")

    def test_a_dead_holder_holds_nothing(self):
        place = self.place("dead")
        (place / "w" / ".duidan" / "ledger.sqlite.lock").write_text("1")
        self.assertEqual(week_two.run(DUIDAN, place, 2).returncode, 0)

    def test_files_that_may_grow_no_further_leave_the_state_whole(self):
        """Sizes at which the system refuses to write on, from a few bytes to more than any file needs."""
        ledger = (self.whole / "w" / ".duidan" / "ledger.sqlite").stat().st_size
        largest = 3 * max([ledger] + [len(content) for content in self.second.values()])
        codes = set()
        for number in range(SIZES):
            limit = int(40 * (largest / 40) ** (number / (SIZES - 1)))
            place = self.place("full")
            done = subprocess.run(
                week_two.command(DUIDAN, 2), cwd=place, capture_output=True, text=True, timeout=300,
                preexec_fn=lambda: no_file_over(limit))
            codes.add(done.returncode)
            self.assertIn(done.returncode, (0, 73), f"{limit} bytes: {done.stderr[-400:]}")
            if done.returncode == 73:
                self.assertIsNone(week_two.outputs(place, 2), f"{limit} bytes")
                self.assertRegex(done.stderr, r"no_output|no_ledger|cannot be written", f"{limit} bytes")
            self.assert_whole(place, f"{limit} bytes: {done.stderr[-300:]}")
            shutil.rmtree(place)
        self.assertEqual(codes, {0, 73})

    @unittest.skipUnless(os.geteuid() == 0, "needs the right to mount")
    def test_a_full_disk_leaves_the_state_whole(self):
        """Disks from one with no room left to one with enough."""
        used = int(subprocess.run(["du", "-sk", self.start], capture_output=True, text=True).stdout.split()[0])
        codes = set()
        for number in range(SIZES):
            disk = Path(self.folder.name) / "disk"
            disk.mkdir(exist_ok=True)
            size = used + 64 + number * 6000 // SIZES
            if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", disk]).returncode != 0:
                self.skipTest("mounting is refused")
            try:
                place = disk / "place"
                shutil.copytree(self.start, place, symlinks=True)
                done = week_two.run(DUIDAN, place, 2)
                codes.add(done.returncode)
                self.assertIn(done.returncode, (0, 73), f"{size} KiB: {done.stderr[-400:]}")
                if done.returncode == 73:
                    self.assertRegex(done.stderr, r"no_output|no_ledger|cannot be written", f"{size} KiB")
                saved = Path(self.folder.name) / "saved"
                shutil.copytree(place, saved, symlinks=True)
            finally:
                subprocess.run(["umount", disk], check=True)
            self.assert_whole(saved, f"{size} KiB: {done.stderr[-300:]}")
            shutil.rmtree(saved)
        self.assertEqual(codes, {0, 73})

    def test_a_workspace_that_was_moved_is_the_same_workspace(self):
        moved = self.place("moved", of=self.whole)
        os.rename(moved / "w", moved / "elsewhere")
        done = subprocess.run(
            [DUIDAN, "reconcile", ".", "--as-of", week_two.DAYS[2], "--quiet"], cwd=moved / "elsewhere",
            capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(sorted(os.listdir(moved / "elsewhere" / "runs")), ["2026-03-02", "2026-03-09", "latest"])

    def test_what_a_killed_run_had_begun_to_write_is_swept_away(self):
        place = self.place("swept")
        begun = place / "w" / "runs" / ".duidan-staging-2026-03-05"
        begun.mkdir()
        (begun / "orders.csv").write_text("half")
        self.assertEqual(week_two.run(DUIDAN, place, 2).returncode, 0)
        self.assertEqual(week_two.leftovers(place), [])

    def test_files_that_are_none_are_told_apart_from_pipes(self):
        place = self.place("none")
        (place / "a.csv").write_text("k,v\n1,2\n2,3\n", encoding="utf-8")
        with open(place / "huge.csv", "wb") as file:
            file.truncate(1 << 40)
        for other, said in (("w", "cannot be opened"), ("huge.csv", "at most"), ("nothing.csv", "cannot be opened")):
            done = subprocess.run([DUIDAN, "diff", other, "a.csv"], cwd=place, capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 2, f"{other}: {done.stderr[-300:]}")
            self.assertIn(said, done.stderr, other)
        piped = subprocess.run(["bash", "-c", f"'{DUIDAN}' diff <(cat a.csv) a.csv"], cwd=place, timeout=60)
        self.assertEqual(piped.returncode, 0)

    def test_a_clock_set_back_is_named(self):
        done = week_two.run(DUIDAN, self.place("clock", of=self.whole), 1)
        self.assertEqual(done.returncode, 64)
        self.assertIn("as_of_before_last_run", done.stderr)


def no_file_over(limit):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))


if __name__ == "__main__":
    unittest.main()
