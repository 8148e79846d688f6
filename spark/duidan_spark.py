#!/usr/bin/env python3
"""Reconciles a workspace with Apache Spark carrying out the two steps that see one file or one order alone.

    spark/install                                     # once: PySpark into .venv-spark
    .venv-spark/bin/python3 spark/duidan_spark.py [--master spark://HOST:PORT] reconcile WORKSPACE --as-of 2026-03-09 …

What follows the options of this program is a command line of duidan, `reconcile` and what it takes. Duidan surveys,
plans, resolves, judges across and records, here, as always; for `claims` and `fold` it calls this program
(`--engine`), which spreads them over the workers: `claims` by file, `fold` by resolved order. Workers need the same
build of duidan, and must see the workspace under the same path. docs/spark.md says the rest.
"""

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
import traceback
import zlib
from multiprocessing.connection import Client, Listener
from pathlib import Path

HERE = Path(__file__).resolve()


def carry_out(session, program, step, folder, parts):
    """Does a step of which Duidan laid the work into a folder; the lines end in `results/`, a file a partition."""
    folder = Path(folder)
    if step == "claims":
        names = folder.joinpath("files.txt").read_text(encoding="utf-8").splitlines()
        workspace = json.loads(folder.joinpath("plan.json").read_text(encoding="utf-8"))["head"]["workspace"]
        # The largest file first, a task a file: who is done early takes the next.
        names.sort(key=lambda name: os.path.getsize(os.path.join(workspace, name)), reverse=True)
        work = session.parallelize(names, max(1, len(names)))
    else:
        orders = session.textFile(folder.joinpath("orders.jsonl").as_uri(), parts)
        work = orders.keyBy(key_of).repartitionAndSortWithinPartitions(parts, place_of).values()
    command = [program, step, "--plan", str(folder / "plan.json")]
    results = str(folder / "results")
    work.foreachPartition(lambda lines: pipe(command, lines, results))


def key_of(line):
    """The resolved order of a line, without a look at what else stands in it."""
    start = line.index('"order":"', 1) + len('"order":"')
    end = start
    while line[end] != '"':
        end += 2 if line[end] == "\\" else 1
    return line[start:end]


def place_of(key):
    """The partition of an order: the same on every machine, and in every attempt."""
    return zlib.crc32(key.encode("utf-8"))


def pipe(command, lines, results):
    """Runs a filter over the lines of a partition; its lines take their place at once, and only when all are there.

    An attempt that is killed leaves a file whose name begins with a point, which nobody reads; another attempt of the
    same partition, even one that runs beside it, puts the same bytes into the same place.
    """
    from pyspark import TaskContext

    task = TaskContext.get()
    draft = Path(results) / f".part-{task.partitionId():05}-{task.taskAttemptId()}"
    with tempfile.TemporaryFile() as said, open(draft, "wb") as out:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=out, stderr=said)
        try:
            try:
                for line in lines:
                    process.stdin.write(line.encode("utf-8"))
                    process.stdin.write(b"\n")
                process.stdin.close()
            except BrokenPipeError:
                pass  # It says why below.
            status = process.wait()
        finally:
            process.kill()
            process.wait()
        if status != 0:
            said.seek(0)
            words = said.read().decode("utf-8", "replace").strip()
            draft.unlink(missing_ok=True)
            raise RuntimeError(f"{shlex.join(command)} ended with status {status}: {words}")
    os.replace(draft, Path(results) / f"part-{task.partitionId():05}")


def serve(listener, session, options):
    """Does what the run asks for, a step after the other, until nobody asks any more."""
    while True:
        try:
            connection = listener.accept()
        except OSError:
            return
        with connection:
            try:
                step, folder = json.loads(connection.recv_bytes())
            except EOFError:
                continue
            try:
                carry_out(session, options.duidan, step, folder, options.parts or session.defaultParallelism * 3)
                problem = ""
            except Exception as error:
                if options.verbose:
                    traceback.print_exc()
                problem = reason(error)
            connection.send_bytes(problem.encode("utf-8"))


def reason(error):
    """What a task that could not be done said, without the stack of the engine."""
    text = str(getattr(error, "java_exception", "") or error)
    told = text.rpartition("RuntimeError: ")
    return told[2].split("\n\n")[0].strip() if told[1] else text.strip().split("\n")[0]


def ask(address, step, folder):
    """The engine that Duidan calls: hands a step over to the program that holds the connection to Spark, and waits."""
    with Client(address, "AF_UNIX") as connection:
        connection.send_bytes(json.dumps([step, folder]).encode("utf-8"))
        problem = connection.recv_bytes().decode("utf-8")
    if problem:
        print(problem, file=sys.stderr)
    return 1 if problem else 0


def session_of(options):
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark import SparkConf, SparkContext

    conf = SparkConf().setMaster(options.master).setAppName("duidan").set("spark.ui.enabled", "false")
    conf.set("spark.ui.showConsoleProgress", "false").set("spark.task.maxFailures", str(options.attempts))
    for setting in options.conf:
        conf.set(*setting.split("=", 1))
    session = SparkContext(conf=conf)
    session.setLogLevel("ERROR")
    return session


def main():
    if sys.argv[1:2] == ["--ask"]:
        return ask(*sys.argv[2:5])
    parser = argparse.ArgumentParser(
        description="Runs `duidan reconcile` with Apache Spark carrying out the steps claims and fold.")
    parser.add_argument("--master", default="local[*,4]",
                        help="local[CORES,ATTEMPTS], or spark://HOST:PORT of a cluster")
    parser.add_argument("--duidan", default=os.environ.get("DUIDAN") or shutil.which("duidan") or "duidan",
                        help="the program; the same build under the same path on every worker")
    parser.add_argument("--parts", type=int, help="into how many partitions orders go; without it, three a core")
    parser.add_argument("--attempts", type=int, default=4, help="how often a task is tried")
    parser.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE", help="a setting of Spark")
    parser.add_argument("--verbose", action="store_true", help="tell the whole stack of what went wrong")
    parser.add_argument("run", nargs=argparse.REMAINDER, metavar="reconcile …", help="a command line of duidan")
    options = parser.parse_args()
    if options.run[:1] != ["reconcile"]:
        parser.error("what follows is `reconcile` and what it takes")
    options.duidan = os.path.abspath(shutil.which(options.duidan) or parser.error(f"no program {options.duidan}"))
    session = session_of(options)
    with tempfile.TemporaryDirectory(prefix="duidan-spark-") as folder:
        address = os.path.join(folder, "socket")
        # The folder is this user's own: nobody else can ask.
        listener = Listener(address, "AF_UNIX")
        server = threading.Thread(target=serve, args=(listener, session, options), daemon=True)
        server.start()
        engine = shlex.join([sys.executable, str(HERE), "--ask", address])
        try:
            status = subprocess.run([options.duidan, *options.run, "--engine", engine]).returncode
        finally:
            listener.close()
            session.stop()
    return status


if __name__ == "__main__":
    sys.exit(main())
