/// How far bytes look like Western text in Windows-1252: accented letters stand alone in words of ASCII letters, and signs
/// such as `’` and `°` where such signs stand, where Chinese encodings have pairs of bytes and many characters in a row.
struct WesternEvidence {
  /// The bytes that Windows-1252 leaves undefined.
  private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The bytes beyond ASCII.
  private(set) var highBytes = 0
  /// Those with ASCII on both sides.
  private(set) var loneBytes = 0
  /// The letters and signs that make sense where they stand.
  private(set) var plausibleBytes = 0
  /// The lone letters with an ASCII letter before or behind them that make less sense than that.
  private(set) var lettersInWords = 0
  /// The bytes of pairs of letters between small ASCII letters, as in `Größe`, or of a letter and a sign, as in `l’été`.
  private(set) var pairedLetters = 0
  private(set) var undefinedBytes = 0
  private var hasDamage = false
  /// Whether there is a pair of small letters, which GB 2312 has rare characters for.
  private var hasSmallPair = false

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
      weigh(bytes, position..<end)
      position = end
    }
    // A character that was cut off at the end of the file, or U+00FF, is damage rather than text.
    hasDamage = (bytes.last ?? 0) >= 0x80 || bytes.contains(0xFF)
  }

  private mutating func weigh(_ bytes: UnsafeRawBufferPointer, _ run: Range<Int>) {
    highBytes += run.count
    undefinedBytes += bytes[run].reduce(0) { $0 + (Self.undefined.contains($1) ? 1 : 0) }
    let before = run.lowerBound > 0 ? bytes[run.lowerBound - 1] : 0
    let behind = run.upperBound < bytes.count ? bytes[run.upperBound] : 0
    if run.count == 1 {
      loneBytes += 1
      if WesternContext(bytes, at: run.lowerBound).isPlausible {
        plausibleBytes += 1
      } else if WesternWord.isHighLetter(bytes[run.lowerBound]),
        Self.isASCIILetter(before) || Self.isASCIILetter(behind)
      {
        lettersInWords += 1
      }
    } else if run.count == 2, Self.isPair(bytes, run, before, behind) {
      pairedLetters += 2
      hasSmallPair = hasSmallPair || bytes[run].allSatisfy { $0 >= 0xDF }
    }
  }

  /// Two letters between small ASCII letters, or a letter and a sign that are no pair of GB 2312.
  private static func isPair(
    _ bytes: UnsafeRawBufferPointer, _ run: Range<Int>, _ before: UInt8, _ behind: UInt8
  ) -> Bool {
    if bytes[run].allSatisfy(WesternWord.isHighLetter) { return isSmall(before) && isSmall(behind) }
    return bytes[run].contains { $0 < 0xA1 } && run.allSatisfy { WesternContext(bytes, at: $0).isPlausible }
  }

  private var isMostlyAlone: Bool {
    undefinedBytes == 0 && highBytes > 0 && (loneBytes + pairedLetters) * 5 >= highBytes * 4
  }

  /// Whether this is Western text, where the bytes are no GB18030 anyway.
  var isWestern: Bool { isMostlyAlone && (plausibleBytes + lettersInWords + pairedLetters) * 10 >= highBytes * 6 }

  /// Whether this may be Western text, where it is nothing else.
  var isPossiblyWestern: Bool { isMostlyAlone && !hasDamage }

  /// Whether this is Western text although the bytes could be GB18030: they would be single Chinese characters, each
  /// where Western texts have a letter or a sign; of few characters all have to be, of eight and more four in five.
  var isPlainlyWestern: Bool {
    let areInPlace = plausibleBytes == loneBytes || (loneBytes >= 8 && plausibleBytes * 5 >= loneBytes * 4)
    return undefinedBytes == 0 && (plausibleBytes > 0 || hasSmallPair) && loneBytes + pairedLetters == highBytes
      && areInPlace
  }

  /// The evidence in words.
  var reason: String {
    let inPlace = plausibleBytes + lettersInWords + pairedLetters
    return
      "valid Windows-1252; of \(highBytes) bytes beyond ASCII \(inPlace) are letters in Latin words or signs in place"
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
