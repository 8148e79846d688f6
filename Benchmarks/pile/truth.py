"""The truth beside the pile: `files.csv`, `changes.csv`, `totals.csv`."""

import csv
from decimal import Decimal

from evidence import chains, decidable

FILES = ["file", "fate", "source", "part", "position", "role", "parent", "saved_on", "near_copy",
         "branch", "fate_also", "content", "evidence", "what"]
TOTALS = ["file", "rows", "quantity", "amount", "currency"]


def place_in_time(versions):
    """Numbers the versions of a part in time; two that nothing tells apart stand in one position."""
    parts = {}
    for save in sorted(versions, key=lambda one: (one.saved_on, bool(one.branch))):
        parts.setdefault((save.source, save.part), []).append(save)
    tied = set()
    for chain in chains(versions).values():
        for one, other in zip(chain, chain[1:]):
            if not decidable(one, other):
                tied.add(other)
                other.evidence = "none"
    for part in parts.values():
        at = {}
        for number, save in enumerate(part, 1):
            save.position = at[save.parent] if save in tied else number
            at[save] = save.position
    return tied


def shown(path):
    """A path as text: bytes that are not UTF-8 as the replacement character."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def save_record(save):
    return {"file": save.path, "fate": "copy" if save.role == "copy" else "read", "source": save.source, "part": save.part,
            "position": save.group.position, "role": save.role, "parent": save.parent.path if save.parent else "",
            "saved_on": save.saved_on, "near_copy": "true" if save.near else "false", "branch": save.branch,
            "fate_also": "read" if save.near else "", "content": save.group.path, "evidence": save.evidence if save.role != "copy" else "",
            "what": save.form}


def noise_record(path, fate, also, what, content):
    return {"file": shown(path), "fate": fate, "near_copy": "false", "role": "copy" if fate == "copy" else "", "fate_also": also,
            "what": what, "parent": content, "content": content}


def totals(save):
    """What stands in the file, by currency; sheets without money have none."""
    quantity_of = "shipped_quantity" if save.source == "log" else "quantity"
    sums = {}
    for _, row in save.rows:
        money = save.source in ("sales", "export", "receivables")
        one = sums.setdefault(row.values["currency"] if money else "", [0, 0, Decimal(0)])
        one[0] += 1
        one[1] += row.values[quantity_of]
        one[2] += row.values["amount"] if money else 0
    return [{"file": save.path, "rows": rows, "quantity": quantity, "amount": amount if currency else "", "currency": currency}
            for currency, (rows, quantity, amount) in sorted(sums.items())]


def write(path, names, records):
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, names, restval="", lineterminator="\n")
        out.writeheader()
        out.writerows(records)
