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
  /// A text of at most eight bytes, in the payload itself (`ShortText`).
  case shortText
  /// A number of at most eight bytes, in the payload itself.
  case shortNumber
}

/// A text of one to eight bytes without NUL, packed into a payload: the first byte lowest.
enum ShortText {
  static let limit = 8

  /// Packs the bytes, of which there are at most eight.
  @inline(__always)
  static func payload(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var payload: UInt64 = 0
    for index in 0..<bytes.count { payload |= UInt64(bytes[index]) &<< UInt64(index &* 8) }
    return payload.littleEndian
  }

  /// How many bytes are packed.
  static func length(_ payload: UInt64) -> Int {
    MemoryLayout<UInt64>.size - UInt64(littleEndian: payload).leadingZeroBitCount / 8
  }
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
