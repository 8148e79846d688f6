"""What a merge got right, by the truth."""
import dataclasses
import decimal

from dataset import KEY


@dataclasses.dataclass(frozen=True)
class Score:
    """Cells in conflict found, rows deleted here and edited there found, what was no conflict, and the merged rows.

    A row is lost when the merge neither has it nor asks about it: one that a side edited and the other deleted, too.
    """
    found: int
    conflicts: int
    deletions_found: int
    deletions: int
    false: int
    lost: int
    kept: int
    doubled: int
    wrong: int


def score(result, truth, base, sides):
    cells = {((order, line), column) for order, line, column, *_ in truth["conflicts"]}
    removals = {(order, line) for order, line, _ in truth["deleted_and_edited"]}
    gone = {(order, line) for order, line, _ in truth["deleted"]}
    rows = {key for key, _ in cells}
    found = {cell for cell in cells if cell in result.conflicts or (cell[0], None) in result.conflicts}
    seen = {key for key, _ in result.conflicts}
    false = {(key, column) for key, column in result.conflicts
             if key not in removals and (key not in rows if column is None else (key, column) not in cells)}
    expected = merged(base, sides, gone)
    unsettled = rows | removals | seen
    wrong = sum(plain(text) != plain(want) for key, row in expected.items() if key in result.rows and key not in unsettled
                for text, want in zip(result.rows[key][0], row))
    return Score(
        found=len(found), conflicts=len(cells), deletions_found=len(removals & seen), deletions=len(removals),
        false=len(false), lost=sum(key not in result.rows and key not in seen for key in expected),
        kept=sum(key in result.rows for key in gone), doubled=sum(len(same) - 1 for same in result.rows.values()), wrong=wrong)


def merged(base, sides, gone):
    """The rows that a faultless merge has, cells in conflict as ours has them."""
    before = {tuple(row[:KEY]): row for row in base}
    ours, theirs = ({tuple(row[:KEY]): row for row in side} for side in sides)
    rows = {}
    for key in before.keys() | ours.keys() | theirs.keys():
        if key not in gone:
            mine, other = ours.get(key, theirs.get(key)), theirs.get(key, ours.get(key))
            old = before.get(key, mine)
            rows[key] = [there if here == was else here for was, here, there in zip(old, mine, other)]
    return rows


def plain(text):
    """A value without the zeros that a number may end in."""
    try:
        return decimal.Decimal(text).normalize()
    except decimal.InvalidOperation:
        return text
