/// A department of the company, or the party that a person of it belongs to.
public enum Department: String, Sendable, CaseIterable, Comparable {
  case sales, purchasing, production, quality, warehouse, logistics, finance, manager

  /// Orders by the way of an order through the company.
  public static func < (left: Department, right: Department) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
