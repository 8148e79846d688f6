internal import ExactValues
internal import Normalization
internal import OrderModel

/// How far a line has come at one node of its way, by everything that speaks of it.
struct NodeFacts {
  /// How far a node has come.
  enum Progress { case notStarted, started, rejected, done }

  /// How far it has come; `nil` where nobody says.
  var progress: Progress?
  /// The days on which it began and ended, as far as they lie behind.
  var began, ended: Day?

  /// Whether something has happened at the node.
  var isStarted: Bool { progress == .started || progress == .done || progress == .rejected }
}

extension Node {
  /// The status column of the node.
  var statusField: Field? {
    switch self {
    case .approval: .approvalStatus
    case .material: .materialStatus
    case .production: .productionStatus
    case .quality: .qcStatus
    case .shipment: .shipmentStatus
    case .logistics: .receiptStatus
    case .invoice: .invoiceStatus
    case .payment: .paymentStatus
    case .order, .closed: nil
    }
  }

  /// The columns of the days on which the node begins and ends.
  var dayFields: (began: Field?, ended: Field?) {
    switch self {
    case .order: (nil, .orderDate)
    case .approval: (nil, .approvalDate)
    case .material: (nil, .materialReadyDate)
    case .production: (.productionStart, .productionFinish)
    case .quality: (nil, .qcDate)
    case .shipment: (nil, .shipDate)
    case .logistics: (nil, .receivedDate)
    case .invoice: (nil, .invoiceDate)
    case .payment: (nil, .paymentDate)
    case .closed: (nil, nil)
    }
  }

  /// The column by which a finding about the node is known: its status, else its last day.
  var field: Field? { statusField ?? dayFields.ended }

  /// The department whose node it is.
  var department: Department {
    switch self {
    case .order, .approval, .closed: .sales
    case .material: .purchasing
    case .production: .production
    case .quality: .quality
    case .shipment: .warehouse
    case .logistics: .logistics
    case .invoice, .payment: .finance
    }
  }
}
