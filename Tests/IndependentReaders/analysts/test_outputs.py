#!/usr/bin/env python3
"""frictionless, pandas, DuckDB and LibreOffice open every table that Duidan writes, with the right types.

    DUIDAN=.build/debug/duidan python3 -m unittest discover --start-directory Tests/IndependentReaders/analysts
"""
import csv
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import pandas
from frictionless import Package
from openpyxl.utils.escape import unescape

ROOT = Path(__file__).resolve().parents[3]
BOOKS = ["every-system-gets-its-own-form", "sixty-orders-in-four-departments-over-three-weeks"]
TARGETS = [
    "kingdee-sales-order", "jiandaoyun-order", "yonyou-u8-cloud-order", "yonyou-nc-order", "yonyou-u8-order",
    "fxiaoke-order", "xiaoshouyi-order", "zoho-sales-order", "salesforce-order", "feishu-bitable", "dingtalk-ai-table",
    "wecom-smart-sheet", "power-bi-table", "tableau-table", "sqlite",
]
DUCK_TYPES = {"string": "VARCHAR", "number": "DOUBLE", "date": "DATE", "boolean": "BOOLEAN"}
SQL_TYPES = {"string": "TEXT", "number": "NUMERIC", "date": "DATE", "boolean": "BOOLEAN"}
CODES = ["000731", "6901234567890123456", "0099", "0071"]


def duidan(*words):
    subprocess.run([os.environ["DUIDAN"], *words], check=True, capture_output=True, cwd=ROOT)


def saved(path, folder, ending, *options):
    """A file as LibreOffice reads and saves it."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", *options, "--convert-to", ending,
         "--outdir", str(folder / "saved"), str(path)], check=True, capture_output=True, timeout=180)
    return folder / "saved" / (path.stem + "." + ending.split(":")[0])


def rows(path):
    """A CSV file by Python's own reader: header, rows."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *body = csv.reader(file)
    return header, body


class OutputsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="duidan-analysts-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.runs, cls.exports = [], {}
        for book in BOOKS:
            workspace = cls.folder / book
            shutil.copytree(ROOT / "fixtures" / "scenarios" / book / "given" / "week-1", workspace)
            duidan("reconcile", str(workspace), "--as-of", "2026-03-02", "--quiet")
            cls.runs.append(workspace / "runs" / "2026-03-02")
            for target in TARGETS:
                duidan("export", "--to", target, "--workspace", str(workspace))
            cls.exports[book] = workspace / "runs" / "exports"

    def resources(self):
        for run in self.runs:
            for resource in json.loads((run / "datapackage.json").read_text())["resources"]:
                yield run / resource["path"], {field["name"]: field["type"] for field in resource["schema"]["fields"]}

    def test_frictionless_finds_the_data_package_valid(self):
        for run in self.runs:
            report = Package(str(run / "datapackage.json")).validate()
            self.assertTrue(report.valid, report.flatten(["type", "message"]))

    def test_pandas_reads_every_table_with_the_stated_types(self):
        for path, types in self.resources():
            header, body = rows(path)
            kinds = {name: str for name, kind in types.items() if kind != "number"}
            frame = pandas.read_csv(path, dtype=kinds, keep_default_na=False, na_values=[""])
            self.assertEqual((list(frame.columns), len(frame)), (header, len(body)), path)
            for name, kind in types.items():
                column = frame[name].dropna()
                if kind == "number" and len(column):
                    self.assertTrue(pandas.api.types.is_numeric_dtype(frame[name]), f"{path}: {name}")
                if kind == "date":
                    self.assertTrue(pandas.to_datetime(column, format="%Y-%m-%d").notna().all(), f"{path}: {name}")
                if kind == "boolean":
                    self.assertLessEqual(set(column), {"true", "false"}, f"{path}: {name}")

    def test_duckdb_reads_every_table_with_the_stated_types(self):
        for path, types in self.resources():
            header, body = rows(path)
            columns = ", ".join(f"'{name.replace(chr(39), chr(39) * 2)}': '{DUCK_TYPES[kind]}'" for name, kind in types.items())
            read = duckdb.sql(f"SELECT * FROM read_csv('{path}', header=true, columns={{{columns}}})")
            self.assertEqual(read.columns, header, path)
            self.assertEqual(len(read.fetchall()), len(body), path)
            self.assertEqual([str(kind) for kind in read.types], [DUCK_TYPES[kind] for kind in types.values()], path)

    def test_duckdb_and_pandas_read_every_text_file_of_an_export(self):
        for book in BOOKS:
            files = [path for path in self.exports[book].rglob("*.csv")]
            self.assertGreater(len(files), 10)
            for path in files:
                header, body = rows(path)
                frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
                self.assertEqual((list(frame.columns), len(frame)), (header, len(body)), path)
                read = duckdb.read_csv(str(path), header=True, all_varchar=True)
                self.assertEqual((read.columns, len(read.fetchall())), (header, len(body)), path)

    def test_codes_keep_their_digits_in_every_export(self):
        for target in TARGETS[:-1]:
            # The sales order of 纷享销客 names customers and products, and has no code of them.
            if target == "fxiaoke-order":
                continue
            cells = set()
            for path in sorted((self.exports[BOOKS[0]] / target / "2026-03-02").glob("*new-*")):
                if path.suffix == ".csv":
                    cells.update(cell for row in rows(path)[1] for cell in row)
                else:
                    frame = pandas.read_excel(path, header=None, dtype=object)
                    cells.update(cell for cell in frame.to_numpy().ravel() if isinstance(cell, str))
            found = [code for code in CODES if code in cells]
            self.assertGreaterEqual(len(found), 2, f"{target}: {found}")

    def test_libreoffice_keeps_the_type_of_every_cell_of_a_workbook(self):
        books = [path for book in BOOKS for path in self.exports[book].rglob("*.xlsx")]
        books += [run / "reconciled.xlsx" for run in self.runs]
        self.assertGreater(len(books), 14)
        for path in books:
            with tempfile.TemporaryDirectory() as folder:
                ours, theirs = openpyxl.load_workbook(path), openpyxl.load_workbook(saved(path, Path(folder), "xlsx"))
                self.assertEqual(ours.sheetnames, theirs.sheetnames, path)
                for sheet in ours:
                    other = theirs[sheet.title]
                    for row in sheet.iter_rows():
                        for cell in row:
                            if cell.value is not None:
                                again = other[cell.coordinate]
                                if cell.data_type == "b":
                                    # LibreOffice writes a Boolean as a formula.
                                    self.assertEqual(again.value, f"={cell.value}()".upper())
                                    continue
                                self.assertEqual(
                                    (again.data_type, again.value), (cell.data_type, cell.value),
                                    f"{path} {sheet.title} {cell.coordinate}")

    def test_libreoffice_reads_a_table_with_the_stated_types(self):
        names = {"order_lines.csv", "orders.csv", "events.csv", "discrepancies.csv"}
        for path, types in self.resources():
            if path.name not in names:
                continue
            kinds = {"string": 2, "date": 5}
            columns = "/".join(f"{index}/{kinds.get(kind, 10)}" for index, kind in enumerate(types.values(), 1))
            with tempfile.TemporaryDirectory() as folder:
                sheet = openpyxl.load_workbook(
                    saved(path, Path(folder), "xlsx", f"--infilter=CSV:44,34,76,1,{columns},1033")).active
                header, body = rows(path)
                self.assertEqual(sheet.max_row, len(body) + 1, path)
                for number, row in enumerate(body, 2):
                    for index, (text, kind) in enumerate(zip(row, types.values()), 1):
                        value = sheet.cell(number, index).value
                        place = f"{path} row {number} {header[index - 1]}"
                        if text == "":
                            self.assertIsNone(value, place)
                        elif kind == "string":
                            self.assertEqual(unescape(value), text, place)
                        elif kind == "number":
                            self.assertEqual(Decimal(str(value)), Decimal(text), place)
                        elif kind == "date":
                            self.assertEqual(value.date().isoformat(), text, place)

    def test_the_database_has_every_table_with_its_types(self):
        for book, run in zip(BOOKS, self.runs):
            database = sqlite3.connect(self.exports[book] / "sqlite" / "2026-03-02" / "duidan.sqlite")
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
            for resource in json.loads((run / "datapackage.json").read_text())["resources"]:
                types = {field["name"]: field["type"] for field in resource["schema"]["fields"]}
                declared = database.execute(f"PRAGMA table_info('{resource['name']}')").fetchall()
                self.assertEqual([row[1] for row in declared], list(types))
                self.assertEqual([row[2] for row in declared], [SQL_TYPES[kind] for kind in types.values()])
                header, body = rows(run / resource["path"])
                frame = pandas.read_sql(f'SELECT * FROM "{resource["name"]}"', database)
                self.assertEqual(len(frame), len(body))
                self.same(header, body, types, database.execute(f'SELECT * FROM "{resource["name"]}"').fetchall())
            views = [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
            self.assertEqual(len(views), 6)
            for view in views:
                pandas.read_sql(f"SELECT * FROM {view}", database)
            orders = database.execute("SELECT COUNT(*) FROM order_overview").fetchone()[0]
            self.assertEqual(orders, len(rows(run / "orders.csv")[1]))

    def same(self, header, body, types, values):
        for row, kept in zip(body, values):
            for name, text, value in zip(header, row, kept):
                if text == "":
                    self.assertIsNone(value, name)
                elif types[name] == "number":
                    self.assertEqual(Decimal(str(value)), Decimal(text), name)
                elif types[name] == "boolean":
                    self.assertEqual(value, int(text == "true"), name)
                else:
                    # The apostrophe before a text that would run is for spreadsheets; a database runs nothing.
                    self.assertIn(value, (text, text[1:] if text.startswith("'") else text), name)


if __name__ == "__main__":
    unittest.main()
