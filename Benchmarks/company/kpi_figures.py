"""Counts of key figures, and the rows that they make."""

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

PLACES = {"share": Decimal("0.0001"), "count": Decimal("0.01"), "days": Decimal("0.01")}


class Figures:
    """What one period adds up to. A key is (kpi, measure, breakdown)."""

    def __init__(self):
        self.ratios = defaultdict(lambda: [Decimal(0), Decimal(0)])
        self.sums = defaultdict(Decimal)
        self.days = defaultdict(list)
        self.excluded = defaultdict(int)
        self.units, self.spans = {}, {}

    def ratio(self, kpi, measure, part, of=1, breakdown="", unit="share"):
        pair = self.ratios[kpi, measure, breakdown]
        pair[0] += part
        pair[1] += of
        self.units[kpi, measure, breakdown] = unit

    def pace(self, kpi, measure, part, of, days, breakdown=""):
        """What stands, over what passes in so many days: told in days."""
        self.ratio(kpi, measure, part, of, breakdown, "days")
        self.spans[kpi, measure, breakdown] = days

    def add(self, kpi, measure, amount, breakdown="", unit="count"):
        self.sums[kpi, measure, breakdown] += amount
        self.units[kpi, measure, breakdown] = unit

    def span(self, kpi, measure, days, breakdown=""):
        self.days[kpi, measure, breakdown].append(days)

    def exclude(self, kpi, measure, breakdown=""):
        self.excluded[kpi, measure, breakdown] += 1

    def rows(self):
        """Figures by key: value, numerator, denominator, excluded."""
        found = {}
        for key, (part, of) in self.ratios.items():
            value = (part * self.spans.get(key, 1) / of).quantize(PLACES[self.units[key]], ROUND_HALF_UP) if of else None
            found[key] = (value, part, of, self.excluded.get(key, 0))
        for key, amount in self.sums.items():
            found[key] = (amount, amount, None, self.excluded.get(key, 0))
        for key in set(self.days) | {key for key in self.excluded if key[1] in DAY_MEASURES}:
            found.update(distribution(key, sorted(self.days.get(key, [])), self.excluded.get(key, 0)))
        for key, left in self.excluded.items():
            if key not in found and key[1] not in DAY_MEASURES:
                found[key] = (None, Decimal(0), Decimal(0), left)
        return found


#: What is told as mean, median and ninth decile of days.
DAY_MEASURES = {"working_days", "calendar_days", "dwell", "late", "open_days", "lag", "age", "quiet"}


def distribution(key, days, excluded):
    kpi, measure, breakdown = key
    total, count = Decimal(sum(days)), Decimal(len(days))
    mean = (total / count).quantize(PLACES["days"], ROUND_HALF_UP) if days else None
    return {(kpi, measure + "_mean", breakdown): (mean, total, count, excluded),
            (kpi, measure + "_median", breakdown): (nearest_rank(days, 50), None, count, excluded),
            (kpi, measure + "_p90", breakdown): (nearest_rank(days, 90), None, count, excluded)}


def nearest_rank(days, percent):
    """The value at the place ⌈n·p/100⌉, counted from 1."""
    return Decimal(days[-(-len(days) * percent // 100) - 1]) if days else None
