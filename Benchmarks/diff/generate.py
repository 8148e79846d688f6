#!/usr/bin/env python3
"""Writes a pair of CSV files of order lines: unique order numbers, some rows changed, added and removed.

    generate.py DIRECTORY [--rows 1000000] [--changed 0.02] [--seed 7]

Prints how many rows were changed, added and removed. The same arguments give the same bytes.
"""
import argparse
import os
import random

HEADER = "订单号,客户,下单日期,录入时间,物料编码,品名,规格,数量,单价,金额,税率,币种,状态,联系人,备注"
CITIES = ["杭州", "宁波", "苏州", "无锡", "东莞", "佛山", "青岛", "厦门", "成都", "武汉"]
TRADES = ["精密机械", "电子科技", "塑胶制品", "五金工具", "贸易", "纺织"]
GOODS = ["深沟球轴承", "斜齿轮", "同步带", "滚子链条", "不锈钢螺栓", "铝合金型材", "注塑外壳"]
STATES = ["待生产", "生产中", "已完工", "已发货", "已开票"]


def line(number, rng):
    city, trade = rng.choice(CITIES), rng.choice(TRADES)
    quantity = rng.randrange(1, 5000)
    price = rng.randrange(50, 99_999)
    amount = quantity * price
    month, day = rng.randrange(1, 13), rng.randrange(1, 29)
    remark = '"加急,先发"' if rng.random() < 0.05 else ""
    return [
        f"SO-2026-{number:07d}", f"{city}{trade}{rng.randrange(300):03d}有限公司", f"2026-{month:02d}-{day:02d}",
        f"2026-{month:02d}-{day:02d} {rng.randrange(8, 19):02d}:{rng.randrange(60):02d}:00",
        f"M{rng.randrange(100_000):06d}", f"{rng.choice(GOODS)}{rng.randrange(100, 999)}",
        f"{rng.randrange(10, 99)}x{rng.randrange(10, 99)}mm", str(quantity), f"{price // 100}.{price % 100:02d}",
        f"{amount // 100}.{amount % 100:02d}", "13%", "CNY", rng.choice(STATES),
        f"李明 1380000{rng.randrange(10_000):04d}", remark,
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("directory")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--changed", type=float, default=0.02)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    os.makedirs(arguments.directory, exist_ok=True)
    counts = {"changed": 0, "added": 0, "removed": 0}
    ours_path, theirs_path = (os.path.join(arguments.directory, name) for name in ("ours.csv", "theirs.csv"))
    with open(ours_path, "w", newline="") as ours, open(theirs_path, "w", newline="") as theirs:
        ours.write(HEADER + "\n")
        theirs.write(HEADER + "\n")
        for number in range(arguments.rows):
            cells = line(number, rng)
            chance = rng.random()
            if chance < 0.001:
                theirs.write(",".join(cells) + "\n")
                counts["added"] += 1
                continue
            ours.write(",".join(cells) + "\n")
            if chance < 0.002:
                counts["removed"] += 1
                continue
            if chance < 0.002 + arguments.changed:
                cells[7] = str(int(cells[7]) + 1 + rng.randrange(50))
                counts["changed"] += 1
            theirs.write(",".join(cells) + "\n")
    print(counts)


main()
