"""Makes companies, scores duidan against each, and prints a line a company.

    python3 yardstick.py --seeds 1-5 --orders 500 [--weeks 8] [--duidan PATH] [--keep FOLDER] [--more=--with-rules]

Of five seeds the third has no line numbers, the fourth no product codes, the fifth neither. Exit status 1 where a company
is below a threshold; its first misses, false alarms and wrong cells are then listed.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

from generate import arguments, generate
from outputs import run_weeks
from score import figures, find_duidan, passes, score

#: What the sheets of a company lack, by its seed.
LACKS = {3: ["--no-line-numbers"], 4: ["--no-product-codes"], 0: ["--no-line-numbers", "--no-product-codes"]}

#: How many misses and false alarms of a company are listed.
SHOWN = 25


def seeds(text):
    """`1-5,8` as numbers."""
    parts = [part.split("-") for part in text.split(",")]
    return [seed for part in parts for seed in range(int(part[0]), int(part[-1]) + 1)]


def make(folder, seed, orders, weeks, more=()):
    """Makes the company of a seed in `folder`."""
    words = [str(folder), "--seed", str(seed), "--orders", str(orders), "--weeks", str(weeks)]
    return generate(arguments([*words, *LACKS.get(seed % 5, []), *more]))


def run(binary, folder):
    """The tally of a company's weeks, and how many seconds they took."""
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as workspace:
        tally = score(run_weeks(binary, folder, workspace))
    return tally, time.monotonic() - start


def line(seed, tally, seconds):
    """The figures of a company on one line."""
    values = figures(tally)
    party = f"{tally.party_right}/{tally.party_all}"
    loud = f"{tally.late_loud}/{tally.late_all}"
    rules = f" {sum(tally.rules.found.values())}/{sum(tally.rules.due.values())} rules, {sum(tally.rules.false.values())} false" if tally.rules.due else ""
    return (f"{seed:>4} {' '.join(LACKS.get(seed % 5, [])):40} {values['recall']:8.3f} {values['precision']:10.3f} {values['cells']:8.3f} "
            f"{sum(tally.due.values()):8} {tally.cells:8} {party:>11} {loud:>9} {seconds:6.0f} s{rules}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=seeds, default=seeds("1-5"))
    parser.add_argument("--orders", type=int, default=60)
    parser.add_argument("--weeks", type=int, default=8)
    parser.add_argument("--duidan", default=find_duidan(), help="the program")
    parser.add_argument("--keep", help="where the companies are kept; else a folder that is removed")
    parser.add_argument("--more", action="append", default=[], help="a further flag of generate.py: --more=--with-scope")
    options = parser.parse_args()
    print(f"{options.orders} orders, {options.weeks} weeks")
    print(f"{'seed':4} {'':40} {'recall':>8} {'precision':>10} {'cells':>8} {'planted':>8} {'values':>8} {'party':>11} {'late':>9}")
    good = True
    with tempfile.TemporaryDirectory() as scratch:
        for seed in options.seeds:
            folder = Path(options.keep or scratch) / f"{options.orders}-{seed}"
            make(folder, seed, options.orders, options.weeks, options.more)
            tally, seconds = run(options.duidan, folder)
            print(line(seed, tally, seconds), flush=True)
            if not passes(tally):
                good = False
                details = tally.details + [text for text in tally.rules.details if not text.startswith("NEAR")]
                print("\n".join(details[:SHOWN]), flush=True)
                print(f"… {len(details) - SHOWN} more" if len(details) > SHOWN else "", flush=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"largest run: {peak} MB")
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
