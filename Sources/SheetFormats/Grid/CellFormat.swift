/// What a workbook's style says of the cells that use it.
struct CellFormat: Hashable, Sendable {
  /// What the number format makes of a number.
  var numberFormat = NumberFormat.number
  /// The number format's code, `nil` for `General`.
  var code: String?
  /// What the cell looks like.
  var style = CellStyle.plain

  static let general = CellFormat()
}
