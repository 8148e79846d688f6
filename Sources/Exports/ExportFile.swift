/// A file that an export wrote.
public struct ExportFile: Hashable, Sendable {
  /// What its rows are to the target.
  public enum Content: String, Sendable, CaseIterable {
    /// Rows that the target does not hold yet.
    case new
    /// Rows that the target holds in another form.
    case changed
  }

  /// Its name in the folder.
  public var name: String
  /// What its rows are.
  public var content: Content
  /// How many rows it has below its header, and of how many orders.
  public var rows: Int, orders: Int
  /// How large it is.
  public var bytes: Int
}
