"""Pairs of sheets with the truth of what differs, made together: nothing of Duidan or any other program takes part in it.

A case has records by hidden names. `ours_ids` and `theirs_ids` say which record each row below the header is; `truth` is the set of
(kind, record, column), kind `changed`, `added` or `removed`, the column by its name in ours, none for rows. Whatever else a program
reports is noise. `twice` counts cells that were rewritten in another form of the same.
"""
import csv
import io
import random

import openpyxl

HEADER = ["订单号", "客户", "产品", "物料编码", "数量", "单价", "交期", "备注"]
CUSTOMERS = ["华为", "中兴", "小米", "海尔", "格力", "比亚迪"]
GOODS = ["深沟球轴承", "斜齿轮", "同步带", "滚子链条", "不锈钢螺栓", "铝合金型材"]
REMARKS = ["", "", "加急", "分批", "唛头按客户"]
CASES = {}


def case(function):
    CASES[function.__name__.replace("_", " ")] = function
    return function


class Sheets:
    """Records on both sides, and what was done to theirs."""

    def __init__(self, seed, count=60, header=HEADER):
        self.rng = random.Random(seed)
        self.header = list(header)
        self.records = {f"R{number}": self.record(number) for number in range(1, count + 1)}
        self.ours = dict(self.records)
        self.theirs = {name: dict(record) for name, record in self.records.items()}
        self.truth = set()
        self.renamed = {}
        self.key = ["订单号"]

    def record(self, number):
        rng = self.rng
        return dict(zip(HEADER, [
            f"SO-2026-{number:04d}", rng.choice(CUSTOMERS), rng.choice(GOODS), f"{rng.randrange(1, 9_999):06d}", str(rng.randrange(1, 900)),
            f"{rng.randrange(100, 99_999) / 100:.2f}", f"2026-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}", rng.choice(REMARKS)]))

    def edit(self, count=6, columns=("客户", "产品", "数量", "单价", "交期")):
        for name in self.rng.sample(sorted(self.theirs), count):
            column = self.rng.choice(columns)
            self.set(name, column, self.other(column, self.theirs[name][column]))

    def other(self, column, text):
        if column == "交期":
            return text[:8] + f"{int(text[8:]) % 28 + 1:02d}"
        if column in ("数量", "单价"):
            return text.replace(text[0], str(int(text[0]) % 9 + 1), 1)
        return self.rng.choice([word for word in (CUSTOMERS if column == "客户" else GOODS) if word != text])

    def set(self, name, column, text):
        self.theirs[name][column] = text
        self.truth.add(("changed", name, column))

    def come_and_go(self, added=2, removed=2):
        for name in self.rng.sample(sorted(self.theirs), removed):
            if not any(entry[1] == name for entry in self.truth):
                del self.theirs[name]
                self.truth.add(("removed", name, None))
        for number in range(900, 900 + added):
            self.theirs[f"R{number}"] = self.record(number)
            self.truth.add(("added", f"R{number}", None))
        return self

    def made(self, ours=None, theirs=None, **more):
        """The case; `ours` and `theirs` make a file's bytes of rows."""
        rows = {}
        for side, records in (("ours", self.ours), ("theirs", self.theirs)):
            header = self.header if side == "ours" else more.get("theirs_header", self.header)
            names = {new: old for old, new in self.renamed.items()}
            rows[side] = [header] + [[record[names.get(column, column) if side == "theirs" else column] for column in header]
                                     for record in records.values()]
        made = {"ours": (ours or text)(rows["ours"]), "theirs": (theirs or text)(rows["theirs"])}
        return {
            "files": made, "ours_ids": list(self.ours), "theirs_ids": list(self.theirs), "truth": self.truth, "key": self.key,
            "renamed": self.renamed, "header": self.header, "records": (self.ours, self.theirs), "suffix": more.get("suffix", {}),
            "above": more.get("above", {}),
        }


def text(rows, encoding="utf-8"):
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode(encoding)


