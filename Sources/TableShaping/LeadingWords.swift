/// Words by which a text may begin, compared as bytes.
struct LeadingWords: Sendable {
  private let words: [[UInt8]]
  private let mayBegin: [Bool]

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
    var mayBegin = [Bool](repeating: false, count: 256)
    for word in self.words { mayBegin[Int(word[0])] = true }
    self.mayBegin = mayBegin
  }

  /// Whether the text begins with one of the words.
  func begin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, mayBegin[Int(first)] else { return false }
    return words.contains { word in
      guard word.count <= bytes.count else { return false }
      for place in word.indices where word[place] != bytes[place] { return false }
      return true
    }
  }

  /// Whether the text begins with one of the words, spaces before them aside.
  func begin(_ text: String) -> Bool {
    var bare = String(text.drop { $0.isWhitespace })
    return bare.withUTF8(begin)
  }
}
