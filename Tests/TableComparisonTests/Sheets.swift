import ExactValues
import Normalization
import SheetFormats
import TableComparison
import TableShaping

/// Comparisons of sheets that are written out in the tests.
enum Sheets {
  /// Compares texts.
  static func compare(
    _ ours: String, _ theirs: String, base: String? = nil, _ options: ComparisonOptions = ComparisonOptions()
  ) throws -> SheetComparison {
    let result = try compareFiles(ours, theirs, base: base, options)
    guard let sheet = result.sheets.first else { throw ComparisonError.unknownSheet("", known: []) }
    return sheet
  }

  /// Compares texts as files.
  static func compareFiles(
    _ ours: String, _ theirs: String, base: String? = nil, _ options: ComparisonOptions = ComparisonOptions()
  ) throws -> FileComparison {
    try FileComparer(words: Vocabulary.standard.shapingWords, options: options).compare(
      ours: try file("ours.csv", ours), theirs: try file("theirs.csv", theirs),
      base: try base.map { try file("base.csv", $0) })
  }

  private static func file(_ name: String, _ text: String) throws -> ComparedFile {
    ComparedFile(name: name, grids: text.isEmpty ? [] : try SheetReader.read(Array(text.utf8)).grids)
  }

  /// What differs, one line a row: `changed SO-1 数量:ours→theirs`.
  static func told(_ sheet: SheetComparison) -> [String] {
    sheet.rows.map { row in
      let cells = row.cells.map { cell in
        let texts = Side.allCases.compactMap { sheet.texts(of: cell, in: row)[$0]?.text }.joined(separator: "→")
        return "\(sheet.columns[cell.column].name):\(cell.outcome.rawValue):\(texts)"
      }
      return
        ([row.outcome.rawValue] + sheet.key(of: row)
        + (row.outcome == .changed || row.outcome == .conflicting ? cells : []))
        .joined(separator: " ")
    }
  }
}
