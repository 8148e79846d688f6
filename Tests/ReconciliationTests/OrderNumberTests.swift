import OrderModel
import Testing

@testable import Reconciliation

/// What order numbers look like: their folded forms, their marks, and what a spreadsheet leaves of them.
@Suite struct OrderNumberTests {
  @Test func `width, case, spaces, brackets and separators do not count, but one between digits does`() {
    let forms = ["SO-118（改）", "so118改", "ＳＯ－118 改", "SO118[改]", "SO.118-改", "SO/118(改)"]
    #expect(Set(forms.map(OrderNumberFolding.key)) == ["SO118改"])
    #expect(OrderNumberFolding.key("2026-11-8") != OrderNumberFolding.key("2026-1-18"))
    #expect(OrderNumberFolding.key("SO-118(2)") == "SO118-2")
  }

  @Test("The quick way of plain numbers leads where the way of all numbers does")
  func plainNumbers() {
    var random = SplitMix64(3)
    let signs = Array("-_./\\,#()[]{}<> ~azAZ0159")
    for _ in 0..<3000 {
      let number = String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
      #expect(Array(OrderNumberFolding.key(number).utf8) == Array(OrderNumberFolding.anyKey(number).utf8), "\(number)")
    }
  }

  @Test(arguments: [
    ("SO118改", "SO118"), ("SO118改2", "SO118"), ("SO118A版", "SO118"), ("SO118第2版", "SO118"), ("SO118V2", "SO118"),
    ("SO118REVA", "SO118"), ("SO118REV2", "SO118"), ("SO118R1", "SO118"), ("SO118V2-1", "SO118"), ("SO118改A版", "SO118"),
    ("SO118返改", "SO118返"), ("SO118补A版", "SO118补"), ("SO118样改2", "SO118样"), ("SO118修改", "SO118"),
    ("SO2026-0301變更", "SO2026-0301"),
  ])
  func `a revision names what it revises`(number: String, revised: String) {
    #expect(OrderNumberMarks(number)?.revised == revised)
  }

  @Test(arguments: [
    ("SO118返", ["SO118"]), ("SO118返2", ["SO118"]), ("SO118补货", ["SO118"]), ("SO118样品1", ["SO118"]),
    ("SO118返工", ["SO118"]), ("SO118返补", ["SO118返", "SO118"]), ("SO118改返", ["SO118改", "SO118"]),
  ])
  func `another order hangs on the nearest`(number: String, ancestors: [String]) {
    #expect(OrderNumberMarks(number)?.ancestors == ancestors)
    #expect(OrderNumberMarks(number)?.revised == nil)
  }

  @Test(arguments: [
    "SO118", "SO2026-0301", "V2", "R1", "REVA", "改", "BR2", "SO118-2", "118", "订单改", "SOV2", "20260301", "",
  ])
  func `what only looks like a mark is none`(number: String) {
    #expect(OrderNumberMarks(number) == nil)
  }

  @Test func `zeros in front of digits do not count, others do`() {
    #expect(OrderNumberFolding.withoutLeadingZeros("00118") == "118")
    #expect(OrderNumberFolding.withoutLeadingZeros("SO2026-0301") == "SO2026-301")
    #expect(OrderNumberFolding.withoutLeadingZeros("SO100-00") == "SO100-0")
    #expect(OrderNumberFolding.withoutLeadingZeros("0") == "0")
  }

  @Test func `what is left of a cut number finds the numbers that it may have been`() throws {
    let finder = LookAlikeFinder([
      "123456789012", "123457012345", "123456499999", "123456500000", "12345650000", "SO123457",
    ])
    let cut = try #require(DamagedNumber("1.23457E+11"))
    #expect(finder.candidates(cut) == ["123456500000", "123456789012", "123457012345"])
    let long = try #require(DamagedNumber("123456789012345000"))
    #expect(
      LookAlikeFinder(["123456789012345678", "123456789012346000", "1234567890123456"]).candidates(long)
        == ["123456789012345678"])
    let exponent = try #require(DamagedNumber("1.23456789012345E+17"))
    #expect(
      LookAlikeFinder(["123456789012345678", "123456789012344999"]).candidates(exponent) == ["123456789012345678"])
    for whole in ["123456", "1E5", "SO1E+11", "1.5", "123456789012345", "1234567890123456", "0.1E+9", "1.2.3E+9", ""] {
      #expect(DamagedNumber(whole) == nil, "\(whole)")
    }
  }

  @Test func `each way to mistype a number leads back to it`() {
    let finder = LookAlikeFinder(["SO2026-0118", "SO2026-0777"])
    let forms: [(String, LookAlikeFinder.Likeness)] = [
      ("SO2O26-0118", .confusable), ("SO2026-OI18", .confusable), ("SO2026-118", .zeros), ("SO2026-1018", .swapped),
      ("SO2026-018", .lost), ("SO2026-01188", .added), ("SO2026-77", .lost),
      ("SO20260118", .separators), ("SO2026O118", .confusable), ("SO2O26-O118", .confusable),
    ]
    for (number, likeness) in forms {
      let found = finder.candidates(number, likeness)
      #expect(number == "SO2026-77" ? found.isEmpty : found == ["SO2026-0118"], "\(number)")
    }
    for likeness in LookAlikeFinder.Likeness.allCases {
      #expect(finder.candidates("SO2026-0119", likeness).isEmpty)
      #expect(finder.candidates("SO2026-0118", likeness).isEmpty)
    }
  }
}
