#!/usr/bin/env python3
"""Makes a company's weekly workspace of any size: four sheets, two weekly states, always the same bytes.

    generate.py OUT --lines 1000000 [--discrepancies 20000] [--seed 1]

writes OUT/week-1 and OUT/week-2, each a workspace of four sources:

    销售/销售订单明细.xlsx   a row per order line: the sheet that opens orders
    生产/生产进度表.xlsx     a row per order line: what production works on
    仓库/发货记录.csv        a row per shipment
    财务/开票明细.csv        a row per invoice line

More than a million lines are the books of several regions, each with sheets of its own: 销售订单明细-华东.xlsx, ….

Between the weeks sales edits 2 % of the lines (dates, quantities, prices), of which production takes over half, unless
`--discrepancies` says how many it shall miss; one line in fifty is new, and one in thirty is shipped.
Needs the standard library alone: the sheet XML is written as text, in the plain shape that Excel writes.
"""

import argparse
import dataclasses
import pathlib
import random

from books import Sheet, write_workbook
from trade import Company, production_rows, sales_rows, shipment_rows, invoice_rows

SALES = Sheet(
    "销售/销售订单明细.xlsx", "订单明细",
    ["订单号", "行号", "客户名称", "业务员", "下单日期", "产品编码", "规格型号", "数量", "单位", "单价", "金额", "币种",
     "承诺交期"], "tnttdttntnntd")
PRODUCTION = Sheet(
    "生产/生产进度表.xlsx", "生产进度",
    ["订单号", "行号", "产品编码", "规格型号", "数量", "交期", "生产单号", "计划开工日期", "计划完工日期", "实际完工日期"],
    "tnttndtddd")
SHIPMENTS = ("仓库/发货记录.csv", "发货单号,订单号,行号,产品编码,发货日期,发货数量,承运商,运单号")
INVOICES = ("财务/开票明细.csv", "发票号,订单号,行号,开票日期,开票数量,开票金额")


def write_lines(path: pathlib.Path, header: str, lines) -> int:
    """Writes a CSV as Excel in Chinese does: UTF-8 with a byte order mark, lines that end in CR LF."""
    path.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with open(path, "w", encoding="utf-8-sig", newline="") as out:
        out.write(header + "\r\n")
        for line in lines:
            out.write(line)
            count += 1
    return count


REGIONS = ["华东", "华南", "华北", "华中", "西南", "西北", "东北", "港澳", "海外", "线上"]
MOST_LINES = 1_000_000
"""What fits into a sheet of Excel, with the lines of another week."""


def named(path: str, region: str) -> str:
    """A sheet's path, with the region behind the name where there are several."""
    stem, dot, ending = path.rpartition(".")
    return f"{stem}-{region}{dot}{ending}" if region else path


def write_week(folder: pathlib.Path, company: Company, region: str) -> dict[str, int]:
    """Writes the four sheets of one state of the company."""
    sales, production = (dataclasses.replace(sheet, path=named(sheet.path, region)) for sheet in (SALES, PRODUCTION))
    return {
        "sales": write_workbook(folder, sales, sales_rows(company)),
        "production": write_workbook(folder, production, production_rows(company)),
        "shipments": write_lines(folder / named(SHIPMENTS[0], region), SHIPMENTS[1], shipment_rows(company)),
        "invoices": write_lines(folder / named(INVOICES[0], region), INVOICES[1], invoice_rows(company)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--lines", type=int, default=10_000)
    parser.add_argument("--discrepancies", type=int, default=None, help="edits of sales that production shall miss")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    parts = max(1, -(-asked.lines // MOST_LINES))
    if parts > len(REGIONS):
        parser.error(f"at most {len(REGIONS) * MOST_LINES} lines: a sheet of Excel for each of {len(REGIONS)} regions")
    for part in range(parts):
        lines = asked.lines // parts + (1 if part < asked.lines % parts else 0)
        region = REGIONS[part] if parts > 1 else ""
        company = Company(lines, random.Random(asked.seed + part), after=part * MOST_LINES)
        print(region, "week-1", write_week(asked.out / "week-1", company, region), flush=True)
        missed = None if asked.discrepancies is None else asked.discrepancies // parts
        edits = max(lines // 50, missed or 0)
        missed = edits // 2 if missed is None else missed
        company.pass_a_week(edits=edits, missed=missed)
        week = write_week(asked.out / "week-2", company, region)
        print(region, "week-2", week, {"edits": edits, "missed": missed}, flush=True)


if __name__ == "__main__":
    main()
