"""Scores the history of changes, and the control totals."""

from collections import Counter, defaultdict
from decimal import Decimal

from tables import comparable

#: Fields whose changes are counted; what a run says of others is neither right nor wrong here.
COUNTED = {"quantity", "unit_price", "amount", "promised_date", "model", "production_plan_start", "production_plan_finish",
           "produced_quantity", "production_finish", "payment_due_date", "outstanding_amount"}


class History:
    """How many of the changes that must be there are there, and how many of those that are there are true."""

    def __init__(self, pile, truth, run):
        self.misses, self.found = [], Counter()
        for row in run:
            self.found[self.key(pile, row, row["file"])] += 1
        must = [row for row in truth if row["settled_elsewhere"] != "true"]
        self.total, self.right = len(must), 0
        allowed, left = set(), Counter(self.found)
        for row in truth:
            allowed |= {self.key(pile, row, file) for file in files(row)}
        for row in must:
            hit = next((key for key in (self.key(pile, row, file) for file in files(row)) if left[key]), None)
            if hit:
                left[hit] -= 1
                self.right += 1
            else:
                self.misses.append("HISTORY missing: " + shown(row) + f" in {' or '.join(files(row))}")
        judged = [key for key in self.found.elements() if key[1] in COUNTED and key[2]]
        self.said, self.true = len(judged), sum(key in allowed for key in judged)
        self.misses += [f"HISTORY invented: {key[0]} {key[1]} {key[2]} → {key[3]} in {key[4]}" for key in judged if key not in allowed]

    @staticmethod
    def key(pile, row, file):
        file = pile.known_as(file)
        return row["order_no"], row["field"], comparable(row["before"]), comparable(row["after"]), pile.content.get(file, file)


def files(row):
    """Where the change may be said to show first."""
    return [row["file"], *filter(None, row["or_file"].split("|"))]


def shown(row):
    return f"{row['order_no']} {row['line']} {row['field']} {row['before'] or 'nothing'} → {row['after']}"


class Totals:
    """How many files' rows, quantities and amounts are what the generator wrote."""

    def __init__(self, pile, truth, run):
        self.right = self.total = 0
        self.misses = []
        true, found = summed(truth, lambda file: file), summed(run, pile.known_as)
        for file, sums in sorted(true.items()):
            if file not in found and self.is_unread_copy(pile, file):
                continue
            self.total += 1
            wrong = differences(sums, found.get(file))
            self.right += not wrong
            self.misses += [f"TOTALS {file}: {wrong}"] if wrong else []

    @staticmethod
    def is_unread_copy(pile, file):
        """Whether the run knows the file for a copy, and read another with its contents."""
        row = pile.run.get(file)
        return row and "copy" in (row["fate"], row["role"]) and pile.stands_for(pile.content[file]) != file


def summed(rows, name):
    """`{file: {currency: [rows, quantity, amount or None]}}`."""
    sums = defaultdict(dict)
    for row in rows:
        one = sums[name(row["file"])].setdefault(row["currency"], [0, Decimal(0), None])
        one[0] += int(row["rows"] or 0)
        one[1] += Decimal(row["quantity"] or 0)
        if row["amount"]:
            one[2] = (one[2] or 0) + Decimal(row["amount"])
    return sums


def differences(true, found):
    """What differs: rows and quantity over all, amounts by currency where the sheet has several."""
    if found is None:
        return "no control totals"
    said = []
    for at, name in enumerate(["rows", "quantity"]):
        one, other = (sum(sums[at] for sums in side.values()) for side in (true, found))
        said += [f"{name} {other}, expected {one}"] if one != other else []
    if any(sums[2] is not None for sums in true.values()):
        several = len(true) > 1
        amounts = {currency if several else "": sums[2] for currency, sums in true.items()}
        told = Counter()
        for currency, sums in found.items():
            told[currency if several else ""] += sums[2] or 0
        said += [f"amount {currency} {told[currency]}, expected {amount}"
                 for currency, amount in amounts.items() if told[currency] != amount]
    return "; ".join(said)
