/// What a sheet says beside its table: `客户：华为`, `税号 | 9144…`.
public struct SheetStatement: Hashable, Sendable {
  /// What is spoken of, without its colon.
  public let key: String
  /// What is said of it, as it stands.
  public let value: String
  /// The row of the value's cell.
  public let rowIndex: Int
  /// The column of the value's cell.
  public let columnIndex: Int
}
