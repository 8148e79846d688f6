internal import OrderModel
internal import TableShaping

/// What a header is made of, for comparing it with headers that are known: characters, pairs and triples of Chinese, and
/// Latin words with what abbreviations leave of them.
///
/// `Odr Qty` shares the consonants `qty` with `Order Quantity`, 还欠 the pair with 还欠数.
struct HeaderFeatures {
  /// The features as hashes that are the same in every run, one for each time a feature occurs.
  private(set) var hashes: [UInt64] = []
  private var characters: [UInt32] = []
  private var word: [UInt32] = []
  private var lastWord: [UInt32] = []

  /// A header is a few words; what stands behind this many characters is a text.
  private static let limit = 120
  private static let edge: UInt32 = 0

  private enum Kind: UInt32 { case single, pair, triple, word, opening, consonants, wordPair, sign }

  /// Takes a header apart, both scripts and both widths alike.
  ///
  /// - Complexity: O(*n*) in the characters, at most `limit`.
  init(_ header: String) {
    for scalar in header.unicodeScalars.prefix(Self.limit) {
      if let folded = TextFolding.widthFolded(scalar) { take(folded) }
    }
    endCharacters()
    endWord()
    if !lastWord.isEmpty { add(.wordPair, lastWord + [Self.edge]) }
  }

  private mutating func take(_ scalar: Unicode.Scalar) {
    if (0x3400..<0xA000).contains(scalar.value) {
      endWord()
      let simplified = ChineseScript.simplified(scalar)
      characters.append(simplified == "帐" ? ("账" as Unicode.Scalar).value : simplified.value)
    } else if scalar.properties.isAlphabetic {
      endCharacters()
      word += scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
    } else {
      endWord()
      // 数 量: characters set apart to fill the cell are one word.
      guard !scalar.properties.isWhitespace else { return }
      endCharacters()
      if Self.signs.contains(scalar) { add(.sign, [scalar.value]) }
    }
  }

  private mutating func endCharacters() {
    guard !characters.isEmpty else { return }
    let marked = [Self.edge] + characters + [Self.edge]
    for character in characters { add(.single, [character]) }
    for (one, two) in zip(marked, marked.dropFirst()) { add(.pair, [one, two]) }
    for place in characters.indices.dropLast(2) { add(.triple, characters[place..<place + 3]) }
    characters = []
  }

  private mutating func endWord() {
    guard let first = word.first else { return }
    add(.word, word)
    if word.count > 3 { add(.opening, word.prefix(3)) }
    add(.consonants, [first] + word.dropFirst().filter { !Self.vowels.contains($0) })
    add(.wordPair, lastWord + [Self.edge] + word)
    lastWord = word
    word = []
  }

  /// FNV-1a, so that no run has its own hashes; the lowest byte is left to the field.
  private mutating func add(_ kind: Kind, _ values: some Sequence<UInt32>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ value: UInt32) {
      hash ^= UInt64(value)
      hash = hash &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    mix(kind.rawValue + 1)
    for value in values { mix(value &+ 1) }
    hashes.append(hash & ~0xFF)
  }

  private static let vowels = Set("aeiou".unicodeScalars.map(\.value))
  private static let signs = Set("?%#$¥￥№".unicodeScalars)
}
