/// The names that a table comes under: folders, file, sheet, titles.
struct SheetNames: Sendable {
  /// The folders, outermost first.
  let folders: [String]
  /// The file's name without its extension.
  let stem: String
  /// The sheet's name.
  let sheet: String?
  /// The texts above the header.
  let titles: [String]
  /// The texts above the first table of the sheet, for a table further down.
  var outerTitles: [String] = []

  /// Takes a path with `/` apart.
  init(file: String, sheet: String?, titles: [String]) {
    var parts = file.split(separator: "/").map(String.init)
    let name = parts.popLast() ?? ""
    folders = parts
    stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    self.sheet = sheet
    self.titles = titles
  }

  /// Where a word stands last in a name: the offset of its end; `nil` when it does not stand there.
  ///
  /// Chinese words are found anywhere, Latin words whole, long ones at the start of a longer word too (`orders`). The last word of a Chinese name is its head: 销售出库 is
  /// about 出库.
  static func end(of word: String, in name: String) -> Int? {
    let lower = name.lowercased()
    if let first = word.unicodeScalars.first, first.value < 0x80 {
      var end = 0
      var found: Int?
      let pieces = lower.split(omittingEmptySubsequences: false) { !($0.isASCII && $0.isLetter) }
      for piece in pieces {
        end += piece.count
        if piece == word || (word.count >= 5 && piece.hasPrefix(word)) { found = end }
        end += 1
      }
      return found ?? (word.contains(" ") && lower.contains(word) ? lower.count : nil)
    }
    guard lower.holds(word) else { return nil }
    var range = lower.startIndex..<lower.endIndex
    var found: Int?
    while let hit = lower[range].firstRange(of: word) {
      found = lower.distance(from: lower.startIndex, to: hit.upperBound)
      range = hit.upperBound..<lower.endIndex
    }
    return found
  }
}

extension String {
  /// Whether a word stands in the text, byte for byte; a quick answer before a slow search.
  func holds(_ word: String) -> Bool {
    var (text, word) = (self, word)
    return text.withUTF8 { text in
      word.withUTF8 { word in
        guard let first = word.first, word.count <= text.count else { return word.isEmpty }
        return (0...text.count - word.count).contains { start in
          text[start] == first && text[start..<start + word.count].elementsEqual(word)
        }
      }
    }
  }
}
