"""Which saves survive: of all weeks in which a part was saved, those whose file still lies in the folder."""

from datetime import date, timedelta

#: How the surviving versions are shared out among the sources.
SHARES = {"sales": 0.30, "export": 0.14, "schedule": 0.26, "log": 0.15, "receivables": 0.15}


def candidates(trade, weeks, exporters, workshops, large):
    """`{source: {part: weeks in which it was saved}}`, from the calendar alone."""
    found = {source: {} for source in SHARES}
    last = trade.monday(weeks - 1).year

    def note(source, part, week):
        found[source].setdefault(part, []).append(week)

    for week in range(weeks):
        day = trade.monday(week) + timedelta(days=4)
        if day.timetuple().tm_yday > 18:
            note("sales", str(day.year), week)
        if day.month < 3 and day.year > trade.first_year:
            note("sales", str(day.year - 1), week)
        for person in exporters if week >= 10 else []:
            note("export", person, week)
        month = f"{trade.monday(week):%Y-%m}"
        for part in [month] if int(month[:4]) < last else [f"{month} {one}" for one in workshops]:
            if week >= 5:
                note("schedule", part, week)
        if day.month not in (1, 7) or day.day > 14:
            note("log", f"{day.year}H{1 if day.month < 7 else 2}", week)
        for customer in large if week >= 16 else []:
            note("log", customer, week)
        for back in (0, 1):
            quarter = (day.year * 12 + day.month - 1) // 3 - back
            begun = date(quarter // 4, quarter % 4 * 3 + 1, 1)
            if 24 < (day - begun).days < 140 and begun >= trade.start - timedelta(days=3):
                note("receivables", f"{begun.year}Q{quarter % 4 + 1}", week)
    return found


def surviving(rng, found, count):
    """Draws `count` saves: `{(source, part): sorted weeks}`. Each part of a source has its share, the months of the schedule some."""
    kept = {}
    for source, share in SHARES.items():
        wanted, parts = round(count * share), sorted(found[source])
        if source == "schedule":
            parts = sorted(rng.sample(parts, min(len(parts), max(2, round(wanted / 1.9)))))
        left = {part: list(found[source][part]) for part in parts}
        for part in left:
            rng.shuffle(left[part])
        while wanted > 0 and any(left.values()):
            for part in parts:
                if left[part] and wanted > 0 and rng.random() < 0.7:
                    kept.setdefault((source, part), []).append(left[part].pop())
                    wanted -= 1
    return {key: sorted(weeks) for key, weeks in kept.items()}
