/// What `duidan history` is asked.
public struct HistoryRequest: Sendable {
  /// The order number, in any spelling that folds to the same key.
  public var order: String
  /// The workspace's folder.
  public var workspace = "."
  /// The ledger's file; `nil` for `.duidan/ledger.sqlite` in the workspace.
  public var ledger: String?
  /// Only this line: its number as the opener writes it, else the ledger's ordinal.
  public var line: String?
  /// Only this field, by id.
  public var field: String?
  /// `zh-Hans` or `en`; `nil` for what the workspace says.
  public var language: String?
  /// Whether the answer is JSON.
  public var isJSON = false

  /// Makes a request with the defaults.
  public init(order: String) { self.order = order }
}
