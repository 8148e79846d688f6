"""Generates a simulated company: weekly sheets in `OUT/week-k/`, the truth beside them in `OUT/truth/week-k.json`."""

import argparse
import json
import shutil
from pathlib import Path

import incidents_unclear as unclear
from company import Company
from planner import Planner
from sheets import Sheets
from statements import Statements
from truth import write_week

#: What `--with-scope` lays beside the sheets: the warehouse should hold every open order.
SCOPE = "version: 1\nsources:\n  warehouse:\n    scope: open\n"


def generate(options):
    """Writes all weeks to `options.out` and returns the company."""
    out = Path(options.out)
    for name in ["truth", *(f"week-{week}" for week in range(1, 100))]:
        shutil.rmtree(out / name, ignore_errors=True)
    company = Company(options)
    planner, sheets = Planner(company), Sheets(company)
    statements = Statements(company) if options.rules else None
    for week in range(1, options.weeks + 1):
        company.week = week
        planner.begin() if week == 1 else planner.pass_week()
        for path, data in {**sheets.deliver(), **(statements.deliver() if statements else {})}.items():
            target = out / f"week-{week}" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        if options.scope:
            unclear.note_unreached(company)
        text = (SCOPE if options.scope else "") + (roster(company) if options.rules else "")
        if text:
            (out / f"week-{week}" / "duidan.yml").write_text(text if options.scope else "version: 1\n" + text, encoding="utf-8")
        write_week(company, week, out / "truth")
    about = {"seed": options.seed, "orders": options.orders, "weeks": options.weeks, "line_numbers": options.line_numbers,
             "product_codes": options.product_codes, "planted": dict(sorted(company.planted.items()))}
    (out / "about.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return company


def roster(company):
    """Who works there, and how much they should have in hand, for `--with-rules`."""
    return f"roster: [{', '.join(company.cycle.everybody())}]\nthresholds: {{ owner_max_open: 25 }}\noutputs: {{ scorecard: true }}\n"


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--orders", type=int, default=60)
    parser.add_argument("--weeks", type=int, default=8)
    parser.add_argument("--no-line-numbers", dest="line_numbers", action="store_false")
    parser.add_argument("--no-product-codes", dest="product_codes", action="store_false")
    parser.add_argument("--with-scope", dest="scope", action="store_true", help="a duidan.yml says which orders the warehouse should hold")
    parser.add_argument("--with-copies", dest="copies", action="store_true", help="a copy of half a sheet lies beside it in one week")
    parser.add_argument("--with-rules", dest="rules", action="store_true", help="all nodes of each order, and planted rule problems")
    parser.add_argument("--steady", action="store_true", help="every sheet comes every week, whole")
    return parser.parse_args(words)


if __name__ == "__main__":
    print(json.dumps(generate(arguments()).planted, ensure_ascii=False))
