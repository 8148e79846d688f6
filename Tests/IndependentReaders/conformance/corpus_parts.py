"""Workbooks made from hand-written XML, one a liberty that the format allows or that programs take."""
from cells import boolean, day, error, moment, number, place, text, time
from package_parts import MAIN, STRICT_MAIN, STRICT_OFFICE, STYLES, Specimen, data

SPECIMENS = {}


def specimen(function):
    SPECIMENS[function.__name__.replace("_", "-")] = function
    return function


def names():
    return [f"parts-{name}.xlsx" for name in SPECIMENS]


def build(path):
    """Makes the workbook that the file is named for."""
    made = SPECIMENS[path.stem.removeprefix("parts-")]()
    made.write(path)
    return made


def with_properties(made, **properties):
    for name, value in properties.items():
        assert hasattr(made, name), name
        setattr(made, name, value)
    return made


PLAIN = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" s="1"><v>46090</v></c></row>'
PLAIN_STRINGS = "<si><t>订单</t></si>"
PLAIN_CELLS = {"A1": text("订单"), "B1": number("12.5"), "C1": day("2026-03-09")}


def plain(**properties):
    return with_properties(Specimen(data(PLAIN), PLAIN_STRINGS, **PLAIN_CELLS), **properties)


@specimen
def strict_namespaces():
    return plain(main=STRICT_MAIN, office=STRICT_OFFICE, readers=())


@specimen
def prefixed_elements():
    def prefixed(xml):
        return xml.replace("</", "\0").replace("<", "<x:").replace("\0", "</x:")
    made = Specimen(prefixed(data(PLAIN)), prefixed(PLAIN_STRINGS), prefixed(STYLES), **PLAIN_CELLS)
    return with_properties(made, prefix="x", readers=("calamine",))


@specimen
def no_references():
    return Specimen(
        data('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row>'
             "<row><c><v>6</v></c></row><row/><row><c t=\"b\"><v>1</v></c></row>"),
        A1=number("1"), C1=number("3"), C5=number("4"), D5=number("5"), A6=number("6"), A8=boolean(True))


@specimen
def absurd_dimension_and_spans():
    rows = PLAIN.replace("<row ", '<row spans="9:16384" ')
    return with_properties(
        Specimen('<dimension ref="C7:XFD1048576"/>' + data(rows), PLAIN_STRINGS, **PLAIN_CELLS), readers=("openpyxl",))


@specimen
def malformed_dimension():
    return with_properties(
        Specimen('<dimension ref="nonsense"/>' + data(PLAIN), PLAIN_STRINGS, **PLAIN_CELLS), readers=())


@specimen
def phonetic_runs():
    spoken = '<rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>'
    return Specimen(
        data(f'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>大阪</t>{spoken}</is></c>'
             f'<c r="C1" t="s"><v>1</v></c></row>'),
        f"<si><t>東京</t>{spoken}</si><si><r><t>東</t></r><r><t>京都</t></r>{spoken}</si>",
        A1=text("東京"), B1=text("大阪"), C1=text("東京都"))


@specimen
def shared_and_array_formulas():
    return Specimen(
        data('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c><c r="B1"><f>1</f><v>1</v></c>'
             '</row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2" t="str">'
             '<f t="array" ref="B2:B3">C1:C2</f><v>x</v></c></row><row r="3"><c r="A3" t="e"><f t="shared" si="0"/>'
             '<v>#REF!</v></c><c r="B3" t="str"><v>y</v></c>'
             '<c r="C3" t="b"><f>1=1</f><v>1</v></c><c r="D3" s="1"><f>NOW()</f><v>46090.25</v></c></row>'),
        A1=number("2"), B1=number("1"), A2=number("4"), B2=text("x"), A3=error("#REF!"), B3=text("y"), C3=boolean(True),
        D3=day("2026-03-09"))


@specimen
def iso_dates():
    values = ["2026-03-09", "2026-03-09T12:30:15", "2026-03-09T12:30:15Z", "12:30:15", "2026-03-09T00:00:00",
        "2026-03-09T12:30"]
    cells = [day("2026-03-09"), moment("2026-03-09T12:30:15"), moment("2026-03-09T12:30:15"), time(45_015),
             moment("2026-03-09T00:00:00"), moment("2026-03-09T12:30:00")]
    rows = "".join(f'<row r="{row}"><c r="A{row}" t="d"><v>{value}</v></c></row>'
        for row, value in enumerate(values, 1))
    found = {f"A{row}": cell for row, cell in enumerate(cells, 1)}
    return with_properties(Specimen(data(rows), **found), readers=())


