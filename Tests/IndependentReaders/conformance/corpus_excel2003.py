"""Excel 2003 XML spreadsheets put together by hand; LibreOffice's own export of them ends in a recursion."""
from cells import Sheet, boolean, day, error, moment, number, place, text

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:html="http://www.w3.org/TR/REC-html40">
 <Styles><Style ss:ID="Default"/>
  <Style ss:ID="day"><NumberFormat ss:Format="yyyy\\-mm\\-dd"/></Style>
  <Style ss:ID="moment"><NumberFormat ss:Format="General Date"/></Style>
  <Style ss:ID="struck"><Font ss:StrikeThrough="1"/></Style>
  <Style ss:ID="yellow"><Interior ss:Color="#FFFF00" ss:Pattern="Solid"/></Style>
 </Styles>
"""
SPECIMENS = {}


def specimen(function):
    SPECIMENS[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"excel2003-{name}.xml" for name in SPECIMENS]


def build(path):
    """Makes the document that the file is named for, and returns the sheets to be read in it."""
    worksheets, sheets = SPECIMENS[path.stem.removeprefix("excel2003-")]()
    path.write_text(HEAD + worksheets + "</Workbook>", "utf-8")
    return sheets


def worksheet(rows, name="S", columns="", options=""):
    return f'<Worksheet ss:Name="{name}"><Table>{columns}{rows}</Table>{options}</Worksheet>'


def cell(kind, value, attributes=""):
    return f'<Cell {attributes}><Data ss:Type="{kind}">{value}</Data></Cell>'


def sheet(name="S", **cells):
    made = Sheet(name)
    made.cells = {place(reference): found for reference, found in cells.items()}
    return made


@specimen
def types():
    rows = ("<Row>" + cell("String", "订单 &amp; 🧾") + cell("Number", "12.5") + cell("Number", "1.5E3")
        + cell("Boolean", "1")
            + cell("Boolean", "0") + cell("Error", "#N/A") + cell("String", "00123") + "</Row><Row>"
            + cell("DateTime", "2026-03-09T00:00:00.000", 'ss:StyleID="day"')
            + cell("DateTime", "2026-03-09T12:30:15.000", 'ss:StyleID="moment"')
            + cell("Number", "3", 'ss:Formula="=RC[-1]+1"') + cell("String", "two&#10;lines") + cell("String", "")
            + "</Row>")
    return worksheet(rows), [sheet(
        A1=text("订单 & 🧾"), B1=number("12.5"), C1=number("1.5E3"), D1=boolean(True), E1=boolean(False), F1=error("#N/A"),
        G1=text("00123"), A2=day("2026-03-09"), B2=moment("2026-03-09T12:30:15"), C2=number("3"),
        D2=text("two\nlines"))]


@specimen
def places():
    rows = ("<Row>" + cell("String", "A1") + cell("String", "D1", 'ss:Index="4"') + cell("String", "E1") + "</Row>"
            '<Row ss:Index="5">' + cell("String", "A5") + "</Row><Row/><Row>" + cell("String", "B7", 'ss:Index="2"')
            + "</Row>")
    found = {reference: text(reference) for reference in ("A1", "D1", "E1", "A5", "B7")}
    return worksheet(rows) + worksheet("<Row>" + cell("String", "A1") + "</Row>", "第二"), [
        sheet(**found), sheet("第二", A1=text("A1"))]


@specimen
def marks():
    note = '<Comment ss:Author="王芳"><ss:Data>客户要求改期</ss:Data></Comment>'
    rows = ("<Row>" + cell("String", "title", 'ss:MergeAcross="2"') + cell("String", "D1") + "</Row>"
            '<Row ss:Hidden="1">' + cell("String", "A2", 'ss:MergeDown="1" ss:MergeAcross="1"') + cell("String", "C2")
            + "</Row><Row>"
            + cell("String", "C3", 'ss:Index="3"') + f'<Cell><Data ss:Type="String">D3</Data>{note}</Cell></Row>')
    columns = '<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/>'
    hidden = ('<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible>'
              "</WorksheetOptions>")
    made = sheet(A1=text("title"), D1=text("D1"), A2=text("A2"), C2=text("C2"), C3=text("C3"), D3=text("D3"))
    made.merged, made.hidden_rows, made.hidden_columns = {(0, 0, 0, 2), (1, 0, 2, 1)}, {1}, {1, 2}
    made.comments, made.visibility = {(2, 3): ("王芳", "客户要求改期")}, "visible"
    other = sheet("hidden", A1=text("A1"))
    other.visibility = "hidden"
    return worksheet(rows, columns=columns) + worksheet("<Row>" + cell("String", "A1") + "</Row>", "hidden",
        options=hidden), [
        made, other]


@specimen
def looks():
    rich = ('<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>bold</B> and <S>struck</S>'
            "</ss:Data></Cell>"
            '<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><S>all of it</S></ss:Data></Cell>')
    rows = ("<Row>" + cell("String", "struck", 'ss:StyleID="struck"') + cell("Number", "1", 'ss:StyleID="yellow"')
        + rich + "</Row>")
    return worksheet(rows), [sheet(
        A1=text("struck", struck=True, fill=""), B1=number("1", struck=False, fill="FFFF00"),
        C1=text("bold and", raw="bold and struck", struck=False), D1=text("all of it", struck=True))]
