/// The words by which the parts of a sheet are told apart; the caller gives them, this room knows no vocabulary.
public struct ShapingWords: Sendable {
  /// Folded headers that are known.
  public var headerKeys: Set<String>
  /// Folded headers of columns that name the thing a row is about: a row that fills one of them is never a total.
  public var identifyingKeys: Set<String>
  /// Folded words that begin a total row: `合计`, `subtotal`.
  public var subtotalWords: Set<String>
  /// Words that begin a note or a signature: `制表人`, `备注：`.
  public var noteWords: [String]
  /// Names of sheets that hold no table: `填写说明`, `目录`.
  public var ignoredSheetWords: [String]
  /// The folded forms under which a header may be known, the fullest first.
  public var foldings: @Sendable (String) -> [String]

  /// Makes the words; `foldings` also folds the cells that are compared with `subtotalWords`.
  public init(
    headerKeys: Set<String>, identifyingKeys: Set<String>, subtotalWords: Set<String>, noteWords: [String],
    ignoredSheetWords: [String], foldings: @escaping @Sendable (String) -> [String]
  ) {
    self.headerKeys = headerKeys
    self.identifyingKeys = identifyingKeys
    self.subtotalWords = subtotalWords
    self.noteWords = noteWords
    self.ignoredSheetWords = ignoredSheetWords
    self.foldings = foldings
  }

  /// Whether a sheet of this name holds no table: an instruction, a cover.
  public func isIgnoredSheet(named name: String?) -> Bool {
    guard let name, let key = foldings(name).first else { return false }
    return ignoredSheetWords.contains { foldings($0).first == key }
  }

  /// Whether a cell is a known header.
  ///
  /// `客户：华为` is a statement, not a header.
  func isHeader(_ text: String) -> Bool {
    guard text.utf8.count <= 120, !Self.isStatement(text) else { return false }
    return foldings(text).contains(where: headerKeys.contains)
  }

  func isIdentifyingHeader(_ text: String) -> Bool { foldings(text).contains(where: identifyingKeys.contains) }

  func isSubtotalLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let key = foldings(text).first, !key.isEmpty else { return false }
    return subtotalWords.contains(key) || subtotalWords.contains { key.hasPrefix($0) }
  }

  func isNote(_ text: String) -> Bool {
    noteWords.contains { text.hasPrefix($0) }
  }

  private static func isStatement(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return text[colon...].dropFirst().contains { !$0.isWhitespace }
  }
}
