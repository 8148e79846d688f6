public import OrderModel

/// What a sheet is about; it settles what a header such as 数量 or 日期 means.
public enum SheetKind: String, Sendable, CaseIterable {
  case order, production, material, qc, shipment, invoice, payment, receivable, statement
  case changeLog = "change_log"
  case exception, approval, master

  /// The kind of event that a register of this kind holds.
  public var eventKind: EventKind? {
    switch self {
    case .shipment: .shipment
    case .invoice: .invoice
    case .payment: .payment
    case .changeLog: .change
    case .exception: .exception
    case .approval: .approval
    default: nil
    }
  }

  /// The department that usually keeps such a sheet.
  public var usualDepartment: Department? {
    switch self {
    case .order, .changeLog: .sales
    case .production: .production
    case .material: .purchasing
    case .qc: .quality
    case .shipment: .warehouse
    case .invoice, .payment, .receivable, .statement: .finance
    case .exception, .approval, .master: nil
    }
  }

  /// Whether such a sheet is about invoices and what is paid.
  var isOfMoney: Bool { [.payment, .invoice, .receivable, .statement].contains(self) }

  /// The level of the fields that belong to the kind's events.
  var eventLevel: Field.Level? {
    switch self {
    case .shipment: .shipment
    case .invoice: .invoice
    case .payment: .payment
    case .changeLog: .change
    case .exception: .exception
    default: nil
    }
  }
}
