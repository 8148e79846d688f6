internal import SheetFormats

extension RowClassifier {
  /// Whether a row is a note or a line of signatures: it begins with a note's word, and whatever else it holds follows
  /// such a word: `制表人：| 李明 | 审核人：| 王芳`.
  func isNote(_ row: Int, _ content: RowContent) -> Bool {
    guard let first = content.firstText, first == content.firstColumn else { return false }
    let isNoted = grid.withBytes(row: row, column: first) {
      words.notes.begin($0) || words.notes.begin($0.withoutOrnaments)
    }
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

  /// Several cells that each hold a statement, or its key with the value beside it or none: `主管：张三 | 电话：138…`,
  /// `經理： | 業務主任：`.
  private func isStatement(_ row: Int, _ content: RowContent) -> Bool {
    guard (2...6).contains(content.filled), content.texts == content.filled else { return false }
    var count = 0
    var isBehindKey = false
    grid.forEachCell(row: row, columns: columns) { _, _, bytes in
      // 收货人签字： | 老周.
      if isBehindKey, !bytes.hasColon { count += 1 }
      isBehindKey = false
      guard bytes.hasColon, let first = bytes.first, first >= 0x80 || (first | 0x20) &- 97 < 26 else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      isBehindKey = text.last == "：" || text.last == ":"
      if isBehindKey || ShapingWords.isStatement(text) { count += 1 }
    }
    return count == content.filled
  }

  /// Whether a row holds nothing but its number, which counts on, and formulas of 0: a form with lines to be filled in.
  func isPrePrinted(_ row: Int, _ content: RowContent) -> Bool {
    guard content.identifying == 0, content.covered == 0, content.texts == 0, content.dates == 0, headerCount > 2,
      content.firstColumn == scanner.firstHeader, row > scanner.firstRow,
      content.filled == 1 || (keylessCount == 0 && holdsZeros(row, behind: content.firstColumn)),
      let number = Int(grid.rawText(row: row, column: content.firstColumn)), (2...10_000).contains(number)
    else { return false }
    let above = (max(scanner.firstRow, row - 5)..<row).reversed()
    return above.lazy.compactMap { Int(grid.rawText(row: $0, column: content.firstColumn)) }.first == number - 1
  }

  private func holdsZeros(_ row: Int, behind first: Int) -> Bool {
    grid.filledColumns(row: row).allSatisfy { column in
      guard column != first, columns.contains(column) else { return true }
      let text = grid.rawText(row: row, column: column)
      return text.allSatisfy { "0. ".contains($0) }
    }
  }

  /// Whether a row directly below the header is for those who fill the sheet in: hints, an example, column numbers.
  func isHintRow(_ row: Int) -> Bool {
    var (filled, hints, units, plain) = (0, 0, 0, 0)
    var isCounting = true
    var areTypes = true
    var beginsWithHint = false
    grid.forEachCell(row: row, columns: columns) { column, kind, bytes in
      guard kind != .text || !bytes.isBlankText, filled < HeaderScorer.cellLimit else { return }
      filled += 1
      let text = grid.rawText(row: row, column: column)
      if kind == .text, words.hints.begin(bytes) {
        hints += 1
        if filled == 1 { beginsWithHint = true }
      } else if kind == .text, words.isUnitCell(text) || words.terms.begin(bytes) {
        units += 1
      }
      if kind == .text, !scanner.isIdentifying(column), TextSort(bytes) == .letters { plain += 1 }
      isCounting = isCounting && Self.counts(text, place: filled)
      areTypes = areTypes && Self.columnTypes.contains(text.lowercased())
    }
    if areTypes, filled >= 3, filled * 5 >= headerCount * 3 { return true }
    if isCounting, filled >= 4, filled * 5 >= headerCount * 3 { return true }
    // 台号 | 见模具台账 | PCS | PCS: units, and words without a digit that explain the other columns.
    if hints == 0 { return filled >= 2 && (units == filled || (units >= 2 && plain == filled)) }
    return beginsWithHint || (hints + units) * 2 >= filled
  }

  /// The types of columns that an online table writes below its headers.
  private static let columnTypes: Set<String> = [
    "文本", "单行文本", "多行文本", "富文本", "字符", "字符串", "数字", "整数", "小数", "货币", "百分比", "日期", "时间", "日期时间", "单选", "多选",
    "下拉", "下拉框", "选项", "人员", "成员", "部门", "附件", "图片", "复选框", "勾选", "公式", "关联", "引用", "电话", "邮箱", "链接", "自动编号", "流水号",
    "创建人", "创建时间", "文字", "數字", "數值", "單選", "多選", "人員", "貨幣", "圖片", "text", "string", "varchar", "number", "integer",
    "int",
    "decimal", "currency", "percent", "date", "datetime", "select", "single select", "multi select", "multiple select",
    "person",
    "user", "member", "attachment", "checkbox", "boolean", "formula", "lookup", "url", "email", "phone",
  ]

  /// Whether a text is the number or the letter of its column: `1`, `(2)`, `C`, `8=4-7`.
  private static func counts(_ text: String, place: Int) -> Bool {
    let whole = text.filter { !$0.isWhitespace && !"()（）".contains($0) }
    let bare = String(whole.prefix { $0 != "=" && $0 != "＝" })
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

  /// The bytes behind the spaces, dashes, stars and brackets at the front: `—— 以下空白 ——`, `(备注：…`, `*注：`.
  fileprivate var withoutOrnaments: UnsafeBufferPointer<UInt8> {
    var place = 0
    while place < count {
      let byte = self[place]
      if byte <= 0x20 || byte == 0x28 || byte == 0x2A || byte == 0x2D || byte == 0x3D || byte == 0x5B || byte == 0x7E {
        place += 1
      } else if place + 2 < count, Self.isOrnament(byte, self[place + 1], self[place + 2]) {
        place += 3
      } else {
        break
      }
    }
    return UnsafeBufferPointer(rebasing: self[place...])
  }

  /// `—`, `―`, `…`, `【`, `　`, `（`, `＊`.
  private static func isOrnament(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x95), (0xE2, 0x80, 0xA6), (0xE3, 0x80, 0x90), (0xE3, 0x80, 0x80),
      (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x8A):
      true
    default: false
    }
  }
}
