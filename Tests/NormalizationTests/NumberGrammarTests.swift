import ExactValues
import Normalization
import OrderModel
import SheetFormats
import Testing

@Suite struct NumberGrammarTests {
  @Test(arguments: [
    ("1,200.00", "1200"), ("1，200", "1200"), ("1 200", "1200"), ("1'200", "1200"), ("1200.", "1200"), ("１２００", "1200"),
    ("+1200", "1200"), ("(1,200)", "-1200"), ("（1,200）", "-1200"), ("-1200", "-1200"), ("1200-", "-1200"),
    ("−1200", "-1200"), ("1.2e3", "1200"), ("1.2万", "!12000"), ("1.2w", "!12000"), ("1.2W", "!12000"), ("3千", "!3000"),
    ("3k", "!3000"), ("1.5亿", "!150000000"), ("¥1,200.00", "1200"), ("￥1200", "1200"), ("1,200元", "1200"),
    ("12000RMB", "12000"), ("US$1,200", "1200"), ("$1,200.00", "1200"), ("USD 1200", "1200"), ("1200美元", "1200"),
    ("€1200", "1200"), ("HK$1200", "1200"), ("NT$1200", "1200"), ("1200/税", "!1200"), ("1200含税", "!1200"),
    ("1200(含税)", "!1200"), ("含税1200", "!1200"), ("1200(不含税)", "!1200"), ("1200未税", "!1200"), ("免费", "!0"),
    ("赠送", "!0"), ("FOC", "!0"), ("待定", "!blank"), ("面议", "!blank"), ("TBD", "!blank"), ("-", "blank"), ("--", "blank"),
    ("—", "blank"), ("/", "blank"), ("N/A", "blank"), ("0", "0"), ("无", "blank"), ("1,2", "unparseable_value"),
    ("1.200,50", "unparseable_value"), ("12%", "unparseable_value"), ("万", "unparseable_value"),
    ("¥", "unparseable_value"), ("1.2.3", "unparseable_value"), ("1,2000", "unparseable_value"),
    ("(", "unparseable_value"),
    ("--5", "unparseable_value"), ("(-5)", "unparseable_value"), ("1200(含税)(不含税)", "unparseable_value"),
    ("壹仟贰佰元整", "!1200"), ("款到发货", "unparseable_value"),
  ])
  func anAmountMeansWhatTheGrammarSays(_ text: String, _ expected: String) {
    #expect(CellGrammar.shown(CellGrammar.parse(.amount, text)) == expected)
  }

  @Test(arguments: [
    ("100pcs", "100"), ("1000个", "1000"), ("1,000 PCS", "1000"), ("10打", "10"), ("1.5吨", "1.5"), ("3箱", "3"),
    ("2 卷", "2"), ("2箱*50", "!100"), ("2箱×50", "!100"), ("2*50", "!100"), ("20*50=1000", "!1000"), ("20x50", "!1000"),
    ("10箱*50个/箱", "!500"), ("20*50=900", "unparseable_value"), ("100+5(备品)", "!100"), ("100+5备", "!100"),
    ("100+2%备品", "!100"), ("100+50", "unparseable_value"), ("100/95", "unparseable_value"), ("100(已发60)", "!100"),
    ("100（含5个样品）", "!100"), ("约1000", "!1000"), ("1000左右", "!1000"), ("≈1000", "!1000"), ("~1000", "!1000"),
    ("1000±5%", "!1000"), ("1000±50", "!1000"), ("≥1000", "unparseable_value"), ("1000以上", "unparseable_value"),
    ("1000-1200", "unparseable_value"), ("1套=3件", "unparseable_value"), ("五十", "!50"), ("一百二十", "!120"),
    ("两千", "!2000"), ("壹佰", "!100"), ("十二", "!12"), ("一百零二", "!102"), ("三万", "!30000"), ("一百二十个", "!120"),
    ("半", "unparseable_value"), ("1打半", "unparseable_value"), ("一百二", "unparseable_value"), ("免费", "unparseable_value"),
    ("100(105)", "unparseable_value"), ("2**50", "unparseable_value"), ("*50", "unparseable_value"),
    ("=", "unparseable_value"),
    ("100+", "unparseable_value"), ("万万万", "unparseable_value"), ("9999999999*9999999999", "unparseable_value"),
    ("100(pcs)", "100"),
  ])
  func aQuantityMeansWhatTheGrammarSays(_ text: String, _ expected: String) {
    #expect(CellGrammar.shown(CellGrammar.parse(.quantity, text)) == expected)
  }

