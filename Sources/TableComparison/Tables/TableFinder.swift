internal import ExactValues
internal import Normalization
internal import OrderModel
public import SheetFormats
public import TableShaping

/// Finds the tables of a sheet that are to be compared; whatever holds a cell gives one.
public struct TableFinder: Sendable {
  /// Texts of more rows, whose first line is a plain header, are taken as they lie: each further line is a record.
  static let shapedRowLimit = 20_000

  private let shaper: TableShaper
  private let reader = HeaderFieldReader()

  /// Makes a finder; `words` tell headers, totals and notes.
  public init(words: ShapingWords) { shaper = TableShaper(words: words) }

  /// The tables of a sheet, top first; none for a sheet without a filled cell.
  ///
  /// - Complexity: O(rows × columns), O(rows) for long texts.
  public func tables(of grid: Grid, file: String) -> [ComparedTable] {
    guard grid.rowCount > 0 else { return [] }
    let hasPlainHeader = grid.name == nil && Self.isHeader(grid, row: 0, filling: grid.columnCount)
    if hasPlainHeader, grid.rowCount > Self.shapedRowLimit { return [plain(grid, file, header: 0)] }
    let shaped = shaper.shape(grid)
    if hasPlainHeader, shaped.count != 1 || shaped[0].headerRowIndexes != [0] { return [plain(grid, file, header: 0)] }
    if !shaped.isEmpty { return shaped.enumerated().map { table($1, grid, file, ordinal: $0) } }
    let first = (0..<grid.rowCount).first { !grid.filledColumns(row: $0).isEmpty } ?? 0
    return [plain(grid, file, header: Self.isHeader(grid, row: first, filling: 1) ? first : nil)]
  }

  private func table(_ shaped: ShapedTable, _ grid: Grid, _ file: String, ordinal: Int) -> ComparedTable {
    let header = Set(shaped.headerRowIndexes)
    var rows: [Int32] = []
    var asides: [Int32] = []
    var sorting = NoteSorting(shaped, grid)
    for row in shaped.rows where row.kind != .blank && !header.contains(row.rowIndex) {
      let isRecord = row.kind == .data || (row.kind == .note && sorting.isRecord(row: row.rowIndex))
      if isRecord { rows.append(Int32(row.rowIndex)) } else { asides.append(Int32(row.rowIndex)) }
    }
    return ComparedTable(
      file: file, grid: grid, ordinal: ordinal, headers: shaped.headers, names: names(shaped.headers),
      headerRow: shaped.headerRowIndexes.last ?? shaped.rowRange.lowerBound - 1, rows: rows, asideRows: asides,
      shaped: shaped)
  }

  /// A table without titles and totals, whose header stands in one row or nowhere.
  private func plain(_ grid: Grid, _ file: String, header: Int?) -> ComparedTable {
    let headers = (0..<grid.columnCount).map { column in
      ColumnHeader(columnIndex: column, text: header.map { grid.displayedText(row: $0, column: column) } ?? "")
    }
    let rows = grid.filledRows(from: header.map { $0 + 1 } ?? 0)
    return ComparedTable(
      file: file, grid: grid, ordinal: 0, headers: headers, names: names(headers), headerRow: header, rows: rows,
      asideRows: [], shaped: nil)
  }

  private func names(_ headers: [ColumnHeader]) -> [String] {
    headers.map { header in
      let name = reader.name(header)
      return name.isEmpty ? CellAddress.letters(ofColumn: header.columnIndex) : name
    }
  }

  /// Whether a row names columns: so many cells are filled, with different texts of which none is a number or a day.
  private static func isHeader(_ grid: Grid, row: Int, filling count: Int) -> Bool {
    var seen: Set<String> = []
    let filled = grid.filledColumns(row: row)
    guard filled.count >= count else { return false }
    return filled.allSatisfy { column in
      guard case .text(let text) = grid.value(row: row, column: column) else { return false }
      var evidence = PlainEvidence()
      evidence.add(.text(text))
      let tidy = TextFolding.tidied(text)
      return !tidy.isEmpty && PlainEvidence.type([evidence]) == .text && seen.insert(tidy).inserted
        && ExactDecimal(tidy) == nil
    }
  }
}
