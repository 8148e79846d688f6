"""Copies: the same bytes in another folder, and the same contents saved again in another form."""

from dataclasses import replace
from datetime import timedelta
from pathlib import PurePosixPath

#: Where copies lie; an empty one stands for beside the original.
FOLDERS = ["备份", "备份/{0:%Y%m}", "新建文件夹", "新建文件夹 (2)", "发给财务", "发给老板", "桌面文件", ""]
TAILS = [" - 副本", "(2)", " - 副本 (2)", "-备份", "_{0:%m%d}备份"]
PEOPLE = ["李工", "王芳", "钱会计", "老张", "小吴", "Administrator"]


def exact(rng, saves, naming, count):
    """`count` files with the bytes of another."""
    made = []
    for original in rng.choices(saves, k=count):
        copy = replace(original, role="copy", original=original, parent=original, saved_on=original.saved_on)
        place(rng, copy, naming, TAILS, keep=0.6)
        made.append(copy)
    return made


def near(rng, saves, naming, count):
    """`count` files that hold what another holds: sorted, wider, with days in another form, a row left empty, or as .xlsx."""
    made = []
    for original in rng.sample(saves, min(count, len(saves))):
        later = original.saved_on + timedelta(days=rng.choice([1, 3, 8, 20, 60, 150]))
        copy = replace(original, role="copy", near=True, original=original, parent=original, saved_on=later,
                       touches=touches(rng, original.form))
        if original.form != "xlsx" and rng.random() < 0.4:
            copy.form = "xlsx"
        if copy.form == "xlsx":
            copy.created = original.created or copy.at(9, 5)
            copy.modified, copy.modified_by = copy.at(rng.randint(9, 18), rng.randint(0, 59)), rng.choice(PEOPLE)
        place(rng, copy, naming, ["(打印版)", "-整理", " 按客户", "-调格式", " - 副本", "(2)"], keep=0.3)
        made.append(copy)
    return made


def touches(rng, form):
    """What was done to it: one thing, or two, or nothing but saving it."""
    able = {"sorted": "customer_name", "blank_row": True}
    if form != "csv":
        able["number_format"] = rng.choice(["yyyy/mm/dd", "yyyy-m-d", 'm"月"d"日"'])
    if form == "xlsx":
        able["widths"] = rng.choice([9, 14, 20])
    return {name: able[name] for name in rng.sample(sorted(able), rng.choice([1, 1, 2] + [0] * (form == "xlsx")))}


def place(rng, copy, naming, tails, keep):
    """Finds the copy a folder and a name: the original's, or with a tail."""
    path = PurePosixPath(copy.original.path)
    folder = rng.choice(FOLDERS).format(copy.saved_on) or str(path.parent).removeprefix(".")

    def stem():
        return path.stem if str(path.parent) != folder and rng.random() < keep else path.stem + rng.choice(tails).format(copy.saved_on)

    naming.place(copy, folder, stem)
