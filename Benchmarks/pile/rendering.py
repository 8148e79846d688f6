"""A save as the grids of its tabs: titles, headers, rows, sums. Cells are texts, numbers, days, or empty."""

from dataclasses import dataclass, field
from decimal import Decimal

from books import CARRIED, FINISHED
from layouts import layout_of
from lines import CANCELLED, MAKING, STEPS
from retyping import retyped

SUMMED = ("quantity", "amount")


@dataclass
class Tab:
    """One sheet: `merges` are (row, first column, last column, rows further), all from 0; `widths` are of a near copy."""

    name: str
    rows: list = field(default_factory=list)
    merges: list = field(default_factory=list)
    head: int = 0
    widths: int = 0
    number_format: str = ""


def tabs_of(save, first_year):
    """The tabs of a file in the order in which they stand."""
    layout = layout_of(save.group, first_year)
    by_tab = {}
    for key, row in save.rows:
        by_tab.setdefault(tab_name(save, row.tab), []).append({**row.values, "key": key})
    if save.form == "csv":
        by_tab = {"": [values for rows in by_tab.values() for values in rows]}
    names = sorted(by_tab, key=tab_order)
    noted = names[-1] if save.source == "sales" and len(names) > 1 and names[-1] not in (CARRIED, FINISHED) else names[0]
    tabs = []
    for name in names:
        shown = name
        if save.evidence == "tab_date" and name == noted:
            shown = (f"{name} " if name.endswith("月") else "") + note(save)
        tabs.append(filled(save, layout, Tab(shown), by_tab[name], first_year))
    return tabs


def note(save):
    day = save.name_date
    return f"更新至{day.month}.{day.day}" if save.part[:4] == str(day.year) else f"更新至{day.year}.{day.month}.{day.day}"


def tab_name(save, tab):
    """The tab of a row; schedules of one workshop have one tab, and the last year's logs are not cut by month."""
    if save.source == "schedule" and " " in save.part:
        return "排产"
    return "发货明细" if save.source == "log" and save.group.saved_on.year > 2023 else tab


def tab_order(name):
    """What was carried over first, then the months, then what is finished."""
    number = name.removesuffix("月")
    return (0 if name == CARRIED else 2 if name == FINISHED else 1, int(number) if number.isdigit() else 0, name)


def filled(save, layout, tab, rows, first_year):
    """One tab with all its rows, as its keeper left it."""
    width = len(layout.columns)
    title = layout.title.format(year=save.part[:4], month=f"{save.part[:4]}年{save.part[5:7].lstrip('0')}月")
    if save.evidence == "title_date":
        title = f"{title}（更新日期：{save.name_date:%Y-%m-%d}）" if title else f"更新日期：{save.name_date:%Y-%m-%d}"
    if title:
        tab.merges.append((0, 0, width - 1, 0))
        tab.rows.append([title])
    head(layout, tab)
    tab.head = len(tab.rows)
    if "sorted" in save.touches:
        by = [save.touches["sorted"], "order_no", "product_name", "colour"]
        rows = sorted(rows, key=lambda values: [str(values[name]) for name in by])
    tab.rows += [[retyped(cell(values, name, number, layout), values["key"], name, save, first_year) for _, name in layout.columns]
                 for number, values in enumerate(rows, 1)]
    if "blank_row" in save.touches:
        tab.rows.insert(tab.head + len(rows) * 2 // 3, [])
    if layout.sums and rows:
        tab.rows.append(sums(layout, rows))
    tab.widths, tab.number_format = save.touches.get("widths", 0), save.touches.get("number_format", "")
    return tab


def head(layout, tab):
    """The row of headers, or two where they are in groups."""
    if layout.groups:
        row, at = [], 0
        for heading, count in layout.groups:
            if heading:
                row += [heading] + [None] * (count - 1)
                tab.merges.append((len(tab.rows), at, at + count - 1, 0))
            else:
                row += [header for header, _ in layout.columns[at:at + count]]
                tab.merges += [(len(tab.rows), column, column, 1) for column in range(at, at + count)]
            at += count
        tab.rows.append(row)
        loose = {column for top, column, last, more in tab.merges if more}
        tab.rows.append([None if at in loose else header for at, (header, _) in enumerate(layout.columns)])
    else:
        tab.rows.append([header for header, _ in layout.columns])


def cell(values, name, number, layout):
    """What stands in one cell."""
    if name == "row":
        return number
    value = values.get(name)
    if name == "status" and any(field == "production_plan_finish" for _, field in layout.columns):
        return value if value in (*STEPS[:MAKING + 1], CANCELLED) else "已完工"
    if layout.text_dates and name == "order_date":
        return layout.text_dates.format(value)
    return value


def sums(layout, rows):
    """The total under a tab."""
    row = [None] * len(layout.columns)
    row[0] = "合计"
    for at, (_, name) in enumerate(layout.columns):
        if name in SUMMED:
            row[at] = sum((values[name] for values in rows), Decimal(0))
    return row
