internal import ExactValues
internal import OrderModel
public import TableShaping

/// The words of order-tracking sheets: headers, kinds of sheet, units, currencies, status words.
///
/// Read once from the resource; comparing is by `HeaderFolding.key`. A class, so that the parser of each column shares it.
public final class Vocabulary: Sendable {
  /// What a status word says, as far as cancelling is concerned.
  public enum StatusWord: Sendable { case cancelled, done, other }

  /// A unit's class: units of one class and different words are different units, except single pieces.
  public struct Unit: Hashable, Sendable {
    /// `piece`, `pack`, `mass`, `length`, `area_volume`.
    public var measure: String
    /// The word as the vocabulary writes it.
    public var word: String
  }

  /// The product's own vocabulary.
  public static let standard = Vocabulary()

  let fields: [String: [Field]]
  let ambiguous: [String: [Field]]
  /// The folded headers that may as well be of no field: 采购数量 in a list of purchases is not what the customer ordered.
  let doubtful: Set<String>
  /// The Latin headers by their written-out words.
  let english: EnglishVocabulary
  let ignoredHeaders: Set<String>
  let kindWords: [(kind: SheetKind, words: [String])]
  let departmentWords: [(department: Department, words: [String])]
  let units: [String: Unit]
  let currencies: [String: String]
  let currencyTokens: [(token: String, code: String)]
  let scales: [(token: String, factor: ExactDecimal)]
  let statuses: [String: StatusWord]
  let notes: HeaderNotes
  /// The words by which the parts of a sheet are told apart.
  public let shapingWords: ShapingWords
  /// What is known of the shapes of texts by now.
  let shapes = ShapeMemory()

  private init() {
    fields = Self.fieldTable(VocabularyText.fields)
    ambiguous = Self.fieldLists(VocabularyText.ambiguous)
    doubtful = Self.doubtfulKeys(VocabularyText.ambiguous)
    english = EnglishVocabulary(fields: VocabularyText.fields, ambiguous: VocabularyText.ambiguous)
    ignoredHeaders = Set(Self.words("ignored", VocabularyText.ignoredHeaders).map(HeaderFolding.key))
    kindWords = Self.entries(VocabularyText.sheetKinds).compactMap { key, words in
      SheetKind(rawValue: key).map { ($0, words.map { $0.lowercased() }) }
    }
    departmentWords = Self.entries(VocabularyText.departments).compactMap { key, words in
      Department(rawValue: key).map { ($0, words.map { $0.lowercased() }) }
    }
    units = Self.unitTable(VocabularyText.units)
    currencyTokens = Self.tokens(VocabularyText.currencies)
    currencies = Dictionary(currencyTokens.map { (HeaderFolding.key($0.token), $0.code) }) { first, _ in first }
    scales = Self.scaleTokens(VocabularyText.scales)
    statuses = Self.statusTable(VocabularyText.statuses)
    notes = HeaderNotes(units: Set(units.keys).union(currencies.keys), scales: scales.map(\.token))
    shapingWords = Self.shaping(fields: fields, ambiguous: ambiguous, notes: notes)
  }

  /// Takes a header apart.
  func header(_ text: String) -> HeaderText { HeaderText(text, isUnit: notes.isUnit) }

  /// The unit that a word names, in the plural too: `bags`, `boxes`.
  public func unit(_ word: String) -> Unit? {
    let key = HeaderFolding.key(word)
    if let unit = units[key] { return unit }
    guard key.utf8.count > 3, key.utf8.last == UInt8(ascii: "s") else { return nil }
    return units[String(key.dropLast())] ?? (key.hasSuffix("es") ? units[String(key.dropLast(2))] : nil)
  }

  /// The ISO 4217 code that a word or sign names.
  public func currency(_ word: String) -> String? { currencies[HeaderFolding.key(word)] }

  /// What a status cell says; `nil` for words that are not in the vocabulary.
  ///
  /// Dates beside the word do not count.
  public func status(_ text: String) -> StatusWord? {
    if let exact = statuses[HeaderFolding.key(text)] { return exact }
    let bare = text.filter { !$0.isNumber && !"月日号年.-/: ".contains($0) }
    return bare.isEmpty || bare == text ? nil : statuses[HeaderFolding.key(bare)]
  }
}
