"""The tools that take part: how each is run as its user would run it, and what it says of the merge afterwards."""
import collections
import csv
import dataclasses
import json
import os
import re
import shutil
import subprocess

from dataset import AMOUNT, COLOUR, FINISH, HEADER, KEY, PRICE, PROMISED, QUANTITY, SPEC

WEEK_1, WEEK_2 = "2026-03-02", "2026-03-09"
FIELDS = {"spec": SPEC, "colour": COLOUR, "quantity": QUANTITY, "unit_price": PRICE, "amount": AMOUNT,
          "promised_date": PROMISED, "production_plan_finish": FINISH}
RECONCILED = ["order_no", "line_no", "customer_name", "product_code", "model", "spec", "colour", "quantity", "unit",
              "unit_price", "amount", "promised_date", "production_plan_finish"]


@dataclasses.dataclass
class Result:
    """What a tool made of the merge. A key is (order, line); a conflict names a column, or `None` for a whole row."""
    conflicts: set = dataclasses.field(default_factory=set)
    rows: dict = dataclasses.field(default_factory=lambda: collections.defaultdict(list))
    note: str = ""

    def take(self, row):
        self.rows[tuple(row[:KEY])].append(row)


class Daff:
    """daff merge: a cell in conflict is `((( base ))) ours /// theirs`."""
    name = "daff 1.4.2"
    mark = re.compile(r"\(\(\( .* \)\)\) .* /// ")

    def __init__(self, folder, work, venv):
        self.output = os.path.join(work, "daff.csv")
        sheets = [os.path.join(folder, name + ".csv") for name in ("base", "ours", "theirs")]
        keys = [word for column in HEADER[:KEY] for word in ("--id", column)]
        self.command = [os.path.join(venv, "bin", "daff"), "merge", *keys, "--output", self.output, *sheets]

    def prepare(self):
        if os.path.exists(self.output):
            os.remove(self.output)

    def result(self):
        result = Result()
        for row in sheet(self.output):
            key = tuple(row[:KEY])
            result.take(row)
            result.conflicts |= {(key, HEADER[at]) for at, text in enumerate(row) if self.mark.match(text)}
        return result


class GitMergeFile:
    """git merge-file: lines, no columns and no keys; a row that both parts of a block hold is a conflict of that row."""
    name = "git merge-file"

    def __init__(self, folder, work, _venv):
        self.output = os.path.join(work, "git.csv")
        sheets = [os.path.join(folder, name + ".csv") for name in ("ours", "base", "theirs")]
        self.command = ["git", "merge-file", "-p", *sheets]

    prepare = Daff.prepare

    def result(self):
        result, blocks, parts, part = Result(), 0, None, 0
        with open(self.output, encoding="utf-8", newline="") as file:
            for line in list(file)[1:]:
                if line.startswith("<<<<<<< "):
                    blocks, parts, part = blocks + 1, ({}, {}), 0
                elif line.startswith("=======") and parts:
                    part = 1
                elif line.startswith(">>>>>>> ") and parts:
                    close(result, parts)
                    parts = None
                else:
                    row = next(csv.reader([line]))
                    if parts:
                        parts[part][tuple(row[:KEY])] = row
                    else:
                        result.take(row)
        result.note = f"{blocks} blocks"
        return result


def close(result, parts):
    """Ends a block: a row in both parts, or in one alone, is for a person to settle; it counts as one row."""
    for key in parts[0].keys() | parts[1].keys():
        if parts[0].get(key) != parts[1].get(key):
            result.conflicts.add((key, None))
        result.take(parts[0].get(key) or parts[1][key])


