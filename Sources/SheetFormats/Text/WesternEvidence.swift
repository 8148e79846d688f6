/// How far bytes look like Western text in Windows-1252: accented letters stand alone in words of ASCII letters, where
/// Chinese encodings have pairs of bytes and many characters in a row.
struct WesternEvidence {
  /// The bytes that Windows-1252 leaves undefined.
  private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
  private static let otherLetters: Set<UInt8> = [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E]

  /// The bytes beyond ASCII.
  private(set) var highBytes = 0
  /// Those with ASCII on both sides.
  private(set) var loneBytes = 0
  /// The lone letters with an ASCII letter before or behind them.
  private(set) var lettersInWords = 0
  /// The lone letters with an ASCII letter before them that is not itself the second byte of a pair.
  private(set) var lettersBehindLetters = 0
  /// The bytes of pairs of letters between small ASCII letters, as in `Größe`.
  private(set) var pairedLetters = 0
  private(set) var undefinedBytes = 0

  /// Weighs all bytes.
  ///
  /// - Complexity: O(bytes).
  init(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      var end = position + 1
      while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
      let before = (position > 1 ? bytes[position - 2] : 0, position > 0 ? bytes[position - 1] : 0)
      weigh(
        UnsafeRawBufferPointer(rebasing: bytes[position..<end]), before: before,
        behind: end < bytes.count ? bytes[end] : 0)
      position = end
    }
  }

  private mutating func weigh(_ run: UnsafeRawBufferPointer, before: (UInt8, UInt8), behind: UInt8) {
    highBytes += run.count
    undefinedBytes += run.reduce(0) { $0 + (Self.undefined.contains($1) ? 1 : 0) }
    let areLetters = run.count <= 2 && run.allSatisfy(Self.isLetter)
    if run.count == 1 {
      loneBytes += 1
      guard areLetters else { return }
      if Self.isASCIILetter(before.1) || Self.isASCIILetter(behind) { lettersInWords += 1 }
      if Self.isASCIILetter(before.1), before.0 < 0x80 { lettersBehindLetters += 1 }
    } else if areLetters, Self.isSmall(before.1), Self.isSmall(behind) {
      pairedLetters += 2
    }
  }

  /// Whether this is Western text, where the bytes are no GB18030 anyway.
  var isWestern: Bool {
    let inWords = lettersInWords + pairedLetters
    return undefinedBytes == 0 && inWords > 0 && (loneBytes + pairedLetters) * 5 >= highBytes * 4
      && inWords * 10 >= highBytes * 6
  }

  /// Whether this is Western text although the bytes could be GB18030: they would be single Chinese characters, each
  /// glued to an ASCII word; of few characters all have to be, of eight and more four in five.
  var isPlainlyWestern: Bool {
    let isGlued = lettersBehindLetters * 5 >= loneBytes * 4 && (loneBytes >= 8 || lettersBehindLetters == loneBytes)
    return undefinedBytes == 0 && loneBytes >= 4 && loneBytes + pairedLetters == highBytes && isGlued
  }

  /// The evidence in words.
  var reason: String {
    "valid Windows-1252; of \(highBytes) bytes beyond ASCII \(lettersInWords + pairedLetters) are letters in Latin words"
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    // U+00FF is left out: it is rarer in text than in damage.
    (byte >= 0xC0 && byte < 0xFF && byte != 0xD7 && byte != 0xF7) || otherLetters.contains(byte)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
