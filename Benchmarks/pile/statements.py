"""What each lineage of sheets says of each field of a line, in order of time, and where it says something new."""

from dataclasses import dataclass, replace

#: source → fields that its sheets state and that are compared; those with `*` are copies of what sales owns.
FIELDS = {
    "sales": ["quantity", "unit_price", "amount", "promised_date", "model"],
    "export": ["quantity", "unit_price", "amount", "promised_date", "model"],
    "schedule": ["quantity*", "promised_date*", "model*", "production_plan_start", "production_plan_finish",
                 "produced_quantity", "production_finish"],
    "log": ["shipped_quantity*", "tracking_no*"],
    "receivables": ["quantity*", "unit_price*", "amount*", "payment_due_date", "outstanding_amount"],
}


@dataclass(frozen=True)
class Statement:
    """A change: `save` is the first surviving file of its lineage that says `after`.

    `from_part` is the part whose file said `before` last, where that is another: the line has moved on, or was carried over."""

    lineage: tuple
    key: str
    field: str
    before: object
    after: object
    save: object
    owned: bool
    from_part: str = ""

    @property
    def what(self):
        return self.key, self.field, self.before, self.after


def lineage_of(save):
    """The trunk of a source is one lineage, all its parts together; each fork is one."""
    return (save.source, save.part, save.branch) if save.branch else (save.source,)


def read(versions):
    """`(changes, crossings)`: what a lineage changes in its own words, and where it says else than another has said or will say.

    Which of two lineages spoke first cannot always be known (one day, or no day at all), so crossings go by no time."""
    standing, stood, changes, new_words, said = {}, {}, [], [], {}
    for save in sorted(versions, key=lambda one: (one.saved_on, bool(one.branch), one.part)):
        lineage = lineage_of(save)
        if lineage not in standing:
            standing[lineage] = {key: row.values for key, row in save.parent.rows} if save.branch else {}
        known = standing[lineage]
        for key, row in save.rows:
            before, after = known.get(key), row.values
            moved = stood.get((lineage, key), save.part)
            moved, stood[lineage, key] = moved if moved != save.part else "", save.part
            if before is after:
                continue
            known[key] = after
            for name in FIELDS[save.source]:
                field = name.rstrip("*")
                old, new = (before or {}).get(field), after.get(field)
                if new is None or (before is not None and old == new):
                    continue
                word = Statement(lineage, key, field, old, new, save, not name.endswith("*"), moved)
                changes += [word] if before is not None else []
                new_words.append(word)
                said.setdefault((key, field), {}).setdefault(new, set()).add(lineage)
    return changes, [crossing for word in new_words for crossing in crossings(word, said[word.key, word.field])]


def crossings(word, said):
    """The same word, said against each other value that another lineage has."""
    others = [value for value, lineages in said.items() if value not in (word.before, word.after) and lineages - {word.lineage}]
    return [replace(word, before=value, owned=False, from_part="") for value in sorted(others, key=str)]
