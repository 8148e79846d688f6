"""Spreadsheets that odfpy makes, with the types, repeats and styles of OpenDocument (OASIS, part 3, 19 and 20)."""
from odf import dc
from odf.number import DateStyle, Day, Hours, Minutes, Month, Seconds, Text, TimeStyle, Year
from odf.office import Annotation
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Style, TableCellProperties, TableProperties, TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow, TableRowGroup
from odf.text import A, LineBreak, P, S, Span, Tab

from cells import Sheet, boolean, day, duration, moment, number, place, text, time

FEATURES = {}


def feature(function):
    FEATURES[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"odfpy-{name}.ods" for name in FEATURES]


def build(path):
    """Makes the document of the feature that the file is named for, and returns the sheets to be read in it."""
    document = OpenDocumentSpreadsheet()
    sheets = FEATURES[path.stem.removeprefix("odfpy-")](document)
    document.save(str(path))
    return sheets


def table(document, name="S"):
    made = Table(name=name)
    document.spreadsheet.addElement(made)
    return made


def row_of(parent, *cells, **attributes):
    row = TableRow(**attributes)
    for cell in cells:
        row.addElement(cell)
    parent.addElement(row)
    return row


def typed(kind, shown="shown", *, style=None, **attributes):
    cell = TableCell(valuetype=kind, **({"stylename": style} if style else {}), **attributes)
    if shown is not None:
        cell.addElement(P(text=shown))
    return cell


def string(value, **attributes):
    return typed("string", value, **attributes)


def sheet(name="S", **cells):
    made = Sheet(name)
    made.cells = {place(reference): cell for reference, cell in cells.items()}
    return made


def styled(document, name, data_style=None):
    style = Style(name=name, family="table-cell", **({"datastylename": data_style} if data_style else {}))
    document.automaticstyles.addElement(style)
    return style


@feature
def types(document):
    rows = table(document)
    found = {}
    for index, (cell, expected) in enumerate([
        (string("订单号"), text("订单号")),
        (typed("float", "12.50", value="12.5"), number("12.5")),
        (typed("float", "0.30", value="0.30000000000000004"), number("0.30000000000000004")),
        (typed("float", "-1E3", value="-1E3"), number("-1E3")),
        (typed("percentage", "12.5%", value="0.125"), number("0.125")),
        (typed("currency", "¥ 1,200.00", value="1200", currency="CNY"), number("1200")),
        (typed("boolean", "WAHR", booleanvalue="true"), boolean(True)),
        (typed("boolean", "FALSCH", booleanvalue="false"), boolean(False)),
        (typed("date", "9.3.2026", datevalue="2026-03-09"), day("2026-03-09")),
        (typed("date", "9.3.2026 12:30", datevalue="2026-03-09T12:30:15"), moment("2026-03-09T12:30:15")),
        (typed("time", "08:05", timevalue="PT08H05M00S"), time(29_100)),
        (typed("time", "30:05", timevalue="PT30H05M00S"), duration(108_300)),
        (typed("string", "shown", stringvalue="held"), text("held")),
        (typed("float", "3", value="3", formula="of:=1+2"), number("3")),
        (typed("string", "", formula='of:=""'), None),
        (TableCell(), None),
    ], 1):
        row_of(rows, string(f"row {index}"), cell)
        found[f"A{index}"] = text(f"row {index}")
        if expected:
            found[f"B{index}"] = expected
    return [sheet(**found)]


@feature
def texts(document):
    rows = table(document)
    paragraphs = TableCell(valuetype="string")
    for line in ("first", "", "third"):
        paragraphs.addElement(P(text=line))
    spaces = P()
    spaces.addText("a")
    spaces.addElement(S(c=3))
    spaces.addText("b")
    spaces.addElement(Tab())
    spaces.addText("c")
    spaces.addElement(LineBreak())
    spaces.addText("d")
    runs = P()
    runs.addText("plain ")
    runs.addElement(Span(text="bold"))
    runs.addText(" ")
    link = A(href="https://example.com", text="link")
    runs.addElement(link)
    collapsed = P(text="  white   space\n is  one ")
    for content in (spaces, runs, collapsed):
        cell = TableCell(valuetype="string")
        cell.addElement(content)
        row_of(rows, cell)
    row_of(rows, paragraphs)
    row_of(rows, string("🧾𠀀 <&>\"'"))
    # OpenDocument 1.3 part 3, 6.1.2 makes one space of many and none at the ends; LibreOffice writes and shows spaces as they
    # are, and cells are full of such. White space with a line feed is one space: it comes from indented files.
    return [sheet(
        A1=text("a   b\tc\nd"), A2=text("plain bold link"), A3=text("  white   space is  one "), A4=text("first\n\nthird"),
        A5=text("🧾𠀀 <&>\"'"))]


@feature
def repeats(document):
    rows = table(document)
    rows.addElement(TableColumn(numbercolumnsrepeated=16_384))
    row_of(rows, typed("float", "1", value="1", numbercolumnsrepeated=3), TableCell(numbercolumnsrepeated=2),
        string("x"),
           TableCell(numbercolumnsrepeated=16_378))
    row_of(rows, string("again"), TableCell(numbercolumnsrepeated=16_383), numberrowsrepeated=4)
    row_of(rows, TableCell(numbercolumnsrepeated=16_384), numberrowsrepeated=1_000)
    row_of(rows, TableCell(), string("after"))
    row_of(rows, TableCell(numbercolumnsrepeated=16_384), numberrowsrepeated=1_047_570)
    again = {f"A{row}": text("again") for row in range(2, 6)}
    return [sheet(A1=number("1"), B1=number("1"), C1=number("1"), F1=text("x"), B1006=text("after"), **again)]


