internal import CByteMasks
internal import Dispatch

/// Whether bytes are GB 18030 throughout, by the same characters as `GB18030Decoder`, found 64 bytes at a time where all
/// characters are ASCII or pairs of bytes beyond it.
struct GB18030Check: Sendable {
  /// Texts of fewer bytes are not worth a second thread.
  static let standardThreshold = 4 << 20
  private static let blockLength = 64
  private static let evenPlaces: UInt64 = 0x5555_5555_5555_5555

  private(set) var isValid = true
  private(set) var hasNul = false

  /// Checks all bytes with one thread; what follows after an error is not looked at.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var position = 0
    let areSound = GB18030Characters.highPairsAreSound
    GB18030Characters.pairBits.withUnsafeBufferPointer { bits in
      guard let bits = bits.baseAddress else { return }
      while isValid, position + Self.blockLength <= bytes.count {
        let traits = pairTraits(base + position)
        if traits.hasZero != 0 { hasNul = true }
        let length = areSound ? Self.lengthOfPairs(traits) : 0
        if length > 0 {
          position += length
        } else {
          isValid = Self.pass(base, &position, upTo: position + Self.blockLength, of: bytes.count, bits)
        }
      }
      guard isValid else { return }
      hasNul = hasNul || NulBytes.areIn(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[position...]))
      isValid = Self.pass(base, &position, upTo: bytes.count, of: bytes.count, bits)
    }
  }

  /// Checks all bytes, with two threads where they are many.
  static func inHalves(_ bytes: UnsafeBufferPointer<UInt8>, threshold: Int = standardThreshold) -> GB18030Check {
    // A line feed is never part of a character.
    guard bytes.count >= threshold, let middle = bytes[(bytes.count / 2)...].firstIndex(of: 0x0A) else {
      return GB18030Check(bytes)
    }
    nonisolated(unsafe) let halves = [bytes[..<middle], bytes[middle...]].map { UnsafeBufferPointer(rebasing: $0) }
    return withUnsafeTemporaryAllocation(of: GB18030Check.self, capacity: 2) { results in
      results.initialize(repeating: GB18030Check(UnsafeBufferPointer(start: nil, count: 0)))
      nonisolated(unsafe) let slots = results
      DispatchQueue.concurrentPerform(iterations: 2) { slots[$0] = GB18030Check(halves[$0]) }
      var both = results[0]
      both.isValid = both.isValid && results[1].isValid
      both.hasNul = both.hasNul || results[1].hasNul
      return both
    }
  }

  /// How long the characters of a block are that begins with one, where each is ASCII or a pair of bytes beyond it; 0
  /// where one is not.
  @inline(__always)
  private static func lengthOfPairs(_ traits: PairTraits) -> Int {
    let high = traits.high
    guard high != 0 else { return blockLength }
    guard traits.hasEdge == 0 else { return 0 }
    // In runs of bytes beyond ASCII every other byte begins a character, from the first one on.
    let evenStarts = high & ~(high << 1) & evenPlaces
    let evenRuns = high & ~(high &+ evenStarts)
    let leads = (evenRuns & evenPlaces) | (high & ~evenRuns & ~evenPlaces)
    guard leads << 1 == high & ~leads else { return 0 }
    return blockLength - Int(leads >> 63)
  }

  /// Passes the characters that begin before `end`; false at the first bytes that are none.
  @inline(__always)
  private static func pass(
    _ base: UnsafePointer<UInt8>, _ position: inout Int, upTo end: Int, of count: Int, _ bits: UnsafePointer<UInt64>
  ) -> Bool {
    var place = position
    defer { position = place }
    while place < end {
      if place + 16 <= count {
        let length = Int(lengthOfASCII(base + place))
        place += length
        if length == 16 { continue }
      } else if base[place] < 0x80 {
        place += 1
        continue
      }
      while place < end, base[place] >= 0x80 {
        guard place + 1 < count else { return false }
        let pair = Int(base[place]) << 8 | Int(base[place + 1])
        if bits[pair >> 6] >> UInt64(pair & 63) & 1 != 0 {
          place += 2
        } else {
          guard GB18030Characters.packedFour(base + place, count - place) != 0 else { return false }
          place += 4
        }
      }
    }
    return true
  }
}
