"""A run whose steps Spark carries out writes the bytes that one process writes, also when something is killed meanwhile.

    DUIDAN=PATH [ORDERS=60] .venv-spark/bin/python3 -m unittest discover --start-directory spark
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DUIDAN = os.environ.get("DUIDAN", "")
ORDERS = os.environ.get("ORDERS", "60")
DAYS = ["2026-03-02", "2026-03-09"]
SMALL = ["--conf", "spark.executor.memory=512m", "--conf", "spark.driver.bindAddress=127.0.0.1",
         "--conf", "spark.driver.host=127.0.0.1"]
if DUIDAN:
    import cluster


@unittest.skipUnless(DUIDAN, "DUIDAN names the program")
class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.root = Path(tempfile.mkdtemp(prefix="duidan-spark-test-"))
        subprocess.run(
            [str(ROOT / ".venv-tests/bin/python3"), str(ROOT / "Benchmarks/company/generate.py"), "--seed", "1",
             "--orders", ORDERS, "--weeks", "2", "--with-rules", str(cls.root / "company")], check=True, stdout=subprocess.DEVNULL)
        # `start` is the workspace after its first run, with the sheets of the second week; `whole` after the second.
        cls.first = cls.root / "first"
        shutil.copytree(cls.root / "company/week-1", cls.first / "w")
        cls.start = cls.root / "start"
        shutil.copytree(cls.first, cls.start)
        run(cls.start, 0)
        cls.after_first = outputs(cls.start, 0)
        lay(cls.root / "company/week-2", cls.start / "w")
        cls.whole = cls.root / "whole"
        shutil.copytree(cls.start, cls.whole, symlinks=True)
        run(cls.whole, 1)
        cls.after_second = outputs(cls.whole, 1)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.root, ignore_errors=True)

    def place(self, name, of):
        place = self.root / name
        shutil.copytree(of, place, symlinks=True)
        return place

    def assert_same(self, place, week, expected):
        found = outputs(place, week)
        self.assertGreater(len(found), 10)
        self.assertEqual(sorted(found), sorted(expected))
        for name in expected:
            self.assertTrue(found[name] == expected[name], f"{name} is not what one process writes")
        self.assertFalse((place / "w/.duidan/hand-over").exists())

    def test_two_weeks_in_local_mode_are_the_bytes_of_one_process(self):
        place = self.place("local", self.first)
        run(place, 0, spark=["--master", "local[2,4]"])
        self.assert_same(place, 0, self.after_first)
        lay(self.root / "company/week-2", place / "w")
        run(place, 1, spark=["--master", "local[2,4]", "--parts", "7"])
        self.assert_same(place, 1, self.after_second)

    def test_a_filter_that_is_killed_is_run_again(self):
        for step in ("claims", "fold"):
            with self.subTest(step):
                place = self.place(f"filter-{step}", self.start)
                self.killed(place, step, ["--master", "local[2,4]"], lambda line: line[:1])

    def test_a_filter_that_always_fails_ends_the_run_and_changes_nothing(self):
        place = self.place("failing", self.start)
        program = script(place / "duidan", f"""
            if [ "$1" = fold ]; then echo "no room in here" >&2; exit 9; fi
            exec {DUIDAN} "$@"
            """)
        done = run(place, 1, spark=["--master", "local[2,2]"], program=program, is_checked=False)
        self.assertEqual(done.returncode, 69, done.stderr)
        self.assertIn("no room in here", done.stderr)
        self.assertIsNone(outputs(place, 1))
        run(place, 1)
        self.assert_same(place, 1, self.after_second)

    def test_two_workers_give_the_bytes_of_one_process(self):
        with cluster.Cluster(self.root / "cluster", workers=2) as two:
            place = self.place("two-workers", self.start)
            run(place, 1, spark=["--master", two.master, *SMALL])
            self.assert_same(place, 1, self.after_second)

    def test_an_executor_that_is_killed_is_replaced(self):
        with cluster.Cluster(self.root / "cluster-executor", workers=2) as two:
            place = self.place("executor", self.start)
            self.killed(place, "fold", ["--master", two.master, *SMALL], executor)

    def test_a_worker_that_is_killed_leaves_its_work_to_the_other(self):
        with cluster.Cluster(self.root / "cluster-worker", workers=2) as two:
            place = self.place("worker", self.start)
            self.killed(place, "fold", ["--master", two.master, *SMALL], lambda line: worker(line) + executor(line))

    def killed(self, place, step, spark, victims):
        """Runs the second week; once a task of a step is under way, its victims are killed."""
        marks = place / "marks"
        marks.mkdir()
        program = script(place / "duidan", f"""
            if [ "$1" = {step} ] && mkdir {marks}/first 2> /dev/null; then
              echo $$ > {marks}/draft && mv {marks}/draft {marks}/process
              sleep 60
            fi
            exec {DUIDAN} "$@"
            """)
        slain = []

        def kill():
            for _ in range(6000):
                if (marks / "process").exists():
                    for process in victims(line_of(int((marks / "process").read_text()))):
                        os.kill(process, signal.SIGKILL)
                        slain.append(process)
                    return
                time.sleep(0.1)

        killer = threading.Thread(target=kill)
        killer.start()
        run(place, 1, spark=spark, program=program)
        killer.join()
        self.assertTrue(slain, "nothing was killed")
        self.assert_same(place, 1, self.after_second)


def run(place, week, spark=None, program=DUIDAN, is_checked=True):
    """Runs a week, by one process or by Spark."""
    command = [program]
    if spark is not None:
        command = [sys.executable, str(ROOT / "spark/duidan_spark.py"), "--duidan", str(program), *spark]
    done = subprocess.run(
        [*command, "reconcile", "w", "--as-of", DAYS[week], "--quiet"], cwd=place, capture_output=True, text=True,
        timeout=900)
    if is_checked:
        assert done.returncode == 0, done.stderr
    return done


def lay(week, workspace):
    """Puts a week's sheets in the place of those of the week before."""
    for old in workspace.iterdir():
        if old.name not in (".duidan", "runs", "decisions"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.copytree(week, workspace, dirs_exist_ok=True)


def outputs(place, week):
    """The files of a week's run, the manifest without its timings; `None` where there is no such run."""
    folder = Path(place) / "w/runs" / DAYS[week]
    if not folder.is_dir():
        return None
    found = {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
    manifest = json.loads(found["run.json"])
    manifest.pop("timings")
    return found | {"run.json": json.dumps(manifest, sort_keys=True).encode()}


def script(path, text):
    """A program that the shell runs."""
    path.write_text("#!/bin/sh\n" + "\n".join(line.strip() for line in text.strip().splitlines()) + "\n")
    path.chmod(0o755)
    return path


def line_of(process):
    """A process and those that it comes from, the nearest first."""
    line = []
    while process > 1:
        line.append(process)
        process = int(Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[1])
    return line


def named(line, name):
    return [process for process in line if name in Path(f"/proc/{process}/cmdline").read_text().replace("\0", " ")]


def executor(line):
    return named(line, "CoarseGrainedExecutorBackend")


def worker(line):
    return named(line, "org.apache.spark.deploy.worker.Worker")


if __name__ == "__main__":
    unittest.main()
