internal import Reports

/// The words of an export's summary in one language.
struct ExportWords {
  /// Fixed texts with placeholders.
  enum Phrase: String, CaseIterable {
    case title, since, first, nothing, newFile, changedFile, same, more, times, line, assumedEvidence, attestedEvidence
    case configuredEvidence
  }

  let language: ReportLanguage

  init(_ language: ReportLanguage) { self.language = language }

  var colon: String { language == .zhHans ? "：" : ": " }
  var comma: String { language == .zhHans ? "，" : ", " }

  func phrase(_ phrase: Phrase, _ values: [String: String]) -> String {
    ReportTexts.filled(Self.text(phrase.rawValue, language), values)
  }

  func title(_ kind: ExportNote.Kind) -> String { Self.text("kind " + kind.rawValue, language) }
  func reason(_ reason: ExportNote.Reason) -> String { Self.text("reason " + reason.rawValue, language) }

  /// What a fact or a limit is about.
  func subject(_ id: String) -> String { Self.text("subject " + id, language) }

  /// What a word of a profile says to a person; `nil` for what says it itself.
  func value(_ id: String) -> String? {
    let text = Self.text("value " + id, language)
    return text == "value " + id ? nil : text
  }

  /// How far something is known.
  func evidence(_ text: String) -> String {
    if text == "C" { return phrase(.assumedEvidence, [:]) }
    if text == "duidan.yml" { return phrase(.configuredEvidence, [:]) }
    return phrase(.attestedEvidence, ["sources": text])
  }

  private static func text(_ key: String, _ language: ReportLanguage) -> String {
    table[key].map { language == .zhHans ? $0.chinese : $0.english } ?? key
  }

  /// The keys for which there are words, for the test that none is missing.
  static var keys: Set<String> { Set(table.keys) }

  private static let table: [String: (chinese: String, english: String)] = {
    var table: [String: (chinese: String, english: String)] = [:]
    for line in ExportWordText.lines.split(separator: "\n") {
      let cells = line.split(separator: "|", maxSplits: 2).map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      if cells.count == 3 { table[cells[0]] = (cells[1], cells[2]) }
    }
    return table
  }()
}
