internal import OrderModel
internal import TableShaping

/// A header cell taken apart: the forms under which it may be known, and what stands in its brackets.
///
/// `*(订单明细)金额（万元）` gives the form 金额 and the note 万元.
struct HeaderText: Sendable {
  /// The folded forms, the fullest first.
  private(set) var forms: [String] = []
  /// The form without a remark in brackets.
  ///
  /// For instance `客户(简称)`. Good enough for texts, never for numbers and dates.
  private(set) var looseForm: String?
  /// The folded remark in brackets.
  private(set) var remark: String?
  /// Folded pieces of a header in two languages or with a second line.
  private(set) var pieces: [String] = []
  /// What stands in brackets, behind a slash or on a second line: a unit, a currency, a form of dates.
  private(set) var note: String?
  /// Whether the pieces are parted by a line break within words of one script: 我司回复 over 日期.
  private(set) var isBroken = false
  /// Whether a space, a slash or a line break parts the pieces.
  private(set) var isParted = false
  /// Whether the pieces are parted by a slash: the one or the other.
  private(set) var isEither = false
  /// The words of a Latin header, written out.
  private(set) var english: EnglishHeader?

  /// Takes a header apart; `isUnit` knows units, currencies and forms of dates.
  init(_ text: String, isUnit: (String) -> Bool) {
    let bare = Self.withoutNumbering(Self.withoutMarkers(text))
    add(bare)
    if let last = bare.last, last == "?" || last == "？" { add(String(bare.dropLast())) }
    let (named, part) = Self.partOfReference(Self.withoutGroup(bare))
    if let part { add(Self.withoutEnding(named, ["编码", "编号", "代码", "名称"]) + part) }
    add(named)
    let short = Self.withoutTail(named)
    add(short)
    if short.contains("及") || short.contains("和") { add(short.filter { $0 != "及" && $0 != "和" }) }
    var (base, inside) = Self.peeled(short)
    if let taxed = Self.taxed(short, isUnit) {
      (base, note) = (taxed.base, taxed.unit)
      inside = (taxed.basis, true)
    }
    if let tail = inside, isUnit(tail.text) {
      note = tail.text
      add(base)
      // FOB价 USD/PC.
      let (shorter, more) = Self.peeled(base)
      if let more, isUnit(more.text), !shorter.isEmpty {
        note = more.text
        base = shorter
        add(base)
      }
    } else if let tail = inside, tail.isBracketed {
      add(tail.text + base)
      // Start Dt (Plan).
      if let english = EnglishHeader(tail.text + " " + base), english.isTelling { add(english.spelled) }
      looseForm = HeaderFolding.key(base)
      remark = HeaderFolding.key(tail.text)
    } else {
      base = short
    }
    pieces = Self.pieces(base).map(HeaderFolding.key).filter { !$0.isEmpty }
    isParted = base.contains { $0.isWhitespace || $0 == "/" }
    isBroken =
      pieces.count > 1 && base.contains(where: \.isNewline)
      && Set(pieces.map { $0.utf8.allSatisfy { $0 < 0x80 } }).count == 1
    // CRD (customer wants) is not CRD.
    isEither = base.contains("/") && !base.contains(where: \.isNewline)
    english = remark == nil ? EnglishHeader(base) : nil
    if let english, english.isTelling, !forms.contains(english.spelled) { forms.append(english.spelled) }
  }

  private mutating func add(_ text: String) {
    let key = HeaderFolding.key(text)
    if !key.isEmpty, !forms.contains(key) { forms.append(key) }
  }

  /// Drops the marks of required columns: `*`, `★`, `[必填]`, `(必填)`.
  private static func withoutMarkers(_ text: String) -> String {
    var rest = Substring(text.contains("\n") ? text : TextFolding.tidied(text))
    for mark in ["[必填]", "(必填)", "（必填）", "【必填】"] where text.holds("必填") {
      if let found = rest.firstRange(of: mark) { rest.removeSubrange(found) }
    }
    while let first = rest.first, "*★ \n".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, "*:： \n".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }

  /// Drops the column's number: `①客户`, `1.序号`, `(3)数量`.
  private static func withoutNumbering(_ text: String) -> String {
    LeadingNumbering.dropped(from: text).map { withoutMarkers(String($0)) } ?? text
  }

  /// Drops a leading group: `(基本信息)单据编号`, `子表单.字段`, `子表单[0].字段`.
  private static func withoutGroup(_ text: String) -> String {
    if text.hasPrefix("("), let close = text.firstIndex(of: ")") {
      let rest = text[text.index(after: close)...]
      if !rest.isEmpty { return String(rest) }
    }
    if let dot = text.lastIndex(of: "."), let first = text.first, !first.isASCII {
      let rest = text[text.index(after: dot)...]
      if let head = rest.first, !head.isASCII { return String(rest) }
    }
    return text
  }

