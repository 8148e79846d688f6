/// Texts by key in every language, read from lines of `key | Chinese | English`.
struct TextTable: Sendable {
  /// The texts of each key, one a language, in the order of `ReportLanguage`.
  let entries: [String: [String]]

  /// Reads the lines of a resource.
  init(_ lines: String) {
    var entries: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
      if let key = parts.first { entries[key] = Array(parts.dropFirst()) }
    }
    self.entries = entries
  }

  /// The text of a key, `nil` where there is none.
  func text(_ key: String, _ language: ReportLanguage) -> String? {
    guard let texts = entries[key] else { return nil }
    let index = language == .zhHans ? 0 : 1
    return index < texts.count ? texts[index] : nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
