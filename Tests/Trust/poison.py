"""Lays poison beside healthy sheets and runs the week: the run ends, says what it met, and takes no more CPU time and
memory than it may.

    python3 poison.py --duidan PATH [--seconds 20] [--mebibytes 600] [--table]

The poison is what `fixtures/messages` holds of sheets, and what is made here: texts that would run in a page, a
spreadsheet or a terminal, links out of the workspace, an order of thousands of alike lines, a decisions workbook of
nonsense, a text that patterns choke on.
"""

import argparse
import csv
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import workspace as week_two

MESSAGES = Path(__file__).parents[2] / "fixtures/messages"
MARKUP = '"><script>document.title="RUN"</script><img src=x onerror=alert(1)>'
SPREADSHEET = "=HYPERLINK(\"http://example.invalid\",\"x\")"
TERMINAL = "\x1b]0;taken\x07\x1b[2J\x1b[31mred\u202etxt.exe"


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--duidan", required=True)
    options.add_argument("--seconds", type=float, default=20)
    options.add_argument("--mebibytes", type=float, default=600)
    options.add_argument("--table", action="store_true")
    options = options.parse_args()
    faults, rows = [], []
    with tempfile.TemporaryDirectory() as folder:
        for name, lay in poisons():
            place = Path(folder) / "place"
            week_two.lay_out(1, place / "w")
            lay(place / "w")
            status, seconds, mebibytes, told = run(options.duidan, place)
            rows.append((name, status, seconds, mebibytes, told.count("\n")))
            for fault in judge(status, seconds, mebibytes, told, place, options):
                faults.append(f"{name}: {fault}")
            shutil.rmtree(place)
    if options.table:
        for name, status, seconds, mebibytes, lines in sorted(rows, key=lambda row: -row[2]):
            print(f"{seconds:7.2f} s {mebibytes:7.1f} MiB  status {status:2}  {lines:4} lines  {name}")
    print(f"{len(rows)} poisons; slowest {max(row[2] for row in rows):.2f} s, largest "
          f"{max(row[3] for row in rows):.0f} MiB; {len(faults)} faults")
    print("\n".join(faults))
    sys.exit(1 if faults else 0)


#: Seconds without any work after which a run waits for something that never comes; a busy machine gives it some.
PATIENCE = 120


