/// The time that a name says its orders are of: a year, and within it a half, a quarter or a month.
public struct NamedPeriod: Hashable, Sendable {
  /// The part of a year.
  public enum Part: Hashable, Sendable {
    case half(Int)
    case quarter(Int)
    case month(Int)
  }

  /// The year; `nil` where the name leaves it open.
  public var year: Int?
  /// The part of it; `nil` for the whole year.
  public var part: Part?

  /// The first and last month of it, counted from January of the year 0; `nil` without a year.
  var months: ClosedRange<Int>? {
    guard let year else { return nil }
    let first = year * 12
    return switch part {
    case .half(let half): first + half * 6 - 6...first + half * 6 - 1
    case .quarter(let quarter): first + quarter * 3 - 3...first + quarter * 3 - 1
    case .month(let month): first + month - 1...first + month - 1
    case nil: first...first + 11
    }
  }
}

extension NamedPeriod: CustomStringConvertible {
  /// 2024, 2024-03, 2024-Q1, 2024-H2.
  public var description: String {
    let part =
      switch self.part {
      case .half(let half): "H\(half)"
      case .quarter(let quarter): "Q\(quarter)"
      case .month(let month): month < 10 ? "0\(month)" : "\(month)"
      case nil: ""
      }
    return [year.map(String.init) ?? "", part].filter { !$0.isEmpty }.joined(separator: "-")
  }
}
