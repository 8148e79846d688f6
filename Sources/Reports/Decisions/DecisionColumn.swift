/// The columns of `decisions.xlsx` that a person fills in; the raw value is the key in the hidden first row.
public enum DecisionColumn: String, Sendable, CaseIterable {
  case answer = "duidan.answer"
  case value = "duidan.value"
  case decidedBy = "duidan.by"
  case why = "duidan.why"

  /// The headers in every language.
  public var labels: [String] { ReportLanguage.allCases.map { ReportTexts($0).phrase(phrase) } }

  var phrase: Phrase {
    switch self {
    case .answer: .decisionAnswer
    case .value: .decisionValue
    case .decidedBy: .decisionBy
    case .why: .decisionWhy
    }
  }
}
