/// The word of Latin letters around a byte beyond ASCII: the letters with accents stand among more without.
///
/// Chinese characters whose second byte is an ASCII letter make words too, but of as many letters of either kind, and
/// with capitals in their middle.
struct WesternWord {
  private static let longest = 40
  private static let otherCapitals: Set<UInt8> = [0x8A, 0x8C, 0x8E, 0x9F]
  private static let otherSmall: Set<UInt8> = [0x9A, 0x9C, 0x9E]

  private var plainLetters = 0
  private var accentedLetters = 0
  /// Capitals with accents and `Š`, `œ` and their like, which need more letters around them.
  private var rareLetters = 0
  private let beginsWithAccent: Bool
  /// Whether an accented letter is the last one, and what follows is the second byte of no Chinese character.
  private let endsWithAccent: Bool
  private let isBetweenBlanks: Bool
  private var hasOddCapital = false

  init(_ bytes: UnsafeRawBufferPointer, around position: Int) {
    var start = position
    while start > 0, position - start < Self.longest, Self.isLetter(bytes[start - 1]) { start -= 1 }
    var end = position + 1
    while end < bytes.count, end - position < Self.longest, Self.isLetter(bytes[end]) { end += 1 }
    let before = start > 0 ? bytes[start - 1] : 0x0A
    let behind = end < bytes.count ? bytes[end] : 0x0A
    beginsWithAccent = bytes[start] >= 0x80
    endsWithAccent = bytes[end - 1] >= 0x80 && behind < 0x40 && end < bytes.count
    isBetweenBlanks = before == 0x20 && behind == 0x20
    for place in start..<end { weigh(bytes[place], after: place > start ? bytes[place - 1] : nil) }
  }

  private mutating func weigh(_ byte: UInt8, after previous: UInt8?) {
    let isCapital = Self.isCapital(byte)
    if byte < 0x80 {
      plainLetters += 1
    } else {
      accentedLetters += 1
      if isCapital || byte < 0xC0 { rareLetters += 1 }
    }
    guard let previous, byte >= 0x80 || previous >= 0x80 else { return }
    // `McÉ` and `éF` are no words, `Ém` and `MÉ` are.
    if isCapital, !Self.isCapital(previous) { hasOddCapital = true }
  }

  /// Whether this looks like a word.
  var isPlausible: Bool {
    if endsWithAccent, !hasOddCapital {
      return plainLetters >= (isBetweenBlanks ? 0 : 1) && plainLetters + 1 >= accentedLetters
    }
    let needed = rareLetters > 0 || beginsWithAccent ? 3 : 2
    return plainLetters >= max(needed, accentedLetters + 1) && !hasOddCapital
  }

  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || isHighLetter(byte) }

  /// Whether Windows-1252 has a letter there; U+00FF is left out: it is rarer in text than in damage.
  static func isHighLetter(_ byte: UInt8) -> Bool {
    (byte >= 0xC0 && byte < 0xFF && byte != 0xD7 && byte != 0xF7) || otherCapitals.contains(byte)
      || otherSmall.contains(byte)
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0xC0...0xDE).contains(byte) || otherCapitals.contains(byte)
  }
}
