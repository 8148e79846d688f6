/// Where something stands, in the user's own coordinates: file, sheet, cell.
public struct Place: Hashable, Sendable, Codable {
  /// The file's path inside the workspace, with `/`.
  public var file: String
  /// The sheet's name; `nil` for a file that has no sheets.
  public var sheet: String?
  /// The cell (`F14`), a row (`row 14`), or `nil` for the whole sheet or file.
  public var cell: String?

  /// Makes a place.
  public init(file: String, sheet: String? = nil, cell: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
  }
}

extension Place: CustomStringConvertible {
  /// `sales/订单跟踪表.xlsx › 3月 › H22`.
  public var description: String {
    ([file] + [sheet, cell].compactMap(\.self)).joined(separator: " › ")
  }
}
