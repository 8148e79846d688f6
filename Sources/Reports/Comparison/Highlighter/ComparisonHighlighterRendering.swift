internal import TableComparison

/// The comparison as a tabular diff (specs.frictionlessdata.io/tabular-diff), the highlighter format that daff writes
/// and applies.
///
/// One table only, the first sheet that differs: the format knows no second. `daff patch OURS` makes of ours what
/// theirs says; with a base it makes what a merge gives, and leaves alone what is in conflict.
public struct ComparisonHighlighterRendering: ComparisonRendering {
  /// How many unchanged rows stand around one that differs; daff finds by them where a row belongs.
  private static let context = 1

  /// Makes the rendering.
  public init() {}

  /// Writes the report as one CSV.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    let sheets = report.comparison.sheets
    guard let sheet = sheets.first(where: { !$0.isSame }) ?? sheets.first else { return }
    let columns = sheet.patchColumns()
    var csv = CSVWriter(columns: [], content: .interchange)
    if columns.contains(where: { $0.action != .keep || $0.isMoved }) {
      csv.row(["!"] + columns.map(HighlighterRow.schema))
    }
    csv.row(["@@"] + columns.map(\.newName))
    let steps = sheet.patchSteps(context: columns.contains { $0.action == .add } ? .all : .rows(Self.context))
    let rows = steps.map { HighlighterRow(step: $0, sheet: sheet, columns: columns) }
    let separators = HighlighterSeparators(rows)
    for row in rows {
      for line in row.lines(separators) { csv.row(line) }
      if csv.bytes.count > 1 << 16 { write(csv.taken()) }
    }
    write(csv.taken())
  }
}

/// What stands between the texts of a cell that changes: arrows that no cell holds.
struct HighlighterSeparators {
  /// Between what stands and what is to stand.
  var change = "->"
  /// Between what stood in the base, in ours and in theirs.
  var conflict = "!->"

  /// Chooses arrows that none of the rows' cells holds, with as many dashes as that takes.
  init(_ rows: [HighlighterRow]) {
    var mark = "!"
    for row in rows where row.holdsArrows {
      for text in row.texts {
        while text.contains(change) { change = "-" + change }
        while text.contains(mark) { mark = "-" + mark }
      }
    }
    conflict = mark + change
  }
}