@specimen
def iso_dates_with_fractions():
    """The part of a second is rounded as it is in serials."""
    rows = ('<row r="1"><c r="A1" t="d"><v>2026-03-09T12:30:15.750Z</v></c>'
            '<c r="B1" t="d"><v>2026-03-09T23:59:59.5</v></c>'
            '<c r="C1" t="d"><v>12:30:15.2</v></c></row>')
    return with_properties(
        Specimen(data(rows), A1=moment("2026-03-09T12:30:16"), B1=moment("2026-03-10T00:00:00"), C1=time(45_015)),
        readers=())


@specimen
def alternate_content():
    """Of an extension that a reader does not understand it takes the fallback (ECMA-376 part 3, 7)."""
    def either(choice, fallback):
        return (f'<mc:AlternateContent><mc:Choice Requires="x14">{choice}</mc:Choice>'
                f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>")
    sheet = either("<sheetPr/>", "") + data(
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        + either('<row r="2"><c r="A2"><v>2</v></c></row>', '<row r="2"><c r="A2"><v>3</v></c></row>')
        + '<row r="3">' + either('<c r="A3"><v>4</v></c>', "") + '<c r="B3"><v>5</v></c></row>'
    ) + either('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>', '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>')
    made = Specimen(sheet, A1=number("1"), A2=number("3"), B3=number("5"))
    made.expected.merged = {(1, 0, 1, 1)}
    extension = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" mc:Ignorable="x14"'
    return with_properties(made, root_attributes=extension, readers=())


@specimen
def wps_pictures_in_cells():
    """WPS keeps a picture of a cell in a part of its own and shows it by a formula, which is no value."""
    picture = 'DISPIMG("ID_4F2B",1)'
    quoted = picture.replace('"', "&quot;")
    rows = (f'<row r="1"><c r="A1" t="str"><f>_xlfn.{quoted}</f><v>={quoted}</v></c>'
            f'<c r="B1" t="e"><f>_xlfn.{quoted}</f><v>#NAME?</v></c><c r="C1"><v>7</v></c></row>')
    # Excel does not know the formula and stores its own #NAME?; the picture is still there for WPS.
    made = Specimen(data(rows), C1=number("7"))
    made.findings = [("pictures", "")]
    made.extra = {"xl/cellimages.xml": (
        '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:cellImage/>'
        "</etc:cellImages>")}
    return made


@specimen
def absolute_part_names():
    return plain(targets={
        "book": "/xl/workbook.xml", "sheet": "/xl/worksheets/sheet1.xml", "strings": "/xl/sharedStrings.xml"})


@specimen
def odd_part_names():
    return plain(
        names={"book": "Book.xml", "sheet": "a/b/数据 1.bin", "strings": "STRINGS.XML"},
        targets={"book": "./book.xml", "sheet": "x/../a/b/数据 1.bin", "strings": "strings.xml"}, readers=())


@specimen
def escaped_part_names():
    """What targets escape as URIs may stand escaped or not in the archive (ECMA-376 part 2, 9.1)."""
    return plain(
        names={"book": "xl/workbook.xml", "sheet": "xl/worksheets/sheet 1.xml", "strings": "xl/shared%20strings.xml"},
        targets={"book": "xl/workbook.xml", "sheet": "worksheets/sheet%201.xml", "strings": "shared%20strings.xml"},
        readers=())


@specimen
def backslashes_in_part_names():
    return plain(
        names={"book": "xl/workbook.xml", "sheet": "xl/worksheets/sheet1.xml", "strings": "xl/sharedStrings.xml"},
        targets={"book": "xl\\workbook.xml", "sheet": "worksheets\\sheet1.xml", "strings": "sharedStrings.xml"},
        readers=())


@specimen
def utf_16_parts():
    return plain(encode=lambda part: part.replace("UTF-8", "UTF-16").encode("utf-16"))


@specimen
def utf_16_big_endian_parts():
    return plain(encode=lambda part: b"\xfe\xff" + part.replace("UTF-8", "UTF-16").encode("utf-16-be"))


@specimen
def byte_order_marks():
    return plain(encode=lambda part: b"\xef\xbb\xbf" + part.encode())


@specimen
def number_notations():
    values = ["1E3", "1.5e+3", "-2.5E-7", "+5", ".5", "5.", "1E+02", "00012", "1e0", " 7 ", "-0", "0.0",
        "12345678901234567",
              "0.1000000000000000055", "1E-400", "99999999999999999999", "-.5E1", "1.7976931348623157E308"]
    cells = {f"A{row}": number(value.strip()) for row, value in enumerate(values, 1)}
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{value}</v></c></row>' for row, value in enumerate(values, 1))
    return with_properties(Specimen(data(rows), **cells), readers=())


@specimen
def no_numbers():
    values = ["abc", "1,5", "1 000", "0x10", "INF", "NaN", "--1", "1e", "1.2.3", "E5", "２"]
    cells = {f"A{row}": text(value) for row, value in enumerate(values, 1)}
    rows = "".join(f'<row r="{row}"><c r="A{row}"><v>{value}</v></c></row>' for row, value in enumerate(values, 1))
    findings = [("malformedValue", f"A{row}") for row in range(1, len(values) + 1)]
    return with_properties(Specimen(data(rows), **cells), findings=findings, readers=())


@specimen
def repeated_and_unordered_cells():
    rows = ('<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row>'
            '<row r="3"><c r="A3"><v>99</v></c><c r="C3"><v>33</v></c></row><row r="2"><c r="B7"><v>72</v></c></row>')
    made = Specimen(data(rows), A1=number("11"), A3=number("99"), B3=number("32"), C3=number("33"), B7=number("72"))
    return with_properties(made, findings=[("repeatedCell", "A3")], readers=())


@specimen
def rows_hidden_by_default():
    sheet = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' + data(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>'
        '<row r="5" hidden="false"><c r="A5"><v>5</v></c></row>')
    made = Specimen(sheet, A1=number("1"), A2=number("2"), A5=number("5"))
    made.expected.hidden_rows = {1, 2, 3}
    return with_properties(made, readers=())


