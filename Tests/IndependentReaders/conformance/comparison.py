"""Holds what Duidan read against what another reader read, cell by cell."""
from cells import address, raw_text

SHOWN = 60  # characters of a value in a complaint


def same(mine, theirs):
    """Whether two cells, either of which may be missing, have the same kind and value."""
    return mine is theirs or None not in (mine, theirs) and (mine.kind, mine.value) == (theirs.kind, theirs.value)


def compare_sheet(ours, other, alike=same, exempt=lambda mine, theirs: False):
    """How many cells were compared, and what differs."""
    complaints, count = [], 0
    for key in sorted(ours.cells.keys() | other.cells.keys()):
        name, mine, theirs = address(*key), ours.cells.get(key), other.cells.get(key)
        if exempt(mine, theirs):
            continue
        count += 1
        if not alike(mine, theirs):
            complaints.append(f"{name}: ours {shown(mine)}, theirs {shown(theirs)}")
        elif alike is same and mine and (raw := raw_text(theirs)) is not None and mine.raw != raw:
            complaints.append(f"{name}: raw text {mine.raw[:SHOWN]!r}, should be {raw[:SHOWN]!r}")
        if mine and theirs:
            complaints += [
                f"{name}: {look} {getattr(mine, look)!r}, should be {getattr(theirs, look)!r}"
                for look in ("struck", "fill")
                if getattr(theirs, look) is not None and getattr(mine, look) != getattr(theirs, look)
            ]
    return count, complaints + compare_marks(ours, other)


def compare_marks(ours, other):
    """What differs in visibility, merged ranges, hidden rows and columns, and comments."""
    complaints = []
    rows, columns = set(range(ours.row_count)), set(range(ours.column_count))
    unseen = ours.hidden_rows | ours.filtered_rows
    for what, mine, theirs in [
        ("visibility", ours.visibility, other.visibility),
        ("merged ranges", ours.merged, other.merged),
        ("hidden rows", ours.hidden_rows, within(other.hidden_rows, rows)),
        ("filtered rows", ours.filtered_rows, within(other.filtered_rows, rows)),
        ("hidden or filtered rows", unseen, within(other.unseen_rows, rows)),
        ("hidden columns", ours.hidden_columns, within(other.hidden_columns, columns)),
        ("comments", ours.comments, other.comments),
    ]:
        if theirs is not None and mine != theirs:
            complaints.append(f"{what}: ours {ordered(mine)}, theirs {ordered(theirs)}")
    return complaints


def within(found, among):
    return None if found is None else found & among


def ordered(found):
    if isinstance(found, dict):
        found = sorted(found.items())
    return sorted(found) if isinstance(found, set) else found


def shown(cell):
    if cell is None:
        return "nothing"
    value = repr(cell.value) if isinstance(cell.value, str) else str(cell.value)
    return f"{cell.kind} {value if len(value) <= SHOWN else value[:SHOWN] + '…'}"


def compare_book(ours, other, **rules):
    """How many cells of all sheets were compared, and what differs."""
    complaints, count = [], 0
    names = [sheet.name for sheet in ours]
    if names != [sheet.name for sheet in other]:
        return 0, [f"sheets {names}, should be {[sheet.name for sheet in other]}"]
    for mine, theirs in zip(ours, other):
        compared, found = compare_sheet(mine, theirs, **rules)
        count += compared
        complaints += [f"{mine.name or 'text'}!{complaint}" for complaint in found]
    return count, complaints
