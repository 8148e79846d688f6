internal import SheetFormats

/// A row read as a header.
struct HeaderScore {
  var known = 0
  var filled = 0
  var texts = 0
  /// Cells of text with a digit in them: many in records, few in headers.
  var digitTexts = 0
  var statements = 0
  /// Known headers that name the thing a row is about.
  var identifying = 0
  var series = SeriesCount()
  /// Whether no known header stands beside another: `客户 | 华为 | 月份 | 3月`.
  var isAlternating = true
  /// Texts that end with a colon: keys, their values beside them.
  var keys = 0
  /// Whether a text stands beside another that is no key.
  var hasUnkeyed = false

  /// The cells that are no labels of a series.
  var others: Int { series.isSeries ? max(0, filled - series.count) : filled }
  /// Those of them that are texts.
  var otherTexts: Int { series.isSeries ? min(texts, others) : texts }

  /// Mostly text, at least two known words, and those a good part of the row.
  var isHeader: Bool {
    guard !isKeyed else { return false }
    let enough = known >= 2 || (known == 1 && identifying == 1 && series.isSeries)
    // An export of all fields has dozens of its own beside the known ones.
    if known >= 6, texts == filled, statements == 0, known * 12 >= filled { return true }
    return enough && known * 3 >= others && otherTexts * 4 >= others * 3
  }

  /// Texts of which few are known: a header if the rows below look like records.
  var mayBeHeader: Bool {
    !isKeyed && known + identifying >= 2 && texts == filled && filled >= 3 && statements == 0
      && digitTexts * 4 <= filled
  }

  /// Sure enough to begin another table in the middle of a sheet.
  var isSureHeader: Bool {
    isHeader && known * 5 >= others * 3 && otherTexts == others && statements == 0
      && (known >= 3 || (known >= 2 && series.isSeries))
  }

  /// Every cell is a known header.
  var isAllKnown: Bool { known >= 2 && known == filled }

  /// A title of keys that say so themselves, each with its value: `Terms: | FOB | Payment: | 30% deposit`.
  var isKeyed: Bool { keys > 0 && keys < filled && !hasUnkeyed }

  /// A title of keys and values.
  var isPairs: Bool { isAlternating && known * 2 <= filled && filled >= 2 }
}

/// Reads rows as headers.
struct HeaderScorer {
  /// How many cells of a row are looked at.
  static let cellLimit = 400

  let lookup: HeaderLookup
  let grid: Grid

  /// How much the cells of a row between two columns look like a header.
  ///
  /// - Complexity: O(columns), of which at most `cellLimit` are looked up.
  func score(_ row: Int, columns: Range<Int>) -> HeaderScore {
    var score = HeaderScore()
    var wasKnown = false
    var wasKey = false
    var seen = 0
    grid.forEachCell(row: row, columns: columns) { column, content, bytes in
      guard seen < Self.cellLimit, content != .text || !bytes.isBlankText else { return }
      seen += 1
      score.filled += 1
      let text =
        content == .text ? String(decoding: bytes, as: UTF8.self) : grid.displayedText(row: row, column: column)
      let isKnown = content == .text && add(text, to: &score)
      if isKnown {
        score.known += 1
        if wasKnown { score.isAlternating = false }
        if lookup.isIdentifyingHeader(text) { score.identifying += 1 }
      } else if let label = SeriesLabel(text, content) {
        score.series.add(label)
      }
      wasKnown = isKnown
      let isKey = content == .text && bytes.endsWithColon
      if isKey { score.keys += 1 } else if !wasKey { score.hasUnkeyed = true }
      wasKey = isKey
    }
    return score
  }

  /// Counts a text; whether it is a known header.
  private func add(_ text: String, to score: inout HeaderScore) -> Bool {
    guard text.contains(where: { $0.isLetter || "#㎡㎥℃".contains($0) }) || Self.symbols.contains(text) else {
      return false
    }
    score.texts += 1
    if Self.hasDigit(text[...]), Self.hasDigit(LeadingNumbering.dropped(from: text) ?? text[...]) {
      score.digitTexts += 1
    }
    if ShapingWords.isStatement(text) { score.statements += 1 }
    return lookup.isHeader(text)
  }

  /// Signs that are a whole header.
  private static let symbols: Set<String> = ["%", "％", "@", "¥", "￥", "$", "€", "£", "√"]

  private static func hasDigit(_ text: Substring) -> Bool { text.utf8.contains { (48...57).contains($0) } }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the last character is a colon, narrow or wide (EF BC 9A).
  fileprivate var endsWithColon: Bool {
    var end = count
    while end > 0, self[end - 1] <= 0x20 { end -= 1 }
    guard end > 0 else { return false }
    return self[end - 1] == 0x3A
      || (end >= 3 && self[end - 1] == 0x9A && self[end - 2] == 0xBC && self[end - 3] == 0xEF)
  }

  /// Whether the text holds nothing but spaces, ideographic and unbreakable ones among them.
  var isBlankText: Bool {
    var place = 0
    while place < count {
      if self[place] <= 0x20 {
        place += 1
      } else if place + 2 < count, self[place] == 0xE3, self[place + 1] == 0x80, self[place + 2] == 0x80 {
        place += 3
      } else if place + 1 < count, self[place] == 0xC2, self[place + 1] == 0xA0 {
        place += 2
      } else {
        return false
      }
    }
    return true
  }
}
