"""A seeded order tracker as two people went on with it: `base`, `ours`, `theirs`, and in `truth.json` what they did."""
import csv
import datetime
import json
import os
import random

HEADER = ["订单号", "行号", "客户", "产品编码", "型号", "规格", "颜色", "数量", "单位", "单价", "金额", "交期", "计划完工日期"]
KEY = 2  # the first columns name a row: order and line
SPEC, COLOUR, QUANTITY, PRICE, AMOUNT, PROMISED, FINISH = 5, 6, 7, 9, 10, 11, 12
CUSTOMERS = [f"{city}{word}{kind}有限公司" for city in ("苏州", "宁波", "东莞", "佛山", "青岛", "大连", "无锡")
             for word in ("恒远", "海川", "松山", "远洋", "博瑞", "华景") for kind in ("机电", "电器", "注塑", "船舶")]
SPECS = [f"{volts}V-{watts}W" for volts in (110, 220, 380) for watts in (250, 370, 550, 750, 1100, 1500)]
COLOURS = ["红色", "蓝色", "绿色", "黑色", "白色", "灰色", "黄色", "橙色"]
DAY_ZERO = datetime.date(2026, 1, 5)
# Shares of the base's rows.
SHARES = {
    "conflict": 0.0012, "alike": 0.0008, "both, apart": 0.001, "deleted and edited": 0.0002,
    "deleted": 0.0005, "deleted by both": 0.0001, "added": 0.001, "added alike": 0.0001,
    "edited": 0.0068, "orders to the end": 0.01, "blocks moved": 0.0002,
}


