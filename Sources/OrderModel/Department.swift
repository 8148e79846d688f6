/// A department of the company, or the party that a person of it belongs to.
///
/// Merchandisers (跟单), who follow the orders up, count as sales unless the workspace keeps the two apart.
public enum Department: String, Sendable, CaseIterable, Comparable, Codable {
  case sales, merchandiser, purchasing, production, quality, warehouse, logistics, finance, manager

  /// The departments that count as another one where the workspace does not say otherwise.
  public static let usualParties: [Department: Department] = [.merchandiser: .sales]

  /// The department that a folder is named for, as it usually counts.
  public static func usual(named name: String) -> Department? {
    Department(rawValue: name.lowercased()).map { usualParties[$0] ?? $0 }
  }

  /// Orders by the way of an order through the company.
  public static func < (left: Department, right: Department) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
