"""Scores which files belong together, and in which order they stand."""

from collections import Counter


def one_to_one(pairs):
    """Which label of the run is which of the truth: the pair that most files share first, each label once."""
    taken, used, meaning = set(), set(), {}
    for (true, found), _ in sorted(Counter(pairs).items(), key=lambda one: (-one[1], one[0])):
        if true not in taken and found not in used:
            taken.add(true)
            used.add(found)
            meaning[true] = found
    return meaning


class Lineage:
    """How many files are right in fate, place and role; `misses` says of each other what is wrong."""

    def __init__(self, pile):
        self.pile, self.misses = pile, []
        shown = [(row, pile.found(row["file"])) for row in pile.versions()]
        shown = [(row, found) for row, found in shown if found and found["fate"] == "read"]
        self.sources = one_to_one((row["source"], found["source"]) for row, found in shown)
        self.parts = one_to_one((place(row), place(found)) for row, found in shown)
        self.right = sum(self.judge(file) for file in sorted(pile.truth))
        self.total = len(pile.truth)
        for file in sorted(set(pile.run) - set(pile.truth)):
            self.misses.append(f"LINEAGE {file}: stands in the run, and is not in the pile")

    def judge(self, file):
        wrong = self.wrong(self.pile.truth[file], self.pile.run.get(file))
        if wrong:
            self.misses.append(f"LINEAGE {file}: {wrong}")
        return not wrong

    def wrong(self, true, found):
        """What is wrong with one file, or nothing."""
        if not found:
            return "is not in the run's files.csv"
        content = self.pile.content[true["file"]]
        if content in self.pile.truth and self.pile.truth[content]["role"] in ("version", "fork"):
            if self.pile.stands_for(content) == true["file"]:
                return self.wrong_version(self.pile.truth[content], found)
            if found["fate"] == "copy" or found["role"] == "copy":
                return self.wrong_copy(content, found)
            allowed = (true["fate_also"] or "read" * (true["near_copy"] == "true")).split("|")
            if found["fate"] not in allowed:
                return f"fate {found['fate']}, expected copy of {content}"
            return self.wrong_place(self.pile.truth[content], found) if found["fate"] == "read" and true["near_copy"] == "true" else ""
        right = [true["fate"], *filter(None, true["fate_also"].split("|"))]
        said = f"fate {found['fate']} ({found.get('reason', '')}), expected {' or '.join(right)}: {true['what']}"
        return "" if found["fate"] in right else said

    def wrong_version(self, true, found):
        if found["fate"] != "read":
            return f"fate {found['fate']} ({found.get('reason', '')}), expected read"
        if found["role"] != true["role"]:
            return self.wrong_place(true, found) or f"role {found['role']}, expected {true['role']}"
        return self.wrong_place(true, found) or (self.wrong_parent(true, found) if true["role"] == "fork" else "")

    def wrong_place(self, true, found):
        if self.sources.get(true["source"]) != found["source"]:
            return f"source {found['source']}, expected {self.sources.get(true['source'])} ({true['source']})"
        if self.parts.get(place(true)) != place(found):
            return f"part {found['part']}, expected {self.parts.get(place(true), ('', None))[1]} ({true['part']})"
        return ""

    def wrong_copy(self, content, found):
        parent = self.pile.known_as(found["parent"])
        return f"copy of {parent}, expected {content}" if parent and self.pile.content.get(parent) != content else ""

    def wrong_parent(self, true, found):
        """A fork's first file descends from the trunk, a later one from an earlier one of the fork, or from where that began."""
        right, row = set(), true
        while row and row["role"] == "fork":
            right.add(self.pile.content.get(row["parent"]))
            row = self.pile.truth.get(row["parent"])
        parent = self.pile.known_as(found["parent"])
        return "" if self.pile.content.get(parent) in right else f"parent {parent or 'none'}, expected {true['parent']}"


def place(row):
    return row["source"], row["part"]


class Order:
    """How many neighbours stand in the order in which they were saved. Two of one position count in neither order."""

    def __init__(self, pile):
        self.right = self.total = 0
        self.misses = []
        for row in sorted(pile.versions(), key=lambda one: (one["source"], one["part"], int(one["position"]))):
            before = pile.truth.get(row["parent"])
            if not before or before["position"] == row["position"]:
                continue
            self.total += 1
            one, other = pile.found(before["file"]), pile.found(row["file"])
            if one and other and place(one) == place(other) and -1 < number(one) < number(other):
                self.right += 1
            else:
                where = f"{(one or {}).get('position') or 'none'} and {(other or {}).get('position') or 'none'}"
                self.misses.append(f"ORDER {before['file']} → {row['file']}: positions {where} ({before['evidence']}, {row['evidence']})")


def number(row):
    return int(row["position"]) if row["position"].isdigit() else -1
