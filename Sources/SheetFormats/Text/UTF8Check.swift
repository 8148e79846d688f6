internal import CByteMasks
internal import Dispatch

/// Whether bytes are UTF-8 (RFC 3629), and what a reader wants to know besides, found 64 bytes at a time.
struct UTF8Check: Sendable {
  private static let blockLength = 64
  /// Texts of fewer bytes are not worth a second thread.
  private static let threshold = 4 << 20

  private(set) var isValid = true
  private(set) var isASCII = true
  private(set) var hasNul = false

  /// Checks all bytes with one thread; what follows after an error is not looked at.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var position = 0
    // Where characters that began in the block before go on in this one.
    var pending: UInt64 = 0
    while position + Self.blockLength <= bytes.count {
      let traits = byteTraits(base + position)
      if traits.hasZero != 0 { hasNul = true }
      if traits.hasHigh == 0 {
        guard pending == 0 else {
          isValid = false
          return
        }
      } else {
        isASCII = false
        let masks = characterMasks(base + position)
        let two = masks.leadsOfTwoOrMore
        let three = masks.leadsOfThreeOrMore
        let four = masks.leadsOfFour
        let expected = two << 1 | three << 2 | four << 3 | pending
        guard expected == masks.continuations, areSound(masks.doubtfulLeads, bytes, position) else {
          isValid = false
          return
        }
        pending = two >> 63 | three >> 62 | four >> 61
      }
      position += Self.blockLength
    }
    checkTail(bytes, from: position)
  }

  /// Checks all bytes, with two threads where they are many.
  static func inHalves(_ bytes: UnsafeBufferPointer<UInt8>) -> UTF8Check {
    guard bytes.count >= threshold else { return UTF8Check(bytes) }
    var middle = bytes.count / 2
    while middle < bytes.count, bytes[middle] & 0xC0 == 0x80 { middle += 1 }
    nonisolated(unsafe) let halves = [bytes[..<middle], bytes[middle...]].map { UnsafeBufferPointer(rebasing: $0) }
    return withUnsafeTemporaryAllocation(of: UTF8Check.self, capacity: 2) { results in
      results.initialize(repeating: UTF8Check(UnsafeBufferPointer(start: nil, count: 0)))
      nonisolated(unsafe) let slots = results
      DispatchQueue.concurrentPerform(iterations: 2) { slots[$0] = UTF8Check(halves[$0]) }
      var both = results[0]
      both.isValid = both.isValid && results[1].isValid
      both.isASCII = both.isASCII && results[1].isASCII
      both.hasNul = both.hasNul || results[1].hasNul
      return both
    }
  }

  private func areSound(_ leads: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    var bits = leads
    while bits != 0 {
      let place = position + bits.trailingZeroBitCount
      if UTF8Evidence.characterLength(UnsafeRawBufferPointer(bytes), at: place) == 0 { return false }
      bits &= bits - 1
    }
    return true
  }

  /// Checks what is left behind the last whole block, from the start of the character that reaches into it.
  private mutating func checkTail(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var position = start
    while position > 0, position > start - 3, bytes[position - 1] & 0xC0 == 0x80 { position -= 1 }
    if position > 0, bytes[position - 1] >= 0xC0 { position -= 1 } else { position = start }
    while position < bytes.count {
      let length = UTF8Evidence.characterLength(UnsafeRawBufferPointer(bytes), at: position)
      guard length > 0 else { return isValid = false }
      if length > 1 { isASCII = false }
      if bytes[position] == 0 { hasNul = true }
      position += length
    }
  }
}
