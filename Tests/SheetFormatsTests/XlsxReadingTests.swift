import ExactValues
import SheetFormats
import Testing

@Suite("Reading XLSX")
struct XlsxReadingTests {
  @Test func `a sheet of XlsxWriter has its texts, numbers, days, formula results and errors`() throws {
    let grid = try SheetReader.read(Specimen.bytes("orders")).grids[0]
    #expect(grid.name == "3月")
    #expect(grid.value(row: 2, column: 0) == .text("SO-2026-0118"))
    #expect(grid.value(row: 2, column: 1) == number("1200"))
    #expect(grid.value(row: 2, column: 3) == day("2026-03-09"))
    #expect(grid.rawText(row: 2, column: 4) == "2026-03-09 13:45:30")
    #expect(grid.value(row: 2, column: 5) == .text("加急木箱包装"))
    #expect(grid.value(row: 3, column: 0) == .text(" 前后空格 "))
    #expect(grid.value(row: 3, column: 1) == number("2400"))
    #expect(grid.value(row: 3, column: 2) == .text("甲乙"))
    #expect(grid.value(row: 3, column: 3) == .error("#DIV/0!"))
    #expect(grid.value(row: 3, column: 4) == .boolean(true))
    #expect(grid.rawText(row: 3, column: 5) == "第一行\r\n第二行 _x000D_")
  }

  @Test func `times without a day, elapsed time and days of Chinese formats are told apart from numbers`() throws {
    let grid = try SheetReader.read(Specimen.bytes("orders")).grids[0]
    #expect(grid.value(row: 4, column: 3) == .timeOfDay(secondOfDay: 43_200))
    #expect(grid.rawText(row: 4, column: 4) == "30:00:00")
    #expect(grid.value(row: 4, column: 5) == day("2026-03-09"))
    #expect(grid.value(row: 5, column: 1) == day("2026-03-09"))
    #expect(grid.value(row: 5, column: 5) == number("5"))
  }

  @Test func `serials around the leap day that never was keep their days`() throws {
    let grid = try SheetReader.read(Specimen.bytes("orders")).grids[0]
    #expect(grid.value(row: 5, column: 2) == day("1900-01-01"))
    #expect(grid.value(row: 5, column: 3) == number("60"))
    #expect(grid.value(row: 5, column: 4) == day("1900-03-01"))
  }

  @Test func `binary noise is rounded away from the value and kept in the text`() throws {
    let grid = try SheetReader.read(
      Specimen.workbook(sheetData: "<row><c><v>1234.5600000000001</v></c><c><v>0.30000000000000004</v></c></row>")
    ).grids[0]
    #expect(grid.value(row: 0, column: 0) == number("1234.56"))
    #expect(grid.rawText(row: 0, column: 0) == "1234.5600000000001")
    #expect(grid.value(row: 0, column: 1) == number("0.3"))
  }