def run(duidan, place):
    process = subprocess.Popen(week_two.command(duidan, 1), cwd=place, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    over = threading.Event()
    watching = threading.Thread(target=end_when_idle, args=(process, over))
    watching.start()
    told = process.stdout.read()
    over.set()
    watching.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, told.decode("utf-8", "replace")


def end_when_idle(process, over):
    """Ends a run that uses no CPU any more, and one that uses more than any limit."""
    used, since = -1, time.monotonic()
    while not over.wait(1):
        now = sum(map(int, Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
        if now != used:
            used, since = now, time.monotonic()
        if time.monotonic() - since > PATIENCE or used > 600 * os.sysconf("SC_CLK_TCK"):
            process.kill()


def judge(status, seconds, mebibytes, told, place, options):
    if status not in (0, 64):
        yield f"ended with {status}: {told[-300:]}"
    if seconds > options.seconds:
        yield f"took {seconds:.1f} s of CPU"
    if mebibytes > options.mebibytes:
        yield f"took {mebibytes:.0f} MiB"
    if any(ord(character) < 32 and character not in "\n\t" or character in "\u202e\x7f" for character in told):
        yield f"steers the terminal: {told!r:.300}"
    latest = place / "w" / "runs" / "latest"
    if status == 0:
        yield from harmful(latest)


def harmful(run):
    page = (run / "report.html").read_text(encoding="utf-8")
    if "<img src=x" in page or "<script>document.title" in page:
        yield "markup of a sheet stands in report.html"
    for table in sorted(run.glob("*.csv")):
        with open(table, encoding="utf-8-sig", newline="") as file:
            for row in csv.reader(file):
                for cell in row:
                    if cell[:1] in ("=", "@", "\t", "\r"):
                        yield f"{table.name} holds {cell!r:.60}"


def poisons():
    """Each poison's name and what lays it into a workspace."""
    for given in sorted(MESSAGES.glob("*/given.*")):
        name = given.parent.name
        if name.startswith("ledger-"):
            continue
        if name.startswith("configuration-"):
            yield name, lambda workspace, given=given: shutil.copy(given, workspace / "duidan.yml")
        else:
            yield name, lambda workspace, given=given: shutil.copy(given, folder_of(workspace) / given.name)
    yield "texts-that-would-run", lambda workspace: sheet(workspace, [["SO-1", MARKUP], ["SO-2", SPREADSHEET],
                                                                       ["SO-3", "@SUM(1)"], ["SO-4", TERMINAL]])
    yield "texts-that-would-run-as-headers", lambda workspace: sheet(workspace, [["SO-1", "A"]], MARKUP + TERMINAL)
    yield "order-of-5000-alike-lines", lambda workspace: sheet(workspace, [["SO-9", "A200"]] * 5000)
    yield "order-of-5000-lines-in-two-sheets", two_large
    yield "numbers-of-thousands-of-digits", lambda workspace: sheet(workspace, [["SO-" + "9" * 30000, "9" * 30000]])
    yield "text-that-patterns-choke-on", lambda workspace: sheet(workspace, [["SO-1", "箱*" * 8000 + "!"],
                                                                              ["SO-2", "1/" * 16000], ["SO-3", "(" * 32000]])
    yield "3000-columns", lambda workspace: (folder_of(workspace) / "wide.csv").write_text(
        "订单号," + ",".join(f"数量{n}" for n in range(3000)) + "\nSO-1" + ",5" * 3000 + "\n", encoding="utf-8")
    yield "2000-files", many_files
    yield "link-out-of-the-workspace", lambda workspace: (folder_of(workspace) / "passwd.csv").symlink_to("/etc/passwd")
    yield "link-to-itself", lambda workspace: (folder_of(workspace) / "round").symlink_to(folder_of(workspace))
    yield "device", lambda workspace: os.mkfifo(folder_of(workspace) / "pipe.csv")
    yield "workspace-file-that-is-a-pipe", lambda workspace: os.mkfifo(workspace / "duidan.yml")
    yield "profile-that-is-a-pipe", lambda workspace: os.mkfifo(folder(workspace, "profiles") / "own.yml")
    yield "decisions-that-are-a-pipe", lambda workspace: os.mkfifo(folder(workspace, "decisions") / "decisions.xlsx")
    yield "file-that-claims-a-tebibyte", lambda workspace: claim(folder_of(workspace) / "huge.csv")
    yield "decisions-that-claim-a-tebibyte", lambda workspace: claim(folder(workspace, "decisions") / "decisions.xlsx")
    yield "names-of-control-characters", lambda workspace: (folder_of(workspace) / "a\x1b[2J\n.csv").write_text(
        "订单号,型号\nSO-1,A\n", encoding="utf-8")
    yield "decisions-that-are-no-workbook", lambda workspace: decisions(workspace, b"PK\x03\x04nonsense" * 400)
    yield "decisions-that-are-another-workbook", lambda workspace: shutil.copy(
        MESSAGES / "zip-bomb" / "given.xlsx", folder(workspace, "decisions") / "decisions.xlsx")


def claim(path):
    """A file with nothing in it that says that it is large."""
    with open(path, "wb") as file:
        file.truncate(1 << 40)


def folder(workspace, name):
    (workspace / name).mkdir(exist_ok=True)
    return workspace / name


def folder_of(workspace):
    return folder(workspace, "sales")


def sheet(workspace, rows, header="型号"):
    with open(folder_of(workspace) / "poison.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["订单号", header, "数量", "交期"])
        writer.writerows([*row, "5", "2026-05-01"] for row in rows)


def two_large(workspace):
    for department, quantity in (("sales", 5), ("production", 6)):
        with open(folder(workspace, department) / "large.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["订单号", "型号", "数量", "交期"])
            writer.writerows(["SO-9", f"A{n % 50}", quantity + n % 3, f"2026-05-{n % 28 + 1:02}"] for n in range(5000))


def many_files(workspace):
    for number in range(2000):
        (folder_of(workspace) / f"{number}.csv").write_text(f"订单号,型号,数量\nSO-{number},A,5\n", encoding="utf-8")


def decisions(workspace, content):
    (folder(workspace, "decisions") / "decisions.xlsx").write_bytes(content)


if __name__ == "__main__":
    csv.field_size_limit(1 << 28)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
