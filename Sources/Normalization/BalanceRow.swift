public import ExactValues
public import OrderModel

/// One row of a statement of balances: what was open before a month, what came on top, what was paid, what is open after.
///
/// It is about a customer, or about an order where it names one; of a customer's it is no claim on any order.
public struct BalanceRow: Hashable, Sendable, Codable {
  /// What a cell says.
  public struct Cell: Hashable, Sendable, Codable {
    /// The amount; `nil` for an empty cell.
    public var amount: ExactDecimal?
    /// The cell as it stands.
    public var rawText: String
    /// Where it stands.
    public var address: CellAddress
  }

  /// The file's path inside the workspace.
  public var file: String
  /// The sheet; `nil` for text files.
  public var sheet: String?
  /// The source; `nil` where the rows are no source's.
  public var source: String?
  /// The first 12 hex digits of the file's SHA-256.
  public var version = ""
  /// Who keeps the sheet, where that can be told.
  public var department: Department?
  /// The order, the customer and his code, the currency, as they stand.
  public var orderNo: String?, customer: String?, customerCode: String?, currency: String?
  /// The month, counted from the year 0; `nil` where neither the row nor the sheet says it.
  public var month: Int?
  /// What it says, by field; a cell that cannot be read is missing.
  public var cells: [Field: Cell] = [:]
  /// The amounts other than 0 in columns that mean no field, or hold remarks.
  public var others: [ExactDecimal] = []
  /// Whether a cell holds something that is no amount.
  public var isUnreadable = false

  /// The fields of what came on top; of several that a sheet has, one is what the balance counts.
  public static let charges: [Field] = [.receivableAmount, .invoiceAmount, .amountInclTax, .amount]
  /// The fields of what was paid.
  public static let payments: [Field] = [.paymentAmount, .paymentTotal]
  /// The fields of what may be taken off beside payments.
  public static let deductions: [Field] = [.discountAmount, .bankFee]
  /// All amounts that are kept.
  static let amounts: [Field] = [.openingBalance, .outstandingAmount] + charges + payments + deductions

  /// The month as people write it: 2026-03.
  public var monthText: String? {
    month.map { "\($0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
  }
}

extension TableSurvey {
  /// Whether the table is a statement of balances, with what was open before and after, and what came between.
  public var holdsBalances: Bool {
    let fields = Set(mappings.compactMap(\.field))
    return fields.isSuperset(of: [.openingBalance, .outstandingAmount]) && !fields.isDisjoint(with: BalanceRow.charges)
      && !fields.isDisjoint(with: BalanceRow.payments)
  }

  /// Whether it is a statement whose rows are customers' and no order's.
  public var isOfCustomers: Bool { holdsBalances && fields.isDisjoint(with: OrderKeys.fields) }
}
