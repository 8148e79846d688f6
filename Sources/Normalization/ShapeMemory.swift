internal import Synchronization

/// The shapes of texts that were looked at before: the versions of a sheet, and its tabs, mostly say the same.
///
/// A text is known by its bytes: a letter with its accent and the two in one may have different shapes.
final class ShapeMemory: Sendable {
  /// A text that is equal to another where the two are equal to the byte.
  struct Text: Hashable {
    let text: String

    static func == (left: Text, right: Text) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// So many texts are remembered: some megabytes.
  private static let limit = 50_000
  /// Longer texts come once, and are not remembered.
  private static let longest = 64

  private let known = Mutex<[Text: CellShape]>([:])

  /// The shapes of some texts, each with how often it is there; what is not known is made.
  func shapes(
    of texts: [Text: Int], _ make: (String) -> CellShape
  ) -> [(shape: CellShape, count: Int)] {
    var found: [(shape: CellShape, count: Int)] = []
    found.reserveCapacity(texts.count)
    var left: [(text: Text, count: Int)] = []
    known.withLock { known in
      for (text, count) in texts {
        if let shape = known[text] { found.append((shape, count)) } else { left.append((text, count)) }
      }
    }
    guard !left.isEmpty else { return found }
    let made = left.map { (shape: make($0.text.text), count: $0.count) }
    known.withLock { known in
      if known.count + made.count > Self.limit { known.removeAll(keepingCapacity: true) }
      for (entry, new) in zip(left, made) where entry.text.text.utf8.count <= Self.longest {
        known[entry.text] = new.shape
      }
    }
    return found + made
  }
}
