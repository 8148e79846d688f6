internal import ExactValues
public import OrderModel
internal import TableShaping

extension Vocabulary {
  /// The lines of a section: the key and its words.
  static func entries(_ text: String) -> [(key: String, words: [String])] {
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|")
      guard let key = parts.first else { return nil }
      return (String(key), parts.dropFirst().map(String.init))
    }
  }

  static func words(_ key: String, _ text: String) -> [String] {
    entries(text).first { $0.key == key }?.words ?? []
  }

  /// Every spelling with the fields that it means.
  static func fieldTable(_ text: String) -> [String: [Field]] {
    var table: [String: [Field]] = [:]
    table.reserveCapacity(8192)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "|")
      guard let id = parts.first, let field = Field(id: String(id)) else { continue }
      for word in parts.dropFirst() {
        let key = HeaderFolding.key(String(word))
        if table[key]?.contains(field) != true { table[key, default: []].append(field) }
      }
    }
    return table
  }

  static func fieldLists(_ text: String) -> [String: [Field]] {
    Dictionary(entries(text).map { (HeaderFolding.key($0.key), $0.words.compactMap(Field.init(id:))) }) { first, _ in
      first
    }
  }

  /// The keys of the lists that end with `-`.
  static func doubtfulKeys(_ text: String) -> Set<String> {
    Set(entries(text).filter { $0.words.contains("-") }.map { HeaderFolding.key($0.key) })
  }

  static func unitTable(_ text: String) -> [String: Unit] {
    var table: [String: Unit] = [:]
    for (measure, words) in entries(text) {
      for word in words where table[HeaderFolding.key(word)] == nil {
        table[HeaderFolding.key(word)] = Unit(measure: measure, word: word)
      }
    }
    return table
  }

  /// Tokens with the value of their line, longest first, so that `US$` is found before `$`.
  static func tokens(_ text: String) -> [(token: String, code: String)] {
    entries(text).flatMap { entry in entry.words.map { (token: $0.uppercased(), code: entry.key) } }
      .sorted { ($0.token.count, $1.token) > ($1.token.count, $0.token) }
  }

  static func scaleTokens(_ text: String) -> [(token: String, factor: ExactDecimal)] {
    tokens(text).compactMap { token, factor in ExactDecimal(factor).map { (token, $0) } }
  }

  static func statusTable(_ text: String) -> [String: StatusWord] {
    var table: [String: StatusWord] = [:]
    for (state, words) in entries(text) {
      for word in words {
        let key = HeaderFolding.key(word)
        guard state == "cancelled" || table[key] == nil else { continue }
        table[key] = state == "cancelled" ? .cancelled : state == "done" ? .done : .other
      }
    }
    return table
  }

  static func shaping(
    fields: [String: [Field]], ambiguous: [String: [Field]], notes: HeaderNotes
  ) -> ShapingWords {
    let orders = Set(OrderKeys.fields)
    let identifying = Set<Field>([.productCode, .productName, .model]).union(orders)
    func keys(_ wanted: Set<Field>) -> Set<String> {
      let sure = fields.filter { !wanted.isDisjoint(with: $0.value) }.map(\.key)
      // 单号 and 单据编号 may name an order, 编号 and 型号 are too often something else.
      let likely = ambiguous.filter { $0.value.first.map(orders.contains) ?? false }.map(\.key)
      return Set(sure).union(likely)
    }
    return ShapingWords(
      headerKeys: Set(fields.keys).union(ambiguous.keys), identifyingKeys: keys(identifying), orderKeys: keys(orders),
      partyKeys: Set(fields.filter { $0.value == [.customerName] }.map(\.key)),
      subtotalWords: Set(words("subtotal", VocabularyText.rows).map(HeaderFolding.key)),
      subtotalSpellings: Set(words("subtotal", VocabularyText.rows)),
      carriedWords: words("carried", VocabularyText.rows),
      statementKeys: Set(words("statement", VocabularyText.rows).map(HeaderFolding.key)),
      noteWords: words("note", VocabularyText.rows), hintWords: words("hint", VocabularyText.rows),
      termWords: words("terms", VocabularyText.rows), titleEndings: words("title", VocabularyText.rows),
      registerWords: words("register", VocabularyText.rows),
      ignoredSheetWords: words("ignore", VocabularyText.sheetKinds),
      foldings: { text in
        let header = HeaderText(text, isUnit: notes.isUnit)
        return header.forms + header.pieces
      },
      isUnit: { notes.isUnit($0) && !HeaderNotes.marks.contains(HeaderFolding.key($0)) })
  }
}

/// The fields by which a row names its order.
public enum OrderKeys {
  /// The order's own number first, then the numbers that lead to it.
  public static let fields: [Field] = [.orderNo, .workOrderNo, .shipmentNo, .contractNo, .customerPoNo]
}
