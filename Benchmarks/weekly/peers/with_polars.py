#!/usr/bin/env python3
"""The weekly job as somebody writes it who knows polars: read, normalise, join four sources, compare with the baseline, write CSV.

    with_polars.py WEEK OUT [BASELINE]

WEEK holds the four sheets of `generate.py`, BASELINE the folder that this script wrote for the week before.
"""

import pathlib
import sys

import polars as pl
from sheet_columns import DAYS, KEY, NUMBERS, PRODUCTION, SALES, SHARED


def text(column):
    return pl.col(column).cast(pl.String).str.strip_chars()


def normalised(frame, names):
    """Columns by their canonical names: codes as tidy texts, days as days, amounts as decimals."""
    frame = frame.rename(names).select(names.values())
    kinds = []
    for name in frame.columns:
        kind = frame.schema[name]
        if name in DAYS:
            kinds.append(pl.col(name) if kind == pl.Date else pl.col(name).cast(pl.Date) if kind == pl.Datetime
                         else text(name).str.to_date("%Y-%m-%d", strict=False).alias(name))
        elif name in NUMBERS:
            kinds.append(pl.col(name).cast(pl.Decimal(18, 4), strict=False))
        elif name == "line_no":
            kinds.append(pl.col(name).cast(pl.Int64, strict=False))
        else:
            kinds.append(text(name))
    return frame.with_columns(kinds)


def read(week):
    sales = normalised(pl.read_excel(week / "销售/销售订单明细.xlsx", engine="calamine"), SALES)
    production = normalised(pl.read_excel(week / "生产/生产进度表.xlsx", engine="calamine"), PRODUCTION)
    shipments = pl.read_csv(week / "仓库/发货记录.csv", schema_overrides={"发货单号": pl.String, "运单号": pl.String})
    shipped = shipments.rename({"订单号": "order_no", "行号": "line_no"}).with_columns(
        text("order_no"), pl.col("发货日期").str.to_date("%Y-%m-%d", strict=False)).group_by(KEY).agg(
        pl.col("发货数量").sum().alias("shipped_quantity"), pl.col("发货日期").max().alias("ship_date"))
    invoices = pl.read_csv(week / "财务/开票明细.csv", schema_overrides={"发票号": pl.String, "开票金额": pl.Decimal(18, 4)})
    invoiced = invoices.rename({"订单号": "order_no", "行号": "line_no"}).with_columns(text("order_no")).group_by(KEY).agg(
        pl.col("开票数量").sum().alias("invoice_quantity"), pl.col("开票金额").sum().alias("invoice_amount"))
    return sales, production, shipped, invoiced


def findings(joined, baseline):
    """Where production says otherwise than sales: a stale copy where it says what stood in the baseline, else a conflict."""
    found = []
    for field in SHARED:
        theirs = f"{field}_production"
        columns = KEY + [field, theirs]
        differing = joined.filter(pl.col(field).ne_missing(pl.col(theirs)) & pl.col(theirs).is_not_null()).select(columns)
        if baseline is None:
            kind = differing.with_columns(pl.lit(None, pl.String).alias("before"), pl.lit("disagreement").alias("kind"))
        else:
            known = baseline.select(*KEY, pl.col(field).alias("before"))
            kind = differing.join(known, on=KEY, how="left").with_columns(
                pl.when(pl.col("before").ne_missing(pl.col(theirs))).then(pl.lit("conflict")).otherwise(pl.lit("stale_copy"))
                .alias("kind"), pl.col("before").cast(pl.String))
        found.append(kind.select(*KEY, pl.lit(field).alias("field"), "kind", "before", pl.col(field).cast(pl.String).alias("sales"),
                                 pl.col(theirs).cast(pl.String).alias("production")))
    over = joined.filter(pl.col("shipped_quantity") > pl.col("quantity"))
    found.append(over.select(*KEY, pl.lit("shipped_quantity").alias("field"), pl.lit("shipped more than ordered").alias("kind"),
                             pl.lit(None, pl.String).alias("before"), pl.col("quantity").cast(pl.String).alias("sales"),
                             pl.col("shipped_quantity").cast(pl.String).alias("production")))
    return pl.concat(found).sort([*KEY, "field"])


def changes(joined, baseline, fields):
    moved = []
    known = baseline.select(*KEY, *[pl.col(field).alias(f"{field}_before") for field in fields])
    both = joined.join(known, on=KEY, how="inner")
    for field in fields:
        before = f"{field}_before"
        moved.append(both.filter(pl.col(field).ne_missing(pl.col(before))).select(
            *KEY, pl.lit(field).alias("field"), pl.col(before).cast(pl.String).alias("before"), pl.col(field).cast(pl.String).alias("after")))
    return pl.concat(moved).sort([*KEY, "field"])


def main():
    week, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    baseline = pl.read_parquet(pathlib.Path(sys.argv[3]) / "lines.parquet") if len(sys.argv) > 3 else None
    sales, production, shipped, invoiced = read(week)
    joined = (sales.join(production, on=KEY, how="full", coalesce=True, suffix="_production")
              .join(shipped, on=KEY, how="left").join(invoiced, on=KEY, how="left").sort(KEY))
    fields = [name for name in joined.columns if name not in KEY and not name.endswith("_production")]
    found = findings(joined, baseline)
    out.mkdir(parents=True, exist_ok=True)
    lines = joined.select(*KEY, *fields)
    lines.write_csv(out / "order_lines.csv")
    lines.write_parquet(out / "lines.parquet")
    found.write_csv(out / "discrepancies.csv")
    moved = changes(joined, baseline, fields) if baseline is not None else None
    if moved is not None:
        moved.write_csv(out / "changes.csv")
    print(f"{lines.height} lines, {found.height} findings, {0 if moved is None else moved.height} changes")


main()