@case
def plain_edits(seed):
    sheets = Sheets(seed)
    sheets.edit(10)
    return sheets.come_and_go().made()


@case
def retyped_days_numbers_and_widths(seed):
    sheets = Sheets(seed)
    sheets.edit(6)
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    for name, record in sheets.theirs.items():
        record["交期"] = "/".join(str(int(part)) for part in record["交期"].split("-"))
        record["单价"] = f"￥{float(record['单价']):,.2f}"
        if sheets.rng.random() < 0.3:
            record["数量"] = record["数量"].translate(wide)
    return sheets.made()


@case
def rows_and_columns_in_another_order(seed):
    sheets = Sheets(seed)
    sheets.edit(6)
    names = list(sheets.theirs)
    sheets.rng.shuffle(names)
    sheets.theirs = {name: sheets.theirs[name] for name in names}
    header = list(sheets.header)
    sheets.rng.shuffle(header)
    return sheets.made(theirs_header=header)


@case
def columns_renamed(seed):
    sheets = Sheets(seed)
    sheets.edit(6)
    sheets.renamed = {"订单号": "订单编号", "数量": "订购数量", "客户": "客户名称"}
    return sheets.made(theirs_header=[sheets.renamed.get(column, column) for column in sheets.header])


@case
def order_and_line_are_the_key(seed):
    sheets = Sheets(seed, header=HEADER[:1] + ["行号"] + HEADER[1:])
    for number, record in enumerate(sheets.records.values()):
        record["订单号"], record["行号"] = f"SO-2026-{number // 3:04d}", str(number % 3 + 1)
    sheets.theirs = {name: dict(record) for name, record in sheets.records.items()}
    sheets.key = ["订单号", "行号"]
    sheets.edit(8)
    for name in ("R7", "R22"):
        if not any(entry[1] == name for entry in sheets.truth):
            del sheets.theirs[name]
            sheets.truth.add(("removed", name, None))
    return sheets.made()


@case
def keys_that_stand_twice(seed):
    sheets = Sheets(seed)
    for name, twin in (("R5", "R4"), ("R12", "R11"), ("R40", "R39")):
        sheets.records[name]["订单号"] = sheets.records[twin]["订单号"]
        sheets.theirs[name]["订单号"] = sheets.theirs[twin]["订单号"]
    sheets.set("R5", "数量", sheets.other("数量", sheets.theirs["R5"]["数量"]))
    sheets.set("R11", "交期", sheets.other("交期", sheets.theirs["R11"]["交期"]))
    sheets.set("R20", "单价", sheets.other("单价", sheets.theirs["R20"]["单价"]))
    return sheets.made()


@case
def gb18030_beside_utf_8(seed):
    sheets = Sheets(seed)
    sheets.edit(6)
    return sheets.come_and_go().made(ours=lambda rows: text(rows, "gb18030"))


@case
def codes_with_leading_zeros(seed):
    sheets = Sheets(seed)
    for name in ("R3", "R33"):
        sheets.ours[name]["物料编码"] = sheets.theirs[name]["物料编码"] = "000123"
        sheets.set(name, "物料编码", "123")
    sheets.edit(4)
    return sheets.made()


@case
def a_running_number_moved_up(seed):
    sheets = Sheets(seed, header=["序号"] + HEADER)
    sheets.edit(5)
    del sheets.theirs["R2"]
    sheets.truth = {entry for entry in sheets.truth if entry[1] != "R2"} | {("removed", "R2", None)}
    for records in (sheets.ours, sheets.theirs):
        for number, record in enumerate(records.values(), 1):
            record["序号"] = str(number)
    # What moved up is no change of any order.
    return sheets.made()


@case
def no_column_names_a_row(seed):
    sheets = Sheets(seed, header=HEADER[1:])
    sheets.key = []
    for name in ("R8", "R30", "R51"):
        sheets.set(name, "数量", sheets.other("数量", sheets.theirs[name]["数量"]))
    del sheets.theirs["R17"]
    sheets.truth.add(("removed", "R17", None))
    return sheets.made()


