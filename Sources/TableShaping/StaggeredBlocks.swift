internal import SheetFormats

/// Parts tables that stand side by side and whose headers are in different rows: orders from row 2 on, what was paid
/// this month from row 3 on, empty columns between them.
struct StaggeredBlocks {
  /// How far above and below a header the other one is looked for.
  private static let reach = 5
  /// How many rows are looked at for columns that hold nothing.
  private static let sampleRows = 100

  /// A table's header and its columns.
  struct Block {
    var header: HeaderBlock
    var columns: Range<Int>
  }

  let finder: HeaderFinder
  private var grid: Grid { finder.grid }

  /// The tables, from the left; none where all headers are in one row.
  ///
  /// - Complexity: O(columns × rows looked at).
  func blocks(around found: HeaderBlock, from start: Int) -> [Block] {
    let stretches = stretches(from: start, header: found)
    guard (2...8).contains(stretches.count) else { return [] }
    let main = found.mainRow
    guard let home = stretches.firstIndex(where: { finder.scorer.score(main, columns: $0).isSureHeader }),
      !stretches.indices.contains(where: { $0 != home && finder.scorer.score(main, columns: stretches[$0]).isHeader })
    else { return [] }
    let rows = max(start, main - Self.reach)..<min(grid.rowCount, main + Self.reach + 1)
    let own = HeaderBlockFinder(finder: finder, columns: stretches[home]).block(around: main, from: start)
    var blocks = [Block(header: own, columns: stretches[home])]
    for place in stretches.indices where place != home && stretches[place].count >= 3 {
      guard let header = finder.ownHeader(rows: rows, columns: stretches[place], from: start) else { continue }
      blocks.append(Block(header: header, columns: stretches[place]))
    }
    guard blocks.count > 1 else { return [] }
    return covering(blocks.sorted { $0.columns.lowerBound < $1.columns.lowerBound })
  }

  /// The blocks with the columns between them, so that together they are all columns of the sheet.
  private func covering(_ blocks: [Block]) -> [Block] {
    let bounds = [0] + blocks.dropFirst().map(\.columns.lowerBound) + [grid.columnCount]
    return zip(blocks, zip(bounds, bounds.dropFirst())).map { Block(header: $0.header, columns: $1.0..<$1.1) }
  }

  /// The columns that hold anything, parted at those that are empty.
  private func stretches(from start: Int, header: HeaderBlock) -> [Range<Int>] {
    var isFilled = [Bool](repeating: false, count: grid.columnCount)
    let first = max(start, header.rows.lowerBound - Self.reach)
    for row in first..<max(first, min(grid.rowCount, header.rows.upperBound + Self.sampleRows)) {
      let filled = grid.filledColumns(row: row)
      // A title over all tables parts nothing, nor does it join them.
      if filled.count > 1 { for column in filled { isFilled[column] = true } }
    }
    var result: [Range<Int>] = []
    for column in isFilled.indices where isFilled[column] {
      if let last = result.last, last.upperBound == column {
        result[result.count - 1] = last.lowerBound..<column + 1
      } else {
        result.append(column..<column + 1)
      }
    }
    return result
  }
}

extension HeaderFinder {
  /// The tables side by side whose headers are in different rows; none where there is only one header.
  func staggered(_ header: HeaderBlock, from start: Int) -> [StaggeredBlocks.Block] {
    StaggeredBlocks(finder: self).blocks(around: header, from: start)
  }
}
