"""Counts, over all weeks, what was found, missed, invented, and reconciled."""

from collections import Counter

from matching import about_the_same, kinds, matches, order_key, pair_lines, same
from ruletally import RuleTally


class Tally:
    """The sums of a scoring; `details` has a line for each miss, false alarm and wrong cell."""

    def __init__(self):
        self.due, self.found = Counter(), Counter()
        self.reported, self.right = Counter(), Counter()
        self.confused, self.details = Counter(), []
        self.rules = RuleTally()
        self.late_loud = self.late_all = self.party_right = self.party_all = self.cells = self.cells_right = 0

    def add_week(self, truth, discrepancies, rows):
        """Counts one week."""
        staged = set(map(order_key, truth.get("staged", [])))
        reported = [one for one in discrepancies if one["family"] == "merge" and one["status"] in ("open", "decided")
                    and order_key(one["order_no"]) not in staged]
        self.rules.add_week(truth, discrepancies)
        self.count_recall(truth, reported)
        self.count_precision(truth, reported)
        self.count_cells(truth, rows)

    def count_recall(self, truth, reported):
        by_order = {}
        for one in reported:
            by_order.setdefault(order_key(one["order_no"]), []).append(one)
        for entry in truth["expected"]:
            here = [one for number in [entry["order_no"], *entry["look_alikes"]] for one in by_order.get(order_key(number), [])]
            hits = [one for one in here if matches(entry, one)]
            for one in hits:
                self.party_all += bool(entry["responsible"])
                self.party_right += one["responsible_department"] in entry["responsible"]
                self.count_loudness(truth, entry, one)
                if entry["responsible"] and one["responsible_department"] not in entry["responsible"]:
                    self.say("PARTY", truth, entry["kind"], one["order_no"], one,
                             f"to act: {entry['responsible']}, not {one['responsible_department']}")
            if not entry["required"]:
                continue
            self.due[entry["kind"]] += 1
            self.found[entry["kind"]] += bool(hits)
            if not hits:
                instead = sorted({one["kind"] for one in here if about_the_same(entry, one)})
                self.confused[entry["kind"], ",".join(instead) or "nothing"] += 1
                self.details.append(f"MISS  week {truth['week']} {entry['kind']} {entry['order_no']} {entry['line'] or ''} "
                                    f"{' '.join(entry['identity'].values())} {'/'.join(entry['fields'])} {'/'.join(entry['sources'])} "
                                    f"since week {entry['since_week']} instead: {instead} ({entry['note']})")

    def count_loudness(self, truth, entry, one):
        """A copy that has been stale for a week is no mere information, unless its sheet did not come."""
        if entry["required"] and entry["loud"]:
            self.late_all += 1
            self.late_loud += one["severity"] != "info"
            if one["severity"] == "info":
                self.say("QUIET", truth, entry["kind"], one["order_no"], one, f"stale since week {entry['since_week']}")

    def count_precision(self, truth, reported):
        for one in reported:
            if one["severity"] == "info":
                continue
            self.reported[one["kind"]] += 1
            if any(matches(entry, one) for entry in truth["expected"]):
                self.right[one["kind"]] += 1
            else:
                near = sorted({kind for entry in truth["expected"] if about_the_same(entry, one) for kind in kinds(entry)})
                self.say("FALSE", truth, one["kind"], one["order_no"], one, f"planted there: {near}; {one['message']}")

    def count_cells(self, truth, rows):
        pairs, extra = pair_lines(truth["lines"], rows)
        for true, row in pairs:
            for name, value in true["values"].items():
                good = row is not None and same(value, row.get(name) if name in row else value)
                self.cells += 1
                self.cells_right += good
                if not good:
                    shown = row.get(name) if row else "no such line"
                    self.details.append(f"CELL  week {truth['week']} {true['line']} {name}: {value} is true, not {shown}")
        allowed = set(map(order_key, truth["extra_orders"]))
        planted = {(order_key(entry["order_no"]), entry["identity"].get("product_name")) for entry in truth["expected"]
                   if entry["kind"] == "unexpected_in_source"}
        for row in extra:
            number = order_key(row["order_no"])
            if number not in allowed and (number, row["product_name"]) not in planted:
                self.cells += len(true_names(truth))
                self.details.append(f"LINE  week {truth['week']} {row['order_no']} {row['line_no']} {row['product_name']} {row['colour']}: "
                                    f"there is no such line ({row['sources']})")

    def say(self, word, truth, kind, order, one, text):
        self.details.append(f"{word} week {truth['week']} {kind} {order} {one['line_no']} {one['product_name']} {one['model']} {one['colour']} "
                            f"{one['field']} {one['source']} {one['severity']}: {text}")


def true_names(truth):
    """The fields of a true line, for what an invented line costs."""
    return truth["lines"][0]["values"] if truth["lines"] else {}
