import ExactValues
import Testing

@Suite struct ExactDecimalTests {
  @Test("forms of one number are one value", arguments: ["1200", "1200.0", "+1200.000", "1.2E3", "12000E-1"])
  func forms(text: String) {
    #expect(ExactDecimal(text) == ExactDecimal(1200))
    #expect(ExactDecimal(text)?.description == "1200")
  }

  @Test(
    "what is no plain number is refused",
    arguments: ["", "-", ".", "1,200", "1 2", "１", "0x10", "1e", "1E99999", "12345678901234567890"])
  func refused(text: String) { #expect(ExactDecimal(text) == nil) }

  @Test("arithmetic is exact") func arithmetic() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    let fifth = try #require(ExactDecimal("0.2"))
    #expect(tenth.adding(fifth) == ExactDecimal("0.3"))
    #expect(tenth.multiplied(by: fifth) == ExactDecimal("0.02"))
    #expect(ExactDecimal("1234.5600000000001")?.rounded(toSignificantDigits: 15) == ExactDecimal("1234.56"))
    #expect(ExactDecimal(Int64.max).adding(ExactDecimal(1)) == nil)
  }

  @Test("every day of four centuries survives its civil date") func days() {
    for number in stride(from: Int32(-80_000), through: 80_000, by: 1) {
      let day = Day(daysSinceEpoch: number)
      let civil = day.civil
      #expect(Day(year: civil.year, month: civil.month, day: civil.day) == day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test("working days leave out Saturday and Sunday") func workingDays() throws {
    let friday = try #require(Day(iso: "2026-03-06"))
    #expect(friday.weekday == 5)
    #expect(friday.workingDays(until: friday.adding(days: 3)) == 1)
    #expect(friday.workingDays(until: friday.adding(days: 7)) == 5)
    #expect(friday.workingDays(until: friday) == 0)
  }
}
