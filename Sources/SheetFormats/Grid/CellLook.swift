/// The format of a cell and its numbers in the table, for the cell as such and for text that is struck through or not.
struct CellLook {
  let format: CellFormat
  private let standing: UInt16
  private let struckThrough: UInt16

  static let plain = CellLook()

  init(_ format: CellFormat, in table: inout FormatTable) {
    self.format = format
    standing = table.index(of: format.strikingThrough(false))
    struckThrough = table.index(of: format.strikingThrough(true))
  }

  private init() {
    format = .general
    standing = 0
    struckThrough = 0
  }

  /// How a run of the cell's text stands that says nothing of its own.
  var run: RunText.Run { format.style.isStruckThrough ? .struckThrough : .standing }

  /// The number of the format.
  var index: UInt16 { format.style.isStruckThrough ? struckThrough : standing }

  /// The number of the format for a text whose runs may say something else than the cell.
  func index(of text: borrowing RunText) -> UInt16 { text.isStruckThrough ? struckThrough : standing }
}
