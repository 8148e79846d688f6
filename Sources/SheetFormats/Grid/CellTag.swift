/// How the payload of a stored cell is to be read.
enum CellTag: UInt8 {
  /// A slice of the segment's own bytes (`TextSlice`).
  case text
  /// The index of a shared string.
  case sharedText
  /// A slice of the segment's own bytes that holds the number as the file writes it.
  case number
  /// Days since 1970-01-01, sign-extended into the upper half.
  case day
  /// The day in the upper half, the second of the day in the lower.
  case moment
  /// Seconds.
  case timeOfDay
  /// Seconds.
  case duration
  /// 0 or 1.
  case boolean
  /// A slice that holds the error's text.
  case error
}

/// Where a text lies in a byte arena: 40 bits of offset, 24 bits of length.
struct TextSlice {
  static let lengthLimit = 1 << 24 - 1

  let offset: Int
  let length: Int

  init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  init(payload: UInt64) {
    offset = Int(payload >> 24)
    length = Int(payload & 0xFF_FFFF)
  }

  var payload: UInt64 { UInt64(offset) << 24 | UInt64(length) }
}
