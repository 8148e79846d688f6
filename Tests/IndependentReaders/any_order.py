"""Plays the sample with rows and columns of its CSV sheets in random order: values and discrepancies must not differ.

usage: any_order.py DUIDAN SCENARIO WORKDIR
"""

import csv
import os
import random
import shutil
import subprocess
import sys

SHEETS = {"production/生产进度表.csv": "gb18030", "finance/应收台账.csv": "utf-8-sig", "finance/开票登记.csv": "utf-8-sig"}
CHANGE = ("order_no", "line_no", "field", "before", "after", "policy", "sources")


def shuffled(path, encoding, generator):
    """Writes a sheet again with its rows and columns in another order."""
    with open(path, encoding=encoding, newline="") as sheet:
        rows = list(csv.reader(sheet))
    columns = list(range(len(rows[0])))
    generator.shuffle(columns)
    body = rows[1:]
    generator.shuffle(body)
    with open(path, "w", encoding=encoding, newline="") as sheet:
        csv.writer(sheet).writerows([[row[column] for column in columns] for row in [rows[0]] + body])


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def results(folder):
    """What must not depend on any order: everything but the places and the words that quote them."""
    discrepancies = [row for row in table(folder, "discrepancies.csv") if row["family"] != "ingest"]
    return {
        "order_lines": table(folder, "order_lines.csv"),
        "orders": table(folder, "orders.csv"),
        "discrepancies": sorted(
            tuple(value for key, value in row.items() if key != "message") for row in discrepancies
        ),
        "changes": sorted(tuple(row[key] for key in CHANGE) for row in table(folder, "changes.csv")),
    }


def play(duidan, scenario, workspace, seed):
    shutil.rmtree(workspace, ignore_errors=True)
    os.makedirs(workspace)
    weeks = []
    with open(os.path.join(scenario, "run.txt"), encoding="utf-8") as script:
        steps = [line.split(":", 1) for line in script if line.startswith("week-")]
    for week, arguments in steps:
        for name in os.listdir(workspace):
            if name not in ("runs", ".duidan"):
                shutil.rmtree(os.path.join(workspace, name))
        shutil.copytree(os.path.join(scenario, "given", week), workspace, dirs_exist_ok=True)
        for sheet, encoding in SHEETS.items():
            path = os.path.join(workspace, sheet)
            if seed and os.path.exists(path):
                shuffled(path, encoding, random.Random(f"{seed} {week} {sheet}"))
        words = arguments.split()
        subprocess.run([duidan, words[0], workspace, *words[1:]], check=True, capture_output=True)
        weeks.append(results(os.path.join(workspace, "runs", "latest")))
    return weeks


def main():
    duidan, scenario, workdir = sys.argv[1:]
    plain = play(duidan, scenario, os.path.join(workdir, "plain"), 0)
    for seed in range(1, 4):
        other = play(duidan, scenario, os.path.join(workdir, "shuffled"), seed)
        for week, (first, second) in enumerate(zip(plain, other), start=1):
            for name in first:
                if first[name] != second[name]:
                    print(f"any_order: {name} of week {week} differ with seed {seed}", file=sys.stderr)
                    return 1
    print(f"any_order: {len(plain)} weeks, 3 seeds, no difference")
    return 0


if __name__ == "__main__":
    sys.exit(main())
