/// The formats of a workbook's cells, each once, by the number that cells keep.
struct FormatTable {
  private(set) var all: [CellFormat] = [.general]
  private var indexes: [CellFormat: UInt16] = [.general: 0]

  /// The number of a format; 0, which is the general one, once there are more than cells can number.
  mutating func index(of format: CellFormat) -> UInt16 {
    if let known = indexes[format] { return known }
    guard let index = UInt16(exactly: all.count) else { return 0 }
    all.append(format)
    indexes[format] = index
    return index
  }
}

extension CellFormat {
  /// The same format, struck through or not.
  func strikingThrough(_ isStruckThrough: Bool) -> CellFormat {
    guard style.isStruckThrough != isStruckThrough else { return self }
    var copy = self
    copy.style = CellStyle(isStruckThrough: isStruckThrough, fill: style.fill)
    return copy
  }
}
