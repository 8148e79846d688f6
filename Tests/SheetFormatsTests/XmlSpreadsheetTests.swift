import ExactValues
import SheetFormats
import Testing

@Suite("Reading XML Spreadsheet 2003")
struct XmlSpreadsheetTests {
  private static let namespace = "urn:schemas-microsoft-com:office:spreadsheet"

  private func document(_ rows: String, before: String = "") -> String {
    "<?xml version=\"1.0\"?>\(before)<Workbook xmlns=\"\(Self.namespace)\" xmlns:ss=\"\(Self.namespace)\">"
      + "<Worksheet ss:Name=\"S\"><Table>\(rows)</Table></Worksheet></Workbook>"
  }

  private func error(_ text: String) -> SheetFormatError? {
    #expect(throws: SheetFormatError.self) { try SheetReader.read(Array(text.utf8)) }
  }

  @Test func `a workbook of Excel has its values by type and format`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("excel-2003.xml"))
    let grid = workbook.grids[0]
    #expect(
      grid.rawRows == [
        ["订单号", "", "交期", "", "时间", ""], ["", "", "", "", "", ""],
        ["SO-1", "", "2026-03-09", "2026-03-09 13:45:30", "13:45:30", "30:00:00"],
        ["", "800 1000", "2026-03-09", "", "", ""],
        ["1234.5600000000001", "TRUE", "#DIV/0!", "", "一\n二", ""],
      ])
    #expect(grid.value(row: 2, column: 4) == .timeOfDay(secondOfDay: 49_530))
    #expect(grid.value(row: 2, column: 5) == .duration(seconds: 108_000))
    #expect(grid.value(row: 3, column: 1) == .text("1000"))
    #expect(grid.value(row: 3, column: 2) == day("2026-03-09"))
    #expect(grid.value(row: 4, column: 0) == number("1234.56"))
    #expect(grid.value(row: 4, column: 2) == .error("#DIV/0!"))
  }

  @Test func `a workbook of Excel has its looks, merges, comments and properties`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("excel-2003.xml"))
    let grid = workbook.grids[0]
    #expect(grid.style(row: 2, column: 0) == CellStyle(isStruckThrough: true, fill: "FFFF00"))
    #expect(grid.style(row: 0, column: 4) == CellStyle(fill: "FFFF00"))
    #expect(grid.style(row: 0, column: 0) == .plain)
    #expect(
      grid.mergedRanges == [
        CellRange(firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1),
        CellRange(firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0),
      ])
    let cell = CellAddress(rowIndex: 2, columnIndex: 0)
    #expect(grid.comments == [CellComment(cell: cell, author: "李雷", text: "李雷:问客户")])
    #expect(workbook.properties.creator == "王芳")
    #expect(workbook.properties.lastModifiedBy == "李雷")
    #expect(workbook.properties.created == "2026-03-02T08:00:00Z")
    #expect(workbook.properties.modified == "2026-03-09T08:00:00Z")
  }

  @Test func `filtered rows, hidden columns, hidden sheets and formulas without a result are told`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("excel-2003.xml"))
    #expect(workbook.grids.map(\.name) == ["3月", "参数"])
    #expect(workbook.grids.map(\.visibility) == [.visible, .veryHidden])
    #expect(workbook.grids[0].hiddenRows == [])
    #expect(workbook.grids[0].filteredRows == [3])
    #expect(workbook.grids[0].hiddenColumns == [1, 2])
    let kinds: [SheetFinding.Kind] = [.formulaWithoutResult, .hiddenData, .hiddenData, .hiddenData]
    #expect(workbook.findings.map(\.kind) == kinds)
  }

  @Test func `prefixes, the GB encoding and the system of 1904 are no obstacle`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("erp-2003.xml"))
    #expect(workbook.grids[0].rawRows == [["朱镕", "2026-03-09", "十二"]])
    #expect(workbook.grids[0].value(row: 0, column: 1) == day("2026-03-09"))
    #expect(workbook.findings.map(\.kind) == [.malformedValue])
  }

  @Test func `the encoding is told by the bytes where the declaration is wrong`() throws {
    let text = document("<Row><Cell><Data ss:Type=\"String\">订单</Data></Cell></Row>")
      .replacing("?>", with: " encoding=\"gb2312\"?>", maxReplacements: 1)
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    #expect(try SheetReader.read(wide).grids[0].rawRows == [["订单"]])
    #expect(try SheetReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8)).grids[0].rawRows == [["订单"]])
  }

  @Test func `rows and cells that name no place follow those before`() throws {
    let cell = "<Cell><Data ss:Type=\"String\">a</Data></Cell>"
    let grid = try read(
      text: document("<Row ss:Index=\"2\" ss:Span=\"1\"/><Row><Cell ss:Index=\"2\" ss:MergeAcross=\"1\"/>\(cell)</Row>")
    ).grids[0]
    #expect(grid.rowCount == 4)
    #expect(grid.filledColumns(row: 3) == [3])
  }

  @Test func `the last of a repeated cell counts`() throws {
    let cells = ["1", "2"].map { "<Cell ss:Index=\"1\"><Data ss:Type=\"Number\">\($0)</Data></Cell>" }.joined()
    let workbook = try read(text: document("<Row>\(cells)</Row>"))
    #expect(workbook.grids[0].rawRows == [["2"]])
    #expect(workbook.findings.map(\.kind) == [.repeatedCell])
  }

  @Test func `rows that are hidden by hand are no filter's`() throws {
    let row = "<Row ss:Hidden=\"1\"><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>"
    let grid = try read(text: document(row)).grids[0]
    #expect(grid.hiddenRows == [0])
    #expect(grid.filteredRows == [])
  }

  @Test func `a document type is refused before any entity is read`() {
    let error = error(document("", before: "<!DOCTYPE Workbook [<!ENTITY a \"aaaa\">]>"))
    #expect(error?.detail.hasPrefix("the file has a document type in line 1") == true)
  }

  @Test func `damage is named with its line`() {
    let error = error(document("<Row>\n<Cell><Data ss:Type=\"String\">a & b</Data></Cell></Row>"))
    #expect(error?.reason == .damagedXML(part: "", line: 2))
    #expect(error?.detail.hasPrefix("the file is damaged in line 2: ") == true)
  }

  @Test func `elements nested too deeply are refused`() {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    #expect(error(document(deep))?.detail.contains("more than 64 elements lie inside each other") == true)
  }

  @Test func `places and spans beyond a sheet are no trap`() throws {
    let rows = """
      <Column ss:Index="99999999999999999999" ss:Span="99999999999999"/><Column ss:Index="16384" ss:Span="5" ss:Hidden="1"/>\
      <Row ss:Span="99999999999"/><Row><Cell ss:MergeAcross="-5" ss:MergeDown="99999999999"/></Row>
      """
    #expect(try read(text: document(rows)).grids[0].rowCount == 0)
    let filled = document("<Row ss:Span=\"1048576\"/><Row><Cell><Data ss:Type=\"String\">a</Data></Cell></Row>")
    #expect(error(filled)?.reason == .tooLarge)
  }

  @Test func `a tag with thousands of attributes is refused`() {
    let attributes = (0..<10_000).map { " a\($0)=\"1\"" }.joined()
    #expect(error(document("<Row\(attributes)/>"))?.reason == .tooLarge)
  }

  @Test func `columns give their cells a look, and one that goes back is not followed`() throws {
    let styles = "<Styles><Style ss:ID=\"off\"><Font ss:StrikeThrough=\"1\"/></Style></Styles>"
    let columns = "<Column ss:Index=\"2\" ss:Span=\"1\" ss:StyleID=\"off\"/><Column ss:Index=\"1\" ss:StyleID=\"off\"/>"
    let cell = "<Cell><Data ss:Type=\"Number\">1</Data></Cell>"
    let text = document(columns + "<Row>\(cell)\(cell)\(cell)\(cell)\(cell)</Row>")
      .replacing("<Worksheet", with: styles + "<Worksheet", maxReplacements: 1)
    let grid = try read(text: text).grids[0]
    #expect((0..<5).map { grid.style(row: 0, column: $0).isStruckThrough } == [false, true, true, true, false])
  }
}
