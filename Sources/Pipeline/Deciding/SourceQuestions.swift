internal import Discrepancies
internal import OrderModel
internal import Reconciliation

/// What can be answered to discrepancies that no single order knows of: those of sources and rows, and of rules.
struct SourceQuestions {
  let book: RunBook

  /// The question; `nil` for what is settled in the sheets or in the workspace file alone.
  func question(_ found: Discrepancy) -> Question? {
    let wait = Choice(.wait)
    switch found.kind {
    case .massChange:
      let source = found.source ?? ""
      return Question(
        unit: "", shown: [source: "t" + book.reading.version(of: source)], choices: [Choice(.confirm), wait])
    case .sourceNotRefreshed, .fieldLost: return Question(unit: "", choices: [Choice(.tolerate), wait])
    case .ambiguousOrderMatch: return Question(unit: "", choices: orders(found) + [Choice(.tolerate), wait])
    default:
      guard found.kind.family == .rule else { return nil }
      return Question(unit: "", shown: Self.shown(found), choices: [Choice(.tolerate), wait])
    }
  }

  /// What each source said, several values of one together.
  private static func shown(_ found: Discrepancy) -> [String: String] {
    Dictionary(grouping: found.claims, by: \.source).mapValues { claims in
      "t" + Set(claims.map { $0.value ?? "" }).sorted().joined(separator: ";")
    }
  }

  private func orders(_ found: Discrepancy) -> [Choice] {
    found.claims.compactMap { claim in
      guard let number = claim.value, let digest = claim.rowDigest else { return nil }
      guard let order = book.state.orders.first(where: { $0.orderNo == number }) else { return nil }
      return Choice(.belongs, target: digest + ">" + order.key, shown: number)
    }
  }
}

extension DecisionIndex {
  /// Whether a person has confirmed that so much of a version of a source is meant to be gone.
  func confirmsMassChange(of source: String, version: String) -> Bool {
    ruling(on: source, kind: .massChange) { $0.verb == .confirm && $0.shown[source] == "t" + version } != nil
  }
}
