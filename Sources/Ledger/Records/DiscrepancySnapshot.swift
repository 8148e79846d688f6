internal import Discrepancies
internal import ExactValues
internal import Foundation

/// A discrepancy as JSON: the form in which the ledger keeps it, apart from the form in which reports show it.
struct DiscrepancySnapshot: Codable {
  struct Kind: Codable { var code, name, family, severity: String }
  struct Subject: Codable {
    var orderNo, lineNo, lineID, customerName, productCode, productName, model, colour, size: String?
  }
  struct Claim: Codable {
    var source, department, version: String
    var field, value, rawText, file, sheet, cell: String?
    var isEdited: Bool
  }

  var id: String
  var kind: Kind
  var severity, status: String
  var subject: Subject
  var field, source, baselineValue, reconciledValue, policy: String?
  var responsibleDepartment, responsiblePerson, changedBySource: String?
  var moneyAtStake, currency, dueDate, firstSeen: String?
  var ageDays: Int
  var trend: String
  var cause: String?
  var details: [String: String]?
  var message: String
  var claims: [Claim]
}

extension DiscrepancySnapshot {
  init(_ discrepancy: Discrepancy) {
    id = discrepancy.id
    kind = Kind(
      code: discrepancy.kind.code, name: discrepancy.kind.name, family: discrepancy.kind.family.rawValue,
      severity: discrepancy.kind.severity.rawValue)
    severity = discrepancy.severity.rawValue
    status = discrepancy.status.rawValue
    subject = Subject(discrepancy.subject)
    field = discrepancy.field
    source = discrepancy.source
    baselineValue = discrepancy.baselineValue
    reconciledValue = discrepancy.reconciledValue
    policy = discrepancy.policy
    responsibleDepartment = discrepancy.responsibleDepartment
    responsiblePerson = discrepancy.responsiblePerson
    changedBySource = discrepancy.changedBySource
    moneyAtStake = discrepancy.moneyAtStake?.description
    currency = discrepancy.currency
    dueDate = discrepancy.dueDate?.description
    firstSeen = discrepancy.firstSeen?.description
    ageDays = discrepancy.ageDays
    trend = discrepancy.trend.rawValue
    cause = discrepancy.cause
    details = discrepancy.details.isEmpty ? nil : discrepancy.details
    message = discrepancy.message
    claims = discrepancy.claims.map(Claim.init)
  }

  /// Reads the form in the ledger.
  init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }

  /// The form in the ledger; the same discrepancy gives the same bytes.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// The discrepancy itself.
  func discrepancy() throws(LedgerError) -> Discrepancy {
    var result = Discrepancy(
      id: id,
      kind: DiscrepancyKind(
        code: kind.code, name: kind.name, family: try DiscrepancyKind.Family(stored: kind.family),
        severity: try Severity(stored: kind.severity)),
      severity: try Severity(stored: severity), subject: subject.subject, field: field, source: source,
      message: message, claims: claims.map(\.claim))
    result.status = try Discrepancy.Status(stored: status)
    result.baselineValue = baselineValue
    result.reconciledValue = reconciledValue
    result.policy = policy
    result.responsibleDepartment = responsibleDepartment
    result.responsiblePerson = responsiblePerson
    result.changedBySource = changedBySource
    if let moneyAtStake {
      guard let money = ExactDecimal(moneyAtStake) else { throw .damaged("“\(moneyAtStake)” is no amount") }
      result.moneyAtStake = money
    }
    result.currency = currency
    if let dueDate { result.dueDate = try Day(stored: dueDate) }
    if let firstSeen { result.firstSeen = try Day(stored: firstSeen) }
    result.ageDays = ageDays
    result.trend = try Discrepancy.Trend(stored: trend)
    result.cause = cause
    result.details = details ?? [:]
    return result
  }
}

extension DiscrepancySnapshot.Subject {
  fileprivate init(_ subject: Discrepancy.Subject) {
    orderNo = subject.orderNo
    lineNo = subject.lineNo
    lineID = subject.lineID
    customerName = subject.customerName
    productCode = subject.productCode
    productName = subject.productName
    model = subject.model
    colour = subject.colour
    size = subject.size
  }

  fileprivate var subject: Discrepancy.Subject {
    var result = Discrepancy.Subject(orderNo: orderNo, lineNo: lineNo)
    result.lineID = lineID
    result.customerName = customerName
    result.productCode = productCode
    result.productName = productName
    result.model = model
    result.colour = colour
    result.size = size
    return result
  }
}

extension DiscrepancySnapshot.Claim {
  fileprivate init(_ claim: DisputedClaim) {
    source = claim.source
    department = claim.department
    version = claim.version
    field = claim.field
    value = claim.value
    rawText = claim.rawText
    file = claim.place?.file
    sheet = claim.place?.sheet
    cell = claim.place?.cell
    isEdited = claim.isEdited
  }

  fileprivate var claim: DisputedClaim {
    var claim = DisputedClaim(
      source: source, department: department, version: version, value: value, rawText: rawText,
      place: file.map { Place(file: $0, sheet: sheet, cell: cell) }, isEdited: isEdited)
    claim.field = field
    return claim
  }
}
