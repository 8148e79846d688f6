internal import ExactValues
public import TableComparison

/// A comparison of sheets, worded and in order, as every rendering takes it: sheets, rows, cells.
///
/// A rendering asks for nothing else: what a word is, where a row stands and what is shown first is decided here.
///
///     let report = ComparisonReport(comparison, language: .english)
///     for sheet in report.sheets { for row in sheet.rows { print(row.mark, row.keyText) } }
public struct ComparisonReport: Sendable {
  /// A sheet, or one of several tables on it.
  public struct Sheet: Sendable {
    /// What it is called in a heading: its name, both names where they differ, the files' where it has none.
    public var title: String
    /// The columns side by side.
    public var columns: [AlignedColumn]
    /// The names of the key's columns; empty where rows were paired by likeness.
    public var keyNames: [String]
    /// What is said of the sheet before its rows: the key, columns that came, went or changed their name.
    public var remarks: [String]
    /// The rows that differ, in order.
    public var rows: Rows
    /// Totals and notes that stand on one side only.
    public var asides: [Row]
    /// The counts in words: `3 rows changed`; none of what there is none of.
    public var figures: [String]
    /// The comparison itself, for the counts and for whatever else stands in the sheets.
    public var comparison: SheetComparison
  }

  /// The rows of a sheet that differ, each worded when it is asked for, so that no list of texts is held.
  public struct Rows: RandomAccessCollection, Sendable {
    let builder: ComparisonReportBuilder
    let sheet: SheetComparison

    /// The first row's index.
    public var startIndex: Int { 0 }
    /// The index behind the last row.
    public var endIndex: Int { sheet.rows.count }

    /// A row with its words.
    ///
    /// - Complexity: O(cells of the row).
    public subscript(index: Int) -> Row { builder.row(sheet.rows[index], sheet) }
  }

  /// A row that differs.
  public struct Row: Sendable {
    /// What became of it; `nil` for a total or note.
    public var outcome: RowOutcome?
    /// One sign for it: `+`, `-`, `~`, `!`, `=`.
    public var mark: Character
    /// The word for it, with who did it where that is known.
    public var word: String
    /// Who did it; `nil` without a base.
    public var origin: ChangeOrigin?
    /// The texts of its key; empty where no key is known.
    public var key: [String]
    /// The number of the set of rows of one key, from 0; `nil` where the key stands once.
    public var group: Int?
    /// The number of the row on each side, from 1.
    public var rowNumbers: BySide<Int>
    /// Whether it stands elsewhere than it did.
    public var isMoved: Bool
    /// The cells that are shown, from the left.
    public var cells: [Cell]

    /// What it is called where no key is known: the texts of its first filled cells, ours first.
    public var nameless: [String] = []

    /// What it is called: its key, or what stands first in it.
    public var label: String {
      key.contains { !$0.isEmpty } ? keyText : nameless.isEmpty ? "" : "(\(nameless.joined(separator: " · ")))"
    }

    /// Its key on one line.
    public var keyText: String { key.joined(separator: " · ") }
  }

  /// A cell that is shown.
  public struct Cell: Sendable {
    /// The name of its column; of a total or note the letters.
    public var name: String
    /// The column, a place among the sheet's columns; `nil` for totals and notes.
    public var column: Int?
    /// What became of it.
    public var outcome: CellOutcome
    /// The word for it.
    public var word: String
    /// What stands on each side, and where.
    public var texts: BySide<CellText>
  }

  /// The comparison.
  public let comparison: FileComparison
  /// The words.
  public let texts: ComparisonTexts
  /// The sides that there are: the base first, where there is one.
  public let sides: [Side]
  /// The sheets in order, those that are the same too.
  public let sheets: [Sheet]
  /// How it ended, in one sentence.
  public let verdict: String
  /// The words that stand in every row.
  let words: ComparisonWords

  /// Words a comparison.
  ///
  /// - Complexity: O(sheets).
  public init(_ comparison: FileComparison, language: ReportLanguage) {
    let texts = ComparisonTexts(language)
    words = ComparisonWords(texts)
    let builder = ComparisonReportBuilder(files: comparison.files, texts: texts, words: words)
    self.comparison = comparison
    self.texts = texts
    sides = comparison.files.sides
    sheets = comparison.sheets.map(builder.sheet)
    verdict = builder.verdict(comparison)
  }
}

/// One form in which a comparison is shown.
public protocol ComparisonRendering {
  /// Writes the report, in as many pieces as suit.
  ///
  /// - Throws: `ReportWritingError` where a workbook cannot be made.
  func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) throws(ReportWritingError)
}

/// How much of a comparison is shown.
public enum ComparisonExtent: Sendable {
  /// Every row that differs.
  case rows
  /// The counts.
  case summary
}
