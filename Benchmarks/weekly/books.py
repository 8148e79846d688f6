"""Workbooks written as text: the plain shape of worksheet XML, with shared strings, as Excel writes it."""

import io
import pathlib
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

STAMP = (2026, 3, 2, 8, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Sheet:
    """Where a workbook lies, and what its columns hold: t text, n number, d day (a serial number)."""

    path: str
    name: str
    columns: list[str]
    kinds: str


class SharedStrings:
    """The numbers of the texts of a workbook, in the order of their first use."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.uses = 0

    def number(self, text: str) -> int:
        self.uses += 1
        return self.numbers.setdefault(text, len(self.numbers))

    def xml(self) -> str:
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in self.numbers)
        return f'{HEAD}<sst xmlns="{MAIN}" count="{self.uses}" uniqueCount="{len(self.numbers)}">{items}</sst>'


FIXED = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
    f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    f'ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPE}.worksheet+xml"/><Override '
    f'PartName="/xl/styles.xml" ContentType="{TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" '
    f'ContentType="{TYPE}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" '
    f'Type="{RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" '
    f'Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font>'
    '</fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/>'
    '</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" '
    'fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>',
}


def column_name(index: int) -> str:
    return chr(ord("A") + index)


def row_template(sheet: Sheet) -> list[str]:
    """What stands before each cell's value, the row's number left open."""
    marks = {"t": ' t="s"', "n": "", "d": ' s="1"'}
    return [f'<c r="{column_name(index)}%d"{marks[kind]}><v>' for index, kind in enumerate(sheet.kinds)]


def write_workbook(folder: pathlib.Path, sheet: Sheet, rows) -> int:
    """Writes a workbook of one sheet; a value of `None` is a cell that is not there."""
    path = folder / sheet.path
    path.parent.mkdir(parents=True, exist_ok=True)
    strings = SharedStrings()
    count = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        for name, text in FIXED.items():
            archive.writestr(zipfile.ZipInfo(name, STAMP), text, zipfile.ZIP_DEFLATED)
        book = (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="{sheet.name}" '
                'sheetId="1" r:id="rId1"/></sheets></workbook>')
        archive.writestr(zipfile.ZipInfo("xl/workbook.xml", STAMP), book, zipfile.ZIP_DEFLATED)
        part = zipfile.ZipInfo("xl/worksheets/sheet1.xml", STAMP)
        part.compress_type = zipfile.ZIP_DEFLATED
        with archive.open(part, "w", force_zip64=True) as raw:
            out = io.TextIOWrapper(io.BufferedWriter(raw, 1 << 20), encoding="utf-8", newline="")
            count = write_rows(out, sheet, rows, strings)
            out.flush()
        archive.writestr(zipfile.ZipInfo("xl/sharedStrings.xml", STAMP), strings.xml(), zipfile.ZIP_DEFLATED)
    return count


def write_rows(out, sheet: Sheet, rows, strings: SharedStrings) -> int:
    out.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>')
    header = "".join(
        f'<c r="{column_name(index)}1" t="s"><v>{strings.number(text)}</v></c>'
        for index, text in enumerate(sheet.columns))
    out.write(f'<row r="1">{header}</row>')
    template = row_template(sheet)
    texts = [kind == "t" for kind in sheet.kinds]
    number = 1
    for row in rows:
        number += 1
        cells = []
        for before, is_text, value in zip(template, texts, row):
            if value is not None:
                cells.append(f"{before % number}{strings.number(value) if is_text else value}</v></c>")
        out.write(f'<row r="{number}">{"".join(cells)}</row>')
    out.write("</sheetData></worksheet>")
    return number - 1
