"""Writes grids to files, the same bytes for the same cells."""

import csv
import io
import zipfile
from datetime import date
from decimal import Decimal

import xlwt
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

EPOCH = (2025, 1, 1, 0, 0, 0)
CORE = ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{}</cp:coreProperties>')


def written(form, tabs, core=None, encoding="gb18030"):
    """The bytes of a file. `core` are the document properties: creator, last writer, created, modified."""
    if form == "csv":
        return csv_bytes(tabs[0].rows, encoding)
    return xls_bytes(tabs) if form == "xls" else xlsx_bytes(tabs, core)


def csv_bytes(rows, encoding):
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([["" if value is None else f"{value:%Y-%m-%d}" if isinstance(value, date) else value
                                                       for value in row] for row in rows])
    return out.getvalue().encode(encoding)


def plain(value):
    """A value as the libraries take it: whole decimals as whole numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def xlsx_bytes(tabs, core):
    book = Workbook(write_only=True)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        for column in range(1, 1 + (len(tab.rows[tab.head - 1]) if tab.widths else 0)):
            sheet.column_dimensions[get_column_letter(column)].width = tab.widths
        for row in tab.rows:
            sheet.append([styled(sheet, plain(value), tab.number_format) for value in row])
        for top, left, right, more in tab.merges:
            sheet.merged_cells.add(f"{get_column_letter(left + 1)}{top + 1}:{get_column_letter(right + 1)}{top + 1 + more}")
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        ExcelWriter(book, archive).save()
    return without_times(raw, core or ("", "", None, None))


def styled(sheet, value, number_format):
    """A cell; a near copy shows its days in another form."""
    if not number_format or not isinstance(value, date):
        return value
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = number_format
    return cell


def without_times(raw, core):
    """The same archive with our own properties, and no time of writing in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = core_xml(*core).encode()
            new.writestr(zipfile.ZipInfo(name, EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def core_xml(creator, last, created, modified):
    """`docProps/core.xml` (ECMA-376 part 2, 11); what is not known is not there."""
    inside = f"<dc:creator>{creator}</dc:creator>" if creator else ""
    inside += f"<cp:lastModifiedBy>{last}</cp:lastModifiedBy>" if last else ""
    for name, when in (("created", created), ("modified", modified)):
        inside += f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{when:%Y-%m-%dT%H:%M:%SZ}</dcterms:{name}>' if when else ""
    return CORE.format(inside)


def xls_bytes(tabs):
    book = xlwt.Workbook(encoding="utf-8")
    book.owner = "PC"
    days = xlwt.easyxf(num_format_str="YYYY-M-D")
    for tab in tabs:
        sheet = book.add_sheet(tab.name)
        shown = xlwt.easyxf(num_format_str=tab.number_format) if tab.number_format else days
        covered = set()
        for top, left, right, more in tab.merges:
            sheet.write_merge(top, top + more, left, right, plain(tab.rows[top][left]))
            covered |= {(row, column) for row in range(top, top + more + 1) for column in range(left, right + 1)}
        for at, row in enumerate(tab.rows):
            for column, value in enumerate(row):
                if value is not None and (at, column) not in covered:
                    sheet.write(at, column, plain(value), shown) if isinstance(value, date) else sheet.write(at, column, plain(value))
    raw = io.BytesIO()
    book.save(raw)
    return raw.getvalue()
