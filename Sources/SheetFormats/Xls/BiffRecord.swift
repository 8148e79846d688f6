/// One record of a workbook in a binary format of Excel ([MS-XLS] 2.1.4): a type, and at most 65,535 bytes.
struct BiffRecord {
  let type: UInt16
  let body: UnsafeRawBufferPointer
  /// Where it begins in its stream.
  let start: Int

  /// How many bytes the record has.
  var count: Int { body.count }

  /// The byte at an offset; 0 behind the end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset < body.count ? body[offset] : 0 }

  /// The number of 16 bits at an offset; 0 where the record ends before it does.
  @inline(__always)
  func short(_ offset: Int) -> Int { Int(number(UInt16.self, offset)) }

  /// The number of 32 bits at an offset; 0 where the record ends before it does.
  @inline(__always)
  func word(_ offset: Int) -> UInt32 { number(UInt32.self, offset) }

  /// The floating-point number at an offset; 0 where the record ends before it does.
  @inline(__always)
  func double(_ offset: Int) -> Double { Double(bitPattern: number(UInt64.self, offset)) }

  @inline(__always)
  private func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, _ offset: Int) -> Number {
    guard offset >= 0, offset &+ MemoryLayout<Number>.size <= body.count else { return 0 }
    return Number(littleEndian: body.loadUnaligned(fromByteOffset: offset, as: type))
  }
}

/// Takes a stream apart into its records.
struct BiffRecordReader {
  private let bytes: UnsafeRawBufferPointer
  /// Where the next record begins.
  private(set) var position: Int

  /// Starts at a place in the stream.
  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The type of the next record; `nil` at the end.
  var nextType: UInt16? {
    guard position <= bytes.count - 4 else { return nil }
    return UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt16.self))
  }

  /// The next record; `nil` where the stream ends, in the middle of a record too.
  @inline(__always)
  mutating func next() -> BiffRecord? {
    guard position <= bytes.count &- 4 else { return nil }
    let type = UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt16.self))
    let length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: position &+ 2, as: UInt16.self)))
    let start = position &+ 4
    guard length <= bytes.count &- start else { return nil }
    defer { position = start &+ length }
    return BiffRecord(
      type: type, body: UnsafeRawBufferPointer(rebasing: bytes[start..<(start &+ length)]), start: position)
  }
}
