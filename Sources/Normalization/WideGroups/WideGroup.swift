public import OrderModel

/// Columns that repeat on one row and stand for records of their own: instalments, part shipments, sizes, days.
public struct WideGroup: Hashable, Sendable {
  /// What repeats.
  public enum Kind: String, Sendable, CaseIterable {
    case instalments
    case partialShipments = "partial_shipments"
    case invoiceInstalments = "invoice_instalments"
    case sizeMatrix = "size_matrix"
    case calendar = "calendar_plan"
    case promiseHistory = "promise_history"

    /// The kind of event that each repetition is.
    public var eventKind: EventKind? {
      switch self {
      case .instalments: .payment
      case .partialShipments: .shipment
      case .invoiceInstalments: .invoice
      case .sizeMatrix, .calendar, .promiseHistory: nil
      }
    }

    var sheetKind: SheetKind? {
      switch self {
      case .instalments: .payment
      case .partialShipments: .shipment
      case .invoiceInstalments: .invoice
      case .sizeMatrix, .calendar, .promiseHistory: nil
      }
    }
  }

  /// What repeats.
  public var kind: Kind
  /// The columns of each repetition with what they mean, from the left.
  public var parts: [[ColumnMapping]]
  /// How the group was recognised.
  public var reason: String
  /// The columns that state what all repetitions of a row make together, with the field of the repetitions.
  public var rowTotals: [ColumnMapping] = []

  /// The columns of all repetitions.
  public var columnIndexes: [Int] { parts.flatMap { $0.map(\.columnIndex) } }
}