@specimen
def styles_of_rows_and_columns():
    """A cell without a style has the style 0, whatever its row and column have."""
    sheet = '<cols><col min="1" max="3" width="9" style="1"/></cols>' + data(
        '<row r="1" s="1" customFormat="1"><c r="A1"><v>46090</v></c><c r="B1" s="1"><v>46090</v></c></row>'
        '<row r="2"><c r="A2"><v>5</v></c><c r="B2" s="99"><v>46090</v></c><c r="C2" s="-1"><v>7</v></c></row>')
    made = Specimen(
        sheet, A1=number("46090"), B1=day("2026-03-09"), A2=number("5"), B2=number("46090"), C2=number("7"))
    return with_properties(made, readers=())


@specimen
def white_space():
    def inline(reference, content):
        return f'<c r="{reference}" t="inlineStr"><is>{content}</is></c>'
    rows = ('<row r="1">' + inline("A1", '<t xml:space="preserve">  a  </t>')
            + inline("B1", '<r><t xml:space="preserve">x </t></r><r><t xml:space="preserve"> y</t></r>')
            + inline("C1", "<t>in  side</t>") + inline("D1", '<t xml:space="preserve">\n</t>')
            + '<c r="E1" t="str"><v xml:space="preserve"> f </v></c><c r="F1" t="b"> <v> 1 </v> </c></row>')
    return with_properties(Specimen(
        data(rows), A1=text("  a  "), B1=text("x  y"), C1=text("in  side"), D1=text("\n"), E1=text(" f "),
        F1=boolean(True)),
        readers=())


@specimen
def pieces_of_text():
    rows = ('<row r="1"><c r="A1"><v>12<!-- x -->34</v></c><c r="B1" t="inlineStr"><is>'
            "<t><![CDATA[<a> & ]]>&lt;b&gt;</t></is></c>"
            '<c r="C1" t="str"><v>&#x8BA2;&#21333;&amp;amp;</v></c>'
            '<c r="D1" t="inlineStr"><is><t>a<?pi x?>b</t></is></c></row>')
    return with_properties(Specimen(
        data(rows), A1=number("1234"), B1=text("<a> & <b>"), C1=text("订单&amp;"), D1=text("ab")), readers=("calamine",))