  /// Splits `物料编码#名称` into the name and the part; a language mark (`#中文(简体)`) is dropped.
  private static func partOfReference(_ text: String) -> (String, String?) {
    guard let mark = text.firstIndex(of: "#"), mark != text.startIndex else { return (text, nil) }
    let part = String(text[text.index(after: mark)...])
    let name = String(text[..<mark])
    if part.isEmpty { return (text, nil) }
    return part.hasPrefix("中文") || part.hasPrefix("英文") ? (name, nil) : (name, part)
  }

  private static func withoutEnding(_ text: String, _ endings: [String]) -> String {
    for ending in endings where text.hasSuffix(ending) && text.count > ending.count {
      return String(text.dropLast(ending.count))
    }
    return text
  }

  /// Cuts a header at its first line break or colon when an explanation of more than eight characters follows.
  private static func withoutTail(_ text: String) -> String {
    guard let cut = text.firstIndex(where: { $0.isNewline || $0 == ":" || $0 == "：" }) else { return text }
    return text[cut...].count > 9 ? String(text[..<cut]) : text
  }

  /// Parts a header from what may be its unit: `金额(元)`, `单价/元`, `单价USD`, `数量⏎(pcs)`.
  private static func peeled(_ text: String) -> (text: String, tail: (text: String, isBracketed: Bool)?) {
    let tidy = TextFolding.tidied(text)
    if let last = tidy.last, last == ")" || last == "]", let open = tidy.lastIndex(where: { $0 == "(" || $0 == "[" }) {
      return (String(tidy[..<open]), (String(tidy[tidy.index(after: open)...].dropLast()), true))
    }
    if let slash = tidy.lastIndex(of: "/"), slash != tidy.startIndex {
      return (String(tidy[..<slash]), (String(tidy[tidy.index(after: slash)...]), false))
    }
    if let space = tidy.lastIndex(of: " "), tidy[..<space].utf8.allSatisfy({ $0 < 0x80 }) {
      // `FOB USD`: the last word may be a unit; whoever knows units decides.
      let tail = String(tidy[tidy.index(after: space)...])
      if tail.utf8.count == 3, tail == tail.uppercased() { return (String(tidy[..<space]), (tail, false)) }
    }
    let letters = tidy.reversed().prefix { $0.isASCII && ($0.isLetter || $0 == "$" || $0 == "%") }
    var head = tidy.dropLast(letters.count)
    while let end = head.last, end.isWhitespace, head.dropLast().last?.isASCII == false { head = head.dropLast() }
    if letters.count >= 2 || letters.first == "%", let end = head.last, !end.isASCII {
      return (String(head), (String(letters.reversed()), false))
    }
    return (tidy, nil)
  }

  /// A price's or amount's basis of tax beside its unit: `单价(元/kg,含税)`, 单价 over `RMB未税`.
  private static func taxed(_ text: String, _ isUnit: (String) -> Bool) -> (base: String, basis: String, unit: String)?
  {
    let tidy = TextFolding.tidied(text)
    guard let word = taxWords.first(where: { tidy.contains($0) }) else { return nil }
    var parts = tidy.split { "()[],;、 ".contains($0) }.map(String.init)
    if parts.count == 2, let last = parts.popLast(), last != word, last.hasSuffix(word) {
      parts += [String(last.dropLast(word.count)), word]
    }
    guard parts.count == 3, let base = parts.first, let basis = parts.first(where: { $0 == word }), base != basis,
      let unit = parts.dropFirst().first(where: { $0 != word }), isUnit(unit)
    else { return nil }
    return (base, basis, unit)
  }

  /// The longest first.
  private static let taxWords = ["不含税", "不含稅", "未税", "未稅", "含税", "含稅"]

  /// The halves of `订单号 Order No.`, `订单号/PI号`, `数量⏎Qty`.
  private static func pieces(_ text: String) -> [String] {
    // A slash between lines or words is one of an abbreviation: 我司合同 over S/C No.
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    if lines.count > 1 { return lines }
    let parts = text.split(separator: " / ").map(String.init)
    if parts.count > 1 { return parts }
    let sides = text.split(separator: "/").map(String.init)
    if sides.count > 1 { return sides }
    guard let first = text.first else { return [] }
    guard let boundary = text.firstIndex(where: { !$0.isWhitespace && $0.isASCII != first.isASCII }) else { return [] }
    let tail = text[boundary...]
    guard tail.allSatisfy({ $0.isWhitespace || $0.isPunctuation || $0.isASCII != first.isASCII }) else { return [] }
    return [String(text[..<boundary]), String(tail)]
  }
}
