/// A byte beyond ASCII in its surroundings: whether the character that Windows-1252 has there makes sense in them.
struct WesternContext {
  private static let openings: Set<UInt8> = [0x82, 0x84, 0x8B, 0x91, 0x93, 0xA1, 0xAB, 0xBF]
  private static let closings: Set<UInt8> = [0x92, 0x94, 0x9B, 0xBB]
  private static let currencies: Set<UInt8> = [0x80, 0xA3, 0xA5]
  private static let dashes: Set<UInt8> = [0x96, 0x97]
  /// `×`, `÷` and `±`.
  private static let operators: Set<UInt8> = [0xB1, 0xD7, 0xF7]
  /// What stands behind a word or number: `™`, `®`, `²`, `½`, `ª`, `…`, `‰` and their like.
  private static let suffixes: Set<UInt8> = [
    0x85, 0x89, 0x99, 0xAA, 0xAE, 0xB2, 0xB3, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE,
  ]
  /// What stands before a number or alone: `©`, `§`, `¶`, `•`, `·`.
  private static let marks: Set<UInt8> = [0x95, 0xA7, 0xA9, 0xB6, 0xB7]

  private let bytes: UnsafeRawBufferPointer
  private let position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Whether the character stands where texts in Latin script have it.
  var isPlausible: Bool {
    let byte = bytes[position]
    if WesternWord.isHighLetter(byte) { return WesternWord(bytes, around: position).isPlausible }
    if byte == 0x91 || byte == 0x92, isApostrophe { return true }
    if Self.openings.contains(byte) { return !isWordy(-1) && isWordy(1) && isWordy(2) }
    if Self.closings.contains(byte) { return !isBlank(-1) && isEnd(1) }
    if Self.currencies.contains(byte) { return isCurrency }
    if Self.dashes.contains(byte) { return isDash }
    if Self.operators.contains(byte) { return isOperator }
    if Self.suffixes.contains(byte) { return !isBlank(-1) && (isEnd(1) || isDigit(1)) }
    if Self.marks.contains(byte) { return isEnd(1) || isDigit(1) }
    return isUnit(byte)
  }

  /// Letters on both sides, and not a single one behind an abbreviation unless it is the `s` of a genitive.
  private var isApostrophe: Bool {
    guard isLetter(-1), isLetter(1) else { return false }
    return (isSmall(-1) && isSmall(1)) || (byte(1) | 0x20) == 0x73 || isLetter(2)
  }

  private var isCurrency: Bool {
    isDigit(1) || (isBlank(1) && isDigit(2)) || isDigit(-1) || (!isWordy(-1) && isEnd(1))
  }

  /// Blanks or figures on both sides, or a word of at least two letters behind.
  private var isDash: Bool {
    if isEnd(1) { return true }
    return (isDigit(-1) && isDigit(1)) || (isLetter(-1) && isLetter(1) && isLetter(2))
  }

  private var isOperator: Bool { isDigit(1) || (isEnd(1) && isWordyOrBlank(-1)) }

  private func isUnit(_ sign: UInt8) -> Bool {
    switch sign {
    case 0xB0:
      let isScale = (byte(1) == 0x43 || byte(1) == 0x46) && !isLetter(2)
      return isScale ? isDigit(-1) || (isBlank(-1) && isDigit(-2)) : isWordyOrBlank(-1) && (isEnd(1) || isDigit(1))
    case 0xB5: return !isLetter(-1) && [0x6D, 0x67, 0x6C, 0x4C, 0x73].contains(byte(1)) && !isLetter(2)
    case 0xA0: return isDigit(1) || isEnd(1) || (isWordyOrBlank(-1) && isLetter(1) && isLetter(2))
    default: return false
    }
  }

  /// The byte at a distance; a line feed beyond the ends.
  private func byte(_ distance: Int) -> UInt8 {
    let place = position + distance
    return bytes.indices.contains(place) ? bytes[place] : 0x0A
  }

  private func isLetter(_ distance: Int) -> Bool { WesternWord.isLetter(byte(distance)) }
  private func isSmall(_ distance: Int) -> Bool { (0x61...0x7A).contains(byte(distance)) || byte(distance) >= 0xDF }
  private func isDigit(_ distance: Int) -> Bool { (0x30...0x39).contains(byte(distance)) }
  private func isWordy(_ distance: Int) -> Bool { isLetter(distance) || isDigit(distance) }
  /// Whether a word or number may end there: not at what could be the second byte of a Chinese character, `|` aside.
  private func isEnd(_ distance: Int) -> Bool {
    (byte(distance) < 0x40 && !isDigit(distance)) || byte(distance) == 0x7C
  }
  private func isBlank(_ distance: Int) -> Bool { byte(distance) <= 0x20 }
  private func isWordyOrBlank(_ distance: Int) -> Bool { isWordy(distance) || isBlank(distance) }
}
