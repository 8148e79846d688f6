import Discrepancies
public import OrderModel

extension OrderResolver {
  /// The order that a number stands for: another one where a person has told so.
  mutating func ruledKey(_ key: String) -> String {
    let ruling = context.decisions.ruling(on: key, kind: .possibleSameOrder, where: { $0.verb == .sameOrder })
    return follow(ruling) ?? key
  }

  /// Whether a person has told a number to be an order of its own.
  mutating func isRuledApart(_ key: String) -> Bool {
    let ruling = context.decisions.ruling(on: key, kind: .possibleSameOrder, where: { $0.verb == .differentOrders })
    if let ruling { resolution.decisionStates[ruling.number] = .applied }
    return ruling != nil
  }

  /// The order that a person has named for a row without a number.
  mutating func ruledKey(of row: SourceRow, source: String) -> String? {
    guard !context.decisions.isEmpty else { return nil }
    let start = FoldContext.digest(of: row) + ">"
    let ruling = context.decisions.ruling(
      on: source, kind: .ambiguousOrderMatch, where: { $0.verb == .belongs && $0.target?.hasPrefix(start) == true })
    return follow(ruling).map { String($0.dropFirst(start.count)) }
  }

  private mutating func follow(_ ruling: Decision?) -> String? {
    guard let ruling else { return nil }
    resolution.decisionStates[ruling.number] = .applied
    return ruling.target
  }
}

extension FoldContext {
  /// 12 hex digits of what a row says, whatever its position.
  public static func digest(of row: SourceRow) -> String { CollatedRow(row).digest }
}
