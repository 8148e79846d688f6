"""Delimited texts that Python's csv module writes, one a dialect or encoding."""
import csv
import io

from cells import text
from text_reader import sheet_of

ROWS = [
    ["订单号", "客户", "数量", "交期", "备注"],
    ["SO-2026-0118", "上海 第一工厂", "1,200.50", "2026-03-09", "第一行\n第二行"],
    ["SO-2026-0119", '螺丝 3/8" 不锈钢', "35", "2026/3/16", "a;b,c|d"],
    ["SO-2026-0120", "", "", "", " 前后有空格 "],
    ["SO-2026-0121", "北京分公司", "0", "3月9日", 'say ""twice""'],
]
TRADITIONAL = [
    ["訂單號", "客戶名稱", "數量", "交貨日期", "備註"],
    ["SO-2026-0118", "臺灣電子股份有限公司", "1,200", "2026-03-09", "請於上午送達"],
    ["SO-2026-0119", "香港貿易公司", "35", "2026-03-16", "客戶要求延期"],
]
WESTERN = [
    ["Bestellung", "Kunde", "Menge", "Datum", "Größe"], ["4711", "Müller & Söhne", "1.234,50", "09.03.2026", "groß"],
    ["4712", "Café Crème", "12,00", "10.03.2026", "“quoted”"],
]
PLAIN = [["order", "qty"], ["SO-1", "12"], ["SO-2", ""], ["SO-3", "7"]]

# File name: rows, encoding, byte order mark, dialect.
DIALECTS = {
    "utf-8-comma": (ROWS, "utf-8", b"", {}),
    "utf-8-mark": (ROWS, "utf-8", b"\xef\xbb\xbf", {}),
    "semicolon": (ROWS, "utf-8", b"", {"delimiter": ";"}),
    "tab": (ROWS, "utf-8", b"", {"delimiter": "\t"}),
    "pipe": (ROWS, "utf-8", b"", {"delimiter": "|"}),
    "all-quoted": (ROWS, "utf-8", b"", {"quoting": csv.QUOTE_ALL}),
    "line-feeds": (ROWS, "utf-8", b"", {"lineterminator": "\n"}),
    "carriage-returns": (PLAIN, "utf-8", b"", {"lineterminator": "\r"}),
    "gb18030": (ROWS, "gb18030", b"", {}),
    "gbk-tab": (ROWS, "gbk", b"", {"delimiter": "\t"}),
    "big5": (TRADITIONAL, "big5", b"", {}),
    "utf-16-le-mark": (ROWS, "utf-16-le", b"\xff\xfe", {"delimiter": "\t"}),
    "utf-16-be-mark": (ROWS, "utf-16-be", b"\xfe\xff", {}),
    "utf-16-le": (ROWS, "utf-16-le", b"", {}),
    "utf-32-le-mark": (ROWS, "utf-32-le", b"\xff\xfe\x00\x00", {}),
    "windows-1252": (WESTERN, "cp1252", b"", {"delimiter": ";"}),
    "no-line-end": (PLAIN, "utf-8", b"", {"lineterminator": "\n"}),
    "sep-line": (PLAIN, "utf-8", b"", {"delimiter": ";"}),
    "blank-lines": ([PLAIN[0], [], PLAIN[1], [], [], PLAIN[2]], "utf-8", b"", {}),
    "uneven-rows": (PLAIN + [["a", "b", "c", "d"], ["e"]], "utf-8", b"", {}),
    "one-column": ([[row[0]] for row in PLAIN], "utf-8", b"", {}),
    "nothing-quoted-but-quotes": ([['5" pipe', 'a"b'], ['6" pipe', 'c']], "utf-8", b"", {"quoting": csv.QUOTE_ALL}),
    "spaces": ([[" a ", "  ", "b"], ["\u3000", "\u00a0c", "\td"]], "utf-8", b"", {}),
}


def names():
    return [f"csv-{name}.csv" for name in DIALECTS]


def build(path):
    """Makes the text that the file is named for, and returns the sheet to be read."""
    name = path.stem.removeprefix("csv-")
    rows, encoding, mark, dialect = DIALECTS[name]
    content = io.StringIO(newline="")
    csv.writer(content, **dialect).writerows(rows)
    written = content.getvalue()
    if name == "no-line-end":
        written = written.rstrip("\n")
    if name == "sep-line":
        written = "sep=;\r\n" + written
    path.write_bytes(mark + written.encode(encoding))
    sheet = sheet_of(rows)
    if name == "sep-line":
        sheet.cells = {(row, column): cell for (row, column), cell in sheet.cells.items()}
    return [sheet]
