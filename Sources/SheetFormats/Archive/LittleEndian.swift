/// Reading of little-endian numbers that never leaves the bytes.
struct LittleEndian {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The number that begins here, `nil` where the bytes end before it does.
  func number<Number: FixedWidthInteger & BitwiseCopyable>(_ type: Number.Type, at offset: Int) -> Number? {
    guard offset >= 0, offset <= bytes.count - MemoryLayout<Number>.size else { return nil }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
  }

  func short(_ offset: Int) -> Int? { number(UInt16.self, at: offset).map(Int.init) }

  func word(_ offset: Int) -> Int? { number(UInt32.self, at: offset).map(Int.init) }

  func long(_ offset: Int) -> Int? { number(UInt64.self, at: offset).flatMap(Int.init(exactly:)) }
}
