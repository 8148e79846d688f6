import ExactValues
import SheetFormats
import Testing

@Suite("What an XLSX sheet shows beside its values")
struct XlsxAppearanceTests {
  private func grid(_ bytes: [UInt8]) throws -> Grid { try #require(SheetReader.read(bytes).grids.first) }

  @Test func `a struck-out run is no value and stays in the raw text`() throws {
    let strings =
      "<si><r><rPr><strike/></rPr><t xml:space=\"preserve\">800 </t></r><r><rPr><b/></rPr><t>1000</t></r></si>"
      + "<si><r><t>甲</t></r><r><rPr><strike val=\"0\"/></rPr><t>乙</t></r></si>"
    let inline = "<is><r><t xml:space=\"preserve\">3月 </t></r><r><rPr><strike val=\"1\"/></rPr><t>4月</t></r></is>"
    let sheet =
      "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"inlineStr\">\(inline)</c></row>"
    let grid = try grid(Specimen.workbook(sheetData: sheet, strings: strings))
    #expect(grid.value(row: 0, column: 0) == .text("1000"))
    #expect(grid.rawText(row: 0, column: 0) == "800 1000")
    #expect(grid.value(row: 0, column: 1) == .text("甲乙"))
    #expect(grid.rawText(row: 0, column: 1) == "甲乙")
    #expect(grid.value(row: 0, column: 2) == .text("3月"))
    #expect(grid.rawText(row: 0, column: 2) == "3月 4月")
    #expect((0..<3).allSatisfy { !grid.style(row: 0, column: $0).isStruckThrough })
  }

  @Test func `text that is struck out from end to end keeps its value and is marked`() throws {
    let struck = "<r><rPr><strike/></rPr><t>SO-</t></r><r><rPr><strike/></rPr><t>1</t></r>"
    let sheet = "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(struck)</is></c></row>"
    let grid = try grid(Specimen.workbook(sheetData: sheet, strings: "<si>\(struck)</si>"))
    for column in 0..<2 {
      #expect(grid.value(row: 0, column: column) == .text("SO-1"))
      #expect(grid.style(row: 0, column: column).isStruckThrough)
    }
  }

  @Test func `fonts strike whole cells, and fills come from rgb, theme with tint and palette`() throws {
    let solid = { (color: String) in "<fill><patternFill patternType=\"solid\"><fgColor \(color)/></patternFill></fill>"
    }
    let styles =
      "<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts><fills><fill/>"
      + solid("rgb=\"FFFFFF00\"") + solid("theme=\"4\" tint=\"0.5\"") + solid("indexed=\"13\"")
      + "<fill><patternFill patternType=\"gray125\"><fgColor rgb=\"FF00FF00\"/></patternFill></fill></fills>"
      + "<cellXfs><xf/><xf fontId=\"1\" fillId=\"1\"/><xf fontId=\"2\" fillId=\"2\"/><xf fillId=\"3\"/><xf fillId=\"4\"/></cellXfs>"
    let sheet = "<row>" + (0..<5).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined() + "</row>"
    let grid = try grid(Specimen.workbook(sheetData: sheet, styles: styles))
    #expect(grid.style(row: 0, column: 0) == .plain)
    #expect(grid.style(row: 0, column: 1) == CellStyle(isStruckThrough: true, fill: "FFFF00"))
    // The specimen has no theme, so that its colours are unknown.
    #expect(grid.style(row: 0, column: 2) == .plain)
    #expect(grid.style(row: 0, column: 3).fill == "FFFF00")
    #expect(grid.style(row: 0, column: 4) == .plain)
  }

  @Test func `notes come with their authors, in the order of their cells`() throws {
    let notes =
      "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>王工</author>"
      + "<author/></authors><commentList><comment ref=\"B2\" authorId=\"0\"><text><r><t>3/12 </t></r><r><t>改黑色</t></r>"
      + "<rPh><t>x</t></rPh></text></comment><comment ref=\"A1\" authorId=\"1\"><text><t>a_x000A_b</t></text></comment>"
      + "</commentList></comments>"
    let bytes = Specimen.workbook(
      sheetData: "<row><c><v>1</v></c></row>", extra: [(kind: "comments", name: "n.xml", text: notes)])
    let comments = try grid(bytes).comments
    #expect(comments.map(\.text) == ["a\nb", "3/12 改黑色"])
    #expect(comments.map(\.author) == [nil, "王工"])
    #expect(comments.map(\.cell.description) == ["A1", "B2"])
  }

  @Test func `threaded comments replace the notes that stand in for them`() throws {
    let notes =
      "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>tc</author></authors>"
      + "<commentList><comment ref=\"A1\" authorId=\"0\"><text><t>[Threaded comment]</t></text></comment></commentList></comments>"
    let threads =
      "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
      + "<threadedComment ref=\"A1\" id=\"1\"><text>数量改了？</text></threadedComment>"
      + "<threadedComment ref=\"A1\" id=\"2\" parentId=\"1\"><text>改了</text></threadedComment></ThreadedComments>"
    let bytes = Specimen.workbook(
      sheetData: "<row><c><v>1</v></c></row>",
      extra: [(kind: "comments", name: "n.xml", text: notes), (kind: "threadedComment", name: "h.xml", text: threads)])
    #expect(try grid(bytes).comments.map(\.text) == ["数量改了？", "改了"])
  }

  @Test func `a damaged note costs no sheet`() throws {
    let bytes = Specimen.workbook(
      sheetData: "<row><c><v>1</v></c></row>", extra: [(kind: "comments", name: "n.xml", text: "<comments>")])
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.grids.map(\.rowCount) == [1])
    #expect(workbook.findings.map(\.kind) == [.unreadableComments])
  }

