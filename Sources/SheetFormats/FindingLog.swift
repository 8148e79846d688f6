internal import ExactValues

/// Collects the findings of one sheet; of each kind the first hundred stand singly and the rest as a count.
struct FindingLog: Sendable {
  static let limitPerKind = 100

  private let sheet: String?
  private var entries: [SheetFinding] = []
  private var counts: [SheetFinding.Kind: Int] = [:]

  init(sheet: String?) { self.sheet = sheet }

  mutating func add(
    _ kind: SheetFinding.Kind, _ cell: CellAddress? = nil, _ detail: @autoclosure () -> String,
    expected: @autoclosure () -> String, remedy: @autoclosure () -> String
  ) {
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    guard count <= Self.limitPerKind else { return }
    entries.append(
      SheetFinding(
        kind: kind, sheet: sheet, cell: cell, detail: detail(), expected: expected(), remedy: remedy()))
  }

  /// Takes over what was found in a later part of the same sheet, whose cells stand `rowsBefore` rows
  /// further down than it says.
  mutating func append(_ later: FindingLog, rowsBefore: Int = 0) {
    var taken: [SheetFinding.Kind: Int] = [:]
    for entry in later.entries {
      let before = counts[entry.kind, default: 0] + taken[entry.kind, default: 0]
      taken[entry.kind, default: 0] += 1
      guard before < Self.limitPerKind else { continue }
      let cell = entry.cell.map { CellAddress(rowIndex: $0.rowIndex + rowsBefore, columnIndex: $0.columnIndex) }
      entries.append(
        SheetFinding(
          kind: entry.kind, sheet: entry.sheet, cell: cell, detail: entry.detail, expected: entry.expected,
          remedy: entry.remedy))
    }
    counts.merge(later.counts) { $0 + $1 }
  }

  /// All findings, with one more for each kind that had too many.
  var findings: [SheetFinding] {
    let surplus = SheetFinding.Kind.allCases.compactMap { kind -> SheetFinding? in
      guard let count = counts[kind], count > Self.limitPerKind else { return nil }
      guard let last = entries.last(where: { $0.kind == kind }) else { return nil }
      return SheetFinding(
        kind: kind, sheet: sheet, detail: "\(count - Self.limitPerKind) more cells like these", expected: last.expected,
        remedy: last.remedy)
    }
    return entries + surplus
  }
}
