"""Generates a pile of years of Excel trackers in `OUT/workspace/`, and the truth of it in `OUT/truth/`."""

import argparse
import json
import os
import random
import shutil
from collections import Counter
from pathlib import Path

import changes
import copies
import evidence
import truth
from naming import Naming
from noise import noise
from rendering import tabs_of
from simulation import LAST_YEAR, Simulation
from statements import lineage_of
from workbook import written

AS_OF = f"{LAST_YEAR + 1}-01-06"
NOISE, EXACT, NEAR = 18, 0.14, 0.06
MOMENT = 1_736_121_600


def generate(options):
    """Writes the pile and returns what is in it, by kind."""
    rng, first_year = random.Random(options.seed), LAST_YEAR - options.years + 1
    wanted = options.files - NOISE
    simulation = Simulation(rng, round(wanted * (1 - EXACT - NEAR)), options.years, options.rows)
    versions = simulation.run()
    evidence.assign(rng, versions, first_year, options.xls)
    tied = truth.place_in_time(versions)
    naming = Naming(rng)
    naming.name_all(versions)
    near = copies.near(rng, versions, naming, round(wanted * NEAR))
    exact = copies.exact(rng, versions, naming, max(3, wanted - len(versions) - len(near)))
    out = Path(options.out)
    for name in ("workspace", "truth", "elsewhere"):
        shutil.rmtree(out / name, ignore_errors=True)
    for save in [*versions, *near, *exact]:
        save.data = save.original.data if save.role == "copy" and not save.near else rendered(save, first_year)
        put(out / "workspace", save.path, save.data)
    rest = noise(rng, versions)
    for path, data, *_ in rest:
        put(out / "workspace", path, data)
    put(out, "elsewhere/订单跟踪表.xlsx", next(save.data for save in versions if save.form == "xlsx"))
    still(out / "workspace")
    (out / "truth").mkdir(parents=True)
    merged = {(fork.source, fork.part, fork.label) for fork in simulation.forks if fork.merged}
    found = changes.records(versions, tied, merged)
    saves = [*versions, *near, *exact]
    content = {save.data: save.path for save in versions}
    files = [truth.save_record(save) for save in saves]
    for path, data, fate, also, what in rest:
        files.append(truth.noise_record(path, fate, also, what, content.get(data, "") if fate == "copy" else ""))
    truth.write(out / "truth" / "files.csv", truth.FILES, sorted(files, key=lambda one: one["file"]))
    truth.write(out / "truth" / "changes.csv", changes.NAMES, found)
    truth.write(out / "truth" / "totals.csv", truth.TOTALS, [one for save in saves for one in truth.totals(save)])
    about = summary(options, versions, near, exact, rest, tied, found, simulation)
    (out / "truth" / "about.json").write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return about


def rendered(save, first_year):
    core = (save.original or save).saver, save.modified_by, save.created, save.modified
    core = core if save.created or save.modified_by else None
    return written(save.form, tabs_of(save, first_year), core, "utf-8-sig" if save.source == "log" else "gb18030")


def put(root, path, data):
    """Writes one file, or makes a link."""
    target = os.path.join(os.fsencode(root), os.fsencode(path))
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if isinstance(data, tuple):
        os.symlink(data[1], target)
        return
    with open(target, "wb") as file:
        file.write(data)


def still(root):
    """Gives all files and folders one time, so that it tells nothing."""
    for folder, _, names in os.walk(os.fsencode(root), topdown=False):
        for name in [*names, b""]:
            os.utime(os.path.join(folder, name), (MOMENT, MOMENT), follow_symlinks=False)


def summary(options, versions, near, exact, rest, tied, found, simulation):
    """What is in the pile, counted."""
    return {"seed": options.seed, "years": options.years, "rows": options.rows, "as_of": AS_OF,
            "files": len(versions) + len(near) + len(exact) + len(rest),
            "versions": dict(Counter(save.source for save in versions if save.role == "version")),
            "forks": {f"{fork.source} {fork.part} {fork.label}": "merged" if fork.merged else "abandoned"
                      for fork in simulation.forks if fork.last},
            "parts": len({(save.source, save.part) for save in versions}), "fork_files": sum(save.role == "fork" for save in versions),
            "near_copies": len(near), "exact_copies": len(exact), "other_files": len(rest),
            "forms": dict(Counter(save.form for save in [*versions, *near, *exact])),
            "evidence": dict(Counter(save.evidence for save in versions)), "ties": len(tied),
            "rows_in_versions": sum(len(save.rows) for save in versions), "lines": len(simulation.lines),
            "lineages": len({lineage_of(save) for save in versions}),
            "changes": dict(Counter("required" if one["settled_elsewhere"] == "false" else "settled elsewhere" for one in found))}


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--years", type=int, default=3)
    parser.add_argument("--rows", type=int, default=60, help="rows in the average file")
    parser.add_argument("--no-xls", dest="xls", action="store_false")
    return parser.parse_args(words)


if __name__ == "__main__":
    print(json.dumps(generate(arguments()), ensure_ascii=False, indent=1))
