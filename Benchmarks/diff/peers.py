#!/usr/bin/env python3
"""One peer over one pair of files, in a process of its own: peers.py NAME OURS THEIRS. Prints counts as JSON."""
import json
import sys

KEY = "订单号"


def polars_join(ours, theirs):
    """The list that duidan gives: rows added and removed, and each cell that differs with both its texts."""
    import polars as pl

    def read(path):
        return pl.read_csv(path, infer_schema=False)

    left, right = read(ours), read(theirs)
    added = right.join(left, on=KEY, how="anti")
    removed = left.join(right, on=KEY, how="anti")
    both = left.join(right, on=KEY, how="inner", suffix="_theirs")
    cells = []
    for column in left.columns:
        if column == KEY:
            continue
        other = column + "_theirs"
        differing = both.filter(pl.col(column).ne_missing(pl.col(other))).select(
            KEY, pl.lit(column).alias("column"), pl.col(column).alias("ours"), pl.col(other).alias("theirs"))
        cells.append(differing)
    changes = pl.concat(cells)
    return {"added": added.height, "removed": removed.height, "changed": changes.height}


def datacompy_polars(ours, theirs):
    import datacompy
    import polars as pl

    left, right = pl.read_csv(ours, infer_schema=False), pl.read_csv(theirs, infer_schema=False)
    compare = datacompy.PolarsCompare(left, right, join_columns=[KEY])
    return {
        "added": compare.df2_unq_rows.height, "removed": compare.df1_unq_rows.height,
        "changed": compare.all_mismatch().height,
    }


def csv_diff(ours, theirs):
    from csv_diff import compare, load_csv

    with open(ours, encoding="utf-8", newline="") as left, open(theirs, encoding="utf-8", newline="") as right:
        result = compare(load_csv(left, key=KEY), load_csv(right, key=KEY))
    return {name: len(result[name]) for name in ("added", "removed", "changed")}


def daff(ours, theirs):
    import csv

    import daff as library

    def read(path):
        with open(path, encoding="utf-8", newline="") as file:
            return library.PythonTableView(list(csv.reader(file)))

    flags = library.CompareFlags()
    flags.ids = [KEY]
    alignment = library.Coopy.compareTables(read(ours), read(theirs), flags).align()
    table = library.PythonTableView([])
    library.TableDiff(alignment, flags).hilite(table)
    tags = [row[0] for row in table.data]
    return {"added": tags.count("+++"), "removed": tags.count("---"), "changed": tags.count("->")}


print(json.dumps(globals()[sys.argv[1]](sys.argv[2], sys.argv[3])))
