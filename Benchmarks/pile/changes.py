"""The truth of the changes: which must stand in the history, and which may, since another file settles them."""

from collections import defaultdict

from statements import read

NAMES = ["order_no", "line", "field", "before", "after", "file", "saved_by", "settled_elsewhere", "or_file", "from_part"]


def records(versions, tied, merged):
    """The rows of `changes.csv`. `tied` are the saves that nothing orders, `merged` the lineages of forks that were taken back."""
    changes, crossings = read(versions)
    disputed = disputes(versions, changes, tied)
    by_fork = defaultdict(set)
    for one in changes:
        if len(one.lineage) > 1:
            by_fork[one.key, one.field].add(one.what)
    found = []
    for group in grouped(changes):
        must = None
        if any(one.owned and len(one.lineage) == 1 for one in group):
            must = next(one for one in group if one.owned and (len(one.lineage) == 1 or one.lineage in merged))
        if must and ((must.key, must.field) in disputed or must.what not in by_fork.get((must.key, must.field), {must.what})):
            must = None
        found += [record(one, one is not must, [other.save.path for other in group if other is not one and one is must]) for one in group]
    return found + [record(one, True, []) for one in crossings]


def grouped(changes):
    """The same change said by several lineages: the first time that each says it, the second, and so on; earliest first."""
    groups, times = defaultdict(list), defaultdict(int)
    for one in changes:
        times[one.lineage, one.what] += 1
        groups[one.what, times[one.lineage, one.what]].append(one)
    return groups.values()


def disputes(versions, changes, tied):
    """Fields of lines that an abandoned fork holds another value of, or that differ between two saves that nothing orders."""
    found = set().union(*(save.contested for save in versions))
    return found | {(one.key, one.field) for one in changes if one.save in tied}


def record(one, settled, others):
    """One row; quantities and money as they are, days in ISO form."""
    values = one.save.index[one.key].values
    return {"order_no": values["order_no"], "line": f"{values['product_name']} {values['colour']}", "field": one.field,
            "before": "" if one.before is None else one.before, "after": one.after, "file": one.save.path,
            "saved_by": one.save.modified_by if one.save.form == "xlsx" else "", "settled_elsewhere": "true" if settled else "false",
            "or_file": "|".join(others), "from_part": one.from_part}
