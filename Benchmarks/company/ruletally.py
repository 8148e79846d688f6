"""Counts which planted rule problems were found, with the right party, and what was said of clean orders."""

from collections import Counter

from consequences import may_follow
from matching import fold, order_key, share

#: Severities at which a finding on a clean order is a false alarm.
LOUD = ("critical", "high", "medium")


class RuleTally:
    """The sums of all weeks; `details` has a line for each miss, wrong party and false alarm."""

    def __init__(self):
        self.due, self.found, self.false, self.excused = Counter(), Counter(), Counter(), Counter()
        self.party_right, self.party_all, self.details = Counter(), Counter(), []

    def add_week(self, truth, discrepancies):
        """Counts one week; a company without planted rule problems counts nothing."""
        if "rules" not in truth:
            return
        reported = [{**one, "code": one.get("rule_code", one["code"])} for one in discrepancies if is_of_rules(one) and one["status"] in ("open", "decided")]
        for entry in truth["rules"]:
            if entry["required"]:
                self.count(truth, entry, [one for one in reported if matches(entry, one)], reported)
        staged = {order_key(number): codes for number, codes in truth["staged"].items()}
        touched = set(map(order_key, truth["touched"]))
        for one in reported:
            if one["severity"] in LOUD:
                self.judge(truth, one, staged.get(order_key(one["order_no"])), order_key(one["order_no"]) in touched)

    def count(self, truth, entry, hits, reported):
        code = entry["code"]
        self.due[code] += 1
        self.found[code] += bool(hits)
        if not hits:
            orders = set(map(order_key, entry["orders"]))
            instead = sorted({f"{one['code']}({one['field']})" for one in reported if order_key(one["order_no"]) in orders})
            self.details.append(f"MISSED week {truth['week']} {code} {'/'.join(entry['orders'])} {' '.join(entry['identity'].values())} "
                                f"{'/'.join(entry['fields'])} since week {entry['since_week']} instead: {instead} ({entry['note']})")
            return
        if entry["responsible"]:
            self.party_all[code] += 1
            right = any(one["responsible_department"] in entry["responsible"] for one in hits)
            self.party_right[code] += right
            if not right:
                self.details.append(f"PARTY  week {truth['week']} {code} {hits[0]['order_no']}: to act is {entry['responsible']}, "
                                    f"not {hits[0]['responsible_department']}")

    def judge(self, truth, one, planted, is_touched):
        """A finding where nothing was planted, or that does not follow from what was, is a false alarm."""
        if planted is not None and may_follow(planted, one["code"]) or any(matches(entry, one) for entry in truth["rules"]):
            return
        if planted is None and is_touched:
            self.excused[one["code"]] += 1
            self.say("NEAR  ", truth, one, "a merge problem was planted on this order")
            return
        self.false[one["code"]] += 1
        self.say("FALSE ", truth, one, f"planted on this order: {planted}" if planted is not None else "a clean order")

    def say(self, word, truth, one, text):
        self.details.append(f"{word} week {truth['week']} {one['code']} {one['severity']} {one['order_no']} {one['line_no']} {one['product_name']} "
                            f"{one['colour']} {one['field']} {one['source']} cause {one['cause'] or '-'}: {one['message']} [{text}]")

    def figures(self):
        """The figures that have thresholds."""
        return {"rule recall": share(sum(self.found.values()), sum(self.due.values())), "rule false alarms": sum(self.false.values())}

    def passes(self):
        return sum(self.found.values()) == sum(self.due.values()) and not self.false

    def show(self):
        """Prints the scores, rule by rule."""
        if not self.due:
            return
        print(f"{'rule':10}{'planted':>9}{'found':>7}{'party':>9}{'false':>7}{'near merge':>12}")
        for code in sorted(set(self.due) | set(self.false) | set(self.excused)):
            party = f"{self.party_right[code]}/{self.party_all[code]}"
            print(f"{code:10}{self.due[code]:9}{self.found[code]:7}{party:>9}{self.false[code]:7}{self.excused[code]:12}")
        for name, value in self.figures().items():
            print(f"{name}: {value:g}")


def is_of_rules(one):
    """Rules, and stale copies whose code says what they mean."""
    return one["family"] == "rule" or one.get("rule_code", "").startswith("CHG-")


def matches(entry, one):
    """Whether a finding is the planted problem: its code, order, line, field."""
    if one["code"] != entry["code"] or order_key(one["order_no"]) not in map(order_key, entry["orders"]):
        return False
    if entry.get("customer") and fold(one["customer_name"]) != fold(entry["customer"]):
        return False
    for name in ("product_name", "colour") if entry["line"] else ():
        if one[name] and fold(one[name]) != fold(entry["identity"].get(name, "")):
            return False
    return not entry["fields"] or not one["field"] or one["field"] in entry["fields"]
