"""A workbook put together part by part, for what no library writes."""
import zipfile

from cells import Sheet, place

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MARKUP = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = (
    '<fonts count="2"><font/><font><strike/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    "</fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
    '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22"/>'
    '<xf numFmtId="0" fontId="1" applyFont="1"/></cellXfs>')


class Specimen:
    """The parts of a workbook, and the cells and findings to be read in it."""

    def __init__(self, sheet="", strings=None, styles=STYLES, **cells):
        self.main, self.office, self.prefix = MAIN, OFFICE, ""
        self.sheet, self.strings, self.styles = sheet, strings, styles
        self.names = {"book": "xl/workbook.xml", "sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"}
        self.targets = {"book": "xl/workbook.xml", "sheet": "worksheets/sheet1.xml", "strings": "sharedStrings.xml"}
        self.book_head, self.root_attributes, self.encode = "", "", lambda part: part.encode("utf-8")
        self.extra, self.readers, self.findings = {}, ("openpyxl", "calamine"), []
        self.expected = Sheet("S")
        for reference, cell in cells.items():
            self.expected.cells[place(reference)] = cell

    def write(self, path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in (self.parts() | self.extra).items():
                archive.writestr(name, content if isinstance(content, bytes) else content.encode("utf-8"))

    def parts(self):
        kinds = [("sheet", "worksheet")] + [("strings", "sharedStrings")] * (self.strings is not None)
        related = [(self.targets[name], kind) for name, kind in kinds] + [("styles.xml",
            "styles")] * (self.styles is not None)
        folder, _, file = self.names["book"].rpartition("/")
        below = folder + "/" if folder else ""
        parts = {
            "[Content_Types].xml": self.content_types(),
            "_rels/.rels": self.relationships([(self.targets["book"], "officeDocument")]),
            f"{below}_rels/{file}.rels": self.relationships(related),
            self.names["book"]: self.encode(self.book()),
            self.names["sheet"]: self.encode(self.root("worksheet", self.sheet)),
        }
        if self.strings is not None:
            parts[self.names["strings"]] = self.encode(self.root("sst", self.strings))
        if self.styles is not None:
            parts[below + "styles.xml"] = self.root("styleSheet", self.styles)
        return parts

    def root(self, name, content):
        mark, named = (self.prefix + ":", f"xmlns:{self.prefix}") if self.prefix else ("", "xmlns")
        return (f'{HEAD}<{mark}{name} {named}="{self.main}" xmlns:r="{self.office}" {MARKUP} {self.root_attributes}>'
                f"{content}</{mark}{name}>")

    def book(self):
        mark = self.prefix + ":" if self.prefix else ""
        return self.root("workbook",
            f'{self.book_head}<{mark}sheets><{mark}sheet name="S" sheetId="1" r:id="rId1"/></{mark}sheets>')

    def relationships(self, targets):
        return f'{HEAD}<Relationships xmlns="{PACKAGE}">' + "".join(
            f'<Relationship Id="rId{index}" Type="{self.office}/{kind}" Target="{target}"/>'
            for index, (target, kind) in enumerate(targets, 1)) + "</Relationships>"

    def content_types(self):
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        names = [("book", "sheet.main"), ("sheet", "worksheet")] + [("strings",
            "sharedStrings")] * (self.strings is not None)
        return (f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>' + "".join(
                    f'<Override PartName="/{self.names[name]}" ContentType="{kind}{word}+xml"/>' for name,
                    word in names)
                + "</Types>")


def data(rows):
    return f"<sheetData>{rows}</sheetData>"
