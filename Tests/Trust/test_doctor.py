"""What `duidan doctor` tells: versions, shapes and counts, and nothing that stands in a sheet, a name or the workspace file.

    DUIDAN=PATH python3 -m unittest discover --start-directory Tests/Trust
"""

import csv
import hashlib
import json
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

DUIDAN = os.environ.get("DUIDAN", "")

#: Texts of which no part may be told, and the parts that are looked for.
SECRETS = ["绝密甲", "Zqxvon", "8675309", "乙机密", "Wkyphr", "丙不传"]

CONFIGURATION = """version: 1
language: zh-Hans
sources:
  绝密甲来源:
    department: sales
    files: ["Zqxvon客户/*.csv"]
    columns:
      丙不传列: remark
      乙机密列: ignore
customers:
  绝密甲公司: {is: 绝密甲集团有限公司, ship_over: 3%}
people:
  Wkyphr: {is: Wkyphr先生, left: 2026-01-31, successor: 绝密甲}
rates:
  USD: 7.1
rules:
  SHP-05: {severity: low, grace_days: 3}
thresholds:
  propagate_days: 2
Zqxvon键: Wkyphr值
"""


def digest(folder):
    """A digest of all names, bytes and times below a folder."""
    sum_ = hashlib.sha256()
    for path in sorted(Path(folder).rglob("*")):
        sum_.update(f"{path.relative_to(folder)} {path.stat().st_mtime_ns}".encode())
        sum_.update(path.read_bytes() if path.is_file() else b"")
    return sum_.hexdigest()


def fill(folder):
    """Sheets of two departments in which every text is a secret."""
    sales, stock = folder / "Zqxvon客户" / "绝密甲订单.csv", folder / "仓库Wkyphr" / "乙机密.csv"
    for path, header in ((sales, ["订单号", "型号", "数量", "单价", "客户", "丙不传列", "Wkyphr8675309"]),
                         (stock, ["订单号", "型号", "数量", "乙机密列"])):
        path.parent.mkdir(parents=True)
        rows = [[f"SO-8675309-{n}", "Zqxvon-9", str(10 + n), "8675309.5", "绝密甲公司", "乙机密备注", "Wkyphr"][:len(header)]
                for n in range(40)]
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["Zqxvon公司订单表"], header, *rows, ["合计", "", "8675309"]])


@unittest.skipUnless(DUIDAN, "DUIDAN names the program")
class DoctorTests(unittest.TestCase):

    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.workspace = Path(self.scratch.name) / "ws"
        self.workspace.mkdir()
        fill(self.workspace)

    def tearDown(self):
        self.scratch.cleanup()

    def doctor(self, *more):
        return subprocess.run([DUIDAN, "doctor", str(self.workspace), *more], capture_output=True, text=True, timeout=120)

    def bundle(self, *more):
        """The bundle; none of the secrets stands in it, and asking has changed nothing."""
        before = digest(self.workspace)
        done = self.doctor(*more)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(digest(self.workspace), before)
        if "--headers" not in more:
            self.assertEqual([secret for secret in SECRETS if secret in done.stdout], [])
            self.assertNotIn(self.scratch.name, done.stdout)
        return json.loads(done.stdout)

    def reconcile(self):
        subprocess.run([DUIDAN, "reconcile", str(self.workspace), "--as-of", "2026-03-02", "--quiet"], check=True, capture_output=True)

    def test_a_workspace_with_runs_is_told_by_its_shapes(self):
        self.reconcile()
        bundle = self.bundle()
        self.assertEqual(bundle["ledger"]["rows"]["orders"], 40)
        self.assertEqual(bundle["last_run"]["counts"]["orders"], 40)
        tables = [table for file in bundle["files"]["read"] for sheet in file["sheets"] for table in sheet["tables"]]
        self.assertEqual([table["rows_by_class"]["data"] for table in tables], [40, 40])
        fields = [column["field"] for column in tables[0]["columns"]]
        self.assertIn("quantity", fields)
        self.assertIn("han3", [column["header"] for column in tables[0]["columns"]])

    def test_of_the_workspace_file_keys_and_known_words_are_told(self):
        (self.workspace / "duidan.yml").write_text(CONFIGURATION, encoding="utf-8")
        told = self.bundle()["configuration"]
        self.assertEqual(told["language"], "zh-Hans")
        self.assertEqual(told["sources"]["name-1"]["department"], "sales")
        self.assertEqual(list(told["sources"]["name-1"]["columns"].values()), ["remark", "ignore"])
        self.assertEqual(told["rules"], {"SHP-05": {"severity": "low", "grace_days": "3"}})
        self.assertEqual(told["rates"], {"USD": "7.1"})
        self.assertEqual(told["unknown-1"], "latin6 han1")

    def test_headers_are_told_where_they_are_asked_for(self):
        headers = [column["header"] for file in self.bundle("--headers")["files"]["read"] for sheet in file["sheets"]
                   for table in sheet["tables"] for column in table["columns"]]
        self.assertIn("丙不传列", headers)

    def test_what_is_broken_is_told_as_broken(self):
        (self.workspace / "duidan.yml").write_text("sources: [绝密甲: {", encoding="utf-8")
        (self.workspace / ".duidan").mkdir()
        (self.workspace / ".duidan/ledger.sqlite").write_bytes("Zqxvon no ledger 绝密甲".encode() * 200)
        (self.workspace / "仓库Wkyphr" / "坏.xlsx").write_bytes(b"PK\x03\x04Zqxvon")
        bundle = self.bundle()
        self.assertFalse(bundle["configuration"]["is_yaml"])
        self.assertEqual(bundle["ledger"]["problem"], "damaged")
        findings = [finding["kind"] for file in bundle["files"]["read"] for finding in file["findings"]]
        self.assertIn("unreadable_file", findings)

    def test_an_empty_folder_and_no_folder(self):
        self.workspace = Path(self.scratch.name) / "empty"
        self.workspace.mkdir()
        self.assertEqual(self.bundle()["files"]["read"], [])
        self.workspace = self.workspace / "none"
        done = self.doctor()
        self.assertEqual((done.returncode, done.stdout), (66, ""))
        self.assertIn("name the workspace: duidan doctor FOLDER", done.stderr)


if __name__ == "__main__":
    unittest.main()
