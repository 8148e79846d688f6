import ExactValues
import SheetFormats
import Testing

@Suite("Reading binary workbooks")
struct XlsReadingTests {
  private func workbook(_ name: String) throws -> Workbook { try SheetReader.read(Specimen.file("xls/\(name).xls")) }

  private func grid(_ name: String) throws -> Grid { try #require(workbook(name).grids.first) }

  @Test func `a workbook of xlwt has its texts, numbers, days, truths and errors`() throws {
    let grid = try grid("xlwt")
    #expect(grid.name == "3月订单")
    #expect(grid.value(row: 0, column: 0) == .text("订单号"))
    #expect(grid.value(row: 1, column: 0) == .text("SO-2026-0001"))
    #expect(grid.value(row: 8, column: 2) == number("800"))
    #expect(grid.value(row: 3, column: 3) == number("13.35"))
    #expect(grid.rawText(row: 1, column: 3) == "12.683333333333334")
    #expect(grid.displayedText(row: 1, column: 3) == "12.68")
    #expect(grid.value(row: 3, column: 5) == day("2026-03-03"))
    #expect(grid.value(row: 3, column: 6) == .boolean(true))
    #expect(grid.value(row: 12, column: 0) == .error("#N/A"))
  }

  @Test func `a workbook of xlwt has its looks, merges, hidden parts and sheets`() throws {
    let workbook = try workbook("xlwt")
    let grid = workbook.grids[0]
    #expect(grid.style(row: 4, column: 0) == CellStyle(isStruckThrough: true, fill: "FFFF00"))
    #expect(grid.style(row: 1, column: 0) == .plain)
    #expect(grid.value(row: 9, column: 2) == .text("1000"))
    #expect(grid.rawText(row: 9, column: 2) == "800 1000")
    #expect(grid.mergedRanges == [CellRange(firstRow: 10, lastRow: 11, firstColumn: 0, lastColumn: 2)])
    #expect(grid.hiddenRows == [5])
    #expect(grid.hiddenColumns == [3])
    #expect(workbook.grids.map(\.name) == ["3月订单", "隐藏", "秘密", "空"])
    #expect(workbook.grids.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    #expect(workbook.grids[3].rowCount == 0)
    let missing = workbook.findings.filter { $0.kind == .formulaWithoutResult }
    #expect(missing.map(\.cell?.description) == (2...9).map { "E\($0)" })
  }

  @Test func `a workbook of LibreOffice has its results, comment, exact colour and properties`() throws {
    let workbook = try workbook("libreoffice")
    let grid = workbook.grids[0]
    #expect(grid.value(row: 1, column: 3) == .text("已发"))
    #expect(grid.value(row: 2, column: 1) == number("2401"))
    #expect(grid.value(row: 2, column: 2) == .moment(try #require(Day(iso: "2026-03-09")), secondOfDay: 49_530))
    #expect(grid.value(row: 2, column: 3) == .error("#DIV/0!"))
    #expect(grid.value(row: 3, column: 3) == .boolean(true))
    #expect(grid.style(row: 2, column: 0) == CellStyle(isStruckThrough: true, fill: "12AB9E"))
    #expect(grid.comments == [CellComment(cell: CellAddress(rowIndex: 1, columnIndex: 0), text: "改数量")])
    #expect(workbook.properties.creator == "王芳")
    #expect(workbook.properties.modified?.hasPrefix("20") == true)
  }

  @Test func `texts, runs, results and comments that go on in another record are whole`() throws {
    let grid = try grid("continued")
    let texts = [
      String(repeating: "x", count: 8_205), String(repeating: "单", count: 100), String(repeating: "é", count: 8_300),
      String(repeating: "单", count: 4_100) + String(repeating: "y", count: 300),
      "a" + String(repeating: "🧾", count: 4_200), String(repeating: "新", count: 299), "end",
    ]
    for (row, text) in texts.enumerated() where row != 5 { #expect(grid.value(row: row, column: 0) == .text(text)) }
    #expect(grid.value(row: 5, column: 0) == .text(texts[5]))
    #expect(grid.rawText(row: 5, column: 0) == "旧 新" + texts[5])
    #expect(grid.value(row: 0, column: 1) == .text(String(repeating: "果", count: 6_000)))
    #expect(grid.comments.map(\.text) == [String(repeating: "注", count: 6_000)])
    #expect(grid.comments.map(\.author) == ["王芳"])
  }

  @Test(arguments: [
    ("excel-5-in-gbk", ["订单号", "华为技术有限公司", "交期：３月９日、加急", "镕喆堃"]),
    ("excel-5-in-big5", ["訂單號", "臺灣積體電路", "交期：３月９日，加急", "碁銹裏"]),
    ("excel-5-western", ["Auftrag", "Müller & Söhne – €", "Été – “quoted”", "Zoë"]),
  ])
  func `a workbook of Excel 5 is read in its code page`(name: String, words: [String]) throws {
    let workbook = try workbook(name)
    let grid = workbook.grids[0]
    #expect(grid.name == words[0])
    #expect((0..<4).map { grid.rawText(row: $0, column: 0) } == words)
    #expect(grid.style(row: 1, column: 1).isStruckThrough)
    #expect(grid.value(row: 2, column: 1) == day("2026-03-09"))
    #expect(grid.style(row: 3, column: 1).fill == "FFFF00")
    #expect(grid.hiddenRows == [3])
    #expect(workbook.grids[1].visibility == .hidden)
  }

  @Test func `comments and runs of Excel 5 stand in their records`() throws {
    let comments = try grid("excel-5-notes").comments
    #expect(comments.map(\.text) == ["客户要求改期", "a" + String(repeating: "长", count: 1_500)])
    let grid = try grid("excel-5-runs")
    #expect(grid.rawRows == [["800 1000"], ["all out"]])
    #expect(grid.value(row: 0, column: 0) == .text("1000"))
    #expect(grid.style(row: 1, column: 0).isStruckThrough)
  }

  @Test(arguments: ["filtered-rows", "filtered-rows-of-excel-5"])
  func `rows that a filter hides are told from those that somebody hid`(name: String) throws {
    let grid = try grid(name)
    #expect(grid.hiddenRows == [0, 7])
    #expect(grid.filteredRows == [3, 4])
  }

  @Test func `rows that have no record are hidden where the sheet says so`() throws {
    #expect(try grid("hidden-by-default").hiddenRows == [0, 2])
  }

  @Test func `charts and macros are no sheets, nor their numbers cells`() throws {
    let workbook = try workbook("marks")
    #expect(workbook.grids.map(\.name) == ["S", "empty", "secret"])
    #expect(workbook.grids[0].value(row: 0, column: 0) == .text("0/0"))
    #expect(workbook.grids[0].hiddenColumns == [3, 4, 6, 7])
  }

  @Test func `days of 1904 are days`() throws {
    let grid = try grid("dates-of-1904")
    #expect(
      (0..<4).map { grid.rawText(row: $0, column: 0) }
        == ["2026-03-09", "2026-03-09", "2026-03-09 18:00:00", "2026-03-09"])
  }

  @Test func `numbers of 30 bits have the digits that were meant`() throws {
    let digits = [
      "0", "-1", "536870911", "-536870912", "1234.56", "-1.5", "12", "0.01", "1.5", "-0.25", "1000000", "0.005",
      "123.45",
      "1099511627776",
    ]
    let grid = try grid("compact-numbers")
    #expect((0..<14).map { grid.rawText(row: $0, column: 0) } == digits)
    #expect((0..<14).map { grid.rawText(row: 0, column: 2 + $0) } == digits)
  }

  @Test func `a file that holds a workbook twice is read in the newer form`() throws {
    #expect(try workbook("both-streams").grids.map(\.name) == ["new"])
    #expect(try grid("mini-stream").rawRows == [["klein"]])
  }

  @Test func `records without a compound file around them are read`() throws {
    #expect(try grid("bare-workbook").rawRows == [["订单号"]])
    #expect(try grid("bare-sheet").rawRows == [["Order", "Qty"], ["", "12.5"]])
  }
}
