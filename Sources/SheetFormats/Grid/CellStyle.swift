/// What a cell looks like, as far as people give it a meaning: struck through for cancelled, a colour for a state.
public struct CellStyle: Hashable, Sendable {
  /// Whether the whole cell is struck through.
  public let isStruckThrough: Bool
  /// The fill colour as six hex digits in upper case (`FFFF00`), `nil` where the cell has none.
  public let fill: String?

  /// A cell that nobody marked.
  public static let plain = CellStyle()

  /// Makes a style.
  public init(isStruckThrough: Bool = false, fill: String? = nil) {
    self.isStruckThrough = isStruckThrough
    self.fill = fill
  }
}
