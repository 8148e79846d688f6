import ExactValues
import Normalization
import OrderModel
import Testing

/// Sheets with columns of an event: a register in which each row is one, or lines on which it is yet to happen.
@Suite struct RegisterOrLinesTests {
  static let receivables = "订单号,行号,客户名称,数量,单价,金额,发票号码,开票日期,开票金额\n"

  /// Ten lines, the first of them invoiced.
  static func lines(invoiced: Int, empty: String = ",,") -> String {
    receivables
      + (1...10).map { number in
        let invoice = number <= invoiced ? "0123456\(number),2026-02-26,\(number * 800)" : empty
        return "SO-00\(number),1,恒远,\(number * 10),80,\(number * 800),\(invoice)"
      }.joined(separator: "\n")
  }

  @Test(arguments: [",,", "-,-,-", ",待定,", ",,0", ",,0.00", "未开票,,"])
  func aSheetWhoseInvoicesAreYetToComeHoldsLines(_ empty: String) throws {
    let survey = try Sheets.survey(Self.lines(invoiced: 2, empty: empty), file: "finance/明细.csv")
    #expect(survey.grain == .line)
    #expect(survey.mapping(of: .quantity)?.header == "数量")
    #expect(survey.mapping(of: .unitPrice)?.header == "单价")
    #expect(survey.mapping(of: .amount)?.header == "金额")
    #expect(survey.mapping(of: .invoiceDate)?.header == "开票日期")
    #expect(survey.kind.usualDepartment == .finance)
  }

  @Test func aRegisterInWhichOneRowWaitsForItsInvoiceStaysOne() throws {
    let survey = try Sheets.survey(Self.lines(invoiced: 9), file: "finance/明细.csv")
    #expect(survey.grain == .event)
    #expect(survey.mapping(of: .invoiceQuantity)?.header == "数量")
  }

  @Test func aRegisterThatWritesTheDayOnceForSeveralRowsStaysOne() throws {
    let survey = try Sheets.survey(
      """
      发货日期,发货单号,订单号,型号,实发数量
      2026-03-02,FH01,SO-001,A1,10
      ,,SO-002,A2,20
      ,,SO-003,A3,30
      2026-03-03,FH02,SO-004,A4,40
      ,,SO-005,A5,50
      """, file: "发货.csv")
    #expect(survey.grain == .event)
    #expect(survey.eventKind == .shipment)
  }

  @Test func whatTheWorkspaceSaysOfTheRowsDecides() throws {
    var rulings = SurveyRulings()
    rulings.grain = .line
    let full = Sheets.grid(Self.lines(invoiced: 10))
    let ruled = try #require(SheetSurveyor(rulings: rulings).survey(full, file: "finance/明细.csv").first)
    #expect(ruled.mapping(of: .quantity)?.header == "数量")
    rulings.grain = .event
    let bare = Sheets.grid(Self.lines(invoiced: 2))
    let other = try #require(SheetSurveyor(rulings: rulings).survey(bare, file: "finance/明细.csv").first)
    #expect(other.mapping(of: .invoiceQuantity)?.header == "数量")
  }
}
