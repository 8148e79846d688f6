#!/usr/bin/env python3
"""Reads files with one reader and prints how many rows it saw: `readers.py READER FILE...`.

Without files it imports the reader and gets it ready, which is the baseline that `compare.py` takes off.
"""
import sys


def calamine_rows():
    """python-calamine: every row as a list of values."""
    import python_calamine

    def read(path):
        sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        return sum(1 for _ in sheet.iter_rows())
    return read


def calamine_sheet():
    """python-calamine's Rust core alone: the sheet is read, and no value becomes a Python object."""
    import python_calamine
    return lambda path: python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).height


def fastexcel_sheet():
    """fastexcel: a sheet with typed columns, headers in its first row."""
    import fastexcel
    return lambda path: fastexcel.read_excel(path).load_sheet(0).height + 1


def fastexcel_polars():
    """fastexcel into a polars frame."""
    import fastexcel
    import polars  # noqa: F401, which to_polars imports: it belongs to the baseline
    return lambda path: fastexcel.read_excel(path).load_sheet(0).to_polars().height + 1


def duckdb_excel():
    """DuckDB's excel extension into a table; all as text, since typed reading refuses mixed columns."""
    import duckdb
    import duckdb_extensions
    connection = duckdb.connect()
    duckdb_extensions.import_extension("excel", con=connection)
    connection.execute("LOAD excel")
    return duckdb_table(connection, "read_xlsx(?, all_varchar = true, header = false)")


def xlrd_rows():
    """xlrd: every row as a list of values."""
    import xlrd

    def read(path):
        sheet = xlrd.open_workbook(path).sheet_by_index(0)
        return sum(1 for _ in map(sheet.row_values, range(sheet.nrows)))
    return read


def openpyxl_rows():
    """openpyxl, read-only, values alone."""
    import openpyxl

    def read(path):
        book = openpyxl.load_workbook(path, read_only=True)
        return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))
    return read


def polars_csv(encoding="utf8"):
    """polars: all columns as text. Other encodings than UTF-8 it decodes in memory first (its `encoding`)."""
    import polars

    def read(path):
        return polars.read_csv(path, infer_schema=False, encoding=encoding).height + 1
    return read


def duckdb_csv():
    """DuckDB: all columns as text, into a table."""
    import duckdb
    return duckdb_table(duckdb.connect(), "read_csv(?, all_varchar = true, header = false)")


def python_csv(encoding="utf-8"):
    """The csv module of Python's library."""
    import csv

    def read(path):
        with open(path, newline="", encoding=encoding) as lines:
            return sum(1 for _ in csv.reader(lines))
    return read


def duckdb_table(connection, source):
    """A function that makes a table of a file and counts its rows."""
    def read(path):
        connection.execute(f"CREATE OR REPLACE TABLE cells AS SELECT * FROM {source}", [path])
        return connection.execute("SELECT count(*) FROM cells").fetchone()[0]
    return read


READERS = {
    "calamine": calamine_rows,
    "calamine-core": calamine_sheet,
    "fastexcel": fastexcel_sheet,
    "fastexcel-polars": fastexcel_polars,
    "duckdb-excel": duckdb_excel,
    "openpyxl": openpyxl_rows,
    "xlrd": xlrd_rows,
    "polars": polars_csv,
    "polars-gb18030": lambda: polars_csv("gb18030"),
    "duckdb": duckdb_csv,
    "python-csv": python_csv,
    "python-csv-gb18030": lambda: python_csv("gb18030"),
}

if __name__ == "__main__":
    read_file = READERS[sys.argv[1]]()
    print(sum(read_file(path) for path in sys.argv[2:]))
