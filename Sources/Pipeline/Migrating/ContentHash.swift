internal import ExactValues
internal import OrderModel

/// A quick hash of what rows say, for comparing versions of a sheet inside one run of the program.
///
/// Two contents of one hash would pass for one: with 64 bits and some hundred thousand rows that does not happen.
struct ContentHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds a number.
  mutating func add(_ number: UInt64) {
    let (high, low) = (value ^ number).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = high ^ low &+ number
  }

  /// Adds a text, byte by byte as it stands.
  mutating func add(_ text: String) {
    var text = text
    let hash = text.withUTF8 { bytes in
      var inner = self
      inner.add(UInt64(bytes.count))
      var start = 0
      while start < bytes.count {
        let end = min(start + 8, bytes.count)
        var word: UInt64 = 0
        for index in start..<end { word = word << 8 | UInt64(bytes[index]) }
        inner.add(word)
        start = end
      }
      return inner.value
    }
    value = hash
  }

  /// Adds a value with its kind.
  mutating func add(_ claimed: FieldValue) {
    switch claimed {
    case .text(let text):
      add(1)
      add(text)
    case .number(let number):
      add(2 + UInt64(number.scale) << 8)
      add(UInt64(bitPattern: number.significand))
    case .day(let day): add(3 + UInt64(bitPattern: Int64(day.daysSinceEpoch)) << 8)
    case .moment(let day, let second):
      add(4 + UInt64(bitPattern: Int64(day.daysSinceEpoch)) << 8)
      add(UInt64(bitPattern: Int64(second)))
    case .flag(let flag): add(flag ? 5 : 6)
    }
  }
}

extension SourceRow {
  /// The hash of all that the row says and how it says it, wherever it stands; the number of the row is none of it.
  var contentHash: UInt64 {
    var hash = ContentHash()
    for claim in claims where claim.field != .rowSeq {
      hash.add(UInt64(claim.field.index))
      switch claim.state {
      case .blank: hash.add(7)
      case .unusable: hash.add(8)
      case .value(let value): hash.add(value)
      }
      if let raw = claim.rawText { hash.add(raw) }
    }
    return hash.value
  }
}
