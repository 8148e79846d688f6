import ExactValues
import SheetFormats
import Testing

@Suite("Reading OpenDocument spreadsheets")
struct OdsReadingTests {
  @Test func `a sheet of LibreOffice has its texts, numbers, days, times and errors`() throws {
    let grid = try SheetReader.read(Specimen.bytes("libreoffice.ods")).grids[0]
    #expect(grid.name == "综合")
    #expect(grid.rowCount == 13)
    #expect(grid.value(row: 1, column: 1) == number("1200.5"))
    #expect(grid.value(row: 1, column: 2) == day("2026-03-09"))
    #expect(grid.value(row: 1, column: 3) == .timeOfDay(secondOfDay: 49_530))
    #expect(grid.value(row: 1, column: 4) == .boolean(true))
    #expect(grid.value(row: 2, column: 1) == .error("#DIV/0!"))
    #expect(grid.rawText(row: 2, column: 2) == "2026-03-09 13:45:30")
    #expect(grid.value(row: 2, column: 3) == .duration(seconds: 108_000))
    #expect(grid.value(row: 3, column: 3) == .duration(seconds: 18_000))
    #expect(grid.value(row: 3, column: 0) == .text("行1\n行2"))
    #expect(grid.value(row: 3, column: 1) == number("0.17"))
    #expect(grid.value(row: 3, column: 2) == .text("  两 空格  "))
    #expect(grid.value(row: 12, column: 0) == .text("同"))
  }