@specimen
def missing_shared_strings():
    made = Specimen(
        data('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1" t="s"><v>-1</v></c></row>'),
        PLAIN_STRINGS, A1=text("订单"), B1=error("7"), C1=error("-1"))
    return with_properties(made, findings=[("malformedValue", "B1"), ("malformedValue", "C1")], readers=())


@specimen
def no_styles_and_no_strings():
    made = Specimen(data('<row r="1"><c r="A1" s="3"><v>46090</v></c></row>'), styles=None, A1=number("46090"))
    return with_properties(made, readers=())


@specimen
def date_system_of_1904_in_words():
    made = plain(book_head='<workbookPr date1904="true"/>')
    made.expected.cells[place("C1")] = day("2030-03-10")
    return made


@specimen
def other_namespaces():
    """Elements of extensions that have the names of cells are no cells."""
    x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
    sheet = data(PLAIN.replace("</row>", f'<z:c xmlns:z="{x14}" r="D1"><z:v>9</z:v></z:c></row>')) + (
        f'<extLst><ext uri="u" xmlns:z="{x14}"><z:sheetData><z:row r="9"><z:c r="A9"><z:v>9</z:v></z:c></z:row>'
        f"</z:sheetData>"
        f"</ext></extLst>")
    return with_properties(Specimen(sheet, PLAIN_STRINGS, **PLAIN_CELLS), readers=())


@specimen
def merged_ranges_in_other_words():
    made = plain()
    made.sheet += ('<mergeCells count="9"><mergeCell ref="$A$2:$B$3"/><mergeCell ref="D9:C8"/><mergeCell ref="F1"/>'
                   '<mergeCell ref="nonsense"/></mergeCells>')
    made.expected.merged = {(1, 0, 2, 1), (7, 2, 8, 3), (0, 5, 0, 5)}
    return with_properties(made, readers=())


@specimen
def hidden_in_other_words():
    sheet = ('<cols><col min="2" max="2" hidden="true"/><col min="3" max="3" width="0"/>'
             '<col min="4" max="4" hidden="0"/></cols>'
             + data('<row r="1" hidden="true"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2" hidden="on">'
                    '<c r="A2"><v>2</v></c></row><row r="3" hidden="0"><c r="A3"><v>3</v></c></row>'))
    made = Specimen(sheet, A1=number("1"), D1=number("4"), A2=number("2"), A3=number("3"))
    made.expected.hidden_rows, made.expected.hidden_columns = {0, 1}, {1}
    return with_properties(made, readers=())


@specimen
def runs_in_struck_cells():
    """A run with properties of its own is not struck out for its cell's sake; one without them is."""
    def string(*runs):
        return "<si>" + "".join(f"<r>{properties}<t>{content}</t></r>" for properties, content in runs) + "</si>"
    strings = (string(("<rPr><strike/></rPr>", "gone"), ("<rPr><b/></rPr>", "kept"))
        + string(("<rPr><b/></rPr>", "kept"))
               + string(("", "gone"), ("<rPr><strike val=\"1\"/></rPr>", "too"))
               + string(("", "gone"), ("<rPr><strike val=\"0\"/></rPr>", "kept")))
    rows = '<row r="1">' + "".join(f'<c r="{column}1" s="3" t="s"><v>{index}</v></c>'
        for index, column in enumerate("ABCD"))
    return Specimen(
        data(rows + "</row>"), strings, A1=text("kept", raw="gonekept", struck=False), B1=text("kept", struck=False),
        C1=text("gonetoo", struck=True), D1=text("kept", raw="gonekept", struck=False))


def with_related(made, kind, target, part, content):
    """Adds a part that the sheet refers to."""
    made.extra = {
        "xl/worksheets/_rels/sheet1.xml.rels": made.relationships([(target, kind)]), part: content}
    return made


