public import Discrepancies
public import OrderModel

/// The entry of a rule in the catalogue: what it is called, what it needs, who acts, and how it is explained.
public final class RuleEntry: Sendable {
  /// Which lines and orders a rule is about.
  public enum Reach: Sendable {
    /// All but cancelled ones.
    case living
    /// Cancelled ones too.
    case all
    /// All but cancelled ones, samples, gifts and lines without a price: rules of prices, invoices and payments.
    case priced
  }

  /// The entry among the kinds of discrepancies.
  public let kind: DiscrepancyKind
  /// What it is about.
  public let reach: Reach
  /// Whether findings on the same line and field that follow from it hang on it (▲ in the rule book).
  public let isCause: Bool
  /// The department that acts where the rule does not say another.
  public let acts: Department
  /// The fields without which it is never evaluated; of each inner list one is enough.
  public let needs: [[Field]]
  /// The fields of the line that its findings follow from: a cause on one of them is theirs.
  public let compares: Set<Field>
  /// What it says, in both languages.
  public let chinese, english: RuleWords

  /// Makes an entry.
  public init(
    _ code: String, _ name: String, _ severity: Severity, _ reach: Reach = .living, isCause: Bool = false,
    acts: Department, needs: [[Field]], compares: Set<Field> = [], chinese: RuleWords, english: RuleWords
  ) {
    kind = DiscrepancyKind(code: code, name: name, family: .rule, severity: severity)
    self.reach = reach
    self.isCause = isCause
    self.acts = acts
    self.needs = needs
    self.compares = compares
    self.chinese = chinese
    self.english = english
  }
}

/// What a rule says in one language.
///
/// Placeholders: `{field} {values} {new} {old} {holder} {changed} {raw}`, and the rule's own details by their names.
public struct RuleWords: Sendable {
  /// What it is, without values: 延期发货.
  public let title: String
  /// What is wrong in one case, with its values.
  public let what: String
  /// What the responsible party should do.
  public let todo: String
  /// The sentence that should be true, with its tolerance.
  public let rule: String
  /// A case, told in two sentences.
  public let example: String
  /// What is wrong in a case of another sort, by the `variant` among a finding's details.
  public let variants: [String: String]

  /// What is wrong in a case with these details, its placeholders unfilled.
  public func what(_ details: [String: String]) -> String { details["variant"].flatMap { variants[$0] } ?? what }

  /// Makes words.
  public init(
    title: String, what: String, todo: String, rule: String, example: String, variants: [String: String] = [:]
  ) {
    self.title = title
    self.what = what
    self.todo = todo
    self.rule = rule
    self.example = example
    self.variants = variants
  }
}
