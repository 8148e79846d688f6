extension ShapingWords {
  /// Whether a cell is the label of a total row.
  ///
  /// `合计：`, `2025年3月合计`, `华为 小计`, `小计(3笔)`, `Total:`. A label that stands alone in its row must begin with the
  /// word, as `3月订单汇总` is a title then.
  func isSubtotalLabel(_ text: String, isAlone: Bool) -> Bool {
    guard text.utf8.count <= LabelMarks.limitBytes, let key = foldings(text).first, !key.isEmpty else { return false }
    if subtotalWords.contains(key) { return true }
    if chineseTotals.contains(where: key.hasPrefix) || englishTotals.contains(where: key.hasPrefix) { return true }
    if !isAlone, chineseTotals.contains(where: bare(key).hasSuffix) { return true }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return [words.first, words.last].compactMap { $0 }.contains(where: subtotalWords.contains)
  }

  /// Whether a label adds the tax to a total: `营业税5%`, `VAT 20%`.
  public static func isTaxLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let bare = text.lowercased().filter { !$0.isWhitespace }
    return ["税", "稅", "营业税", "營業稅", "增值税", "增值稅", "加:税", "加：税", "vat", "gst", "salestax", "tax"].contains(
      where: bare.hasPrefix)
  }

  /// Whether a cell is the label of a balance that is no sum of the records above it: `期初余额`, `Balance b/f`.
  func isCarriedLabel(_ text: String) -> Bool {
    guard text.utf8.count <= LabelMarks.limitBytes, let key = foldings(text).first, !key.isEmpty else { return false }
    return carriedWords.contains(key) || carriedWords.contains { $0.count >= 3 && key.hasPrefix($0) }
  }

  /// A label without the count of what is summed up: `华为小计3笔`.
  private func bare(_ key: String) -> String {
    guard let end = key.lastIndex(where: { "计計总均汇".contains($0) }) else { return key }
    let tail = key[key.index(after: end)...]
    return tail.first?.isNumber == true ? String(key[...end]) : key
  }

  /// Whether a text is a note, a signature or what an export adds: `制表人：李明`, `第1页 共3页`, `Page 1 of 3`.
  func isNote(_ text: String) -> Bool { notes.begin(text) || Self.isPageMark(text) }

  /// `第1页 共3页`, `第 1 页`, `Page 1 of 3`, `- 1 -`.
  private static func isPageMark(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let bare = text.lowercased().filter { !$0.isWhitespace }
    guard bare.contains(where: \.isNumber) else { return false }
    let rest = bare.filter { !$0.isNumber && !"/,，-—".contains($0) }
    return ["第页", "第页共页", "共页第页", "共页", "page", "pageof", "第頁共頁", "第頁"].contains(rest)
  }

  /// Whether a cell holds a unit only: `(元)`, `PCS`, `yyyy-mm-dd`.
  func isUnitCell(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let bare = text.filter { !$0.isWhitespace && !"()（）[]【】".contains($0) }
    if ["m2", "m3"].contains(bare.lowercased()) { return true }
    guard !bare.isEmpty, !bare.contains(where: { $0.isASCII && $0.isNumber }) else { return false }
    if isUnit(bare) { return true }
    // 千支, 万元: thousands of a unit.
    return bare.first.map { "十百千万萬".contains($0) } == true && isUnit(String(bare.dropFirst()))
  }

  /// Whether a text may be the key of a statement: `税号`, `客户`.
  func isStatementKey(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let forms = foldings(text)
    return forms.contains(where: statementKeys.contains) || forms.contains(where: headerKeys.contains)
  }
}
