#!/usr/bin/env python3
"""The weekly job as somebody writes it who knows pandas: read, normalise, join four sources, compare with the baseline, write CSV.

    with_pandas.py WEEK OUT [BASELINE]

As `with_polars.py`, step for step. Workbooks are read by calamine, the fastest engine that pandas has; openpyxl, the usual one, takes
several times as long.
"""

import pathlib
import sys

import pandas as pd
from sheet_columns import DAYS, KEY, NUMBERS, PRODUCTION, SALES, SHARED


def normalised(frame, names):
    frame = frame.rename(columns=names)[list(names.values())]
    for name in frame.columns:
        if name in DAYS:
            frame[name] = pd.to_datetime(frame[name], errors="coerce")
        elif name in NUMBERS or name == "line_no":
            frame[name] = pd.to_numeric(frame[name], errors="coerce")
        else:
            frame[name] = frame[name].astype("str").str.strip()
    return frame


def read(week):
    sales = normalised(pd.read_excel(week / "销售/销售订单明细.xlsx", engine="calamine"), SALES)
    production = normalised(pd.read_excel(week / "生产/生产进度表.xlsx", engine="calamine"), PRODUCTION)
    shipments = pd.read_csv(week / "仓库/发货记录.csv", dtype={"发货单号": "str", "运单号": "str"}, encoding="utf-8-sig")
    shipments = shipments.rename(columns={"订单号": "order_no", "行号": "line_no"})
    shipments["发货日期"] = pd.to_datetime(shipments["发货日期"], errors="coerce")
    shipped = shipments.groupby(KEY, as_index=False).agg(shipped_quantity=("发货数量", "sum"), ship_date=("发货日期", "max"))
    invoices = pd.read_csv(week / "财务/开票明细.csv", dtype={"发票号": "str"}, encoding="utf-8-sig")
    invoices = invoices.rename(columns={"订单号": "order_no", "行号": "line_no"})
    invoiced = invoices.groupby(KEY, as_index=False).agg(invoice_quantity=("开票数量", "sum"), invoice_amount=("开票金额", "sum"))
    return sales, production, shipped, invoiced


def differs(one, other):
    return (one != other) & ~(one.isna() & other.isna())


def findings(joined, baseline):
    found = []
    known = joined[KEY].merge(baseline[KEY + SHARED], on=KEY, how="left") if baseline is not None else None
    for field in SHARED:
        theirs = f"{field}_production"
        wrong = differs(joined[field], joined[theirs]) & joined[theirs].notna()
        part = joined.loc[wrong, [*KEY, field, theirs]].rename(columns={field: "sales", theirs: "production"})
        part.insert(2, "field", field)
        part["kind"], part["before"] = "disagreement", None
        if known is not None:
            before = known.loc[wrong.to_numpy(), field].set_axis(part.index)
            part["before"] = before
            part["kind"] = differs(before, part["production"]).map({True: "conflict", False: "stale_copy"})
        found.append(part)
    over = joined.loc[joined["shipped_quantity"] > joined["quantity"], [*KEY, "quantity", "shipped_quantity"]]
    over = over.rename(columns={"quantity": "sales", "shipped_quantity": "production"})
    over.insert(2, "field", "shipped_quantity")
    over["kind"], over["before"] = "shipped more than ordered", None
    return pd.concat([part.astype("object") for part in [*found, over]]).sort_values([*KEY, "field"])


def changes(joined, baseline, fields):
    both = joined.merge(baseline[[*KEY, *fields]], on=KEY, suffixes=("", "_before"))
    moved = []
    for field in fields:
        part = both.loc[differs(both[field], both[f"{field}_before"]), [*KEY, f"{field}_before", field]]
        part = part.rename(columns={f"{field}_before": "before", field: "after"})
        part.insert(2, "field", field)
        moved.append(part.astype("object"))
    return pd.concat(moved).sort_values([*KEY, "field"])


def main():
    week, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    baseline = pd.read_parquet(pathlib.Path(sys.argv[3]) / "lines.parquet") if len(sys.argv) > 3 else None
    sales, production, shipped, invoiced = read(week)
    joined = sales.merge(production, on=KEY, how="outer", suffixes=("", "_production"))
    joined = joined.merge(shipped, on=KEY, how="left").merge(invoiced, on=KEY, how="left").sort_values(KEY, ignore_index=True)
    fields = [name for name in joined.columns if name not in KEY and not name.endswith("_production")]
    found = findings(joined, baseline)
    out.mkdir(parents=True, exist_ok=True)
    lines = joined[[*KEY, *fields]]
    lines.to_csv(out / "order_lines.csv", index=False, date_format="%Y-%m-%d")
    lines.to_parquet(out / "lines.parquet")
    found.to_csv(out / "discrepancies.csv", index=False)
    moved = changes(joined, baseline, fields) if baseline is not None else None
    if moved is not None:
        moved.to_csv(out / "changes.csv", index=False)
    print(f"{len(lines)} lines, {len(found)} findings, {0 if moved is None else len(moved)} changes")


main()
