import Discrepancies
import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct ValueParserTests {
  private func parse(_ field: Field, _ text: String, _ rules: ValueRules = ValueRules()) -> ParsedCell {
    ValueParser(field: field, rules: rules).parse(.text(text), rawText: text)
  }

  private func shown(_ cell: ParsedCell) -> String {
    switch cell.value {
    case .blank: "blank"
    case .value(let value): value.description
    case .unusable(let problem): problem.kind.name
    }
  }

  @Test(arguments: [
    ("2026-03-09", "2026-03-09"), ("2026/3/9", "2026-03-09"), ("2026.3.9", "2026-03-09"), ("20260309", "2026-03-09"),
    ("260309", "unparseable_value"), ("2026年3月9日", "2026-03-09"), ("26年3月9日", "2026-03-09"), ("２０２６年３月９", "2026-03-09"),
    ("2026-03-09 00:00:00", "2026-03-09"), ("2026-03-09T08:30:00Z", "2026-03-09"), ("2026/3/9 8:30", "2026-03-09"),
    ("9-Mar-2026", "2026-03-09"), ("March 9, 2026", "2026-03-09"), ("115/03/09", "2026-03-09"),
    ("民國115年3月9日", "2026-03-09"), ("2026-03-09（周一）", "2026-03-09"), ("46090", "2026-03-09"),
    ("25/3/2026", "2026-03-25"), ("3/25/2026", "2026-03-25"), ("3/3/2026", "2026-03-03"),
    ("3/4/2026", "ambiguous_date"), ("26.3.4", "2026-03-04"), ("26.3.04", "ambiguous_date"),
    ("3月15日", "ambiguous_date"), ("3.15", "ambiguous_date"),
    ("15日", "ambiguous_date"), ("2026-02-30", "unparseable_value"), ("3月底", "ambiguous_date"),
    ("待定", "blank"), ("3.10-3.15", "ambiguous_date"), ("-", "blank"), ("/", "blank"), (" ", "blank"),
    ("99999999", "unparseable_value"), ("2026-03", "ambiguous_date"),
  ])
  func datesAreReadAsTheyAreWritten(_ text: String, _ expected: String) {
    #expect(shown(parse(.promisedDate, text)) == expected)
  }

  @Test(arguments: [
    ("3/4/2026", "2026-04-03"), ("3月15日", "2026-03-15"), ("3月15", "2026-03-15"), ("15/3", "2026-03-15"),
    ("12.3已发", "2026-03-12"), ("15.12已发", "2026-12-15"), ("2月30日", "unparseable_value"),
  ])
  func whatIsDecidedForTheColumnReadsItsDates(_ text: String, _ expected: String) {
    var rules = ValueRules()
    rules.dateOrder = .dayMonthYear
    rules.year = 2026
    #expect(shown(parse(.promisedDate, text, rules)) == expected)
  }

  @Test func aLostZeroIsNotGuessed() {
    var rules = ValueRules()
    rules.year = 2026
    #expect(shown(parse(.promisedDate, "3.1", rules)) == "ambiguous_date")
    #expect(shown(parse(.promisedDate, "3.15", rules)) == "2026-03-15")
    rules.keepsZeros = true
    #expect(shown(parse(.promisedDate, "3.1", rules)) == "2026-03-01")
  }

  @Test func timesStayInMomentsAndLeaveDays() {
    #expect(shown(parse(.updatedAt, "2026-03-09 08:30")) == "2026-03-09T08:30:00")
    #expect(shown(parse(.updatedAt, "2026-03-09 00:00")) == "2026-03-09")
  }

  @Test(arguments: [
    ("1200", "1200"), ("1,200.00", "1200"), ("１，２００", "1200"), ("¥1,200.00元", "1200"), ("￥1200", "1200"),
    ("1.2万", "12000"), ("1.2w", "12000"), ("12000RMB", "12000"), ("US$1,200", "1200"), ("(1,200)", "-1200"),
    ("-1200", "-1200"), ("¥-5", "-5"), ("1200.", "1200"), ("1200(含税)", "1200"), ("12.5/pcs", "12.5"), ("1 200", "1200"),
    ("1,20", "unparseable_value"), ("免费", "0"), ("1.200,50", "unparseable_value"), ("无", "blank"),
    ("#N/A", "unparseable_value"), ("12%", "unparseable_value"), ("12345678901234567890", "unparseable_value"),
  ])
  func amountsAreReadWithWhatStandsAroundThem(_ text: String, _ expected: String) {
    #expect(shown(parse(.amount, text)) == expected)
  }

  @Test(arguments: [
    ("800", "800"), ("800pcs", "800"), ("８００", "800"), ("1,000 PCS", "1000"), ("1000个", "1000"), ("1.5吨", "1.5"),
    ("2万件", "20000"), ("3k", "3000"), ("3.0", "3"), ("约1000", "1000"), ("2箱*50", "100"),
    ("100/95", "unparseable_value"), ("100+5(备品)", "100"), ("五十", "50"),
  ])
  func quantitiesAreReadWithTheirUnits(_ text: String, _ expected: String) {
    #expect(shown(parse(.quantity, text)) == expected)
  }

  @Test func onlyScalesAreInterpretations() {
    #expect(parse(.quantity, "800pcs").interpretation == nil)
    #expect(parse(.quantity, "800pcs").unit == "pcs")
    #expect(parse(.amount, "￥1,200元").interpretation == nil)
    #expect(parse(.amount, "US$5").currency == "USD")
    #expect(parse(.amount, "1.2万").interpretation == "× 10000 for “万”")
  }

  @Test(arguments: [("13%", "0.13"), ("0.13", "0.13"), ("13点", "0.13"), ("专票13%", "0.13"), ("含13个点", "0.13")])
  func percentagesAreFractions(_ text: String, _ expected: String) {
    #expect(shown(parse(.taxRate, text)) == expected)
  }

  @Test(arguments: [
    (" so-001 ", "so-001"), ("ＳＯ００１", "SO001"), ("'00123", "00123"), ("1.23457E+11", "precision_lost"), ("-", "blank"),
    ("1E5", "1E5"), ("待定", "blank"), ("TBA", "blank"), ("待定-01", "待定-01"),
  ])
  func codesStayTexts(_ text: String, _ expected: String) {
    #expect(shown(parse(.orderNo, text)) == expected)
  }

  @Test(arguments: [
    ("待定", "blank"), ("TBA", "blank"), ("tbd", "blank"), ("未定", "blank"), ("TBM工业", "TBM工业"), ("Tom", "Tom"),
  ])
  func namesNotKnownYetAreBlank(_ text: String, _ expected: String) {
    #expect(shown(parse(.carrier, text)) == expected)
    #expect(shown(parse(.salesperson, text)) == expected)
    #expect(shown(parse(.remark, text)) == text)
  }

  @Test(arguments: [
    ("不知道谁的", "blank"), ("unknown - ask bank", "blank"), ("Unknown", "blank"), ("待查", "blank"), ("不详 问财务", "blank"),
    ("未知数科技有限公司", "未知数科技有限公司"), ("Unicorn Ltd", "Unicorn Ltd"), ("查尔斯", "查尔斯"), ("不二家", "不二家"),
  ])
  func partiesThatNobodyKnowsAreBlank(_ text: String, _ expected: String) {
    for field in [Field.customerName, .payer, .salesperson] { #expect(shown(parse(field, text)) == expected) }
    #expect(shown(parse(.remark, text)) == text)
  }

  @Test func codesThatASpreadsheetChangedAreLost() throws {
    let parser = ValueParser(field: .orderNo)
    let long = try #require(ExactDecimal("1234567890123456"))
    #expect(shown(parser.parse(.number(long), rawText: "1234567890123456")) == "precision_lost")
    #expect(shown(parser.parse(.number(ExactDecimal(20_260_001)), rawText: "20260001")) == "20260001")
    let day = try #require(Day(iso: "2026-03-01"))
    #expect(shown(parser.parse(.day(day), rawText: "3-1")) == "precision_lost")
    #expect(shown(parser.parse(.error("#REF!"), rawText: "#REF!")) == "formula_error")
  }

  @Test(arguments: [
    ("人民币", "CNY"), ("￥", "CNY"), ("usd", "USD"), ("PRE001", "CNY"), ("VND", "VND"), ("钱", "unknown_word"),
  ])
  func currenciesAreISOCodes(_ text: String, _ expected: String) {
    #expect(shown(parse(.currency, text)) == expected)
  }

  @Test(arguments: [
    ("是", "true"), ("√", "true"), ("N", "false"), ("已取消", "true"), ("生产中", "false"), ("?", "unparseable_value"),
  ])
  func flagsAreReadFromWords(_ text: String, _ expected: String) {
    #expect(shown(parse(.isCancelled, text)) == expected)
  }

  @Test func aPositiveHeaderTurnsTheFlag() {
    var rules = ValueRules()
    rules.isInverted = true
    #expect(shown(parse(.isCancelled, "是", rules)) == "false")
  }

  @Test(arguments: [("2026-03", "2026-03"), ("2026年3月", "2026-03"), ("202603", "2026-03"), ("3月", "ambiguous_date")])
  func monthsAreYearAndMonth(_ text: String, _ expected: String) {
    #expect(shown(parse(.periodMonth, text)) == expected)
  }
}
