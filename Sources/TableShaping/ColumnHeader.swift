/// The header of one column.
public struct ColumnHeader: Hashable, Sendable {
  /// The column, counted from 0.
  public var columnIndex: Int
  /// The lowest header cell as it stands, units below it aside; empty for a column with values and no header.
  public var text: String
  /// The header cells above it, in a header of several rows.
  public var parentText: String?
  /// All texts over the column, top first: captions, the header in each of two languages, the unit below.
  public var levels: [String]
  /// The name of the column in the program that wrote the sheet: `FBillNo`.
  public var technicalKey: String?
  /// What stands alone in a row of units below the header: `(元)`, `PCS`, `yyyy-mm-dd`.
  public var unitText: String?

  /// Makes a header; without `levels`, those are the parent and the text.
  public init(
    columnIndex: Int, text: String, parentText: String? = nil, levels: [String]? = nil, technicalKey: String? = nil,
    unitText: String? = nil
  ) {
    self.columnIndex = columnIndex
    self.text = text
    self.parentText = parentText
    self.levels = levels ?? [parentText, text].compactMap { $0 }.filter { !$0.isEmpty }
    self.technicalKey = technicalKey
    self.unitText = unitText
  }
}
