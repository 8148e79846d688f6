internal import Discrepancies
internal import ExactValues
internal import OrderModel

/// Claims that a row makes without a column of their own: cancelled by its status, a currency beside its price.
struct DerivedClaims {
  private let vocabulary: Vocabulary
  private let statuses: StatusMemory
  private let mapped: Set<Field>
  private let hasCancelled: Bool
  private let hasCurrency: Bool
  private let isEvent: Bool
  private let headerUnits: [Int: String]
  private let headerCurrencies: [Int: String]
  /// What the header states of the currency of every row.
  let headerCurrency: Claim?

  init(survey: TableSurvey, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    statuses = StatusMemory(vocabulary)
    let fields = Set(survey.mappings.compactMap(\.field))
    mapped = fields
    hasCancelled = fields.contains(.isCancelled)
    hasCurrency = fields.contains(.currency)
    isEvent = survey.grain == .event
    headerUnits = Dictionary(survey.mappings.compactMap { map in map.unit.map { (map.columnIndex, $0) } }) { $1 }
    headerCurrencies = Dictionary(survey.mappings.compactMap { map in map.currency.map { (map.columnIndex, $0) } }) {
      $1
    }
    headerCurrency = hasCurrency ? nil : Self.currencyClaim(of: survey)
  }

  /// Whether words of state may cancel the orders of rows.
  var cancels: Bool { !isEvent && !hasCancelled }

  /// The fields that every row of a table may state without a column of their own.
  static func fields(of survey: TableSurvey, mapped: Set<Field>) -> Set<Field> {
    var fields: Set<Field> = []
    if survey.grain != .event, !mapped.isDisjoint(with: statusFields) { fields.insert(.isCancelled) }
    if !mapped.contains(.currency), currencyClaim(of: survey) != nil { fields.insert(.currency) }
    return fields
  }

  /// Adds the claims to a record.
  func add(to record: inout RecordBuilder) {
    addCancelled(to: &record)
    for peeled in record.peeled { compare(peeled, with: &record) }
    if !hasCurrency { addCurrency(to: &record) }
    for peeled in record.statuses { addStatus(peeled, to: &record) }
  }

  /// The fields that single cells of a record may state beside their own.
  static func fieldsBeside(_ record: RecordBuilder) -> [Field] {
    var fields = record.statuses.compactMap { statusField(beside: $0.field) }
    fields.append(.currency)
    return fields.filter { record.claim($0) != nil }
  }

  /// `3.12已发` as a day of shipping states the status of the shipment, unless a column does.
  private func addStatus(_ peeled: RecordBuilder.PeeledStatus, to record: inout RecordBuilder) {
    guard let field = Self.statusField(beside: peeled.field), !mapped.contains(field), record.claim(field) == nil else {
      return
    }
    record.insert(
      Claim(
        field: field, state: .value(.text(peeled.status)), columnIndex: Int32(peeled.columnIndex),
        rowIndex: Int32(peeled.rowIndex), rawText: peeled.rawText))
  }

  /// The status that a word beside a date is about; `nil` for a date that may be of several departments.
  static func statusField(beside field: Field) -> Field? {
    switch field {
    case .shipDate, .shipPlanDate: .shipmentStatus
    case .receivedDate: .receiptStatus
    case .productionStart, .productionFinish, .productionPlanStart, .productionPlanFinish: .productionStatus
    case .materialReadyDate: .materialStatus
    case .qcDate: .qcStatus
    case .approvalDate: .approvalStatus
    case .invoiceDate: .invoiceStatus
    case .paymentDate, .paymentDueDate: .paymentStatus
    case .orderDate: .orderStatus
    case .exceptionClosed: .exceptionStatus
    default: nil
    }
  }

  /// A header such as 单价(USD) states the currency of every row.
  ///
  /// A bare 元 is written over any currency.
  private static func currencyClaim(of survey: TableSurvey) -> Claim? {
    let stated = survey.mappings.first { map in
      guard let currency = map.currency, map.field?.valueType == .money else { return false }
      return currency != "CNY" || map.header.uppercased().contains("RMB") || map.header.uppercased().contains("CNY")
    }
    guard let stated, let currency = stated.currency else { return nil }
    return Claim(
      field: .currency, state: .value(.text(currency)), columnIndex: Int32(stated.columnIndex),
      rowIndex: Int32(survey.headerRowIndexes.last ?? 0), rawText: stated.header)
  }

