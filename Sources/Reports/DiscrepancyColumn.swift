internal import Discrepancies
internal import ExactValues

/// The columns of `discrepancies.csv`, in their order; other people's scripts rely on both.
enum DiscrepancyColumn: String, CaseIterable {
  case id, code, kind, family, severity, status
  case orderNo = "order_no"
  case lineNo = "line_no"
  case customerName = "customer_name"
  case productCode = "product_code"
  case productName = "product_name"
  case model, colour, size, field, source
  case baselineValue = "baseline_value"
  case reconciledValue = "reconciled_value"
  case policy
  case responsibleDepartment = "responsible_department"
  case responsiblePerson = "responsible_person"
  case changedBySource = "changed_by_source"
  case moneyAtStake = "money_at_stake"
  case currency
  case dueDate = "due_date"
  case firstSeen = "first_seen"
  case ageDays = "age_days"
  case trend, cause, message

  /// What the cells hold.
  var content: OutputTable.Column.Content {
    switch self {
    case .moneyAtStake, .ageDays: .number
    case .dueDate, .firstSeen: .date
    default: .text
    }
  }

  /// All of them, as columns of a table.
  static var columns: [OutputTable.Column] { allCases.map { OutputTable.Column(id: $0.rawValue, content: $0.content) } }

  /// The cell of a discrepancy, `nil` for an empty one.
  func value(of discrepancy: Discrepancy) -> String? {
    let subject = discrepancy.subject
    return switch self {
    case .id: discrepancy.id
    case .code: discrepancy.kind.code
    case .kind: discrepancy.kind.name
    case .family: discrepancy.kind.family.rawValue
    case .severity: discrepancy.severity.rawValue
    case .status: discrepancy.status.rawValue
    case .orderNo: subject.orderNo
    case .lineNo: subject.lineNo
    case .customerName: subject.customerName
    case .productCode: subject.productCode
    case .productName: subject.productName
    case .model: subject.model
    case .colour: subject.colour
    case .size: subject.size
    case .field: discrepancy.field
    case .source: discrepancy.source
    case .baselineValue: discrepancy.baselineValue
    case .reconciledValue: discrepancy.reconciledValue
    case .policy: discrepancy.policy
    case .responsibleDepartment: discrepancy.responsibleDepartment
    case .responsiblePerson: discrepancy.responsiblePerson
    case .changedBySource: discrepancy.changedBySource
    case .moneyAtStake: discrepancy.moneyAtStake?.description
    case .currency: discrepancy.currency
    case .dueDate: discrepancy.dueDate?.description
    case .firstSeen: discrepancy.firstSeen?.description
    case .ageDays: String(discrepancy.ageDays)
    case .trend: discrepancy.trend.rawValue
    case .cause: discrepancy.cause
    case .message: discrepancy.message
    }
  }
}
