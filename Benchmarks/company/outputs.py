"""Runs duidan over the weeks of a generated company and reads what each run wrote."""

import csv
import json
import shutil
import subprocess
from pathlib import Path


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def run_weeks(binary, company, workspace):
    """Yields `(truth, discrepancies, lines)` week by week. The workspace holds exactly what lies there that week."""
    company, workspace = Path(company), Path(workspace)
    weeks = json.loads((company / "about.json").read_text(encoding="utf-8"))["weeks"]
    for week in range(1, weeks + 1):
        truth = json.loads((company / "truth" / f"week-{week}.json").read_text(encoding="utf-8"))
        lay_out(company / f"week-{week}", workspace)
        command = [binary, "reconcile", str(workspace), "--as-of", truth["as_of"], "--quiet"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        if done.returncode != 0:
            raise SystemExit(f"week {week}: {' '.join(command)} ended with {done.returncode}\n{done.stderr[-2000:]}")
        run = workspace / "runs" / truth["as_of"]
        yield truth, [as_merged(row) for row in read_csv(run / "discrepancies.csv")], read_csv(run / "order_lines.csv")


SPECIAL_STALE_COPIES = {"CHG-01", "CHG-02", "CHG-03", "CHG-04"}


def as_merged(row):
    """A discrepancy as the merge found it: the codes that say what a stale copy means are stale copies."""
    if row["code"] in SPECIAL_STALE_COPIES:
        return {**row, "code": "VER-03", "family": "merge", "rule_code": row["code"]}
    return row


def lay_out(week, workspace):
    """Puts this week's files into the workspace and takes away those that were not delivered."""
    workspace.mkdir(parents=True, exist_ok=True)
    for old in workspace.iterdir():
        if old.is_dir() and old.name not in ("runs", ".duidan"):
            shutil.rmtree(old)
    shutil.copytree(week, workspace, dirs_exist_ok=True)
