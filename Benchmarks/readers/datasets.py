"""The files that the readers are timed on, made by `generate.py` once and kept."""
import dataclasses
import glob
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
XLSX_READERS = ["calamine", "calamine-core", "fastexcel", "fastexcel-polars", "duckdb-excel", "openpyxl"]
XLS_READERS = ["calamine", "calamine-core", "xlrd"]
CSV_READERS = ["polars", "duckdb", "python-csv"]


@dataclasses.dataclass(frozen=True)
class Dataset:
    """One file, or one folder of files, and who reads it."""
    name: str
    file: str
    arguments: tuple
    readers: tuple
    is_text: bool = False

    def paths(self, folder):
        whole = os.path.join(folder, self.file)
        return sorted(glob.glob(os.path.join(whole, "*.xlsx"))) if self.file.endswith("/") else [whole]

    def size(self, folder):
        return sum(os.path.getsize(path) for path in self.paths(folder))

    def prepare(self, folder, python):
        """Makes the file where it is missing; what is half made has another name and is made again."""
        final = os.path.join(folder, self.file).rstrip("/")
        if os.path.exists(final):
            return
        os.makedirs(folder, exist_ok=True)
        print(f"making {self.file} …", file=sys.stderr, flush=True)
        head, tail = os.path.split(final)
        unfinished = os.path.join(head, "unfinished-" + tail)
        subprocess.run([python, os.path.join(HERE, "generate.py"), unfinished, *self.arguments], check=True)
        os.rename(unfinished, final)


def datasets(rows):
    """All files, in the sizes that belong to `rows` rows of the large workbook (200,000 in the published figures)."""
    csv_rows, wide, files = 5 * rows, min(2_000, max(20, rows // 100)), min(500, max(5, rows // 400))
    return [
        Dataset("XLSX, shared strings", f"shared-{rows}.xlsx", ("--rows", str(rows)), tuple(XLSX_READERS)),
        Dataset("XLSX, inline strings", f"inline-{rows}.xlsx", ("--rows", str(rows), "--inline"), tuple(XLSX_READERS)),
        Dataset(f"XLSX, {wide} x {wide}", f"wide-{wide}.xlsx", ("--rows", str(wide), "--columns", str(wide)),
                tuple(XLSX_READERS)),
        Dataset(f"XLSX, {files} workbooks of 40 x 12", f"small-{files}/", ("--rows", "40", "--files", str(files)),
                tuple(XLSX_READERS)),
        Dataset("XLS", f"binary-{min(rows // 4, 60_000)}.xls", ("--rows", str(min(rows // 4, 60_000))), tuple(XLS_READERS)),
        Dataset("CSV, UTF-8", f"orders-{csv_rows}.csv", ("--rows", str(csv_rows)), tuple(CSV_READERS), True),
        Dataset("CSV, GB18030", f"orders-{csv_rows}.gb18030.csv", ("--rows", str(csv_rows), "--encoding", "gb18030"),
                ("polars-gb18030", "python-csv-gb18030"), True),
    ]