class Tracker:
    """Rows of the base, by key, and what each side makes of them."""

    def __init__(self, rows, seed):
        self.random = random.Random(seed)
        self.base, self.last_order = [], 0
        while len(self.base) < rows:
            self.base += self.new_order()[: rows - len(self.base)]
        self.sides = {"ours": [list(row) for row in self.base], "theirs": [list(row) for row in self.base]}
        self.truth = {"seed": seed, "rows": rows, "conflicts": [], "deleted_and_edited": [], "deleted": [], "added": [],
                      "sole": [], "alike": []}
        self.counts = {name: max(1, round(rows * share)) for name, share in SHARES.items()}

    def new_order(self):
        self.last_order += 1
        order, customer = f"SO-2026-{self.last_order:06d}", self.random.choice(CUSTOMERS)
        placed = DAY_ZERO + datetime.timedelta(days=self.last_order // 150)
        lines, products = self.random.choice((1, 2, 2, 3, 3, 4, 6)), self.random.sample(range(1, 900), 6)
        return [self.new_row(order, line + 1, customer, products[line], placed) for line in range(lines)]

    def new_row(self, order, line, customer, product, placed):
        quantity, cents = self.random.randint(1, 400) * 5, self.random.randint(150, 99_000)
        promised = placed + datetime.timedelta(days=self.random.randint(20, 90))
        finish = promised - datetime.timedelta(days=self.random.randint(3, 10))
        return [order, str(line), customer, f"P{product:05d}", f"M{product % 60:02d}-{product}", self.random.choice(SPECS),
                self.random.choice(COLOURS), str(quantity), "件", money(cents), money(cents * quantity),
                promised.isoformat(), finish.isoformat()]

    def edited(self, row, column, unlike=()):
        """A row with another value in a column; a changed quantity or price changes the amount with it."""
        row, before, choice = list(row), row[column], self.random
        while row[column] == before or row[column] in unlike:
            if column == SPEC:
                row[column] = choice.choice(SPECS)
            elif column == COLOUR:
                row[column] = choice.choice(COLOURS)
            elif column == QUANTITY:
                row[column] = str(choice.randint(1, 400) * 5)
            elif column == PRICE:
                row[column] = money(choice.randint(150, 99_000))
            else:
                day = datetime.date.fromisoformat(before) + datetime.timedelta(days=choice.randint(1, 30))
                row[column] = day.isoformat()
        if column in (QUANTITY, PRICE):
            row[AMOUNT] = money(int(row[QUANTITY]) * round(float(row[PRICE]) * 100))
        return row

    def column(self):
        return self.random.choice((SPEC, COLOUR, QUANTITY, PRICE, PROMISED, PROMISED, PROMISED, FINISH, FINISH))

    def diverge(self):
        """Lets both sides work; every row is touched for one reason only."""
        counts, ours, theirs = self.counts, self.sides["ours"], self.sides["theirs"]
        touched = iter(self.random.sample(range(len(self.base)), len(self.base)))
        for _ in range(counts["conflict"]):
            at, column = next(touched), self.column()
            ours[at] = self.edited(ours[at], column)
            theirs[at] = self.edited(theirs[at], column, unlike=(ours[at][column],))
        for _ in range(counts["alike"]):
            at = next(touched)
            ours[at] = self.edited(ours[at], self.column())
            theirs[at] = list(ours[at])
        for _ in range(counts["both, apart"]):
            at = next(touched)
            pair = [self.random.choice((SPEC, COLOUR)), self.random.choice((QUANTITY, PRICE, PROMISED, FINISH))]
            self.random.shuffle(pair)
            ours[at], theirs[at] = self.edited(ours[at], pair[0]), self.edited(theirs[at], pair[1])
        for side in (ours, theirs):
            for _ in range(counts["edited"]):
                at = next(touched)
                side[at] = self.edited(side[at], self.column())
        self.note_cells()
        gone = {"ours": set(), "theirs": set()}
        for name, other in (("ours", "theirs"), ("theirs", "ours")):
            for _ in range(counts["deleted"]):
                at = next(touched)
                gone[name].add(at)
                self.truth["deleted"].append([*self.base[at][:KEY], name])
            for _ in range(counts["deleted and edited"]):
                at = next(touched)
                gone[name].add(at)
                self.sides[other][at] = self.edited(self.base[at], self.column())
                self.truth["deleted_and_edited"].append([*self.base[at][:KEY], name])
        for _ in range(counts["deleted by both"]):
            at = next(touched)
            gone["ours"].add(at)
            gone["theirs"].add(at)
            self.truth["deleted"].append([*self.base[at][:KEY], "both"])
        for name, rows in self.sides.items():
            self.sides[name] = [row for at, row in enumerate(rows) if at not in gone[name]]
        self.add_orders()
        self.reorder()

    def note_cells(self):
        for base, ours, theirs in zip(self.base, self.sides["ours"], self.sides["theirs"]):
            if base == ours == theirs:
                continue
            for column in range(KEY, len(HEADER)):
                values = base[column], ours[column], theirs[column]
                if len(set(values)) == 1:
                    continue
                kind = "alike" if values[1] == values[2] else "conflicts" if values[0] not in values[1:] else "sole"
                self.truth[kind].append([*base[:KEY], HEADER[column], *values])

    def add_orders(self):
        """New orders at the end of a side, and some that both entered alike."""
        for names, count in ((["ours"], "added"), (["theirs"], "added"), (["ours", "theirs"], "added alike")):
            rows = []
            while len(rows) < self.counts[count]:
                rows += self.new_order()[: self.counts[count] - len(rows)]
            for name in names:
                self.sides[name] += [list(row) for row in rows]
            self.truth["added"] += [[*row[:KEY], "both" if len(names) == 2 else names[0]] for row in rows]

    def reorder(self):
        """Ours has some orders at the end, theirs has blocks of rows elsewhere."""
        ours = self.sides["ours"]
        orders = sorted({row[0] for row in ours})
        late = set(self.random.sample(orders, max(1, round(len(orders) * SHARES["orders to the end"]))))
        self.sides["ours"] = [row for row in ours if row[0] not in late] + [row for row in ours if row[0] in late]
        theirs, length = self.sides["theirs"], max(2, len(self.base) // 400)
        for _ in range(self.counts["blocks moved"]):
            start = self.random.randrange(len(theirs) - length)
            block = theirs[start : start + length]
            del theirs[start : start + length]
            target = self.random.randrange(len(theirs))
            theirs[target:target] = block
        self.truth["moved"] = {"orders of ours": len(late), "blocks of theirs": self.counts["blocks moved"],
                               "rows a block": length}

    def write(self, folder):
        """Writes the three sheets, the same with one key column in front (`keyed-…`), and the truth."""
        os.makedirs(folder, exist_ok=True)
        for name, rows in (("base", self.base), *self.sides.items()):
            write(os.path.join(folder, name + ".csv"), HEADER, rows)
            write(os.path.join(folder, f"keyed-{name}.csv"), ["key", *HEADER], ([f"{row[0]}/{row[1]}", *row] for row in rows))
        with open(os.path.join(folder, "truth.json"), "w", encoding="utf-8") as file:
            json.dump(self.truth, file, ensure_ascii=False, indent=1)


def money(cents):
    return f"{cents // 100}.{cents % 100:02d}"


def write(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def make(folder, rows, seed):
    """Makes the set unless it is there already."""
    if not os.path.exists(os.path.join(folder, "truth.json")):
        tracker = Tracker(rows, seed)
        tracker.diverge()
        tracker.write(folder)
    with open(os.path.join(folder, "truth.json"), encoding="utf-8") as file:
        return json.load(file)
