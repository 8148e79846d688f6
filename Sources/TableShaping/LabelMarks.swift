/// A quick look for what may be the label of a total: the last character of a Chinese word, the begin of an English one.
///
/// Tells most cells of records apart from labels without any folding; `合 计` is found as well.
struct LabelMarks: Sendable {
  private let marks: [[UInt8]]
  private let mayBegin: [Bool]

  /// The longest text that may be a label, in bytes.
  static let limitBytes = 60

  init(_ words: Set<String>) {
    var marks: Set<[UInt8]> = []
    for word in words {
      guard let last = word.last else { continue }
      marks.insert(last.isASCII ? Array(word.lowercased().utf8.prefix(3)) : Array(String(last).utf8))
    }
    self.marks = marks.sorted { $0.lexicographicallyPrecedes($1) }
    var mayBegin = [Bool](repeating: false, count: 256)
    for mark in self.marks { mayBegin[Int(mark[0])] = true }
    self.mayBegin = mayBegin
  }

  /// Whether the text holds one of the marks.
  ///
  /// - Complexity: O(*n*) in the bytes, of which there are few.
  func mayBeLabel(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= Self.limitBytes else { return false }
    for place in bytes.indices where mayBegin[Int(Self.lowercased(bytes[place]))] {
      let isFound = marks.contains { mark in
        mark.count <= bytes.count - place
          && mark.indices.allSatisfy { Self.lowercased(bytes[place + $0]) == mark[$0] }
      }
      if isFound { return true }
    }
    return false
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
