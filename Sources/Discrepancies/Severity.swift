/// How much a discrepancy matters, most severe last.
public enum Severity: String, Comparable, Sendable, CaseIterable, Codable {
  case info, low, medium, high, critical

  /// Orders from `info` to `critical`.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// 0 for `info` to 4 for `critical`.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
