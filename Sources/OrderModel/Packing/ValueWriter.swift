package import ExactValues

/// Packs values: whole numbers as LEB128, signed ones as zigzag before, texts as their length and bytes.
///
/// `ValueReader` reads what this writes, call by call.
package struct ValueWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write(byte: UInt8) { bytes.append(byte) }

  package mutating func write(count: Int) {
    var rest = UInt(bitPattern: count)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func write(number: Int) { write(count: (number << 1) ^ (number >> 63)) }

  package mutating func write(text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(count: utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  package mutating func write(utf8: UnsafeBufferPointer<UInt8>) {
    write(count: utf8.count)
    bytes.append(contentsOf: utf8)
  }

  package mutating func write(bytes other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func write(bytes other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

  /// Forgets what was written and keeps the room.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  package mutating func write(day: Day) { write(number: Int(day.daysSinceEpoch)) }

  package mutating func write(field: Field) { bytes.append(field.index) }

  package mutating func write(_ value: FieldValue) { write(value, flags: 0) }

  /// Writes a value with bits of the caller's, from the fourth on, in its first byte.
  package mutating func write(_ value: FieldValue, flags: UInt8) {
    switch value {
    case .text(let text):
      write(byte: ValueCode.text | flags)
      write(text: text)
    case .number(let number):
      write(byte: ValueCode.number | flags)
      write(number: Int(number.significand))
      write(byte: number.scale)
    case .day(let day):
      write(byte: ValueCode.day | flags)
      write(day: day)
    case .moment(let day, let second):
      write(byte: ValueCode.moment | flags)
      write(day: day)
      write(number: Int(second))
    case .flag(let flag): write(byte: (flag ? ValueCode.yes : ValueCode.no) | flags)
    }
  }
}

/// The first byte of a packed value; those below are free for what stands in place of one.
package enum ValueCode {
  package static let text: UInt8 = 2, number: UInt8 = 3, day: UInt8 = 4, moment: UInt8 = 5, no: UInt8 = 6
  package static let yes: UInt8 = 7
}
