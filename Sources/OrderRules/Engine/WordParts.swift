/// Words of which one may occur inside of a text.
struct WordParts: Sendable {
  private let parts: [[UInt8]]

  /// Takes the words, written as the texts will be.
  init(_ words: String...) { parts = words.map { Array($0.utf8) } }

  /// Whether one of the words occurs in a text, byte for byte.
  ///
  /// - Complexity: O(*words* × *n*) in the text's length, without a copy.
  func occur(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in parts.contains { Self.occurs($0, in: text) } }
  }

  private static func occurs(_ part: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    return (0...(text.count - part.count)).contains { start in
      text[start] == first && part.indices.allSatisfy { text[start + $0] == part[$0] }
    }
  }
}
