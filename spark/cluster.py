"""A standalone cluster of Spark on this machine: a master, and workers of one core each."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pyspark

HOME = Path(pyspark.__file__).parent
PREFIX = "org.apache.spark.deploy."


class Cluster:
    """Lives as long as the `with` around it."""

    def __init__(self, folder, workers):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True)
        self.count = workers
        self.processes = []

    def __enter__(self):
        try:
            self.master = self.start("master", "master.Master", r"Starting Spark master at (spark://\S+)",
                                     "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
            for number in range(self.count):
                self.start(f"worker-{number}", "worker.Worker", r"(Successfully registered) with master", self.master,
                           "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0",
                           "--work-dir", str(self.folder / f"work-{number}"))
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, name, class_name, sign, *arguments):
        """Starts a part of the cluster and waits until its log says that it works."""
        log = self.folder / f"{name}.log"
        environment = os.environ | {"SPARK_HOME": str(HOME), "PYSPARK_PYTHON": sys.executable}
        with open(log, "wb") as out:
            self.processes.append(subprocess.Popen(
                [str(HOME / "bin/spark-class"), PREFIX + class_name, *arguments], stdout=out, stderr=out,
                stdin=subprocess.DEVNULL, env=environment))
        for _ in range(600):
            found = re.search(sign, log.read_text(errors="replace"))
            if found:
                return found[1]
            if self.processes[-1].poll() is not None:
                break
            time.sleep(0.2)
        raise RuntimeError(f"{name} did not start: {log.read_text(errors='replace')[-2000:]}")
