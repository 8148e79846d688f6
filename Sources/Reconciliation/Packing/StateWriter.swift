import ExactValues
import OrderModel

/// Packs order states: values as `ValueWriter` does, words and sheets that repeat as their places in a list.
///
/// `StateReader` reads what this writes, call by call.
struct StateWriter {
  private var values = ValueWriter()
  private(set) var words: [String] = []
  private(set) var origins: [ClaimOrigin] = []
  private var lastWord = -1

  var bytes: [UInt8] { values.bytes }

  mutating func write(byte: UInt8) { values.write(byte: byte) }
  mutating func write(count: Int) { values.write(count: count) }
  mutating func write(number: Int) { values.write(number: number) }
  mutating func write(text: String) { values.write(text: text) }
  mutating func write(day: Day) { values.write(day: day) }
  mutating func write(field: Field) { values.write(field: field) }
  mutating func write(_ value: FieldValue) { values.write(value) }

  /// Names a word by its place; the same few come in the same sequence order after order.
  mutating func write(word: String) {
    for step in words.indices {
      let place = (lastWord + 1 + step) % words.count
      guard words[place].isSame(word) else { continue }
      lastWord = place
      return write(count: place)
    }
    lastWord = words.count
    words.append(word)
    write(count: lastWord)
  }

  mutating func write(origin: ClaimOrigin) {
    let place = origins.lastIndex(of: origin) ?? origins.count
    if place == origins.count { origins.append(origin) }
    write(count: place)
  }

  mutating func write(_ statement: Statement) {
    switch statement {
    case .none: write(byte: 0)
    case .cleared: write(byte: 1)
    case .value(let value): write(value)
    }
  }
}

extension String {
  /// Whether the two are one to the byte; equality alone takes a letter with its accent for the two in one.
  func isSame(_ other: String) -> Bool { utf8.count == other.utf8.count && self == other }
}

extension FieldValue {
  /// Whether the two are one to the byte: equal values may be shown differently.
  func isSame(_ other: FieldValue) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let two)): one.isSame(two)
    case (.number(let one), .number(let two)): one.significand == two.significand && one.scale == two.scale
    default: self == other
    }
  }
}

extension Statement {
  /// Whether the two are one to the byte.
  func isSame(_ other: Statement) -> Bool {
    switch (self, other) {
    case (.none, .none), (.cleared, .cleared): true
    case (.value(let one), .value(let two)): one.isSame(two)
    default: false
    }
  }
}
