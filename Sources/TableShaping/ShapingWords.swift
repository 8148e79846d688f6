/// The words by which the parts of a sheet are told apart; the caller gives them, this room knows no vocabulary.
public struct ShapingWords: Sendable {
  /// Folded headers that are known.
  public private(set) var headerKeys: Set<String>
  /// Folded headers of columns that name the thing a row is about: a row that fills one of them is never a total.
  public let identifyingKeys: Set<String>
  /// Folded headers of the columns that name an order: two of them, side by side, are two tables.
  public let orderKeys: Set<String>
  /// Folded headers of columns that name a customer.
  public let partyKeys: Set<String>
  /// Folded words that begin or end the label of a total row: `合计`, `subtotal`.
  public let subtotalWords: Set<String>
  /// Folded words that begin the label of a balance taken over from before or carried to the next page: `承上页`.
  public let carriedWords: Set<String>
  /// Folded words that are the key of a statement beside a table: `税号`.
  public let statementKeys: Set<String>
  /// How titles of sheets end, which captions do not: `公司`, `跟踪表`.
  public let titleEndings: [String]
  /// Words that name a register in a title: `发货`, `已完结`.
  public let registerWords: [String]
  /// Names of sheets that hold no table: `填写说明`, `目录`.
  public let ignoredSheetWords: [String]
  /// The folded forms under which a header may be known, the fullest first.
  public let foldings: @Sendable (String) -> [String]
  /// Whether a text without its brackets is a unit, a currency or a form of dates.
  public let isUnit: @Sendable (String) -> Bool
  let notes: LeadingWords
  let hints: LeadingWords
  let terms: LeadingWords
  let labels: LabelMarks
  /// Chinese words of totals, which may begin or end a label; 计 and 計 stand alone: 计划 and 设计 are no totals.
  let chineseTotals: [String]
  /// English totals of two words, which may begin a label: `Grand total amount`.
  let englishTotals: [String]
  /// How known headers begin: a quick look before folding.
  private(set) var openings: Set<HeaderOpening>

  /// Makes the words; `foldings` also folds the cells that are compared with `subtotalWords`.
  ///
  /// `noteWords` begin a note or a signature: `制表人`, `备注：`; `hintWords` begin what stands under a header for those
  /// who fill in the sheet: `必填`, `示例：`; `termWords` begin terms of trade, which stand under prices: `FOB SHENZHEN`.
  public init(
    headerKeys: Set<String>, identifyingKeys: Set<String>, orderKeys: Set<String>, partyKeys: Set<String>,
    subtotalWords: Set<String>, subtotalSpellings: Set<String>, carriedWords: [String],
    statementKeys: Set<String>, noteWords: [String], hintWords: [String], termWords: [String], titleEndings: [String],
    registerWords: [String], ignoredSheetWords: [String],
    foldings: @escaping @Sendable (String) -> [String], isUnit: @escaping @Sendable (String) -> Bool
  ) {
    self.headerKeys = headerKeys
    self.identifyingKeys = identifyingKeys
    self.orderKeys = orderKeys
    self.partyKeys = partyKeys
    self.subtotalWords = subtotalWords
    self.carriedWords = Set(carriedWords.compactMap { foldings($0).first })
    self.statementKeys = statementKeys
    self.titleEndings = titleEndings
    self.registerWords = registerWords
    self.ignoredSheetWords = ignoredSheetWords
    self.foldings = foldings
    self.isUnit = isUnit
    notes = LeadingWords(noteWords)
    hints = LeadingWords(hintWords)
    terms = LeadingWords(termWords)
    chineseTotals = subtotalWords.filter { $0.last?.isASCII == false && $0.count > 1 }.sorted()
    englishTotals = subtotalWords.filter { $0.last?.isASCII == true && $0.count >= 8 }.sorted()
    labels = LabelMarks(subtotalWords.union(subtotalSpellings).union(carriedWords))
    openings = Set(headerKeys.compactMap(HeaderOpening.init))
  }

  /// Whether a text over a header is the sheet's title, not a caption.
  func isTitle(_ text: String) -> Bool { titleEndings.contains(where: text.hasSuffix) }

  /// The same words with headers that a workspace names; `headers` are as they stand in the sheets.
  public func knowing(_ headers: some Sequence<String>) -> ShapingWords {
    var words = self
    for header in headers {
      guard let key = foldings(header).first, !headerKeys.contains(key) else { continue }
      words.headerKeys.insert(key)
      if let opening = HeaderOpening(header) { words.openings.insert(opening) }
    }
    return words
  }

  /// Whether a sheet of this name holds no table: an instruction, a cover.
  public func isIgnoredSheet(named name: String?) -> Bool {
    guard let name, let key = foldings(name).first else { return false }
    return ignoredSheetWords.contains { foldings($0).first == key }
  }

  /// Whether something stands behind a colon on the text's first line.
  static func isStatement(_ text: String) -> Bool {
    let line = text.prefix { !$0.isNewline }
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
    return line[colon...].dropFirst().contains { !$0.isWhitespace }
  }
}
