/// Every text of a comparison, in one language.
public struct ComparisonTexts: Sendable {
  /// The language.
  public let language: ReportLanguage

  /// Opens the texts in one language.
  public init(_ language: ReportLanguage) { self.language = language }

  /// A fixed text by its key; the key itself where there is none.
  public func phrase(_ key: String, _ values: [String: String] = [:]) -> String {
    ReportTexts.fill(Self.table.text(key, language) ?? key, values)
  }

  /// A word by its key.
  public func word(_ key: String) -> String { phrase(key) }

  /// A count in words; `one` has texts of its own in English.
  func count(_ key: String, _ number: Int) -> String {
    let one = Self.table.text("one \(key)", language)
    return number == 1 && one != nil ? one ?? "" : phrase(key, ["count": String(number)])
  }

  /// The texts by key, for the test that none is missing.
  static let table = TextTable(ComparisonText.lines)
}
