import SheetMutation
import Testing

@testable import SheetFormats

@Suite("Number formats from hostile files")
struct HostileFormatTests {
  private static let values = [
    "0", "-1", "46090.57326388889", "0.99999999", "-0.5", "1E+300", "1E-300", "9999999999999999999999", "60", "甲",
    "1E9999", "-1E-9999", "123456789.123456789", "2958465.9999999999", "4000000000000",
  ]

  /// The longest text: a code of the greatest length, every character of it a date part of ten, or a large number.
  private static let lengthLimit = 12 * DisplayFormat.codeLimit

  @Test(
    arguments: [
      String(repeating: "0", count: 10_000), String(repeating: "#,", count: 5_000), "\"", "\"abc", "[", "[$", "[$-",
      "[$-]", "[]", "[<]0", "[>=1e]0", "\\", "_", "*", "0\\", "E+", "0E+", "0E+0E+0", "/", "?/", "/?", "0/0/0", "..",
      "0.0.0",
      "@@@@", "a", "aa", "AM/P", "A/", ";", ";;;;;;;;", "[h", "[hhhhhhhhhhhhhhhh]", "# ?/0", "# ?/99999999999999",
    ])
  func `a broken code gives a text of bounded length`(code: String) {
    for value in Self.values { #expect(DisplayedCell.text(value, code).utf8.count <= Self.lengthLimit) }
  }

  @Test(arguments: [
    "0", "#", "?", ",", "%", "0,", "0E+0", "?/", "y", "mmmm ", "[s]", "d/", "General", "[DBNum2]0.", "@", ".0",
  ])
  func `a code of one thing a thousand times gives a text of bounded length`(piece: String) {
    let code = String(String(repeating: piece, count: 1_000).prefix(1_000))
    for value in Self.values { #expect(DisplayedCell.text(value, code).utf8.count <= Self.lengthLimit) }
  }

  @Test func `a code longer than any program writes counts as General`() {
    let longest = String(repeating: "0", count: DisplayFormat.codeLimit)
    #expect(DisplayedCell.text("5", longest).utf8.count == DisplayFormat.codeLimit)
    #expect(DisplayedCell.text("5", longest + "0") == "5")
  }

  @Test func `a number of more digits than a double can have is shown as General`() {
    #expect(DisplayedCell.text("1E+399", "0").utf8.count == 400)
    #expect(DisplayedCell.text("1E+400", "0") == "1E+400")
    #expect(DisplayedCell.text("1E+399", "0%") == "1E+399")
  }

  @Test func `damaged codes give texts of bounded length`() {
    var generator = SeededGenerator(state: 17)
    let codes = (ShownNumbers.agreed + ShownDates.agreed + ShownDates.excelOnly).map { Array($0.0.utf8) }
    for round in 0..<6_000 {
      var bytes = generator.mutate(codes[round % codes.count])
      if round % 3 == 0 { bytes += generator.mutate(codes[(round * 7) % codes.count]) }
      let code = String(decoding: bytes, as: UTF8.self)
      let value = Self.values[round % Self.values.count]
      #expect(DisplayedCell.text(value, code).utf8.count <= Self.lengthLimit, "\(value) under \(code)")
    }
  }
}
