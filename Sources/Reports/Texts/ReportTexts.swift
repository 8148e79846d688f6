public import Discrepancies
public import OrderRules

/// Every text that a report shows, in one language; page, workbook and terminal say the same by taking it from here.
///
///     let texts = ReportTexts(.zhHans)
///     texts.kind("VER-03", .title)     // 改了，有人还没跟着改
public struct ReportTexts: Sendable {
  /// What is said of a kind of discrepancy.
  public enum KindPart: String, Sendable, CaseIterable {
    /// What it is, without values.
    case title
    /// What is wrong in this case; holds placeholders.
    case what
    /// What the responsible party should do; holds placeholders.
    case todo
    /// The sentence that is not true, for whoever asks what the kind means.
    case means
    /// A case, told in two sentences.
    case example
  }

  /// A group of words; the ids are those in the files.
  public enum WordGroup: String, Sendable, CaseIterable {
    /// The words of a column of the same name; `end` is how a row ends, `flag` yes and no, `answer` what a person can
    /// rule, `movement` how a figure moved, `decision` how an answer ended, `event` what happened, `step` what became of an event or a discrepancy.
    case department, policy, severity, status, trend, family, grain, end, flag, answer, decision, event, step, movement
  }

  /// The language of the texts.
  public let language: ReportLanguage

  /// Opens the catalogue in one language.
  public init(_ language: ReportLanguage) { self.language = language }

  /// A text of a kind by its code; `nil` where the catalogue has none, as for a rule that came later.
  public func kind(_ code: String, _ part: KindPart) -> String? {
    let key = code + " " + part.rawValue
    return Self.kinds.text(key, language) ?? Self.meanings.text(key, language) ?? rule(code)?.text(part)
  }

  /// What a rule says in this language, `nil` for a code that no rule has.
  public func rule(_ code: String) -> RuleWords? {
    RuleList.entry(code).map { language == .zhHans ? $0.chinese : $0.english }
  }

  /// Who has to do something about a kind, where that is not always one department.
  public func acts(_ code: String) -> String? { Self.meanings.text(code + " acts", language) }

  /// A word by its id; `nil` for an unknown one.
  public func word(_ group: WordGroup, _ id: String) -> String? { Self.words.text(group.rawValue + " " + id, language) }

  /// The label of a field, or of a column of a result; the id itself where the catalogue has none.
  public func label(_ fieldID: String) -> String {
    Self.fields.text(fieldID, language) ?? Self.columns.text(fieldID, language) ?? fieldID
  }

  /// The label of a canonical field, `nil` where the catalogue has none.
  public func fieldLabel(_ fieldID: String) -> String? { Self.fields.text(fieldID, language) }

  /// The title of a kind in plain words, its name in the files where the catalogue has none.
  public func title(of kind: DiscrepancyKind) -> String { self.kind(kind.code, .title) ?? kind.name }

  /// The name of a department; what it is called in the files where the catalogue has none.
  public func department(_ id: String) -> String { word(.department, id) ?? id }

  /// What a key figure tells, by its code and measure; `nil` for those that a report leaves to `kpis.csv`.
  func keyFigure(_ code: String, _ measure: String) -> String? { Self.figures.text(code + " " + measure, language) }

  /// A fixed text.
  func phrase(_ phrase: Phrase) -> String { Self.phrases.text(phrase.rawValue, language) ?? phrase.rawValue }

  /// A fixed text with its placeholders filled in.
  func phrase(_ phrase: Phrase, _ values: [String: String]) -> String { Self.fill(self.phrase(phrase), values) }

  /// The label of a column of `discrepancies.csv` or `changes.csv`, `nil` where the catalogue has none.
  func columnLabel(_ id: String) -> String? { Self.columns.text(id, language) ?? Self.fields.text(id, language) }

  /// The keys of every table, for the test that nothing is missing.
  static var allTables: [TextTable] { [kinds, meanings, words, fields, columns, phrases, figures] }

  private static let kinds = TextTable(KindText.lines)
  private static let meanings = TextTable(KindMeaningText.lines)
  private static let words = TextTable(WordText.lines)
  private static let fields = TextTable(FieldLabelText.lines)
  private static let columns = TextTable(ColumnLabelText.lines)
  private static let figures = TextTable(KeyFigureText.lines)
  private static let phrases = TextTable(PhraseText.lines)
}

extension ReportTexts {
  /// Puts values into `{placeholders}` in one pass: a value that looks like a placeholder stays as it is.
  static func fill(_ text: String, _ values: [String: String]) -> String {
    RuleWording.fill(text, values)
  }
}

extension RuleWords {
  /// A part of what a rule says.
  fileprivate func text(_ part: ReportTexts.KindPart) -> String {
    switch part {
    case .title: title
    case .what: what
    case .todo: todo
    case .means: rule
    case .example: example
    }
  }
}

extension ReportTexts {
  /// Puts values into the `{placeholders}` of a text that is not of this catalogue.
  public static func filled(_ text: String, _ values: [String: String]) -> String { fill(text, values) }
}
