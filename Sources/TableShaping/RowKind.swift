/// What a row of a sheet is.
public enum RowKind: UInt8, Sendable, CaseIterable {
  /// One record.
  case data
  /// A title, the header, a repeated header, a group's title, a line of hints or of column numbers below the header.
  case heading
  /// A total of rows above.
  case subtotal
  /// A remark, a signature, a line that an export adds.
  case note
  /// Nothing.
  case blank
}

/// A row and what it is.
public struct ShapedRow: Hashable, Sendable {
  /// The row in its sheet, counted from 0.
  public var rowIndex: Int
  /// What it is.
  public var kind: RowKind
}
