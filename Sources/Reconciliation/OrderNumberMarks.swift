/// The marks that people put behind an order number: 返, 补 and 样 make another order, linked to the first; 改, A版, V2 and
/// Rev.A tell of a revision of the same one.
///
/// `SO118返改2` is a revision of the order `SO118返`, which is linked to `SO118`.
struct OrderNumberMarks {
  enum Kind { case revision, related }

  /// One mark, as it is written.
  struct Mark {
    var kind: Kind
    var text: String
  }

  /// The folded number without its marks.
  let base: String
  /// The marks, from the number outwards.
  let marks: [Mark]

  /// Reads a folded number; `nil` for one without marks.
  ///
  /// - Complexity: O(*n*) in the characters; constant for numbers that end in more than two digits or without any mark.
  init?(_ key: String) {
    var rest = key.unicodeScalars[...]
    var marks: [Mark] = []
    while let (kind, length) = Self.lastMark(of: rest) {
      marks.append(Mark(kind: kind, text: String(rest.suffix(length))))
      rest = rest.dropLast(length)
    }
    guard !marks.isEmpty, let last = rest.last, Self.isDigit(last) else { return nil }
    base = String(rest)
    self.marks = marks.reversed()
  }

  /// The number that a revision revises: without the marks of revisions behind the last mark of another order.
  var revised: String? {
    guard marks.last?.kind == .revision else { return nil }
    let kept = marks.lastIndex { $0.kind == .related }.map { marks[...$0] } ?? []
    return base + kept.map(\.text).joined()
  }

  /// The marks of the revision alone: 改2, A版.
  var revisionText: String { String(marks.reversed().prefix { $0.kind == .revision }.map(\.text).reversed().joined()) }

  /// The numbers of which one is the order that this one hangs on, the nearest first.
  var ancestors: [String] {
    (0..<marks.count).reversed().map { count in base + marks.prefix(count).map(\.text).joined() }
  }

  private static func lastMark(of text: Substring.UnicodeScalarView) -> (Kind, length: Int)? {
    let counter = text.reversed().prefix { isDigit($0) || $0 == "-" }.count
    guard counter <= 5 else { return nil }
    let digits = text.suffix(counter).count { isDigit($0) }
    guard digits <= 2 else { return nil }
    let head = String(text.dropLast(counter).suffix(4))
    for (word, kind) in words where head.hasSuffix(word) { return (kind, word.unicodeScalars.count + counter) }
    guard counter == 0 else {
      for word in ["VER", "REV", "V", "R"] where head.hasSuffix(word) {
        return hasNumber(before: word.unicodeScalars.count + counter, text)
          ? (.revision, word.unicodeScalars.count + counter) : nil
      }
      return nil
    }
    return edition(of: text, head)
  }

  /// A版, 第2版, 第2次, REVA.
  private static func edition(of text: Substring.UnicodeScalarView, _ head: String) -> (Kind, length: Int)? {
    if head.hasSuffix("版") || head.hasSuffix("次") {
      let inner = text.dropLast()
      if head.hasSuffix("版"), let last = inner.last, ("A"..."Z").contains(last) { return (.revision, 2) }
      let digits = inner.reversed().prefix { isDigit($0) }.count
      return (1...2).contains(digits) && inner.dropLast(digits).last == "第" ? (.revision, digits + 2) : nil
    }
    guard head.unicodeScalars.count == 4, head.hasPrefix("REV"), let last = head.unicodeScalars.last,
      ("A"..."Z").contains(last), hasNumber(before: 4, text)
    else { return nil }
    return (.revision, 4)
  }

  /// Whether a number ends where a mark of letters would begin: BR2 alone is a name.
  private static func hasNumber(before length: Int, _ text: Substring.UnicodeScalarView) -> Bool {
    guard let last = text.dropLast(length).last else { return false }
    return isDigit(last) || last.value >= 0x80
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

  /// Longer words first, so that 返修 is not read as 修.
  private static let words: [(String, Kind)] = {
    let revisions = ["改单", "改版", "修改", "更改", "变更", "變更", "修订", "修訂", "更正", "改"]
    let related = [
      "返工", "返修", "返单", "返單", "补货", "補貨", "补单", "補單", "补发", "補發", "样品", "樣品", "样单", "樣單", "样板", "樣板", "打样",
      "打樣", "返", "补", "補", "样", "樣",
    ]
    return revisions.map { ($0, .revision) } + related.map { ($0, .related) }
  }()
}
