"""The company behind the sheets: order lines as parallel lists of whole numbers, and the rows that each party keeps."""

import random
from datetime import date, timedelta

EPOCH = date(1899, 12, 30)
WEEK_1 = (date(2026, 3, 2) - EPOCH).days
SALESPEOPLE = ["王芳", "李伟", "张敏", "刘洋", "陈静", "杨磊", "赵丽", "黄强", "周杰", "吴秀英"]
PLACES = ["上海", "宁波", "深圳", "青岛", "苏州", "东莞", "佛山", "厦门", "天津", "无锡"]
TRADES = ["机电", "五金", "贸易", "电子", "精密", "阀门", "泵业", "仪表", "纺织", "包装"]
CARRIERS = ["顺丰", "德邦", "中通", "自送"]
COLUMNS = ("order", "number", "customer", "placed", "product", "quantity", "cents", "promised", "kept_quantity",
           "kept_promised", "finished", "shipped", "first_part", "invoiced")


class Company:
    """What stands in the books now; `kept_…` is what production believes."""

    def __init__(self, lines: int, chance: random.Random, after: int = 0) -> None:
        self.chance = chance
        self.today = WEEK_1
        for name in COLUMNS:
            setattr(self, name, [])
        self.orders = after
        while len(self.order) < lines:
            placed = WEEK_1 - 1 - int(chance.random() * 120)
            self.open_order(placed, min(1 + int(chance.random() * 7), lines - len(self.order)))
        self.customers = [
            f"{PLACES[i % 10]}{TRADES[i // 10 % 10]}{i:04d}有限公司" for i in range(max(20, lines // 300))]

    def open_order(self, placed: int, count: int) -> None:
        """Opens an order of so many lines, placed on a day; what is old enough has been made, shipped and invoiced."""
        chance = self.chance.random
        self.orders += 1
        customer = int(chance() * 1_000_000)
        age = self.today - placed
        for number in range(1, count + 1):
            quantity = 10 * (1 + int(chance() * 200))
            promised = placed + 50 + int(chance() * 20)
            is_made = promised - 8 <= self.today
            shipped = promised - 1 - int(chance() * 4) if is_made and promised <= self.today else 0
            first = quantity // 20 * 10 if shipped and chance() < 0.15 else 0
            values = (self.orders, number, customer, placed, int(chance() * 5_000), quantity,
                      100 + int(chance() * 50_000), promised, quantity, promised, promised - 9 if is_made else 0,
                      shipped, first, shipped + 2 if shipped and shipped + 2 < self.today else 0)
            for name, value in zip(COLUMNS, values):
                getattr(self, name).append(value)

    def pass_a_week(self, edits: int, missed: int) -> None:
        """Lets a week pass: sales edits open lines, production misses some of the edits, goods leave, orders come."""
        before = len(self.order)
        self.today += 7
        still_open = [line for line in range(before) if not self.finished[line]]
        for rank, line in enumerate(self.chance.sample(still_open, min(edits, len(still_open)))):
            self.edit(line, rank, is_missed=rank < missed)
        for line in range(before):
            if not self.finished[line] and self.kept_promised[line] - 8 <= self.today - 1 and (
                    self.kept_promised[line] == self.promised[line]
                    and self.kept_quantity[line] == self.quantity[line]):
                self.finished[line] = min(self.promised[line] - 9, self.today - 1)
            if self.finished[line] and not self.shipped[line] and self.promised[line] <= self.today:
                self.shipped[line] = self.promised[line] - 1
            if self.shipped[line] and not self.invoiced[line] and self.shipped[line] + 2 < self.today:
                self.invoiced[line] = self.shipped[line] + 2
        while len(self.order) < before + before // 50:
            self.open_order(self.today - 1 - int(self.chance.random() * 6), 1 + int(self.chance.random() * 7))

    def edit(self, line: int, rank: int, is_missed: bool) -> None:
        """Changes a line in an ordinary way: a date in two of four, a quantity, a price (which production never sees)."""
        if rank % 4 == 3 and not is_missed:
            self.cents[line] += 50 + rank % 200
        elif rank % 2 == 0:
            self.promised[line] += 3 + rank % 9
            if not is_missed:
                self.kept_promised[line] = self.promised[line]
        else:
            self.quantity[line] += 10 * (1 + rank % 12)
            if not is_missed:
                self.kept_quantity[line] = self.quantity[line]


def order_no(number: int) -> str:
    return f"SO26{number:07d}"


def money(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02d}".rstrip("0").rstrip(".")


def day(serial: int) -> str:
    return (EPOCH + timedelta(serial)).isoformat()


class Days(dict):
    """The ISO texts of serial days, made once each."""

    def __missing__(self, serial: int) -> str:
        self[serial] = text = day(serial)
        return text


def product_code(product: int) -> str:
    return f"P{product:05d}"


def model(product: int) -> str:
    return f"DK-{product % 97 + 100}{'ABCDEF'[product % 6]}/{product // 97 + 10}"


def sales_rows(company: Company):
    customers = company.customers
    for line in range(len(company.order)):
        product, quantity, cents = company.product[line], company.quantity[line], company.cents[line]
        customer = company.customer[line]
        yield (order_no(company.order[line]), company.number[line], customers[customer % len(customers)],
               SALESPEOPLE[customer % len(SALESPEOPLE)], company.placed[line], product_code(product), model(product),
               quantity, "件", money(cents), money(cents * quantity), "CNY", company.promised[line])


def production_rows(company: Company):
    for line in range(len(company.order)):
        product, order, number = company.product[line], company.order[line], company.number[line]
        promised = company.kept_promised[line]
        yield (order_no(order), number, product_code(product), model(product), company.kept_quantity[line], promised,
               f"WO{order:07d}-{number}", promised - 30, promised - 9, company.finished[line] or None)


def shipment_rows(company: Company):
    days = Days()
    for line in range(len(company.order)):
        shipped = company.shipped[line]
        if not shipped:
            continue
        first = company.first_part[line]
        parts = [(shipped - 1, first), (shipped, company.quantity[line] - first)] if first else [
            (shipped, company.quantity[line])]
        for part, (when, quantity) in enumerate(parts, 1):
            number = f"{company.order[line]:07d}{company.number[line]:02d}{part}"
            yield (f"FH{number},{order_no(company.order[line])},{company.number[line]},"
                   f"{product_code(company.product[line])},{days[when]},{quantity},"
                   f"{CARRIERS[line % 4]},SF{number}\r\n")


def invoice_rows(company: Company):
    days = Days()
    for line in range(len(company.order)):
        invoiced = company.invoiced[line]
        if invoiced:
            quantity = company.quantity[line]
            yield (f"INV{company.order[line]:07d}{company.number[line]},{order_no(company.order[line])},"
                   f"{company.number[line]},{days[invoiced]},{quantity},{money(company.cents[line] * quantity)}\r\n")