  @Test func `a sheet of LibreOffice has its looks, merges, comments and hidden parts`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("libreoffice.ods"))
    let grid = workbook.grids[0]
    #expect(grid.value(row: 1, column: 0) == .text("1000"))
    #expect(grid.rawText(row: 1, column: 0) == "800 1000")
    #expect(!grid.style(row: 1, column: 0).isStruckThrough)
    #expect(grid.value(row: 2, column: 0) == .text("取消"))
    #expect(grid.style(row: 2, column: 0) == CellStyle(isStruckThrough: true, fill: "FFFF00"))
    #expect(grid.mergedRanges == [CellRange(firstRow: 6, lastRow: 7, firstColumn: 0, lastColumn: 2)])
    #expect(grid.comments == [CellComment(cell: CellAddress(rowIndex: 1, columnIndex: 0), text: "改数量")])
    #expect(grid.hiddenRows == [4])
    #expect(grid.hiddenColumns == [2])
    #expect(workbook.grids.map(\.visibility) == [.visible, .hidden])
    #expect(workbook.findings.map(\.kind) == [.hiddenData, .hiddenData, .hiddenData])
    #expect(workbook.properties.creator == "王芳")
  }

  @Test func `data styles show their cells as the codes behind them do`() throws {
    let grid = try SheetReader.read(Specimen.bytes("libreoffice-formats.ods")).grids[0]
    let shown = [
      "000123", "1,234.50", "-1,234.50", "17.5%", "2026年3月9日", "2026/3/9 13:45", "30:00", "12:00 PM", "¥12,345.68",
      "1.23E+06", "5件", "Mar-26", "1234.5", "0.5", "12", "Monday",
    ]
    #expect((0..<16).map { grid.displayedText(row: 0, column: $0) } == shown)
  }

  @Test func `a sheet of odfpy has its inherited styles and its formula without a result`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("odfpy.ods"))
    #expect(workbook.grids[0].rawRows == [["订单号", "数量"], ["SO-1", "1200"]])
    #expect(workbook.grids[0].style(row: 1, column: 0) == CellStyle(isStruckThrough: true, fill: "FFFF00"))
    #expect(workbook.grids[0].style(row: 1, column: 1) == CellStyle(fill: "FFFF00"))
    #expect(workbook.findings.map(\.kind) == [.formulaWithoutResult])
  }

  @Test(arguments: ["by-hand.ods", "flat.fods"])
  func `prefixes, repeats, covered cells and what is no cell are no obstacle`(name: String) throws {
    let workbook = try SheetReader.read(Specimen.bytes(name))
    let same = ["同", "同", "#DIV/0!", ""]
    #expect(workbook.grids.map(\.name) == ["一", "二"])
    #expect(
      workbook.grids[0].rawRows == [
        ["订单号", "时间", "", "值"], ["SO-2", "13:45:30", "05:00:00", "1200.50"],
        ["800   1000\t件\n急", "2026-03-10 00:00:00", "", "TRUE"], ["aus dem Attribut", "", "", ""], same, same, same,
      ])
    #expect(workbook.grids[1].rawRows == [["TRUE", "17%"]])
    #expect(workbook.grids.map(\.visibility) == [.visible, .hidden])
  }

  @Test func `columns and rows give their cells a look, and a style takes its parent's colour away`() throws {
    let grid = try SheetReader.read(Specimen.bytes("by-hand.ods")).grids[0]
    #expect(grid.style(row: 0, column: 0) == CellStyle(fill: "FF0000"))
    #expect(grid.style(row: 0, column: 1) == .plain)
    #expect(grid.style(row: 5, column: 0) == CellStyle(isStruckThrough: true))
  }

  @Test func `runs that are struck through are shown and no value`() throws {
    let grid = try SheetReader.read(Specimen.bytes("by-hand.ods")).grids[0]
    #expect(grid.value(row: 1, column: 0) == .text("2"))
    #expect(grid.style(row: 1, column: 0) == CellStyle(fill: "FF0000"))
    #expect(grid.value(row: 2, column: 0) == .text("1000\t件\n急"))
    #expect(grid.value(row: 4, column: 0) == .text("同"))
  }

  @Test func `filtered and hidden rows, hidden columns and odd values are told`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("by-hand.ods"))
    #expect(workbook.grids[0].hiddenRows == [3])
    #expect(workbook.grids[0].filteredRows == [2])
    #expect(workbook.grids[0].hiddenColumns == [1, 2])
    #expect(workbook.grids[0].mergedRanges == [CellRange(firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 2)])
    let kinds: [SheetFinding.Kind] = [
      .formulaWithoutResult, .hiddenData, .hiddenData, .hiddenData, .malformedValue, .hiddenData,
    ]
    #expect(workbook.findings.map(\.kind) == kinds)
    #expect(workbook.findings[2].detail == "1 rows that a filter hides hold data: 3")
    #expect(workbook.findings[4].detail == "the cell says that it holds a number, but holds \"abc\"")
  }

  @Test(arguments: ["by-hand.ods", "flat.fods"])
  func `the author, the times, the program and the annotations are read`(name: String) throws {
    let workbook = try SheetReader.read(Specimen.bytes(name))
    let properties = DocumentProperties(
      creator: "王芳", lastModifiedBy: "李雷", created: "2026-03-02T08:00:00", modified: "2026-03-09T08:00:00",
      application: "By Hand/1")
    #expect(workbook.properties == properties)
    let cell = CellAddress(rowIndex: 1, columnIndex: 0)
    #expect(workbook.grids[0].comments == [CellComment(cell: cell, author: "李雷", text: "问 客户\n再定")])
  }

  @Test(
    arguments: [
      ("2026-03-09", "2026-03-09"), ("2026-03-09T13:45", "2026-03-09 13:45:00"),
      ("1899-12-30", "1899-12-30"), ("2026-02-30", "2026-02-30 !"), ("09.03.2026", "09.03.2026 !"),
    ])
  func `dates are read, and what is none is kept as text`(written: String, shown: String) throws {
    let workbook = try OdsSpecimen.read(cells: "<t:table-cell o:value-type=\"date\" o:date-value=\"\(written)\"/>")
    let mark = workbook.findings.map(\.kind) == [.malformedValue] ? " !" : ""
    #expect(workbook.grids[0].rawText(row: 0, column: 0) + mark == shown)
  }

  @Test(
    arguments: [
      ("PT0S", "00:00:00"), ("PT23H59M59.6S", "24:00:00"), ("P1DT2H", "26:00:00"), ("PT1M", "00:01:00"),
      ("PT", "PT !"), ("P1Y", "P1Y !"), ("PT1.5H", "PT1.5H !"), ("PT99999999999S", "PT99999999999S !"),
    ])
  func `times are read, and what is none is kept as text`(written: String, shown: String) throws {
    let workbook = try OdsSpecimen.read(cells: "<t:table-cell o:value-type=\"time\" o:time-value=\"\(written)\"/>")
    let mark = workbook.findings.map(\.kind) == [.malformedValue] ? " !" : ""
    #expect(workbook.grids[0].rawText(row: 0, column: 0) + mark == shown)
  }

  @Test func `a time before midnight is a duration`() throws {
    let grid = try OdsSpecimen.read(cells: "<t:table-cell o:value-type=\"time\" o:time-value=\"-PT1H\"/>").grids[0]
    #expect(grid.value(row: 0, column: 0) == .duration(seconds: -3_600))
  }

  @Test func `text that a formula makes is no error, though it begins like one`() throws {
    let cells = """
      <t:table-cell t:formula="of:=1" o:value-type="string"><x:p>#12</x:p></t:table-cell>\
      <t:table-cell t:formula="of:=1" o:value-type="string"><x:p>Err:502</x:p></t:table-cell>\
      <t:table-cell o:value-type="string"><x:p>#N/A</x:p></t:table-cell>
      """
    let grid = try OdsSpecimen.read(cells: cells).grids[0]
    #expect((0..<3).map { grid.value(row: 0, column: $0) } == [.text("#12"), .error("Err:502"), .text("#N/A")])
  }

  @Test func `a table inside of a cell, a shape and a footnote are no text of the cell`() throws {
    let inner = "<t:table><t:table-row><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row></t:table>"
    let cell = "<x:p>a<x:note><x:p>c</x:p></x:note></x:p><s:shape><x:p>d</x:p></s:shape>\(inner)"
    let workbook = try OdsSpecimen.read(cells: "<t:table-cell o:value-type=\"string\">\(cell)</t:table-cell>")
    #expect(workbook.grids[0].rawRows == [["a"]])
    #expect(workbook.findings.map(\.detail) == ["the cell holds a table of its own, which was not read"])
  }

  @Test(
    arguments: [
      ("<x:p>x  y</x:p><x:p>z   w </x:p>", "x  y\nz   w "), ("<x:p>  a</x:p>", "  a"),
      ("<x:p>\n  a\n  b\t c\n</x:p>", "a b c "), ("<x:p>\n <x:span>\n a \n</x:span> \n<x:span>b</x:span></x:p>", "a b"),
      ("<x:p>a <x:span> b</x:span></x:p>", "a  b"), ("<x:p>a <x:s/> b</x:p>", "a   b"),
      ("<x:p> <!-- -->\n</x:p><x:p>b</x:p>", "\nb"),
    ])
  func `spaces stay as they are, and those that indent the file are one`(paragraphs: String, text: String) throws {
    let cells = "<t:table-cell o:value-type=\"string\">\(paragraphs)</t:table-cell><t:table-cell/>"
    #expect(try OdsSpecimen.read(cells: cells).grids[0].rawText(row: 0, column: 0) == text)
  }

  @Test(
    arguments: [
      ([(">0", "0.00"), ("<0", "-0.00")], "-", ["2.00", "-2.00", "-"]),
      ([(">=0", "0.00")], "-0.0", ["2.00", "-2.0", "0.00"]),
      ([(">0", "0.00"), ("<0", "-0.0"), ("=0", "-")], "x", ["2.00", "-2.0", "-"]),
      ([(">1", "0.0"), ("!=0", "0.00")], "zero", ["2.0", "-2.00", "zero"]),
      ([(">=0", nil)], "0.0", ["2.0", "-2.0", "0.0"]),
    ])
  func `numbers are shown by the style whose condition holds`(
    maps: [(condition: String, code: String?)], base: String, shown: [String]
  ) throws {
    let mapped = maps.enumerated().compactMap { index, map in map.code.map { Self.style("P\(index)", $0, "") } }
    let conditions = maps.enumerated().map { index, map in
      let condition = map.condition.replacing("<", with: "&lt;")
      return "<s:map s:condition=\"value()\(condition)\" s:apply-style-name=\"P\(index)\"/>"
    }
    let cellStyle = "<s:style s:name=\"c\" s:family=\"table-cell\" s:data-style-name=\"N\"/>"
    let styles = mapped.joined() + Self.style("N", base, conditions.joined()) + cellStyle
    let cells = ["2", "-2", "0"].map {
      "<t:table-cell t:style-name=\"c\" o:value-type=\"float\" o:value=\"\($0)\"/>"
    }
    let content = OdsSpecimen.content(table: "<t:table-row>\(cells.joined())</t:table-row>")
      .replacing("<o:body>", with: "<o:automatic-styles>\(styles)</o:automatic-styles><o:body>")
    let grid = try SheetReader.read(OdsSpecimen.package(content: content)).grids[0]
    #expect((0..<3).map { grid.displayedText(row: 0, column: $0) } == shown)
  }

  /// A data style of a sign, digits, or words.
  private static func style(_ name: String, _ code: String, _ maps: String) -> String {
    let digits = code.drop { $0 == "-" }
    let places = digits.drop { $0 != "." }.dropFirst().count
    let number = "<n:number n:min-integer-digits=\"1\" n:decimal-places=\"\(places)\"/>"
    let text = digits.first == "0" ? (digits.count < code.count ? "-" : "") : code
    let words = text.isEmpty ? "" : "<n:text>\(text)</n:text>"
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
    return """
      <n:number-style xmlns:n="\(namespace)" s:name="\(name)">\
      \(words)\(digits.first == "0" ? number : "")\(maps)</n:number-style>
      """
  }
}
