internal import Discrepancies
internal import Ledger
internal import Reports

/// What `duidan explain` is asked for.
public struct ExplainRequest: Sendable {
  /// The forms of an explanation.
  public enum Format: String, Sendable, CaseIterable { case text, json, markdown }

  /// A page of the reference, by its name in `docs/`.
  public enum Subject: String, Sendable, CaseIterable {
    case outputs, fields, ledger
    case workspaceFile = "workspace-file"
    case keyFigures = "key-figures"
  }

  /// The codes or names; empty for every kind.
  public var kinds: [String]
  /// The form.
  public var format = Format.text
  /// `zh-Hans` or `en`, `nil` for Chinese; JSON and Markdown hold both.
  public var language: String?
  /// A page of the reference, in Markdown, instead of kinds.
  public var subject: Subject?

  /// Asks for kinds by their codes or names.
  public init(kinds: [String]) { self.kinds = kinds }
}

extension Pipeline {
  /// Says what kinds of discrepancy mean and what to do about them.
  ///
  /// - Throws: `PipelineError` with status 64 for a code that no kind has.
  public static func explain(_ request: ExplainRequest) throws(PipelineError) -> String {
    if let subject = request.subject { return page(about: subject) }
    var kinds = request.kinds.isEmpty ? KindExplanation.all : []
    for text in request.kinds {
      guard let kind = KindExplanation.find(text) else { throw unknown(text) }
      kinds.append(kind)
    }
    return switch request.format {
    case .text: ExplanationText.text(kinds, ReportLanguage(tag: request.language ?? "zh-Hans"))
    case .json: ExplanationText.json(kinds)
    case .markdown: ExplanationText.markdown(kinds)
    }
  }

  private static func page(about subject: ExplainRequest.Subject) -> String {
    switch subject {
    case .outputs: OutputReference.markdown(DescribedFile.all)
    case .fields: FieldReference.markdown()
    case .workspaceFile: ConfigurationReference.markdown()
    case .ledger: LedgerReference.markdown()
    case .keyFigures: KeyFigureReference.markdown()
    }
  }

  private static func unknown(_ text: String) -> PipelineError {
    let names = KindExplanation.all.flatMap { [$0.kind.code, $0.kind.name] }
    let nearest = NearestName.of(text, among: names).map { ", perhaps \($0)" } ?? ""
    return PipelineError(
      64,
      Wording.error(
        ShownText.line(text), "unknown_code", "no kind of discrepancy has this code",
        "a code such as VER-03, or a name such as stale_copy\(nearest)", "see all with: duidan explain --all"))
  }
}