@feature
def spans(document):
    rows = table(document)
    row_of(rows, string("title", numbercolumnsspanned=3, numberrowsspanned=1),
        CoveredTableCell(numbercolumnsrepeated=2), string("D"))
    row_of(rows, string("down", numbercolumnsspanned=1, numberrowsspanned=2), string("B2"))
    covered = CoveredTableCell(valuetype="string")
    covered.addElement(P(text="under it"))
    row_of(rows, covered, string("B3"))
    made = sheet(A1=text("title"), D1=text("D"), A2=text("down"), B2=text("B2"), A3=text("under it"), B3=text("B3"))
    made.merged = {(0, 0, 0, 2), (1, 0, 2, 0)}
    return [made]


@feature
def annotations(document):
    rows = table(document)
    cell = string("value")
    note = Annotation()
    note.addElement(dc.Creator(text="王芳"))
    note.addElement(dc.Date(text="2026-03-09T08:00:00"))
    for line in ("客户要求", "改期"):
        note.addElement(P(text=line))
    cell.addElement(note)
    blank = TableCell()
    other = Annotation()
    other.addElement(P(text="on a blank cell"))
    blank.addElement(other)
    row_of(rows, cell, blank)
    made = sheet(A1=text("value"))
    made.comments = {(0, 0): ("王芳", "客户要求\n改期"), (0, 1): ("", "on a blank cell")}
    return [made]


@feature
def hidden_parts(document):
    hidden = Style(name="hidden", family="table")
    hidden.addElement(TableProperties(display="false"))
    document.automaticstyles.addElement(hidden)
    first = table(document, "shown")
    first.addElement(TableColumn())
    first.addElement(TableColumn(visibility="collapse", numbercolumnsrepeated=2))
    first.addElement(TableColumn())
    for row, visibility in enumerate(["visible", "collapse", "filter", "visible"], 1):
        row_of(first, *[string(f"{column}{row}") for column in "ABCD"], visibility=visibility)
    second = table(document, "hidden")
    second.setAttribute("stylename", hidden)
    row_of(second, string("A1"))
    shown = sheet("shown", **{f"{column}{row}": text(f"{column}{row}") for column in "ABCD" for row in range(1, 5)})
    shown.visibility, shown.hidden_rows, shown.filtered_rows, shown.hidden_columns = "visible", {1}, {2}, {1, 2}
    other = sheet("hidden", A1=text("A1"))
    other.visibility = "hidden"
    return [shown, other]


@feature
def groups_and_headers(document):
    rows = table(document)
    head = TableHeaderRows()
    rows.addElement(head)
    row_of(head, string("head"))
    group = TableRowGroup()
    rows.addElement(group)
    inner = TableRowGroup(display="false")
    row_of(group, string("outer"))
    group.addElement(inner)
    row_of(inner, string("inner"), visibility="collapse")
    row_of(rows, string("tail"))
    made = sheet(A1=text("head"), A2=text("outer"), A3=text("inner"), A4=text("tail"))
    made.hidden_rows = {2}
    return [made]


@feature
def looks(document):
    struck = styled(document, "struck")
    struck.addElement(TextProperties(textlinethroughstyle="solid"))
    filled = Style(name="filled", family="table-cell")
    document.styles.addElement(filled)
    filled.addElement(TableCellProperties(backgroundcolor="#ffff00"))
    both = Style(name="both", family="table-cell", parentstylename=filled)
    both.addElement(TextProperties(textlinethroughstyle="solid"))
    document.automaticstyles.addElement(both)
    clear = styled(document, "clear")
    clear.addElement(TableCellProperties(backgroundcolor="transparent"))
    clear.addElement(TextProperties(textlinethroughstyle="none"))
    rows = table(document)
    found = {}
    for row, (style, is_struck, fill) in enumerate(
            [(None, False, ""), (struck, True, ""), (filled, False, "FFFF00"), (both, True, "FFFF00"),
            (clear, False, "")], 1):
        row_of(rows, typed("string", "a", style=style), typed("float", "1", style=style, value="1"))
        found |= {f"A{row}": text("a", struck=is_struck, fill=fill),
            f"B{row}": number("1", struck=is_struck, fill=fill)}
    return [sheet(**found)]


@feature
def date_styles(document):
    """A date with a time under a style of days is a day, and a span under a style of hours over 24 a span."""
    days = DateStyle(name="days")
    for part in (Year(style="long"), Text(text="-"), Month(style="long"), Text(text="-"), Day(style="long")):
        days.addElement(part)
    clocks = TimeStyle(name="clocks")
    spans_style = TimeStyle(name="spans", truncateonoverflow="false")
    for style in (clocks, spans_style):
        for part in (Hours(style="long"), Text(text=":"), Minutes(style="long"), Text(text=":"), Seconds(style="long")):
            style.addElement(part)
    for style in (days, clocks, spans_style):
        document.automaticstyles.addElement(style)
    in_days, in_clocks, in_spans = (styled(document, f"in-{name}", name) for name in ("days", "clocks", "spans"))
    rows = table(document)
    row_of(rows, typed("date", style=in_days, datevalue="2026-03-09"),
           typed("time", style=in_clocks, timevalue="PT08H05M00S"),
           typed("time", style=in_spans, timevalue="PT08H05M00S"))
    return [sheet(A1=day("2026-03-09"), B1=time(29_100), C1=duration(29_100))]