  @Test(arguments: [
    ("13%", "0.13"), ("13％", "0.13"), ("0.13", "0.13"), ("13点", "!0.13"), ("13个点", "!0.13"), ("含13个点", "!0.13"),
    ("专票13%", "!0.13"), ("普票3%", "!0.03"), ("增值税13%", "!0.13"), ("13%(专票)", "!0.13"), ("30%定金", "!0.3"),
    ("定金30%", "!0.3"), ("免税", "!0"), ("30%-50%", "unparseable_value"), ("专票", "unparseable_value"),
    ("%", "unparseable_value"),
  ])
  func aPercentageMeansWhatTheGrammarSays(_ text: String, _ expected: String) {
    #expect(CellGrammar.shown(CellGrammar.parse(.taxRate, text)) == expected)
  }

  @Test(arguments: [("30天", "30"), ("30", "30"), ("30个工作日", "30"), ("2.5", "unparseable_value"), ("一天", "!1")])
  func aCountIsWhole(_ text: String, _ expected: String) throws {
    let field = try #require(Field(id: "lead_time_days"))
    #expect(CellGrammar.shown(CellGrammar.parse(field, text)) == expected)
  }

  @Test func whatStoodBesideTheNumberIsKept() {
    #expect(CellGrammar.parse(.quantity, "100+5(备品)").spare == ExactDecimal(5))
    #expect(CellGrammar.parse(.quantity, "100(+5备品)").spare == ExactDecimal(5))
    #expect(CellGrammar.parse(.quantity, "100+2%备品").spare == nil)
    #expect(CellGrammar.parse(.quantity, "100+2%备品").remark == "2%备品")
    #expect(CellGrammar.parse(.quantity, "100(已发60)").remark == "已发60")
    #expect(CellGrammar.parse(.quantity, "1000±5%").remark == "±5%")
    #expect(CellGrammar.parse(.quantity, "10箱*50个/箱").unit == "个")
    #expect(CellGrammar.parse(.quantity, "10打").unit == "打")
    #expect(CellGrammar.parse(.taxRate, "专票13%").remark == "专票")
    #expect(CellGrammar.parse(.unitPrice, "含税12").taxBasis == .inclusive)
    #expect(CellGrammar.parse(.unitPrice, "12不含税").taxBasis == .exclusive)
    #expect(CellGrammar.parse(.amount, "€1200").currency == "EUR")
  }

  @Test func problemsNameTheirCandidates() {
    #expect(CellGrammar.found(CellGrammar.parse(.quantity, "100+50")) == "“100+50”: 150, or 100 with 50 more")
    #expect(CellGrammar.found(CellGrammar.parse(.quantity, "100/95")) == "“100/95”: could be 100 or 95")
    let wrong = CellGrammar.found(CellGrammar.parse(.quantity, "20*50=900"))
    #expect(wrong == "“20*50=900”: 1000 by its factors, but 900 as stated")
    #expect(CellGrammar.found(CellGrammar.parse(.quantity, "1套=3件")).contains("a conversion of units"))
  }

  @Test func aColumnOfEuropeanNumbersIsReadByItsCommas() {
    func read(_ text: String) -> String {
      CellGrammar.shown(CellGrammar.parse(.amount, text) { $0.decimalComma = true })
    }
    #expect(read("1.200,50") == "1200.5")
    #expect(read("1,2") == "1.2")
    #expect(read("1.200") == "1200")
    #expect(read("€ 1.200,00") == "1200")
  }

  @Test func aTaxBasisOfTheWholeColumnIsNotReportedPerCell() {
    #expect(CellGrammar.shown(CellGrammar.parse(.unitPrice, "含税12") { $0.taxBasis = .inclusive }) == "12")
    #expect(CellGrammar.shown(CellGrammar.parse(.unitPrice, "未税12") { $0.taxBasis = .inclusive }) == "!12")
  }

  @Test func aNumberCellKeepsTheZerosThatItsFormatShowsInACode() throws {
    let parser = ValueParser(field: .orderNo)
    #expect(CellGrammar.shown(parser.parse(.number(ExactDecimal(123)), rawText: "00123")) == "00123")
    #expect(CellGrammar.shown(parser.parse(.number(ExactDecimal(123)), rawText: "9123")) == "123")
  }
}