  private func addCancelled(to record: inout RecordBuilder) {
    guard cancels, record.claim(.isCancelled) == nil else { return }
    var found: (claim: Claim, isCancelled: Bool)?
    for field in Self.statusFields {
      guard let claim = record.claim(field), let stated = cancellation(statedBy: claim) else { continue }
      if found == nil || (stated.isCancelled && found?.isCancelled == false) { found = stated }
    }
    if let claim = found?.claim { record.insert(claim) }
  }

  /// What a state says of its order's being cancelled; `nil` for words that nobody knows.
  func cancellation(statedBy claim: Claim) -> (claim: Claim, isCancelled: Bool)? {
    guard case .text(let text)? = claim.value, let word = statuses.word(text) else { return nil }
    let isCancelled = word == .cancelled
    var claim = claim
    claim.rawText = claim.rawText ?? text
    claim.field = .isCancelled
    claim.state = .value(.flag(isCancelled))
    return (claim, isCancelled)
  }

  /// The fields whose words may cancel an order, in the order in which they count.
  static let statusFields: [Field] = [.orderStatus, .productionStatus, .approvalStatus, .shipmentStatus]

  private func addCurrency(to record: inout RecordBuilder) {
    if let peeled = record.peeled.first(where: { $0.currency != nil && $0.currency != "CNY" }),
      let currency = peeled.currency
    {
      record.insert(
        Claim(
          field: .currency, state: .value(.text(currency)), columnIndex: Int32(peeled.columnIndex),
          rowIndex: Int32(peeled.rowIndex), rawText: peeled.rawText))
    } else if let claim = headerCurrency {
      record.insert(claim)
    }
  }

  /// Reports a unit or currency beside a number that is not the row's own.
  private func compare(_ peeled: RecordBuilder.Peeled, with record: inout RecordBuilder) {
    if peeled.field.valueType == .quantity, let unit = peeled.unit {
      let own = text(record.claim(.unit)) ?? headerUnits[peeled.columnIndex]
      if differs(unit, from: own) { report(peeled, "the unit \(unit)", own, into: &record) }
    }
    if let currency = peeled.currency,
      let own = text(record.claim(.currency)) ?? headerCurrencies[peeled.columnIndex], own != currency
    {
      report(peeled, "the currency \(currency)", own, into: &record)
    }
  }

  /// Single pieces are one unit under many names; packs, weights and lengths are not.
  private func differs(_ unit: String, from own: String?) -> Bool {
    guard let read = vocabulary.unit(unit) else { return false }
    guard let own else { return read.measure != "piece" }
    guard let expected = vocabulary.unit(own) else { return HeaderFolding.key(own) != HeaderFolding.key(unit) }
    if expected.measure == "piece", read.measure == "piece" { return false }
    return expected != read
  }

  private func text(_ claim: Claim?) -> String? {
    if case .text(let text)? = claim?.value { text } else { nil }
  }

  private func report(
    _ peeled: RecordBuilder.Peeled, _ what: String, _ own: String?, into record: inout RecordBuilder
  ) {
    let problem = ValueProblem(
      kind: .interpretedValue, found: "“\(TextFolding.tidied(peeled.rawText))”: \(what) was left off the number",
      expected: own.map { "a number in \($0)" } ?? "a plain number",
      remedy: "write the number in the row's own unit and currency")
    record.remarks.append(
      .init(problem: problem, header: peeled.header, column: peeled.columnIndex, rowIndex: peeled.rowIndex))
  }
}

/// What status words say, looked up once for each text: a column holds few.
private final class StatusMemory {
  private static let limit = 1000

  private let vocabulary: Vocabulary
  private var known: [String: Vocabulary.StatusWord?] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func word(_ text: String) -> Vocabulary.StatusWord? {
    if let found = known[text] { return found }
    let word = vocabulary.status(text)
    if known.count < Self.limit { known[text] = .some(word) }
    return word
  }
}
