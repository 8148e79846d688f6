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
    var (text, hash) = (text, self)
    text.withUTF8 { hash.add($0) }
    self = hash
  }

  /// Adds bytes, and how many there are.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let all = UnsafeRawBufferPointer(bytes)
    add(UInt64(all.count))
    var start = 0
    while start + 8 <= all.count {
      add(all.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      start += 8
    }
    guard start < all.count else { return }
    var last: UInt64 = 0
    for byte in all[start...] { last = last << 8 | UInt64(byte) }
    add(last)
  }
}

extension SourceRow {
  /// The hash of all that the row says and how it says it, wherever it stands; the number of the row is none of it.
  var contentHash: UInt64 {
    var hash = ContentHash()
    forEachSaid { claim in
      guard claim.field != .rowSeq else { return }
      hash.add(UInt64(claim.field.index) | UInt64(claim.kind) << 8 | (claim.rawText == nil ? 0 : 1 << 16))
      hash.add(claim.value)
      if let text = claim.rawText { hash.add(text) }
    }
    return hash.value
  }

  /// The hash of the values that the row states, however it says them, and how many there are.
  var valueHash: (value: UInt64, count: UInt16) {
    var hash = ContentHash()
    var count: UInt16 = 0
    forEachSaid { claim in
      guard claim.isValue, claim.field != .rowSeq else { return }
      count += 1
      hash.add(UInt64(claim.field.index) | UInt64(claim.kind) << 8)
      hash.add(claim.value)
    }
    return (hash.value, count)
  }
}