  @Test func `rows that a filter hides are told from rows that somebody hid`() throws {
    let rows = (1...4).map { "<row r=\"\($0)\" hidden=\"\($0 > 1 ? 1 : 0)\"><c><v>1</v></c></row>" }.joined()
    let filter = { (inside: String) in "<autoFilter ref=\"A1:A3\">\(inside)</autoFilter>" }
    let filtered = try grid(
      Specimen.workbook(sheetData: rows, tail: filter("<filterColumn colId=\"0\"><filters/></filterColumn>")))
    #expect(filtered.filteredRows == [1, 2])
    #expect(filtered.hiddenRows == [3])
    let unfiltered = try grid(Specimen.workbook(sheetData: rows, tail: filter("")))
    #expect(unfiltered.filteredRows.isEmpty)
    #expect(unfiltered.hiddenRows == [1, 2, 3])
    let table =
      "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + filter("<filterColumn colId=\"0\"/>") + "</table>"
    let inTable = try grid(Specimen.workbook(sheetData: rows, extra: [(kind: "table", name: "t1.xml", text: table)]))
    #expect(inTable.filteredRows == [1, 2])
  }

  @Test func `of alternate content the fallback counts`() throws {
    let compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    let row = { (number: Int, value: Int) in "<row r=\"\(number)\"><c><v>\(value)</v></c></row>" }
    let sheet =
      row(1, 1) + "<mc:AlternateContent \(compatibility)><mc:Choice Requires=\"x14\">\(row(2, 2))</mc:Choice>"
      + "<mc:Fallback>\(row(2, 3))</mc:Fallback></mc:AlternateContent>" + row(3, 4)
    #expect(try grid(Specimen.workbook(sheetData: sheet)).rawRows == [["1"], ["3"], ["4"]])
  }

  @Test func `a picture in a cell is blank, whatever program wrote it, and counted`() throws {
    let formula = "_xlfn.DISPIMG(\"ID_1\",1)"
    let cells =
      "<c t=\"str\"><f>\(formula)</f><v>=DISPIMG(\"ID_1\",1)</v></c><c><f>\(formula)</f></c>"
      + "<c t=\"e\"><f>\(formula)</f><v>#NAME?</v></c><c t=\"e\" vm=\"1\"><v>#VALUE!</v></c>"
      + "<c t=\"str\"><v>=DISPIMG(</v></c><c t=\"e\" vm=\"1\"><f>A1#</f><v>#VALUE!</v></c>"
    let workbook = try SheetReader.read(Specimen.workbook(sheetData: "<row>\(cells)</row>"))
    let grid = workbook.grids[0]
    #expect((0..<4).allSatisfy { grid.isBlank(row: 0, column: $0) })
    #expect(
      (0..<4).map { grid.rawText(row: 0, column: $0) }
        == ["=DISPIMG(\"ID_1\",1)", "=_xlfn.DISPIMG(\"ID_1\",1)", "#NAME?", "#VALUE!"])
    #expect(grid.value(row: 0, column: 4) == .text("=DISPIMG("))
    #expect(grid.value(row: 0, column: 5) == .error("#VALUE!"))
    #expect(workbook.findings.map(\.kind) == [.pictures])
    #expect(workbook.findings.first?.detail.hasPrefix("4 cells") == true)
  }

  @Test func `columns hidden ten thousand times are hidden once`() throws {
    let cols = "<cols>" + String(repeating: "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", count: 60_000) + "</cols>"
    let grid = try grid(Specimen.workbook(sheetData: "<row><c><v>1</v></c><c><v>2</v></c></row>", tail: cols))
    #expect(grid.hiddenColumns == [0, 1])
  }

  @Test func `runs with a look of their own stand above a struck font, runs without one follow it`() throws {
    let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>"
    let mixed = "<r><t xml:space=\"preserve\">800 </t></r><r><rPr><b/></rPr><t>1000</t></r>"
    let sheet =
      "<row><c s=\"1\" t=\"s\"><v>0</v></c><c s=\"1\" t=\"inlineStr\"><is>\(mixed)</is></c>"
      + "<c t=\"s\"><v>0</v></c><c s=\"1\" t=\"s\"><v>1</v></c></row>"
    let grid = try grid(
      Specimen.workbook(sheetData: sheet, styles: styles, strings: "<si>\(mixed)</si><si><t>x</t></si>"))
    for column in 0..<2 {
      #expect(grid.value(row: 0, column: column) == .text("1000"))
      #expect(grid.rawText(row: 0, column: column) == "800 1000")
      #expect(!grid.style(row: 0, column: column).isStruckThrough)
    }
    #expect(grid.value(row: 0, column: 2) == .text("800 1000"))
    #expect(grid.style(row: 0, column: 3).isStruckThrough)
  }
}
