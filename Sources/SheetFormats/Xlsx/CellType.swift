/// The type that a cell gives for its value (ECMA-376 part 1, 18.18.11).
enum CellType {
  case number
  case sharedText
  case formulaText
  case inlineText
  case boolean
  case error
  case date
  case unknown

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch (bytes.first, bytes.count) {
    case (UInt8(ascii: "s"), 1): self = .sharedText
    case (UInt8(ascii: "n"), 1): self = .number
    case (UInt8(ascii: "b"), 1): self = .boolean
    case (UInt8(ascii: "e"), 1): self = .error
    case (UInt8(ascii: "d"), 1): self = .date
    case (UInt8(ascii: "s"), 3): self = .formulaText
    case (UInt8(ascii: "i"), 9): self = .inlineText
    default: self = .unknown
    }
  }
}

/// A cell between its start tag and its end tag.
struct CellInProgress {
  var row = 0
  var column = 0
  /// Where its value begins in the arena.
  var start = 0
  /// The index of its style.
  var style: UInt16 = 0
  var type = CellType.number
  var hasFormula = false
  /// Whether something stands behind the value, such as a picture (`vm`).
  var hasRichValue = false
}
