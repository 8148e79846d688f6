/// A quick look for what may be the label of a total: the last character of a Chinese word, the begin of an English one.
///
/// Tells most cells of records apart from labels without any folding; `合 计` is found as well.
struct LabelMarks: Sendable {
  /// Which characters from U+4E00 to U+9FFF end a word.
  private var endings = [Bool](repeating: false, count: 0x9FFF - 0x4E00 + 1)
  /// The first three letters of English words.
  private var openings: Set<UInt32> = []
  private var mayOpen = [Bool](repeating: false, count: 128)

  /// The longest text that may be a label, in bytes.
  static let limitBytes = 60

  init(_ words: Set<String>) {
    for word in words {
      guard let last = word.unicodeScalars.last else { continue }
      if (0x4E00...0x9FFF).contains(last.value) {
        endings[Int(last.value) - 0x4E00] = true
      } else if last.isASCII {
        let letters = Array(word.lowercased().utf8.prefix(3))
        guard letters.count == 3, letters[0] < 128 else { continue }
        openings.insert(Self.key(letters[0], letters[1], letters[2]))
        mayOpen[Int(letters[0])] = true
      }
    }
  }

  /// Whether the text holds one of the marks.
  ///
  /// - Complexity: O(*n*) in the bytes, of which there are few.
  func mayBeLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= Self.limitBytes else { return false }
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80 {
        if isOpening(bytes, place) { return true }
        place += 1
      } else if byte >= 0xE4, byte <= 0xE9, place + 2 < bytes.count {
        let value = Int(byte & 0x0F) << 12 | Int(bytes[place + 1] & 0x3F) << 6 | Int(bytes[place + 2] & 0x3F)
        if value >= 0x4E00, value <= 0x9FFF, endings[value - 0x4E00] { return true }
        place += 3
      } else {
        place += 1
      }
    }
    return false
  }

  private func isOpening(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    let first = Self.lowercased(bytes[place])
    guard mayOpen[Int(first)], place + 2 < bytes.count else { return false }
    return openings.contains(
      Self.key(first, Self.lowercased(bytes[place + 1]), Self.lowercased(bytes[place + 2])))
  }

  private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
