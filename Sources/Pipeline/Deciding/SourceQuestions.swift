internal import Discrepancies
internal import OrderModel
internal import Reconciliation

/// What can be answered to discrepancies that no single order knows of: those of sources and rows, and of rules.
struct SourceQuestions {
  private let book: RunBook
  /// The keys of the orders by their numbers.
  private let keys: [String: String]

  init(book: RunBook) {
    self.book = book
    let orders = book.resolution.unresolved.isEmpty ? OrderShelf() : book.folded.orders
    keys = Dictionary(zip(orders.numbers, orders.keys), uniquingKeysWith: { first, _ in first })
  }

  /// The question; `nil` for what is settled in the sheets or in the workspace file alone.
  func question(_ found: Discrepancy) -> Question? {
    let wait = Choice(.wait)
    switch found.kind {
    case .massChange:
      let source = found.source ?? ""
      return Question(
        unit: "", shown: [source: "t" + book.reading.version(of: source)], choices: [Choice(.confirm), wait])
    case .sourceNotRefreshed, .fieldLost, .unexpectedInSource, .ambiguousVersionOrder:
      return Question(unit: "", choices: [Choice(.tolerate), wait])
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
    var choices: [Choice] = []
    for claim in found.claims {
      guard let number = claim.value, let digest = claim.rowDigest, let key = keys[number] else { continue }
      let choice = Choice(.belongs, target: digest + ">" + key, shown: number)
      if !choices.contains(choice) { choices.append(choice) }
    }
    return choices
  }
}

extension DecisionIndex {
  /// Whether a person has confirmed that so much of a version of a source is meant to be gone.
  func confirmsMassChange(of source: String, version: String) -> Bool {
    ruling(on: source, kind: .massChange) { $0.verb == .confirm && $0.shown[source] == "t" + version } != nil
  }
}
