"""Generates the folder of a company that nobody ever compared: one week, four habits that make 2,000 cells disagree.

Production plans three per cent spare, the warehouse writes the day of loading for the day promised and the factory's name for the
model, finance writes prices without tax. The sheets lie in `OUT/sheets/`, what disagrees in `OUT/planted.json`.
"""

import argparse
import json
import random
import shutil
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from company import Company
from generate import arguments
from sheets import Sheets
from trade import open_first_orders

TAX = Decimal("1.13")

#: source, field, what its keeper writes for what sales agreed on
HABITS = [
    ("production", "quantity", lambda value: value + max(1, round(value * 3 / 100))),
    ("warehouse", "promised_date", lambda value: value - timedelta(days=2)),
    ("finance", "unit_price", lambda value: (value / TAX).quantize(Decimal("0.01"))),
    ("warehouse", "model", lambda value: f"厂{value}"),
]


def generate(out, seed, each, corrected=()):
    """Writes the sheets to `out` and returns what was planted; the keepers of `corrected` fields have put theirs right."""
    company = Company(arguments([str(out), "--seed", str(seed), "--orders", str(each), "--weeks", "1", "--steady"]))
    company.prices = {}
    sheets, rng, planted = Sheets(company), random.Random(f"first run/{seed}"), []
    open_first_orders(company, each)
    for source, field, habit in HABITS:
        lines = [line for line in company.lines() if company.books[source].row(line) and not line.shipments]
        for line in sorted(rng.sample(lines, each), key=lambda line: line.uid):
            values = company.books[source].row(line).values
            if field in corrected:
                continue
            values[field] = habit(line.values[field])
            planted.append({"order_no": line.order.number, "product_name": line.looks()[0], "colour": line.looks()[1],
                            "source": source, "field": field})
    for path, data in sheets.deliver().items():
        target = out / "sheets" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (out / "planted.json").write_text(json.dumps(planted, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return planted


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=500, help="cells of each habit")
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    print(len(generate(options.out, options.seed, options.each)), "cells disagree")
