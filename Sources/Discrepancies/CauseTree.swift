/// What needs somebody, without what merely follows from another that is still open.
///
/// What follows from one that a person has ruled on stands for itself: its party has yet to do what was ruled.
public struct CauseTree: Sendable {
  /// Open ones above `info` and decided ones that somebody has yet to follow, that follow from none of them.
  ///
  /// Most severe first, else in the order given; each as severe as the most severe that follows from it.
  public let roots: [Discrepancy]
  /// What follows from a root, by the root's id, in the order given.
  public let followers: [String: [Discrepancy]]

  /// The causes that are open: what a run is counted by.
  ///
  /// A decided one is somebody's task and no open question.
  public var open: [Discrepancy] { roots.filter { $0.status == .open } }

  /// Sorts discrepancies into causes and what follows from them.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ discrepancies: [Discrepancy]) {
    let needing = discrepancies.filter { ($0.status == .open || $0.status == .decided) && $0.severity > .info }
    let causes = Dictionary(
      needing.compactMap { item in item.cause.map { (item.id, $0) } }, uniquingKeysWith: { first, _ in first })
    let open = Set(needing.lazy.filter { $0.status == .open }.map(\.id))
    var roots: [Discrepancy] = []
    var followers: [String: [Discrepancy]] = [:]
    for item in needing {
      if let root = Self.root(of: item, causes, open) {
        followers[root, default: []].append(item)
      } else {
        roots.append(item)
      }
    }
    for index in roots.indices {
      for follower in followers[roots[index].id] ?? [] {
        roots[index].severity = max(roots[index].severity, follower.severity)
      }
    }
    self.roots = Severity.allCases.reversed().flatMap { level in roots.filter { $0.severity == level } }
    self.followers = followers
  }

  /// The end of the chain of open causes; `nil` where there is none, or where the chain bites its tail.
  private static func root(of item: Discrepancy, _ causes: [String: String], _ open: Set<String>) -> String? {
    var seen: Set<String> = [item.id]
    var root: String?
    var next = item.cause
    while let id = next, open.contains(id) {
      guard seen.insert(id).inserted else { return nil }
      root = id
      next = causes[id]
    }
    return root
  }
}
