"""The ways in which a decisions.xlsx comes back: saved by LibreOffice, with the traits of WPS, rearranged by people."""
import datetime
import shutil
import subprocess
import tempfile
from pathlib import Path

import openpyxl

EPOCH = datetime.date(1899, 12, 30)


def libreoffice(path, ending, form=None):
    """Lets LibreOffice read a workbook and save it in another form beside it; the new path."""
    target = path.with_suffix("." + ending)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             form or ending, "--outdir", folder, str(path)],
            check=True, capture_output=True, timeout=180)
        path.unlink()
        shutil.move(Path(folder) / target.name, target)
    return target


def rearranged(answers):
    """Sorts the rows upside down, deletes those without an answer, filters some away, adds a sum and a note below."""
    column = answers.columns["answer"]
    kept = [row for row in range(answers.sheet.max_row, answers.first - 1, -1)
            if answers.sheet.cell(row, column).value is not None]
    formats = [[cell.number_format for cell in answers.sheet[row]] for row in kept]
    rows = [[cell.value for cell in answers.sheet[row]] for row in kept]
    answers.put(rows)
    for row, styles in enumerate(formats, answers.first):
        for cell, style in zip(answers.sheet[row], styles):
            cell.number_format = style
    for row in range(answers.first, answers.first + len(rows), 3):
        answers.sheet.row_dimensions[row].hidden = True
    last = openpyxl.utils.get_column_letter(column)
    answers.sheet.auto_filter.ref = f"A{answers.first - 1}:{last}{answers.first + len(rows)}"
    below = answers.first + len(rows) + 2
    answers.sheet.cell(below, 1).value = "合计"
    answers.sheet.cell(below, 2).value = len(rows)
    answers.sheet.cell(below + 1, 1).value = "以上由王经理 3 月 12 日定"


def moved_columns(answers):
    """Puts the column of the answers first, under a name of its own."""
    column = answers.columns["answer"]
    values = [answers.sheet.cell(row, column).value for row in range(1, answers.sheet.max_row + 1)]
    answers.sheet.delete_cols(column)
    answers.sheet.insert_cols(1)
    for row, value in enumerate(values, 1):
        answers.sheet.cell(row, 1).value = value
    answers.sheet.cell(answers.first - 1, 1).value = "老板的意见"


def like_wps(answers):
    """Days as bare serial numbers, other widths, an empty sheet, no sheet of drop-downs; inline strings come of openpyxl."""
    for row in answers.sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, datetime.datetime):
                cell.value = cell.value.date()
            if isinstance(cell.value, datetime.date):
                cell.value = (cell.value - EPOCH).days
                cell.number_format = "General"
    for column in "ABCDEF":
        answers.sheet.column_dimensions[column].width = 9.14
    answers.sheet.data_validations.dataValidation.clear()
    del answers.book[answers.book.worksheets[1].title]
    answers.book.create_sheet("Sheet2")
