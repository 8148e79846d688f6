"""Reads the truth of a pile and what a run wrote, by file."""

import csv
import re
from decimal import Decimal, InvalidOperation
from pathlib import Path

UNKNOWN = "\ufffd"


def read(path):
    """The rows of a CSV as dictionaries; without it nothing can be scored."""
    if not Path(path).is_file():
        raise SystemExit(f"{path}: there is no such file, so nothing can be scored")
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        return list(csv.DictReader(file))


class Pile:
    """The truth's files, and those of the run found again among them.

    `content[file]` is the file that it holds the contents of, `group[file]` all files with these contents."""

    def __init__(self, truth, run):
        self.truth = {row["file"]: row for row in truth}
        self.run = {}
        for row in run:
            self.run[self.known_as(row["file"])] = row
        self.content = {file: row["content"] or file for file, row in self.truth.items()}
        self.group = {}
        for file, content in self.content.items():
            self.group.setdefault(content, []).append(file)

    def known_as(self, file):
        """A file of the run as the truth calls it; a name that is not UTF-8 may be written in any way."""
        if file in self.truth:
            return file
        for known in self.truth:
            if UNKNOWN in known:
                sure = re.split(f"[{UNKNOWN}\\w]*{UNKNOWN}[{UNKNOWN}\\w]*", known)
                if re.fullmatch(".+?".join(map(re.escape, sure)), file):
                    return known
        return file

    def stands_for(self, content):
        """Which of several files with the same contents the run reads as the version: the original, else the first one that it reads."""
        for file in sorted(self.group[content], key=lambda one: (one != content, one)):
            row = self.run.get(file)
            if row and row["fate"] == "read" and row["role"] != "copy":
                return file
        return content

    def found(self, content):
        """The run's row of the version with these contents, or None."""
        return self.run.get(self.stands_for(content))

    def versions(self):
        """The truth's rows of all versions and forks."""
        return [row for row in self.truth.values() if row["role"] in ("version", "fork")]


def same(expected, found):
    """Whether two values are equal: numbers by value, texts without surrounding space."""
    if expected.strip() == found.strip():
        return True
    try:
        return Decimal(expected) == Decimal(found)
    except InvalidOperation:
        return False


def comparable(value):
    """A value in a form in which equal values are equal texts."""
    try:
        return format(Decimal(value).normalize(), "f")
    except InvalidOperation:
        return value.strip()


def share(part, whole):
    """A percentage; of nothing, nothing is wrong."""
    return 100.0 * part / whole if whole else 100.0
