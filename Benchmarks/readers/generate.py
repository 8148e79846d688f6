#!/usr/bin/env python3
"""Writes the order sheets that the readers are timed on.

    generate.py OUT.xlsx [--rows 200000] [--inline]            one sheet; inline strings instead of shared ones
    generate.py OUT.xlsx --rows 2000 --columns 2000            one wide sheet of numbers and texts
    generate.py OUT.xls --rows 50000                           the same rows as a binary workbook, 5 columns twice
    generate.py OUT.csv [--rows 1000000] [--encoding gb18030]  the same rows as text
    generate.py FOLDER/ --files 500 --rows 40                  many small workbooks of the first 12 columns

15 columns: a unique order number, one of 3,000 Chinese customers, a day, a moment, code, product, specification,
quantity, price, amount, rate, currency, status, contact with phone, and a remark that is blank, plain or quoted.
The same seed gives the same rows in every format.
"""
import argparse
import csv
import datetime
import itertools
import os
import random

HEADER = ["订单号", "客户名称", "下单日期", "更新时间", "产品编码", "产品名称", "规格", "数量", "单价", "金额", "税率",
          "币种", "状态", "联系人", "备注"]
SMALL_COLUMNS = 12
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
PLACES = ["深圳", "东莞", "宁波", "苏州", "佛山", "厦门", "青岛", "义乌", "温州", "无锡"]
PRODUCTS = ["铝合金支架", "不锈钢法兰", "硅胶密封圈", "塑料外壳", "开关电源", "连接线束", "散热风扇", "控制主板"]


def rows(count):
    """Yields the rows, days and moments as datetime values."""
    rng = random.Random(20260309)
    customers = [f"{rng.choice(PLACES)}市{rng.choice(SURNAMES)}氏{n:04d}贸易有限公司" for n in range(3000)]
    start = datetime.date(2024, 1, 1)
    for n in range(count):
        day = start + datetime.timedelta(days=rng.randrange(800))
        moment = datetime.datetime(day.year, day.month, day.day, rng.randrange(24), rng.randrange(60), rng.randrange(60))
        quantity, price = rng.randrange(1, 5000), rng.randrange(100, 99999) / 100
        remark = rng.choice(["", "", "", "急单", "客户要求\"木箱\"包装, 加固", "分两批出货\n第二批待定"])
        yield [f"SO-2024-{n:06d}", rng.choice(customers), day, moment, f"P{rng.randrange(20000):05d}",
               rng.choice(PRODUCTS), f"{rng.randrange(10, 99)}×{rng.randrange(10, 99)}mm", quantity, price,
               round(quantity * price, 2), rng.choice([0.13, 0.09, 0.06, 0]), rng.choice(["CNY", "USD", "EUR"]),
               rng.choice(["生产中", "已发货", "待确认", "已完成"]),
               f"{rng.choice(SURNAMES)}工 1{rng.randrange(3, 9)}{rng.randrange(10**9):09d}", remark]


def wide_rows(count, columns):
    """Yields rows of a schedule: a product, then a quantity, a price or a state for each day."""
    rng = random.Random(20260310)
    for n in range(count):
        cells = [rng.choice([rng.randrange(5000), rng.randrange(10**6) / 100, rng.choice(["完", "待", "缺料", ""])])
                 for _ in range(columns - 1)]
        yield [f"P{n:05d}", *cells]


def write_xlsx(path, table, inline):
    """Writes a workbook of one sheet from rows of values."""
    import xlsxwriter
    book = xlsxwriter.Workbook(path, {"constant_memory": inline})
    sheet = book.add_worksheet("订单")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
    for index, row in enumerate(table):
        for column, value in enumerate(row):
            if isinstance(value, datetime.datetime):
                sheet.write_datetime(index, column, value, moment)
            elif isinstance(value, datetime.date):
                sheet.write_datetime(index, column, value, day)
            elif isinstance(value, str):
                sheet.write_string(index, column, value) if value else None
            else:
                sheet.write_number(index, column, value)
    book.close()


def write_xls(path, table):
    """Writes a binary workbook of one sheet of 20 columns: those of an order sheet, quantity to currency twice."""
    import xlwt
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("订单")
    plain = xlwt.Style.default_style
    day, moment = xlwt.easyxf(num_format_str="yyyy-mm-dd"), xlwt.easyxf(num_format_str="yyyy-mm-dd hh:mm:ss")
    for index, row in enumerate(table):
        for column, value in enumerate(row + row[7:12]):
            is_moment, is_day = isinstance(value, datetime.datetime), isinstance(value, datetime.date)
            if value != "":
                sheet.write(index, column, value, moment if is_moment else day if is_day else plain)
        if index % 1000 == 0:
            sheet.flush_row_data()
    book.save(path)


def write_csv(path, table, encoding):
    with open(path, "w", newline="", encoding=encoding) as out:
        csv.writer(out).writerows(table)


def write_small(folder, files, count):
    """Writes `files` workbooks of `count` rows each, a header among them."""
    os.makedirs(folder, exist_ok=True)
    source = rows(files * (count - 1))
    for number in range(files):
        table = [row[:SMALL_COLUMNS] for row in [HEADER, *itertools.islice(source, count - 1)]]
        write_xlsx(os.path.join(folder, f"{number:04d}.xlsx"), table, inline=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", help="OUT.xlsx, OUT.xls, OUT.csv, or a folder for many small workbooks")
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--columns", type=int, help="a wide sheet of this many columns")
    parser.add_argument("--files", type=int, help="how many small workbooks")
    parser.add_argument("--encoding", default="utf-8")
    parser.add_argument("--inline", action="store_true")
    options = parser.parse_args()
    if options.files:
        write_small(options.out, options.files, options.rows)
    elif options.columns:
        write_xlsx(options.out, wide_rows(options.rows, options.columns), options.inline)
    elif options.out.endswith(".xls"):
        write_xls(options.out, itertools.chain([HEADER], rows(options.rows)))
    elif options.out.endswith(".csv"):
        write_csv(options.out, itertools.chain([HEADER], rows(options.rows)), options.encoding)
    else:
        write_xlsx(options.out, itertools.chain([HEADER], rows(options.rows)), options.inline)


if __name__ == "__main__":
    main()
