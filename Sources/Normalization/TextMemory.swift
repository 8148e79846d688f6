internal import ExactValues

/// What the texts of one column say, each read once: a column of states or currencies holds few.
struct TextMemory: Sendable {
  /// What a text says of the row that it stands in.
  struct Entry: Sendable {
    /// The claim as bytes; they are the same in every row.
    var claim: [UInt8]
    /// Whether it states a value.
    var hasValue = false
    /// Whether it differs from its value in form only.
    var isOtherForm = false
    /// The number that it adds to the column's sum.
    var number: ExactDecimal?
    /// What a word of state says of cancelling its order: the claim as bytes, and whether it is cancelled.
    var cancellation: (claim: [UInt8], isCancelled: Bool)?
    /// Whether there is more to say of it than a claim holds, so that the row is read the long way.
    var isOdd = false
  }

  /// How many texts are kept, of how many bytes at most.
  private static let limit = 1024, textLimit = 512
  /// A power of two, several times the limit.
  private static let placeCount = 4096

  private var entries: [Entry] = []
  private var texts: [[UInt8]] = []
  private var places: [Int32] = []
  private var hitCount = 0
  private var missCount = 0

  /// Whether texts come again often enough for keeping them.
  private(set) var isUseful = true

  /// The entry of a text, its bytes UTF-8; `nil` for one that is not known.
  mutating func find(_ utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !places.isEmpty, utf8.count <= Self.textLimit else { return nil }
    var place = Self.place(utf8)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      if Self.equal(texts[index], utf8) {
        hitCount += 1
        return index
      }
      place = (place + 1) & (Self.placeCount - 1)
    }
    return nil
  }

  subscript(index: Int) -> Entry { entries[index] }

  /// Keeps a text that was not found, and gives its entry; others may be forgotten for it.
  mutating func add(_ entry: Entry, of text: String) -> Int {
    missCount += 1
    if entries.count == Self.limit || places.isEmpty { forget() }
    entries.append(entry)
    texts.append(Array(text.utf8))
    guard text.utf8.count <= Self.textLimit else { return entries.count - 1 }
    var place = texts[entries.count - 1].withUnsafeBufferPointer(Self.place)
    while places[place] != 0 { place = (place + 1) & (Self.placeCount - 1) }
    places[place] = Int32(entries.count)
    return entries.count - 1
  }

  private mutating func forget() {
    if hitCount < missCount, missCount >= Self.limit { isUseful = false }
    entries.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    places = [Int32](repeating: 0, count: Self.placeCount)
  }

  /// FNV-1a, folded.
  ///
  /// Texts made to share a place cost steps within the limit, no more.
  private static func place(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (placeCount - 1)
  }

  private static func equal(_ text: [UInt8], _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count == utf8.count && text.withUnsafeBufferPointer { $0.elementsEqual(utf8) }
  }
}
