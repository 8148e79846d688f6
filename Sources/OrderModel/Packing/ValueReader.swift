package import ExactValues

/// Unpacks what `ValueWriter` packed, call by call.
///
/// The bytes must outlive the reader, and be what the writer wrote.
package struct ValueReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next call reads.
  package private(set) var position: Int

  package init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  package mutating func readByte() -> UInt8 {
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func readCount() -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = readByte()
      result |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: result) }
      shift += 7
    }
  }

  package mutating func readNumber() -> Int {
    let number = UInt(bitPattern: readCount())
    return Int(bitPattern: number >> 1) ^ -Int(number & 1)
  }

  package mutating func readText() -> String {
    let end = readCount() + position
    defer { position = end }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<end]), as: UTF8.self)
  }

  package mutating func skipText() { position = readCount() + position }

  package mutating func skip(_ count: Int) { position += count }

  package mutating func readDay() -> Day { Day(daysSinceEpoch: Int32(truncatingIfNeeded: readNumber())) }

  package mutating func readField() -> Field { Field(index: readByte()) }

  package mutating func readValue() -> FieldValue { readValue(of: readByte()) }

  /// Reads a value whose first byte was read.
  package mutating func readValue(of code: UInt8) -> FieldValue {
    switch code {
    case ValueCode.text: return .text(readText())
    case ValueCode.number:
      let significand = Int64(readNumber())
      return .number(ExactDecimal(significand: significand, scale: Int(readByte())) ?? .zero)
    case ValueCode.day: return .day(readDay())
    case ValueCode.moment:
      let day = readDay()
      return .moment(day, secondOfDay: Int32(truncatingIfNeeded: readNumber()))
    default: return .flag(code == ValueCode.yes)
    }
  }

  /// Passes over a value whose first byte was read.
  package mutating func skipValue(of code: UInt8) {
    switch code {
    case ValueCode.text: skipText()
    case ValueCode.number:
      _ = readCount()
      position += 1
    case ValueCode.day: _ = readCount()
    case ValueCode.moment:
      _ = readCount()
      _ = readCount()
    default: break
    }
  }
}
