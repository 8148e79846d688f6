import OrderModel
import SheetFormats
import TableShaping
import Testing

@testable import Normalization

@Suite struct ColumnMapperTests {
  @Test(arguments: [
    ("实际出货数", Field.shippedQuantity), ("订单数", .quantity), ("客户要求交期", .requestedDate), ("我司单号", .orderNo),
    ("剩余未出货数量", .unshippedQuantity), ("预计发货时间", .shipPlanDate), ("計劃開工日期", .productionPlanStart),
    ("shippedqty", .shippedQuantity), ("orderqty", .quantity), ("最终确认交期", .promisedDate), ("本次开票金额", .invoiceAmount),
  ])
  func aHeaderIsUnderstoodFromItsWords(_ header: String, _ field: Field) {
    #expect(HeaderGrammar.field(HeaderFolding.key(header)) == field)
  }

  @Test(arguments: ["", "气味", "客户数量级", "发货人", "开票人", "订单", "日期", "未完成", "价"])
  func aHeaderWithAnUnknownPartIsNotUnderstood(_ header: String) {
    #expect(HeaderGrammar.field(HeaderFolding.key(header)) == nil)
  }

  @Test func theAssignmentHasTheLargestSum() {
    var generator = SystemRandom(seed: 7)
    for _ in 0..<300 {
      let columns = Int(generator.next() % 5) + 1
      let fields = Array(Field.all.prefix(Int(generator.next() % 4) + 1))
      var options: [ColumnAssignment.Option] = []
      for column in 0..<columns {
        for field in fields where generator.next() % 3 > 0 {
          options.append(.init(column: column, field: field, weight: Int(generator.next() % 1000) + 1))
        }
      }
      let chosen = ColumnAssignment.assign(options)
      let sum = options.filter { chosen[$0.column] == $0.field }.reduce(0) { $0 + $1.weight }
      #expect(Set(chosen.values).count == chosen.count)
      #expect(sum == best(options, column: 0, columns: columns, used: []))
    }
  }

  /// The largest sum by trying everything.
  private func best(_ options: [ColumnAssignment.Option], column: Int, columns: Int, used: Set<Field>) -> Int {
    guard column < columns else { return 0 }
    var result = best(options, column: column + 1, columns: columns, used: used)
    for option in options where option.column == column && !used.contains(option.field) {
      let rest = best(options, column: column + 1, columns: columns, used: used.union([option.field]))
      result = max(result, option.weight + rest)
    }
    return result
  }

  @Test func sixteenThousandColumnsOfOneNameAreAssigned() {
    let fields = Array(Field.all.prefix(5))
    let options = (0..<16_000).flatMap { column in
      fields.map { ColumnAssignment.Option(column: column, field: $0, weight: 500) }
    }
    let chosen = ColumnAssignment.assign(options)
    #expect(chosen.keys.sorted() == [0, 1, 2, 3, 4])
  }

  @Test func valuesThatContradictTheHeaderMakeTheMappingUnsure() throws {
    let rows = (1...20).map { "SO-\($0),2026-03-\($0 + 9),A\($0)" }.joined(separator: "\n")
    let survey = try Sheets.survey("订单号,数量,型号\n\(rows)")
    let quantity = try #require(survey.mappings.first { $0.header == "数量" })
    #expect(quantity.confidence < 0.6)
    #expect(quantity.reason.contains("% of the values are numbers"))
  }

  @Test func headersThatOnlyTheWorkspaceKnowsFindTheirRow() throws {
    let grid = Sheets.grid("甲子,乙丑,丙寅\nSO-1,A100,5\nSO-2,A200,6")
    var rulings = SurveyRulings()
    rulings.columns = ["甲子": .field(.orderNo), "乙丑": .field(.model), "丙寅": .field(.quantity)]
    let survey = try #require(SheetSurveyor(rulings: rulings).survey(grid, file: "a.csv").first)
    #expect(survey.headerRowIndexes == [0])
    #expect(survey.mappings.map { $0.field } == [.orderNo, .model, .quantity])
    #expect(survey.isUsable)
  }

