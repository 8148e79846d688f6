import ExactValues
import Testing

@testable import SheetFormats

@Suite("Numbers and number formats")
struct NumberTests {
  private func format(_ code: String) -> NumberFormat {
    Array(code.utf8).withUnsafeBufferPointer { NumberFormat(code: $0) }
  }

  @Test(
    arguments: [
      "yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "mmm-yy", "dddd",
      "[=0]\"\";yyyy/m/d", "[Red]d-mmm",
      "aaaa", "[$-804]aaa",
    ])
  func `a format of year, month or day makes a day`(code: String) { #expect(format(code) == .day) }

  @Test(arguments: ["yyyy-mm-dd hh:mm", "m/d/yy h:mm AM/PM", "yyyy/m/d\\ h:mm;@"])
  func `a format of a day with hours makes a moment`(code: String) { #expect(format(code) == .moment) }

  @Test(arguments: ["h:mm", "mm:ss", "h:mm:ss AM/PM", "上午/下午h\"时\"mm\"分\"", "mm:ss.0"])
  func `a format of hours, minutes or seconds makes a time`(code: String) { #expect(format(code) == .timeOfDay) }

  @Test(arguments: ["[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[s]"])
  func `hours in brackets are elapsed time`(code: String) { #expect(format(code) == .elapsed) }

  @Test(
    arguments: [
      "General", "0.00", "#,##0.00_);[Red]\\(#,##0.00\\)", "@", "0.00E+00", "\"days\" 0", "0\\d", "[$¥-804]#,##0.00",
      "0_d", "_-* #,##0.00_-;\\-* #,##0.00_-", "[Red][<0]0", "[<0]0;0.00", "", "\"", "[", "\\", "0;yyyy",
    ])
  func `a format without a date token makes a number`(code: String) { #expect(format(code) == .number) }

  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("1200.00", "1200"), ("1234.5600000000001", "1234.56"), ("1E-3", "0.001"),
      ("1.5e+3", "1500"), ("0.1", "0.1"), (".5", "0.5"), ("5.", "5"), ("2.9999999999999996", "3"),
      ("999999999999999.9", "1000000000000000"), ("123456789012345678", "123456789012345678"),
      ("1.234567890123457E+17", "123456789012345700"), ("4.4408920985006262E-16", "0.000000000000000444"),
      ("1E-300", "0"), ("-1234.5600000000001", "-1234.56"), ("0.000000000000000000000000000000001", "0"),
    ])
  func `a number is exact up to 15 digits of a fraction`(text: String, expected: String) {
    let parsed = Array(text.utf8).withUnsafeBufferPointer { NumberText($0)?.exact }
    #expect(parsed == ExactDecimal(expected))
  }

  @Test(arguments: ["", "-", ".", "1,200", "abc", "1e", "1e+", "0x1", "1 ", "١", "1e99999", "1.2.3", "NaN", "INF"])
  func `what is no number is none`(text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { NumberText($0) == nil })
  }

  @Test(arguments: ["1E+300", "99999999999999999999"])
  func `a number too large for an exact decimal stays text`(text: String) throws {
    let workbook = try SheetReader.read(Specimen.workbook(sheetData: "<row><c><v>\(text)</v></c></row>"))
    #expect(workbook.grids[0].value(row: 0, column: 0) == .text(text))
    #expect(workbook.findings.map(\.kind) == [.numberTooLong])
  }

  @Test(
    arguments: [
      ("46090", NumberFormat.day, "2026-03-09"), ("46090.75", .day, "2026-03-09"),
      ("46090.999999999993", .moment, "2026-03-10 00:00:00"), ("46090.5", .moment, "2026-03-09 12:00:00"),
      ("46090.52083333334", .moment, "2026-03-09 12:30:00"), ("0.5", .timeOfDay, "12:00:00"),
      ("46090.5", .timeOfDay, "2026-03-09 12:00:00"), ("46090", .timeOfDay, "2026-03-09"),
      ("2958465", .day, "9999-12-31"), ("59", .day, "1900-02-28"), ("0.99999999", .timeOfDay, "1900-01-01"),
    ])
  func `a serial becomes a day, a moment or a time by its format`(text: String, format: NumberFormat, expected: String)
  {
    #expect(raw(text, format) == expected)
  }

  @Test(arguments: ["0", "-1", "60", "2958466", "1E+15"])
  func `a serial that is no day stays a number`(text: String) { #expect(raw(text, .day) == nil) }

  private func raw(_ text: String, _ format: NumberFormat) -> String? {
    let date = Array(text.utf8).withUnsafeBufferPointer { bytes in
      NumberText(bytes).flatMap { SerialDate($0, format, .since1900) }
    }
    guard let date else { return nil }
    var builder = CellStoreBuilder()
    builder.append(row: 0, column: 0, date.tag, date.payload)
    return Grid(name: nil, store: builder.finish()).rawText(row: 0, column: 0)
  }
}
