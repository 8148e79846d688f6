internal import TableComparison

/// The words of a comparison that stand in every row, looked up once.
struct ComparisonWords: Sendable {
  /// By `RowOutcome`, in the order of `origins` behind the word alone.
  private let rows: [[String]]
  /// By `CellOutcome`.
  private let cells: [String]
  /// By `Side`.
  private let sides: [String]
  /// What stands before and behind the number of a row.
  private let aroundNumber: (before: String, behind: String)
  /// What stands for a row that a side has not.
  let noRow: String
  /// That a row stands elsewhere than it did.
  let moved: String

  init(_ texts: ComparisonTexts) {
    rows = RowOutcome.allCases.map { outcome in
      let word = texts.word("row \(outcome.rawValue)")
      return [word] + Self.origins.map { texts.phrase("by \($0)", ["what": word]) }
    }
    cells = CellOutcome.allCases.map { texts.word("cell \($0.rawValue)") }
    sides = Side.allCases.map { texts.word("side \($0.rawValue)") }
    let parts = texts.phrase("row", ["number": "\u{0}"]).split(separator: "\u{0}", omittingEmptySubsequences: false)
    aroundNumber = (String(parts.first ?? ""), parts.dropFirst().joined())
    noRow = texts.phrase("no row")
    moved = texts.word("row moved")
  }

  private static let origins = ["base", "ours", "theirs", "both"]

  /// The word for an outcome.
  func row(_ outcome: RowOutcome) -> String { rows[outcome.place][0] }

  /// The word for an outcome on a side.
  func row(_ outcome: RowOutcome, by side: Side) -> String { rows[outcome.place][1 + side.place] }

  /// The word for an outcome with who did it.
  func row(_ outcome: RowOutcome, by origin: ChangeOrigin) -> String {
    switch origin {
    case .ours: row(outcome, by: Side.ours)
    case .theirs: row(outcome, by: Side.theirs)
    case .both: rows[outcome.place][4]
    }
  }

  /// The word for what became of a cell.
  func cell(_ outcome: CellOutcome) -> String { cells[outcome.place] }

  /// The word for a side.
  func side(_ side: Side) -> String { sides[side.place] }

  /// `row 3`.
  func row(number: Int) -> String { aroundNumber.before + String(number) + aroundNumber.behind }
}

// Places among all cases: a dictionary would digest the names of the cases, for each cell of each row.

extension RowOutcome {
  fileprivate var place: Int {
    switch self {
    case .added: 0
    case .removed: 1
    case .changed: 2
    case .conflicting: 3
    case .deletedAndEdited: 4
    case .duplicate: 5
    }
  }
}

extension CellOutcome {
  fileprivate var place: Int {
    switch self {
    case .added: 0
    case .removed: 1
    case .changed: 2
    case .ours: 3
    case .theirs: 4
    case .bothAlike: 5
    case .conflict: 6
    case .shown: 7
    }
  }
}

extension Side {
  fileprivate var place: Int {
    switch self {
    case .base: 0
    case .ours: 1
    case .theirs: 2
    }
  }
}