  @Test func `merges, hidden rows, hidden columns and hidden sheets are told`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("orders"))
    #expect(workbook.grids.map(\.name) == ["3月", "草稿", "参数"])
    #expect(workbook.grids.map(\.visibility) == [.visible, .hidden, .veryHidden])
    let grid = workbook.grids[0]
    #expect(grid.mergedRanges == [CellRange(firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 5)])
    #expect(grid.hiddenRows == [7])
    #expect(grid.hiddenColumns == [4])
    let hidden = workbook.findings.filter { $0.kind == .hiddenData }
    #expect(hidden.map(\.sheet) == ["3月", "3月", "草稿"])
  }

  @Test func `a long identifier typed as a number is pointed out`() throws {
    let finding = try SheetReader.read(Specimen.bytes("orders")).findings.first { $0.kind == .numberTooLong }
    #expect(finding?.cell == CellAddress(rowIndex: 4, columnIndex: 1))
    #expect(finding?.detail == "\"1.234567890123457E+17\" is a number of more than 15 digits")
  }

  @Test func `the author, the times and the program are read`() throws {
    let properties = try SheetReader.read(Specimen.bytes("orders")).properties
    #expect(properties.creator == "王芳")
    #expect(properties.created == "2026-03-09T08:00:00Z")
    #expect(properties.application == "Microsoft Excel")
  }

  @Test func `inline strings and the system of 1904 are read`() throws {
    let grid = try SheetReader.read(Specimen.bytes("inline-1904")).grids[0]
    #expect(grid.rawRows == [["内联文字", "2026-03-09", "-1.5"]])
  }

  @Test func `a formula that was never calculated is blank and pointed out`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("openpyxl"))
    #expect(workbook.grids[0].isBlank(row: 1, column: 1))
    #expect(workbook.findings.map(\.kind) == [.formulaWithoutResult])
  }

  @Test func `prefixes, unusual part names, missing references, phonetic aids and escapes are no obstacle`() throws {
    let grid = try SheetReader.read(Specimen.bytes("prefixed")).grids[0]
    #expect(
      grid.rawRows == [
        ["東京", "7", "甲 乙_x000D_", ""], ["a&b<c>", "", "", ""], ["", "", "", ""], ["", "", "", ""],
        ["", "", "1E-3", "TRUE"],
      ])
  }

  @Test func `the strict form with ISO dates is read`() throws {
    let grid = try SheetReader.read(Specimen.bytes("strict")).grids[0]
    #expect(grid.rawRows == [["2026-03-09", "2026-03-09 13:45:30", "x"]])
    #expect(grid.value(row: 0, column: 0) == day("2026-03-09"))
  }

  @Test func `rows and cells out of order are put in order, and the last of a repeated cell counts`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("disordered"))
    #expect(
      workbook.grids[0].rawRows == [["12", "13", "", "abc"], ["99", "", "", ""], ["31", "32", "", ""]])
    let kinds: [SheetFinding.Kind] = [
      .malformedReference, .malformedValue, .malformedValue, .formulaWithoutResult, .repeatedCell,
    ]
    #expect(workbook.findings.map(\.kind) == kinds)
  }

  @Test func `a damaged sheet is named with part and line, and the others are read`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("damaged-sheet"))
    #expect(workbook.grids.map(\.name) == ["好"])
    #expect(workbook.findings.map(\.sheet) == ["坏", "无"])
    #expect(
      workbook.findings[0].detail == "the part \"daten/sheets/eins.xml\" is damaged in line 2: it ends in the middle; "
        + "what had been read (1 row, up to cell A1) is not used")
  }

  @Test func `a document type is refused before any entity is read`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("doctype"))
    #expect(workbook.grids.isEmpty)
    #expect(workbook.findings.map(\.kind) == [.unreadableSheet])
  }

  @Test func `an ampersand in an attribute is one character`() throws {
    let parts = Specimen.parts(sheetData: "").map { part in
      (
        name: part.name,
        bytes: Array(String(decoding: part.bytes, as: UTF8.self).replacing("\"S\"", with: "\"S&amp;B\"").utf8)
      )
    }
    #expect(try SheetReader.read(StoredArchive.bytes(parts)).grids.map(\.name) == ["S&B"])
  }

  @Test(arguments: ["my%20sheet.xml", "my sheet.xml", ".\\my%20sheet.xml"])
  func `a part is found whether its name is escaped or not`(target: String) throws {
    let parts = Specimen.parts(sheetData: "<row><c><v>1</v></c></row>").map { part in
      let text = String(decoding: part.bytes, as: UTF8.self).replacing("\"s.xml\"", with: "\"\(target)\"")
      return (name: part.name == "s.xml" ? "my sheet.xml" : part.name, bytes: Array(text.utf8))
    }
    #expect(try SheetReader.read(StoredArchive.bytes(parts)).grids.map(\.rowCount) == [1])
  }

  @Test func `a date in ISO 8601 is rounded to the second`() throws {
    let values = ["2026-03-09T23:59:59.5", "2026-03-09T12:00:00.49Z", "23:59:59.9", "9999-12-31T23:59:59.9"]
    let row = values.map { "<c t=\"d\"><v>\($0)</v></c>" }.joined()
    let grid = try SheetReader.read(Specimen.workbook(sheetData: "<row>\(row)</row>")).grids[0]
    let texts = ["2026-03-10 00:00:00", "2026-03-09 12:00:00", "23:59:59", "9999-12-31T23:59:59.9"]
    #expect((0..<4).map { grid.rawText(row: 0, column: $0) } == texts)
  }

  @Test func `columns that hold something come in ascending order`() throws {
    let grid = try SheetReader.read(Specimen.bytes("prefixed")).grids[0]
    #expect(grid.filledColumns(row: 4) == [2, 3])
    #expect(grid.filledColumns(row: 99) == [])
    #expect(grid.value(row: -1, column: 0) == .blank)
    #expect(grid.value(row: 0, column: -1) == .blank)
    #expect(grid.value(row: 0, column: 70_000) == .blank)
  }

  @Test func `content types tell a chart from a sheet and a binary workbook from one of XML`() throws {
    func types(_ part: String, _ type: String) -> (name: String, bytes: [UInt8]) {
      let text =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" "
        + "ContentType=\"application/xml\"/><Override PartName=\"/\(part)\" ContentType=\"\(type)\"/></Types>"
      return (name: "[Content_Types].xml", bytes: Array(text.utf8))
    }
    let parts = Specimen.parts(sheetData: "<row><c><v>1</v></c></row>")
    let chart = types("s.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml")
    let error = #expect(throws: SheetFormatError.self) { try SheetReader.read(StoredArchive.bytes(parts + [chart])) }
    #expect(error?.reason == .empty)
    let binary = types("w.xml", "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
    let refusal = #expect(throws: SheetFormatError.self) { try SheetReader.read(StoredArchive.bytes(parts + [binary])) }
    #expect(refusal?.detail.contains("binary workbook") == true)
    let plain = types("s.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    #expect(try SheetReader.read(StoredArchive.bytes(parts + [plain])).grids.count == 1)
  }
}
