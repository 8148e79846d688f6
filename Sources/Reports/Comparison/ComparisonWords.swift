internal import TableComparison

/// The words of a comparison that stand in every row, looked up once.
struct ComparisonWords: Sendable {
  private let rows: [RowOutcome: String]
  private let rowsByOrigin: [String: [RowOutcome: String]]
  private let cells: [CellOutcome: String]
  private let sides: [Side: String]
  /// What stands before and behind the number of a row.
  private let aroundNumber: (before: String, behind: String)
  /// What stands for a row that a side has not.
  let noRow: String
  /// That a row stands elsewhere than it did.
  let moved: String

  init(_ texts: ComparisonTexts) {
    rows = Self.table(RowOutcome.allCases) { texts.word("row \($0.rawValue)") }
    let rows = rows
    rowsByOrigin = Self.table(["ours", "theirs", "base", "both"]) { origin in
      rows.mapValues { texts.phrase("by \(origin)", ["what": $0]) }
    }
    cells = Self.table(CellOutcome.allCases) { texts.word("cell \($0.rawValue)") }
    sides = Self.table(Side.allCases) { texts.word("side \($0.rawValue)") }
    let parts = texts.phrase("row", ["number": "\u{0}"]).split(separator: "\u{0}", omittingEmptySubsequences: false)
    aroundNumber = (String(parts.first ?? ""), parts.dropFirst().joined())
    noRow = texts.phrase("no row")
    moved = texts.word("row moved")
  }

  /// The word for an outcome.
  func row(_ outcome: RowOutcome) -> String { rows[outcome] ?? "" }

  /// The word for an outcome with who did it: a side, or `both`.
  func row(_ outcome: RowOutcome, by origin: String) -> String { rowsByOrigin[origin]?[outcome] ?? "" }

  /// The word for what became of a cell.
  func cell(_ outcome: CellOutcome) -> String { cells[outcome] ?? "" }

  /// The word for a side.
  func side(_ side: Side) -> String { sides[side] ?? "" }

  /// `row 3`.
  func row(number: Int) -> String { aroundNumber.before + String(number) + aroundNumber.behind }

  private static func table<Key: Hashable>(_ keys: [Key], _ word: (Key) -> String) -> [Key: String] {
    Dictionary(uniqueKeysWithValues: keys.map { ($0, word($0)) })
  }

  private static func table(
    _ origins: [String], _ words: (String) -> [RowOutcome: String]
  ) -> [String: [RowOutcome: String]] {
    Dictionary(uniqueKeysWithValues: origins.map { ($0, words($0)) })
  }
}
