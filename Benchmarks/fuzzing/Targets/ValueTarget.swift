import ExactValues
import Normalization
import OrderModel
import Reconciliation
import SheetFormats

/// The parsers of values: each line of an input is a cell, read as every field of a kind, by several rules.
enum ValueTarget {
  static let all = [
    target("dates", ["promised_date", "created_at", "period_month"]),
    target("numbers", ["quantity", "amount", "carton_count", "overdue_days"]),
    target("percents", ["tax_rate"]),
    target("codes", ["order_no", "product_code", "tracking_no"], also: codes),
    target("statuses", ["shipment_status", "is_cancelled", "currency", "unit", "urgency"], also: statuses),
    target("texts", ["customer_name", "salesperson", "remark"], also: texts),
  ]

  private static func target(
    _ name: String, _ ids: [String], also: @escaping @Sendable (String) -> Void = { _ in }
  ) -> FuzzTarget {
    let fields = ids.compactMap(Field.init(id:))
    let parsers = fields.flatMap { field in rules.map { ValueParser(field: field, rules: $0) } }
    return FuzzTarget(name: name, mutation: .words) { input in
      precondition(fields.count == ids.count, "fuzzer: \(ids) are not all fields")
      var pieces = 0
      var findings = 0
      for line in input.split(separator: UInt8(ascii: "\n")).prefix(200) {
        let text = String(decoding: line, as: UTF8.self)
        for parser in parsers {
          for cell in cells(text) { read(cell, text, by: parser, &pieces, &findings) }
        }
        also(text)
      }
      return pieces + findings == 0 ? .refused : .taken(pieces: pieces, findings: findings)
    }
  }

  /// What a reader of sheets can make of a cell with the text.
  private static func cells(_ text: String) -> [CellValue] {
    var cells = [CellValue.text(text)]
    if let number = ExactDecimal(text) { cells.append(.number(number)) }
    if let day = Day(iso: text) { cells += [.day(day), .moment(day, secondOfDay: 86_399)] }
    return cells
  }

  private static func read(
    _ cell: CellValue, _ text: String, by parser: ValueParser, _ pieces: inout Int, _ findings: inout Int
  ) {
    let parsed = parser.parse(cell, rawText: text)
    expect((parsed.interpretation?.utf8.count ?? 0) < 4_000, "an interpretation of thousands of characters")
    switch parsed.value {
    case .blank: return
    case .value(let value):
      pieces += 1
      expect(FieldValue(encoded: value.encoded) == value, "a value that the ledger does not give back: \(value)")
    case .unusable(let problem):
      findings += 1
      expect(!problem.found.isEmpty && !problem.expected.isEmpty && !problem.remedy.isEmpty, "a problem without words")
      expect(problem.found.utf8.count < 4_000, "a problem of thousands of characters")
    }
  }

  private static let rules: [ValueRules] = {
    var european = ValueRules()
    european.dateOrder = .dayMonthYear
    european.year = 2026
    european.month = 12
    european.decimalComma = true
    european.percentIsInPoints = true
    european.rollover = .following
    european.readsBareDays = true
    var scaled = ValueRules()
    scaled.dateOrder = .monthDayYear
    scaled.scale = ExactDecimal(10_000)
    scaled.sixDigitYears = 2020...2030
    scaled.keepsZeros = true
    scaled.groupsDigits = true
    scaled.allowsAnyYear = true
    return [ValueRules(), european, scaled]
  }()

  @Sendable private static func codes(_ text: String) {
    let key = OrderNumberFolding.key(text)
    expect(OrderNumberFolding.key(key) == key, "a folded number that folds further: \(key)")
    _ = OrderNumberFolding.confusableKey(key)
    _ = DamagedNumber(text)
  }

  @Sendable private static func statuses(_ text: String) {
    for node in Node.allCases { _ = NodeStatus.state(text, at: node) }
    _ = NodeStatus.overall(text)
    _ = DepartmentName.department(text)
  }

  @Sendable private static func texts(_ text: String) {
    let key = TextFolding.key(text)
    expect(TextFolding.key(key) == key, "a folded text that folds further: \(key)")
    let tidy = TextFolding.tidied(text)
    expect(TextFolding.tidied(tidy) == tidy, "a tidy text that is tidied further: \(tidy)")
    _ = HeaderFolding.key(text)
    _ = NameTable.key(text)
  }
}
