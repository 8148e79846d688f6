import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct DateGrammarTests {
  /// With the year 2025 and the month March known.
  private func known(_ text: String, _ field: Field = .promisedDate) -> ParsedCell {
    CellGrammar.parse(field, text) {
      $0.year = 2025
      $0.month = 3
    }
  }

  @Test(arguments: [
    ("2025-03-15", "2025-03-15"), ("2025/3/15", "2025-03-15"), ("2025.3.15", "2025-03-15"), ("20250315", "2025-03-15"),
    ("2025年3月15日", "2025-03-15"), ("2025年3月15", "2025-03-15"), ("25年3月15日", "2025-03-15"),
    ("2025-03-15 08:30", "2025-03-15"), ("114/03/15", "2025-03-15"), ("民國114年3月15日", "2025-03-15"),
    ("3月15日", "!2025-03-15"), ("3月15", "!2025-03-15"), ("3/15", "!2025-03-15"), ("3-15", "!2025-03-15"),
    ("03-15", "!2025-03-15"), ("3.15", "!2025-03-15"), ("15日", "!2025-03-15"), ("15号", "!2025-03-15"),
    ("3月31号", "!2025-03-31"), ("31日", "!2025-03-31"), ("32日", "unparseable_value"),
    ("0000-00-00", "!blank"), ("1900-01-00", "!blank"), ("1900/1/0", "!blank"), ("1899-05-01", "unparseable_value"),
    ("2101-01-01", "unparseable_value"), ("2100-12-31", "2100-12-31"), ("1990-01-01", "1990-01-01"),
    ("9-Mar", "!2025-03-09"), ("250315", "unparseable_value"), ("2025-03", "ambiguous_date"),
    ("2025年3月", "ambiguous_date"), ("25年3月", "ambiguous_date"), ("3月底", "ambiguous_date"), ("3月中旬", "ambiguous_date"),
    ("3月上旬", "ambiguous_date"), ("月底", "ambiguous_date"), ("年前", "ambiguous_date"), ("W12", "ambiguous_date"),
    ("第12周", "ambiguous_date"), ("3.10-3.15", "ambiguous_date"), ("3.10~3.15", "ambiguous_date"),
    ("3.10/3.15", "ambiguous_date"), ("3.10、3.15", "ambiguous_date"), ("3.10发500，3.20发300", "ambiguous_date"),
    ("3月10-15日", "ambiguous_date"), ("2025-03-10~2025-03-15", "ambiguous_date"),
    ("3.12已发", "!2025-03-12"), ("3/12 完成", "!2025-03-12"), ("张三 3/12 完成", "!2025-03-12"), ("已发3.12", "!2025-03-12"),
    ("3月12日(已发)", "!2025-03-12"), ("2025-03-12已发", "!2025-03-12"), ("√3.12", "!2025-03-12"),
    ("待定", "!blank"), ("未定", "!blank"), ("TBD", "!blank"), ("tbc", "!blank"), ("待确认", "!blank"), ("待通知", "!blank"),
    ("尽快", "!blank"), ("ASAP", "!blank"), ("另行通知", "!blank"), ("暂无", "!blank"), ("无", "blank"), ("-", "blank"),
    ("T+7", "unparseable_value"), ("收款后7天", "unparseable_value"), ("款到发货", "unparseable_value"),
    ("已发", "unparseable_value"), ("√", "unparseable_value"), ("1.2.3.4", "unparseable_value"),
    ("3/40", "unparseable_value"), ("13月5日", "unparseable_value"), ("2/30", "unparseable_value"),
    ("2月29日", "unparseable_value"), ("3.12发500", "unparseable_value"), ("3/4/2026", "ambiguous_date"),
    ("2025-13-01", "unparseable_value"), ("月", "unparseable_value"), ("日", "unparseable_value"),
    ("年月日", "unparseable_value"),
  ])
  func aCellOfDatesMeansWhatTheGrammarSays(_ text: String, _ expected: String) {
    #expect(CellGrammar.shown(known(text)) == expected)
  }

  @Test(arguments: ["3月15日", "3/15", "3-15", "3.15", "15日", "9-Mar"])
  func withoutAYearItIsOpen(_ text: String) {
    #expect(CellGrammar.shown(CellGrammar.parse(.promisedDate, text)) == "ambiguous_date")
  }

  @Test(arguments: [
    ("3.15", "!2025-03-15"), ("3.1", "ambiguous_date"), ("3.2", "ambiguous_date"), ("3.3", "ambiguous_date"),
    ("3.4", "!2025-03-04"), ("2.3", "!2025-02-03"), ("0", "!blank"), ("45731", "!2025-03-15"),
    ("20250315", "2025-03-15"),
    ("-5", "unparseable_value"), ("12", "unparseable_value"), ("13.4", "!2025-04-13"), ("250315", "unparseable_value"),
  ])
  func aNumberInAColumnOfDates(_ number: String, _ expected: String) {
    let cell = CellGrammar.parse(.promisedDate, number: number) {
      $0.year = 2025
      $0.keepsZeros = true
    }
    #expect(CellGrammar.shown(cell) == expected)
  }

  @Test func candidatesAreNamed() {
    #expect(CellGrammar.found(known("3.1")).contains("2025-03-01 or 2025-03-10"))
    #expect(CellGrammar.found(CellGrammar.parse(.promisedDate, "3.1")).contains("3月1日 or 3月10日"))
    #expect(CellGrammar.found(known("3/4/2026")).contains("2026-03-04 or 2026-04-03"))
    #expect(CellGrammar.found(known("3月底")).contains("2025-03-31"))
    #expect(CellGrammar.found(known("2月底")).contains("2025-02-28"))
    #expect(CellGrammar.found(known("3月中旬")).contains("2025-03-11 to 2025-03-20"))
    #expect(CellGrammar.found(known("W12")).contains("2025-03-17 to 2025-03-23"))
    #expect(CellGrammar.found(known("W1")).contains("2024-12-30 to 2025-01-05"))
    #expect(CellGrammar.found(known("3.10发500，3.20发300")).contains("2025-03-10 or 2025-03-20"))
    #expect(CellGrammar.found(known("已发")).contains("a status word without a date"))
  }

  @Test func statusAndPersonArePeeledOff() {
    #expect(known("3.12已发").status == "已发")
    #expect(known("3月12日(已发)").status == "已发")
    let both = known("张三 3/12 完成")
    #expect(both.person == "张三")
    #expect(both.status == "完成")
    #expect(both.interpretation == "“完成” and “张三” beside the date; the year 2025 was not written")
  }

  @Test func momentsKeepTheirTime() {
    #expect(CellGrammar.shown(known("2025-03-15 08:30", .updatedAt)) == "2025-03-15T08:30:00")
  }

  @Test func daysOfTheSpreadsheetMustBePlausible() throws {
    let day = try #require(Day(iso: "1905-07-17"))
    let parser = ValueParser(field: .promisedDate)
    #expect(CellGrammar.shown(parser.parse(.day(day), rawText: "1905-07-17")) == "unparseable_value")
    var rules = ValueRules()
    rules.allowsAnyYear = true
    let lenient = ValueParser(field: .promisedDate, rules: rules)
    #expect(CellGrammar.shown(lenient.parse(.day(day), rawText: "1905-07-17")) == "1905-07-17")
  }

  @Test func mixedOrdersLeaveOpenWhatHasTwoReadings() {
    func read(_ text: String) -> String {
      CellGrammar.shown(
        CellGrammar.parse(.promisedDate, text) {
          $0.year = 2025
          $0.hasMixedOrders = true
        })
    }
    #expect(read("3/4") == "ambiguous_date")
    #expect(read("15/3") == "!2025-03-15")
    #expect(read("3/15") == "!2025-03-15")
  }
}
