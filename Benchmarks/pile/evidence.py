"""By what each file's place in time can be known: its name, a title, a tab, its properties, its contents, or nothing.

Where two neighbours have nothing by which a person could order them, they are given dates, or left as they are, in the same position.
"""

from datetime import datetime, timedelta

from witness import later

#: What a keeper does, and how often.
HABITS = {"name_date": 40, "name_ordinal": 13, "title_date": 9, "tab_date": 7, "plain": 31}
FAMILIES = {"v": "v{n}", "V2.": "V2.{n}", "最终版": "最终版{m}", "第n版": "第{n}版"}
XLS_SOURCES = ("sales", "schedule", "log")


def chains(saves):
    """The saves by part and branch, each in order of time."""
    found = {}
    for save in saves:
        found.setdefault(save.chain, []).append(save)
    return found


def assign(rng, saves, first_year, with_xls):
    """Gives every save its form, its habit of naming, and its properties."""
    for chain in chains(saves).values():
        choose_forms(rng, chain, first_year, with_xls)
        for save in chain:
            choose_habit(rng, save)
        write_properties(rng, chain)
        for save in chain:
            save.evidence = evidence_of(save)
        repair(rng, chain)


def choose_forms(rng, chain, first_year, with_xls):
    """Old years are .xls, until somebody saves as .xlsx; what comes out of the ERP is CSV, as some logs are."""
    source, part, _ = chain[0].chain
    csv = rng.random() < {"receivables": 0.65, "log": 0.25}.get(source, 0)
    for place, save in enumerate(chain):
        old = with_xls and source in XLS_SOURCES and save.saved_on.year == first_year and place < max(1, len(chain) * 0.8)
        save.form = "csv" if csv else "xls" if old and part[:4] in (str(first_year), "恒远", "海川") else "xlsx"


def choose_habit(rng, save):
    """Where the keeper writes the day, if anywhere."""
    if save.source == "receivables" and save.form == "csv":
        save.evidence, save.name_date = "name_date", save.saved_on
        return
    habit = rng.choices(list(HABITS), list(HABITS.values()))[0]
    if save.form == "csv" and habit in ("title_date", "tab_date"):
        habit = "name_date"
    if habit == "name_ordinal":
        save.family = rng.choice(["v", "V2.", "最终版", "第n版"] if save.source != "receivables" else ["v", "最终版"])
    elif habit != "plain":
        save.evidence, save.name_date = habit, save.saved_on


def write_properties(rng, chain):
    """Document properties: true ones, none, all equal after an export of the whole folder, or a template's."""
    first = chain[0]
    policy = rng.choices(["honest", "none", "mass", "template"], [58, 8, 20, 14])[0]
    begun = first.at(rng.randint(8, 10), rng.randint(0, 59)) - timedelta(days=rng.randint(0, 6))
    told = [save for save in chain if save.form == "xlsx"] if policy != "none" else []
    until = rng.randint(3, len(told)) if policy == "mass" and len(told) >= 3 else 0
    moved = told[until - 1].at(12, 30) + timedelta(days=rng.randint(3, 20)) if until else None
    for place, save in enumerate(told):
        save.modified_by = save.saver
        if policy == "template":
            save.created = save.modified = datetime(2019, 7, 1, 9, 30)
            save.modified_by = "Administrator"
        elif place < until:
            save.created = save.modified = moved
            save.modified_by = "openpyxl"
        else:
            save.created, save.modified, save.honest = begun, save.at(rng.randint(17, 20), rng.randint(0, 59)), True


def evidence_of(save):
    """The strongest thing that the file itself says."""
    if save.name_date:
        return save.evidence
    return "name_ordinal" if save.family else "properties" if save.honest else "contents"


def decidable(one, other):
    """Whether a person can tell that `other` is the later."""
    if one.dated and other.dated:
        return (one.name_date or one.saved_on) < (other.name_date or other.saved_on)
    return (one.family and one.family == other.family and not one.name_date and not other.name_date) or later(one, other)


def repair(rng, chain):
    """Where nothing tells two neighbours apart, both mostly get a date in their names."""
    for one, other in zip(chain, chain[1:]):
        if not decidable(one, other) and rng.random() < 0.7:
            for save in (one, other):
                if not save.name_date:
                    save.evidence, save.name_date, save.family = "name_date", save.saved_on, ""
