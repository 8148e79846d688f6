import Testing

@testable import TableComparison

/// Two sheets and their ancestor.
@Suite struct ThreeWayTests {
  private static let base = [["SO-1", "A", "10"], ["SO-2", "B", "20"], ["SO-3", "C", "30"]]

  private static func text(_ rows: [[String]]) -> String {
    (["订单号,产品,数量"] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
  }

  /// What each side may make of a cell: nothing, another value, the same other value as the other side, another form.
  private enum Edit: CaseIterable {
    case none, own, shared

    func applied(to text: String, _ side: Side) -> String {
      switch self {
      case .none: text
      case .own: text + (side == .ours ? "7" : "8")
      case .shared: text + "9"
      }
    }
  }

  @Test("every pair of cells edited on either side is a conflict exactly when both changed one cell differently")
  func exhaustive() throws {
    let cells = Self.base.indices.flatMap { row in [1, 2].map { (row: row, column: $0) } }
    for ourCell in cells {
      for theirCell in cells {
        for ourEdit in Edit.allCases {
          for theirEdit in Edit.allCases {
            try check((ourCell, ourEdit), (theirCell, theirEdit))
          }
        }
      }
    }
  }

  private func check(
    _ our: (cell: (row: Int, column: Int), edit: Edit), _ their: (cell: (row: Int, column: Int), edit: Edit)
  ) throws {
    var ours = Self.base, theirs = Self.base
    ours[our.cell.row][our.cell.column] = our.edit.applied(to: ours[our.cell.row][our.cell.column], .ours)
    theirs[their.cell.row][their.cell.column] = their.edit.applied(
      to: theirs[their.cell.row][their.cell.column], .theirs)
    let sheet = try Sheets.compare(Self.text(ours), Self.text(theirs), base: Self.text(Self.base))
    let isSameCell = our.cell == their.cell && our.edit != .none && their.edit != .none
    let conflicts = isSameCell && !(our.edit == .shared && their.edit == .shared)
    let label: Comment = "\(our) \(their)"
    #expect(sheet.hasConflicts == conflicts, label)
    #expect(sheet.counts.conflictCells == (conflicts ? 1 : 0), label)
    var outcomes: [CellOutcome] = []
    if isSameCell {
      outcomes = [conflicts ? .conflict : .bothAlike]
    } else {
      if our.edit != .none { outcomes.append(.ours) }
      if their.edit != .none { outcomes.append(.theirs) }
    }
    let found = sheet.rows.flatMap(\.cells).map(\.outcome)
    #expect(found.sorted { $0.rawValue < $1.rawValue } == outcomes, label)
  }

  @Test("a row that one side took out and the other changed is neither kept nor lost in silence")
  func deletedAndEdited() throws {
    let sheet = try Sheets.compare(
      "订单号,产品,数量\nSO-1,A,10\nSO-3,C,30\n", "订单号,产品,数量\nSO-1,A,10\nSO-2,B,25\nSO-3,C,30\n", base: Self.text(Self.base))
    #expect(sheet.rows.map(\.outcome) == [.deletedAndEdited])
    #expect(sheet.rows.first?.origin == .ours)
    #expect(sheet.hasConflicts)
  }

  @Test("a row that both added is one row, in conflict where its cells differ")
  func addedTwice() throws {
    let alike = Self.text(Self.base + [["SO-4", "D", "40"]])
    let same = try Sheets.compare(alike, alike, base: Self.text(Self.base))
    #expect(same.rows.map(\.outcome) == [.added])
    #expect(same.rows.first?.origin == .both)
    let other = try Sheets.compare(alike, Self.text(Self.base + [["SO-4", "D", "44"]]), base: Self.text(Self.base))
    #expect(other.rows.map(\.outcome) == [.conflicting])
  }

  @Test("retyping is no edit: the other side's change stands")
  func retyped() throws {
    let sheet = try Sheets.compare(
      "订单号,产品,数量\nSO-1,A,10.0\nSO-2,B,20\nSO-3,C,30\n", "订单号,产品,数量\nSO-1,A,15\nSO-2,B,20\nSO-3,C,30\n",
      base: Self.text(Self.base))
    #expect(sheet.rows.flatMap(\.cells).map(\.outcome) == [.theirs])
  }
}