  @Test func aCodeOfSeveralPartsIsNoDay() {
    let reader = CellShapeReader(vocabulary: .standard)
    #expect(reader.shape(.text("1.02.0031")).contains(.code))
    #expect(!reader.shape(.text("1.02.0031")).contains(.day))
    for day in ["3.4.2026", "2026.3.4", "3/4/26", "3月4日", "3-Mar-25", "20260304"] {
      #expect(!reader.shape(.text(day)).isDisjoint(with: [.day, .dayNumber]), "\(day)")
    }
  }

  @Test func whatQuantityTimesPriceMakesIsTheAmount() throws {
    let rows = (1...9).map { "SO-\($0),A,\($0),3,\($0 * 3)" }.joined(separator: "\n")
    let survey = try Sheets.survey("订单号,型号,数量,单价,金额\n\(rows)")
    let amount = try #require(survey.mapping(of: .amount))
    #expect(amount.reason.contains("quantity × price = amount in 9 of 9 records"))
  }

  @Test func aTotalThatIsQuantityTimesAnUnnamedPriceIsTheLines() throws {
    let rows = (1...9).map { "SO-\($0),灯,\($0),3,\($0 * 3)" }.joined(separator: "\n")
    let survey = try Sheets.survey("订单号,品名,数量,甲子,订单金额\n\(rows)")
    let amount = try #require(survey.mapping(of: .amount))
    #expect(amount.confidence < 0.9)
    #expect(survey.mapping(of: .orderAmount) == nil)
    #expect(survey.mapping(of: .unitPrice) == nil)
  }

  @Test func whatStandsBesideTheActualDayIsThePlan() throws {
    let survey = try Sheets.survey("订单号,数量,出货日期,实际出货日期\nSO-1,5,2026-03-01,2026-03-02\nSO-2,6,2026-03-05,")
    #expect(survey.mapping(of: .shipPlanDate)?.header == "出货日期")
    #expect(survey.mapping(of: .shipDate)?.header == "实际出货日期")
    let alone = try Sheets.survey("订单号,数量,出货日期\nSO-1,5,2026-03-01\nSO-2,6,2026-03-05")
    #expect(alone.mapping(of: .shipDate)?.header == "出货日期")
  }

  @Test func aRegisterOfInvoicesSpeaksOfItsOwnAmounts() throws {
    let survey = try Sheets.survey(
      "开票登记,,,,,\n开票日期,发票号码,合同编号,不含税金额,税额,价税合计\n2026-03-01,26410001,HT-1,100,13,113\n2026-03-02,26410002,HT-2,200,26,226"
    )
    #expect(survey.mapping(of: .invoiceAmountExcl)?.header == "不含税金额")
    #expect(survey.mapping(of: .invoiceTax)?.header == "税额")
    #expect(survey.mapping(of: .invoiceAmount)?.header == "价税合计")
  }

  @Test func aListOfComplaintsThatCountsWhatCameBackOpensThemOnADay() throws {
    let rows = "\nSO-1,Delay,Plating,5,2026-03-01\nSO-2,Quality,Scratch,6,2026-03-02"
    let issues = try Sheets.survey("Order No,Issue Category,Issue Description,Return Qty,Date Raised" + rows)
    #expect(issues.mapping(of: .exceptionOpened)?.header == "Date Raised")
    let returns = try Sheets.survey("Order No,Product,Return Reason,Return Qty,Date Raised" + rows)
    #expect(returns.mapping(of: .returnDate)?.header == "Date Raised")
  }

  @Test func wordsUnderTheHeaderOfACodeAreNeverSure() throws {
    let survey = try Sheets.survey("订单号,成品名称,料号,数量\nSO-1,灯,灯罩,5\nSO-2,灯,线材,6\nSO-3,灯,底座,6")
    #expect((survey.mapping(of: .productCode)?.confidence ?? 0) < 0.9)
  }
}

/// A small seeded generator.
struct SystemRandom {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
