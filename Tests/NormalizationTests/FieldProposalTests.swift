import Discrepancies
import OrderModel
import SheetFormats
import TableShaping
import Testing

@testable import Normalization

@Suite struct FieldProposalTests {
  @Test func `An unknown column is proposed what it looks like and stays unmapped`() throws {
    let survey = try Sheets.survey("订单号,型号,要几个\nSO-1,A,12\nSO-2,B,30\nSO-3,C,44")
    let mapping = survey.mappings[2]
    #expect(mapping.field == nil)
    #expect(mapping.proposals.first?.field == .quantity)
    #expect(mapping.proposals.count <= 3)
    #expect(mapping.proposals.allSatisfy { $0.confidence < ColumnMapper.threshold && $0.confidence > 0 })
    #expect(mapping.reason.contains("like "))
    #expect(survey.findings.map(\.kind) == [.unmappedColumn])
    #expect(survey.findings.first?.found.contains("may be quantity") == true)
  }

  @Test(arguments: [
    ("还欠", ["20", "5", "77"], Field.unshippedQuantity),
    ("哪天要到", ["2026-03-01", "2026-03-03", "2026-03-08"], .promisedDate),
  ])
  func `The field of a column in an office's own words is among its proposals`(
    _ header: String, _ values: [String], _ field: Field
  ) throws {
    let lines = values.enumerated().map { "SO-260\($0),A\($0),\($1)" }
    let survey = try Sheets.survey((["订单号,型号,\(header)"] + lines).joined(separator: "\n"))
    #expect(survey.mappings[2].proposals.contains { $0.field == field }, "\(survey.mappings[2].proposals)")
  }

  @Test func `The values decide between fields that the header is like`() throws {
    let days = try Sheets.survey("订单号,型号,客户收货\nSO-1,A,2026-03-01\nSO-2,B,2026-03-02\nSO-3,C,2026-03-09")
    let proposed = (days.mappings[2].field.map { [$0] } ?? []) + days.mappings[2].proposals.map(\.field)
    #expect(proposed.first?.valueType == .date)
  }

  @Test func `A header that shares nothing with known ones is proposed nothing`() throws {
    let survey = try Sheets.survey("订单号,型号,数量,交期,①\nSO-1,A,12,2026-03-01,7\nSO-2,B,30,2026-03-02,8")
    #expect(survey.mappings[4].proposals.isEmpty)
    #expect(survey.mappings[4].reason == "no known header")
  }
}

/// Sheets of the same orders, of which one says in its own words what the other says in everybody's.
@Suite struct ProposalAgreementTests {
  private static let rows = [120, 45, 300, 77, 64, 18]

  private static func sheet(_ header: String, number: (Int) -> String, quantity: (Int) -> String) -> String {
    let lines = rows.indices.map { "\(number($0)),A\($0),\(quantity($0))" }
    return ([header] + lines).joined(separator: "\n")
  }

  private static func surveyed(_ text: String, _ file: String, hints: [ColumnHint] = []) throws -> SurveyedTable {
    var rulings = SurveyRulings()
    rulings.hints = hints
    return try #require(SheetSurveyor(rulings: rulings).surveyedTables(Sheets.grid(text), file: file).first)
  }

  /// The second sheet, looked at again with what the first one says.
  private static func refined(_ first: String, _ second: String) throws -> TableSurvey {
    let tables = try [surveyed(first, "sales.csv"), surveyed(second, "shop.csv")]
    let hints = ColumnAgreement(tables).hints(for: tables[1])
    return try surveyed(second, "shop.csv", hints: hints).survey
  }

  private static let sales = sheet("订单号,型号,订单数量", number: { "SO-260\($0)" }, quantity: { "\(rows[$0])" })

  @Test func `A column in the sheet's own words is settled by another sheet that says the same`() throws {
    let shop = Self.sheet("单,型号,要几个", number: { "SO-260\($0)" }, quantity: { "\(Self.rows[$0])" })
    #expect(try Sheets.survey(shop).isUsable == false)
    let survey = try Self.refined(Self.sales, shop)
    #expect(survey.mapping(of: .orderNo)?.header == "单")
    #expect(survey.mapping(of: .orderNo)?.reason.contains("6 of its 6 numbers are order numbers") == true)
    #expect(survey.mapping(of: .quantity)?.header == "要几个")
    #expect(survey.mapping(of: .quantity)?.reason.contains("agrees with other sheets in 6 of 6 records") == true)
    #expect(survey.isUsable)
  }

  @Test(arguments: [[120, 45, 300, 78, 65, 19], [5, 5, 5, 5, 5, 5], [1, 2, 1, 2, 1, 1]])
  func `Values that differ leave the column open`(_ quantities: [Int]) throws {
    let shop = Self.sheet("订单号,型号,要几个", number: { "SO-260\($0)" }, quantity: { "\(quantities[$0])" })
    #expect(try Self.refined(Self.sales, shop).mapping(of: .quantity) == nil)
  }

  @Test func `A constant column agrees by chance only`() throws {
    let one = Self.sheet("订单号,型号,订单数量", number: { "SO-260\($0)" }, quantity: { _ in "5" })
    let other = Self.sheet("订单号,型号,要几个", number: { "SO-260\($0)" }, quantity: { _ in "5" })
    #expect(try Self.refined(one, other).mapping(of: .quantity) == nil)
  }

  @Test func `Another field with the same values leaves the column open`() throws {
    let first = Self.sheet(
      "订单号,型号,订单数量,发货数量", number: { "SO-260\($0)" }, quantity: { "\(Self.rows[$0]),\(Self.rows[$0])" })
    let shop = Self.sheet("订单号,型号,要几个", number: { "SO-260\($0)" }, quantity: { "\(Self.rows[$0])" })
    #expect(try Self.refined(first, shop).mapping(of: .quantity) == nil)
  }

  @Test func `Numbers that count rows name no orders`() throws {
    let first = Self.sheet("订单号,型号,订单数量", number: { "\($0 + 1)" }, quantity: { "\(Self.rows[$0])" })
    let shop = Self.sheet("单,型号,要几个", number: { "\($0 + 1)" }, quantity: { "\(Self.rows[$0])" })
    #expect(try Self.refined(first, shop).mapping(of: .orderNo) == nil)
  }
}