@case
def some_keys_are_blank(seed):
    sheets = Sheets(seed)
    for name in ("R9", "R10", "R44"):
        sheets.ours[name]["订单号"] = sheets.theirs[name]["订单号"] = ""
    for name in ("R10", "R25"):
        sheets.set(name, "数量", sheets.other("数量", sheets.theirs[name]["数量"]))
    return sheets.made()


@case
def a_workbook_with_title_and_merged_orders_beside_its_export(seed):
    sheets = Sheets(seed, header=HEADER[:2] + ["行号"] + HEADER[2:])
    for number, record in enumerate(sheets.records.values()):
        record["订单号"], record["行号"] = f"SO-2026-{number // 3:04d}", str(number % 3 + 1)
        record["客户"] = CUSTOMERS[number // 3 % 6]
    sheets.theirs = {name: dict(record) for name, record in sheets.records.items()}
    sheets.key = ["订单号", "行号"]
    sheets.edit(8, ("产品", "数量", "单价", "交期"))
    return sheets.made(ours=workbook, suffix={"ours": ".xlsx"}, above={"ours": 1})


def workbook(rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["订单跟踪表 2026年"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(rows[0]))
    sheet.append(rows[0])
    for number, row in enumerate(rows[1:]):
        blank = number % 3 > 0
        sheet.append([None if blank else row[0], None if blank else row[1], *row[2:]])
    for first in range(3, len(rows) + 2, 3):
        for column in (1, 2):
            sheet.merge_cells(start_row=first, end_row=min(first + 2, len(rows) + 1), start_column=column, end_column=column)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def three(seed):
    """A base, two edited sheets, what is in conflict, and every cell that a right merge has beyond doubt."""
    sheets = Sheets(seed, count=40)
    base = {name: dict(record) for name, record in sheets.records.items()}
    ours, theirs = ({name: dict(record) for name, record in base.items()} for _ in range(2))
    conflicts = set()
    for name in ("R3", "R14"):  # both, differently
        ours[name]["数量"], theirs[name]["数量"] = "901", "902"
        conflicts.add((name, "数量"))
    ours["R6"]["数量"], theirs["R6"]["交期"] = "903", "2026-12-31"  # one row, two cells
    ours["R7"]["客户"], theirs["R8"]["客户"] = "美的", "美的"  # two rows, one below the other
    ours["R10"]["交期"] = theirs["R10"]["交期"] = "2026-11-30"  # both alike
    ours["R12"]["交期"], theirs["R12"]["交期"] = "2026-11-29", "2026/11/29"  # both alike, in two forms
    ours["R16"]["单价"] = ours["R16"]["单价"] + "0"  # ours only retyped what theirs changed
    theirs["R16"]["单价"] = "77.70"
    del ours["R20"]  # deleted against edited
    theirs["R20"]["数量"] = "904"
    conflicts.add(("R20", None))
    del ours["R24"]
    theirs["R901"] = dict(zip(HEADER, ["SO-2026-0901", "华为", "斜齿轮", "000901", "9", "9.00", "2026-10-10", ""]))
    merged = {name: dict(record) for name, record in base.items() if name not in ("R20", "R24")}
    for name, column, value in [("R6", "数量", "903"), ("R6", "交期", "2026-12-31"), ("R7", "客户", "美的"), ("R8", "客户", "美的"),
                                ("R10", "交期", "2026-11-30"), ("R12", "交期", "2026-11-29"), ("R16", "单价", "77.70")]:
        merged[name][column] = value
    merged["R901"] = theirs["R901"]
    files = {side: text([HEADER] + [[record[column] for column in HEADER] for record in records.values()])
             for side, records in (("base", base), ("ours", ours), ("theirs", theirs))}
    return {"files": files, "conflicts": conflicts, "merged": merged, "base": base}