class CSVMerge3:
    """csvmerge3: one key column, so it gets the `keyed` sheets; blocks as its README describes them."""
    name = "csvmerge3"

    def __init__(self, folder, work, venv):
        self.output = os.path.join(work, "csvmerge3.csv")
        sheets = [os.path.join(folder, f"keyed-{name}.csv") for name in ("base", "ours", "theirs")]
        path = os.pathsep.join([os.path.join(venv, "bin"), os.environ["PATH"]])
        self.program = shutil.which("csvmerge3", path=path)
        self.command = [self.program, "-k", "key", "-o", self.output, *sheets]

    prepare = Daff.prepare

    def result(self):
        result, key, parts, part = Result(), None, None, 0
        with open(self.output, encoding="utf-8", newline="") as file:
            for line in list(file)[1:]:
                if line.startswith((">>>>>> ", "====== ")):
                    parts, part = parts or ({}, {}), int(line.startswith("="))
                    named = re.search(r" @\d+ \((.*)\)$", line.rstrip())
                    column = re.match(r".{6} (.*?) = ", line)
                    key = tuple(named.group(1).split("/")) if named else key
                    if column and column.group(1) in HEADER:
                        parts[part].setdefault("columns", set()).add(column.group(1))
                elif line.startswith("<<<<<<") and parts:
                    columns = parts[0].get("columns", set()) | parts[1].get("columns", set())
                    whole = "row" not in parts[0] or "row" not in parts[1]
                    result.conflicts |= {(key, None)} if whole else {(key, column) for column in columns}
                    result.take(parts[0].get("row") or parts[1]["row"])
                    parts = None
                else:
                    row = next(csv.reader([line]))[1:]
                    if parts:
                        parts[part]["row"] = row
                    else:
                        result.take(row)
        return result


class Duidan:
    """duidan reconcile: both sides hold the base in week 1 (not timed), and their own sheet in week 2 (timed)."""
    name = "duidan"

    def __init__(self, folder, work, program):
        self.folder, self.program = folder, program
        self.workspace, self.first = os.path.join(work, "workspace"), os.path.join(work, "workspace-week-1")
        self.command = self.reconcile(self.workspace, WEEK_2)

    def reconcile(self, workspace, day):
        return [self.program, "reconcile", workspace, "--as-of", day, "--lang", "en", "--quiet"]

    def first_week(self):
        """Lays the workspace of week 1; returns the command that reconciles it."""
        shutil.rmtree(self.first, ignore_errors=True)
        for department in ("sales", "production"):
            os.makedirs(os.path.join(self.first, department))
            shutil.copyfile(os.path.join(self.folder, "base.csv"), os.path.join(self.first, department, "订单跟踪表.csv"))
        authority = "".join(f"  {field}: [sales, production]\n" for field in RECONCILED[KEY:])
        with open(os.path.join(self.first, "duidan.yml"), "w", encoding="utf-8") as file:
            file.write("version: 1\nsources:\n  sales: { department: sales, grain: line, scope: all }\n"
                       "  production: { department: production, grain: line, scope: all }\nauthority:\n" + authority)
        return self.reconcile(self.first, WEEK_1)

    def prepare(self):
        shutil.rmtree(self.workspace, ignore_errors=True)
        subprocess.run(["cp", "-a", self.first, self.workspace], check=True)
        for department, name in (("sales", "ours"), ("production", "theirs")):
            shutil.copyfile(os.path.join(self.folder, name + ".csv"),
                            os.path.join(self.workspace, department, "订单跟踪表.csv"))

    def result(self):
        result, run, kinds = Result(), os.path.join(self.workspace, "runs", WEEK_2), collections.Counter()
        for found in table(os.path.join(run, "discrepancies.csv")):
            kinds[found["kind"]] += 1
            key = (found["order_no"], found["line_no"])
            if found["kind"] == "conflicting_edit":
                result.conflicts.add((key, HEADER[FIELDS[found["field"]]] if found["field"] in FIELDS else found["field"]))
            elif found["kind"] == "deleted_and_edited":
                result.conflicts.add((key, None))
        for line in table(os.path.join(run, "order_lines.csv")):
            result.take([line.get(field, "") for field in RECONCILED])
        with open(os.path.join(run, "run.json"), encoding="utf-8") as file:
            timings = json.load(file).get("timings")
        result.note = f"discrepancies {dict(kinds.most_common())}; timings {timings}"
        return result


def sheet(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))[1:]


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
