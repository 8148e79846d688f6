"""What the files are called, and in which folder they lie."""

from evidence import FAMILIES

FOLDERS = {"sales": "订单跟踪/{year}", "export": "外贸部", "schedule": "生产计划/{year}年", "log": "仓库/发货登记", "receivables": "财务/应收"}
ASTRAY = ["新建文件夹", "桌面文件", "", "旧电脑D盘/整理"]
HALVES = {"H1": "上半年", "H2": "下半年"}
QUARTERS = {"Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度"}

SHORT = ["-{0:%m%d}改", "-{0:%m%d}", " {0.month}.{0.day}", "({0.month}月{0.day}日)", "更新{0:%m%d}"]
FULL = ["{0:%Y%m%d}", "-{0:%Y%m%d}", "_{0:%Y-%m-%d}", " {0:%y}.{0.month}.{0.day}", "（{0.year}年{0.month}月{0.day}日）", "-{0:%Y%m%d}改"]
PLAIN = ["", " 最新", "-定稿", "new", " 新", "旧", "-备份", "(李工改)", "(王芳)", " - 副本", " - 副本 (3)", "副本", "-最终", "(2)", "-发老板", "_ok"]


class Naming:
    """Gives out paths, none twice."""

    def __init__(self, rng):
        self.rng, self.taken, self.numbers = rng, set(), {}

    def name_all(self, saves):
        for save in saves:
            folder = FOLDERS[save.source].format(year=self.year(save))
            if self.rng.random() < 0.07:
                folder = self.rng.choice(ASTRAY)
            self.place(save, folder, lambda: self.stem(save))

    def place(self, save, folder, stem):
        """The first free name that `stem` yields."""
        for attempt in range(100):
            name = stem() + (f"({attempt - 30})" if attempt > 40 else "") + "." + save.form
            path = f"{folder}/{name}" if folder else name
            if path.lower() not in self.taken:
                self.taken.add(path.lower())
                save.path = path
                return
        raise ValueError(f"no name is left for {save.chain}")

    @staticmethod
    def year(save):
        return save.part[:4] if save.part[:4].isdigit() else str(save.saved_on.year)

    def stem(self, save):
        if save.source == "receivables" and save.form == "csv":
            return f"应收明细_{save.saved_on:%Y%m%d}{self.rng.randint(9, 18):02d}{self.rng.randint(0, 59):02d}{self.rng.randint(0, 59):02d}"
        base = self.base(save) + (f"({save.branch})" if save.branch else "")
        if save.evidence == "name_date":
            short = save.part[:4] == str(save.saved_on.year) and save.source != "export"
            return base + self.rng.choice(SHORT + FULL if short else FULL).format(save.name_date)
        if save.family and not save.name_date:
            return base + self.ordinal(save)
        return base + self.rng.choice(PLAIN if not save.branch else ["", "", " 最新", "new", "-改"])

    def base(self, save):
        year, part, rng = self.year(save), save.part, self.rng
        if save.source == "sales":
            careless = not save.name_date and rng.random() < 0.4
            return rng.choice(["订单跟踪表", "跟踪表"]) if careless else f"{year}年订单跟踪表"
        if save.source == "export":
            return f"外贸订单-{save.saver if not save.branch else part}"
        if save.source == "schedule":
            workshop = "-" + part.split(" ")[1] if " " in part else ""
            return f"{int(part[5:7])}月生产计划{workshop}" if rng.random() < 0.5 else f"{year}年{int(part[5:7])}月生产计划{workshop}"
        if save.source == "log":
            return f"{year}年{HALVES[part[4:]]}发货登记表" if part[:4].isdigit() else f"发货登记表-{part}"
        return f"{year}年{QUARTERS[part[4:]]}应收账款"

    def ordinal(self, save):
        """The next number of the part's family: v3, V2.1, 最终版, 最终版2, 第4版."""
        key = (*save.chain, save.family)
        number = self.numbers[key] = self.numbers.get(key, 0) + 1
        mark = "" if number == 1 else f"({number})" if save.part.endswith(("3", "Q2", "H2")) else str(number)
        return ("-" if save.family[0] in "vV" else " ") + FAMILIES[save.family].format(n=number, m=mark)
