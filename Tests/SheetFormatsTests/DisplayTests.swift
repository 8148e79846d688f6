import ExactValues
import Testing

@testable import SheetFormats

@Suite("Displayed text")
struct DisplayTests {
  @Test(arguments: ShownNumbers.agreed + ShownNumbers.excelOnly)
  func `a number or text is shown by its format`(code: String, value: String, expected: String) {
    #expect(shown(value, code) == expected)
  }

  @Test(arguments: ShownDates.agreed + ShownDates.excelOnly)
  func `a day or time is shown by its format`(code: String, value: String, expected: String) {
    #expect(shown(value, code) == expected)
  }

  @Test(
    arguments: [
      ("12345.678", "12345.678"), ("1E-3", "0.001"), ("1234.5600000000001", "1234.56"), ("1E+300", "1E+300"),
      ("甲", "甲"), (" ", " "),
    ])
  func `a cell without a format is shown as General`(value: String, expected: String) {
    #expect(shown(value, nil) == expected)
  }

  @Test func `booleans, errors and blanks are shown as they are`() {
    let grid = Grid(rows: [[.boolean(true), .error("#N/A"), .blank, .boolean(false)]])
    #expect((0..<5).map { grid.displayedText(row: 0, column: $0) } == ["TRUE", "#N/A", "", "FALSE", ""])
  }

  @Test func `days and times without a format are shown as the raw text`() throws {
    let monday = try #require(Day(iso: "2026-03-09"))
    let grid = Grid(rows: [[.day(monday), .moment(monday, secondOfDay: 60), .duration(seconds: 108_000)]])
    #expect(
      (0..<3).map { grid.displayedText(row: 0, column: $0) } == ["2026-03-09", "2026-03-09 00:01:00", "30:00:00"])
  }

  @Test func `a day before 1900, of which a file in ISO 8601 may tell, keeps its date`() throws {
    let days = try ["1850-07-01", "1899-12-31", "1900-02-28", "1900-03-01"].map { try #require(Day(iso: $0)) }
    let format = DisplayFormat(code: "yyyy/m/d")
    #expect(days.map { format.text(of: ShownMoment($0)) } == ["1850/7/1", "1899/12/31", "1900/2/28", "1900/3/1"])
  }

  @Test func `parts of a second are rounded to what the format shows`() {
    let number = Array("0.00002".utf8).withUnsafeBufferPointer { NumberText($0) }
    #expect(number.map { DisplayFormat(code: "[<1]mm:ss.00;0").text(of: $0) } == "00:01.73")
    #expect(number.map { DisplayFormat(code: "[<1]mm:ss;0").text(of: $0) } == "00:02")
  }

  @Test func `text files are shown as they stand`() throws {
    #expect(try read(text: "a,1.50\n").grids[0].displayedText(row: 0, column: 1) == "1.50")
  }

  @Test func `built-in formats have the codes of the standard`() {
    let ids = [0, 1, 4, 9, 10, 11, 13, 14, 22, 31, 34, 37, 49, 57, 58, 23, 164, -1]
    let codes = [
      nil, "0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ??/??", "mm-dd-yy", "m/d/yy h:mm",
      "yyyy\"年\"m\"月\"d\"日\"", "上午/下午h\"时\"mm\"分\"", "#,##0 ;(#,##0)", "@", "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", nil,
      nil, nil,
    ]
    #expect(ids.map(DisplayFormat.builtInCode) == codes)
  }

  @Test func `built-in codes mean what the built-in ids mean`() {
    for id in 0...58 {
      guard let code = DisplayFormat.builtInCode(id) else { continue }
      #expect(Array(code.utf8).withUnsafeBufferPointer { NumberFormat(code: $0) } == NumberFormat(builtIn: id), "\(id)")
    }
  }

  /// A cell as a workbook holds it: typed by the format, then shown by it.
  private func shown(_ value: String, _ code: String?) -> String { DisplayedCell.text(value, code) }
}

/// One cell under a format of its own.
enum DisplayedCell {
  static func text(_ value: String, _ code: String?) -> String {
    var builder = CellStoreBuilder()
    let kind = Array((code ?? "").utf8).withUnsafeBufferPointer { NumberFormat(code: $0) }
    let number = Array(value.utf8).withUnsafeBufferPointer { NumberText($0) }
    if let number, let date = SerialDate(number, kind, .since1900) {
      builder.append(row: 0, column: 0, date.tag, date.payload, style: 1)
    } else {
      let start = builder.arena.count
      Array(value.utf8).withUnsafeBufferPointer { builder.arena.append(contentsOf: $0) }
      let slice = TextSlice(offset: start, length: builder.arena.count - start)
      builder.append(row: 0, column: 0, number == nil ? .text : .number, slice.payload, style: 1)
    }
    let formats = [CellFormat.general, CellFormat(numberFormat: kind, code: code)]
    return Grid(name: nil, store: builder.finish(formats: formats)).displayedText(row: 0, column: 0)
  }
}
