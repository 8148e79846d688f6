internal import SheetFormats

extension RowClassifier {
  /// Whether a row is a note or a line of signatures: it begins with a note's word, and whatever else it holds follows
  /// such a word: `制表人：| 李明 | 审核人：| 王芳`.
  func isNote(_ row: Int, _ content: RowContent) -> Bool {
    guard let first = content.firstText, first == content.firstColumn else { return false }
    let isNoted = grid.withBytes(row: row, column: first) { words.notes.begin($0.withoutSpaces) }
    guard isNoted || mayBePageMark(row, content) || isStatement(row, content) else { return false }
    var wasLabel = false
    var names = 0
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      guard kind != .text || !bytes.isBlankText else { return }
      let isLabel = kind == .text && isLabel(String(decoding: bytes, as: UTF8.self))
      if !isLabel, !wasLabel, scanner.isIdentifying(column) || kind != .text || TextSort(bytes) == .numeral {
        names += 1
      }
      wasLabel = isLabel
    }
    return names == 0
  }

  private func isLabel(_ text: String) -> Bool {
    words.isNote(text) || ShapingWords.isStatement(text) || text.last == "：" || text.last == ":"
  }

  private func mayBePageMark(_ row: Int, _ content: RowContent) -> Bool {
    guard content.filled == 1 else { return false }
    return words.isNote(grid.rawText(row: row, column: content.firstColumn))
  }

  /// Several cells that each hold a statement: `主管：张三 | 电话：138…`.
  private func isStatement(_ row: Int, _ content: RowContent) -> Bool {
    guard (2...4).contains(content.filled), content.texts == content.filled else { return false }
    var count = 0
    grid.forEachCell(row: row, columns: columns) { _, _, bytes in
      guard bytes.hasColon, let first = bytes.first, first >= 0x80 else { return }
      if ShapingWords.isStatement(String(decoding: bytes, as: UTF8.self)) { count += 1 }
    }
    return count == content.filled
  }

  /// Whether a row directly below the header is for those who fill the sheet in: hints, an example, column numbers.
  func isHintRow(_ row: Int) -> Bool {
    var (filled, hints, units) = (0, 0, 0)
    var isCounting = true
    var beginsWithHint = false
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      guard kind != .text || !bytes.isBlankText, filled < HeaderScorer.cellLimit else { return }
      filled += 1
      let text = grid.rawText(row: row, column: column)
      if kind == .text, words.hints.begin(bytes) {
        hints += 1
        if filled == 1 { beginsWithHint = true }
      } else if kind == .text, words.isUnitCell(text) {
        units += 1
      }
      isCounting = isCounting && Self.counts(text, place: filled)
    }
    if isCounting, filled >= 4, filled * 5 >= headerCount * 3 { return true }
    if hints == 0 { return units == filled && filled >= 2 }
    return beginsWithHint || (hints + units) * 2 >= filled
  }

  /// Whether a text is the number or the letter of its column: `1`, `(2)`, `C`.
  private static func counts(_ text: String, place: Int) -> Bool {
    let bare = text.filter { !$0.isWhitespace && !"()（）".contains($0) }
    if let number = Int(bare) { return number == place }
    guard place <= 26, bare.utf8.count == 1 else { return false }
    return bare.uppercased().utf8.first == UInt8(64 + place)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is a colon, narrow or wide (EF BC 9A).
  fileprivate var hasColon: Bool {
    for place in 0..<count where self[place] == 0x3A || (self[place] == 0x9A && place > 1 && self[place - 2] == 0xEF) {
      return true
    }
    return false
  }

  /// The bytes behind the spaces at the front.
  fileprivate var withoutSpaces: UnsafeBufferPointer<UInt8> {
    let start = firstIndex { $0 > 0x20 } ?? endIndex
    return UnsafeBufferPointer(rebasing: self[start...])
  }
}