@specimen
def comments_in_runs():
    notes = (f'<comments xmlns="{MAIN}"><authors><author>王芳</author><author/></authors><commentList>'
             '<comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>王芳:</t></r>'
             '<r><t xml:space="preserve">\n改期 </t></r>'
             '</text></comment><comment ref="$A$1" authorId="1"><text><t>a &amp; b</t></text></comment>'
             '<comment ref="C9" authorId="7"><text><t>_x0041_</t></text></comment></commentList></comments>')
    made = with_related(plain(readers=()), "comments", "/xl/notes/One.xml", "xl/notes/one.xml", notes)
    made.expected.comments = {
        place("B2"): ("王芳", "王芳:\n改期 "), place("A1"): ("", "a & b"), place("C9"): ("", "A")}
    return made


FILTERED = "".join(
    f'<row r="{row}"{hidden}><c r="A{row}"><v>{row}</v></c></row>'
    for row, hidden in enumerate(["", "", ' hidden="1"', "", ' hidden="1"', "", ' hidden="1"'], 1))


def filtered(after_data, hidden_rows, filtered_rows):
    made = Specimen(data(FILTERED) + after_data, **{f"A{row}": number(row) for row in range(1, 8)})
    made.expected.hidden_rows, made.expected.filtered_rows = hidden_rows, filtered_rows
    return with_properties(made, readers=())


@specimen
def filter_with_criteria():
    criteria = '<filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn>'
    return filtered(f'<autoFilter ref="A1:A5">{criteria}</autoFilter>', {6}, {2, 4})


@specimen
def filter_without_criteria():
    return filtered('<autoFilter ref="A1:A5"/>', {2, 4, 6}, set())


@specimen
def filter_of_a_table():
    made = filtered('<tableParts count="1"><tablePart r:id="rId1"/></tableParts>', {6}, {2, 4})
    criteria = '<filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn>'
    table = (f'<table xmlns="{MAIN}" id="1" name="t" displayName="t" ref="A1:A5">'
             f'<autoFilter ref="A1:A5">{criteria}</autoFilter>'
             '<tableColumns count="1"><tableColumn id="1" name="1"/></tableColumns></table>')
    return with_related(made, "table", "../tables/table1.xml", "xl/tables/table1.xml", table)


@specimen
def fills_in_other_words():
    fills = ['<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>',
             '<patternFill patternType="solid"><fgColor rgb="ff00ff7f"/><bgColor indexed="64"/></patternFill>',
             '<patternFill patternType="solid"><fgColor rgb="00C0FFEE"/></patternFill>',
             '<patternFill patternType="solid"><fgColor indexed="10"/></patternFill>',
             '<patternFill patternType="solid"><fgColor indexed="43"/></patternFill>',
             '<patternFill patternType="none"><fgColor rgb="FFFF0000"/></patternFill>']
    colours = ["", None, "00FF7F", "C0FFEE", "FF0000", "FFFF99", ""]
    styles = ("<fonts><font/></fonts><fills>" + "".join(f"<fill>{each}</fill>" for each in fills)
        + "</fills><borders><border/>"
              "</borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>" + "".join(
                  f'<xf fillId="{index}" applyFill="1"/>' for index in range(len(fills))) + "</cellXfs>")
    rows = "".join(f'<row r="{row}"><c r="A{row}" s="{row - 1}"><v>1</v></c></row>' for row in range(1, len(fills) + 1))
    return Specimen(data(rows), styles=styles, **{
        f"A{row}": number("1", fill=colour) for row, colour in enumerate(colours, 1)})


@specimen
def built_in_ids_with_codes_of_their_own():
    """What a workbook says of a built-in id counts, as WPS writes ids 57 and 58."""
    styles = ('<numFmts><numFmt numFmtId="58" formatCode="m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="14" '
              'formatCode="0.00"/><numFmt numFmtId="200" formatCode="&amp;&quot;d&quot;0"/></numFmts>' + STYLES.replace(
                  "<cellXfs", '<cellXfs data="x"').replace('<xf numFmtId="0"/>', '<xf numFmtId="58"/>', 1).replace(
                  '<xf numFmtId="22"/>', '<xf numFmtId="200"/>'))
    rows = '<row r="1">' + "".join(f'<c r="{column}1" s="{index}"><v>46090</v></c>'
        for index, column in enumerate("ABC"))
    return with_properties(Specimen(
        data(rows + "</row>"), styles=styles, A1=day("2026-03-09"), B1=number("46090"), C1=number("46090")), readers=())
