"""The numbers of an XLSX workbook as its XML writes them, read with zipfile and ElementTree alone."""
import posixpath
import zipfile
from xml.etree import ElementTree

from cells import place


def numbers(path):
    """By sheet name: the digits of each cell that holds a number, by row and column."""
    with zipfile.ZipFile(path) as archive:
        return {name: _digits(archive, part) for name, part in sheet_parts(archive)}


def sheet_parts(archive):
    """The name and part of each sheet, in the workbook's order."""
    book = _target(archive, "", "officeDocument")
    targets = {each.get("Id"): each for each in _relationships(archive, book)}
    for sheet in ElementTree.fromstring(archive.read(book)).iter():
        if _local(sheet) == "sheet":
            identity = next(value for name, value in sheet.items() if name.endswith("}id"))
            yield sheet.get("name"), _resolve(book, targets[identity].get("Target"))


def _digits(archive, part):
    found = {}
    for cell in ElementTree.fromstring(archive.read(part)).iter():
        if _local(cell) == "c" and cell.get("t", "n") == "n" and cell.get("r"):
            for value in cell:
                if _local(value) == "v" and (value.text or "").strip():
                    found[place(cell.get("r"))] = value.text.strip()
    return found


def _target(archive, part, kind):
    for each in _relationships(archive, part):
        if each.get("Type").endswith("/" + kind):
            return _resolve(part, each.get("Target"))
    raise KeyError(kind)


def _relationships(archive, part):
    folder, name = posixpath.split(part)
    return list(ElementTree.fromstring(archive.read(posixpath.join(folder, "_rels", name + ".rels"))))


def _resolve(part, target):
    return posixpath.normpath(posixpath.join("/" + posixpath.dirname(part), target)).lstrip("/")


def _local(element):
    return element.tag.rpartition("}")[2]
