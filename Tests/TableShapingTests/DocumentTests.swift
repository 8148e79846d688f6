import Normalization
import SheetFormats
import TableShaping
import Testing

@Suite struct DocumentTests {
  /// A table of documents: the columns of number, customer and product.
  private func table(_ rows: [[String]]) throws -> ShapedTable {
    let cells = ([["订单号", "客户", "产品编码", "数量"]] + rows).map { row in
      row.map { $0.isEmpty ? CellValue.blank : .text($0) }
    }
    let shaped = TableShaper(words: Vocabulary.standard.shapingWords).shape(Grid(rows: cells))
    return try #require(shaped.first).fillingDocuments(named: 0, columns: [0, 1])
  }

  private func number(_ table: ShapedTable, _ row: Int) -> (text: String, row: Int) {
    let cell = table.cell(row: row, column: 0)
    guard case .text(let text) = cell.value else { return ("", cell.rowIndex) }
    return (text, cell.rowIndex)
  }

  @Test func `a document's cells hold for the records directly below, and say where they stand`() throws {
    let table = try table([
      ["SO-1", "甲", "A", "1"], ["", "", "B", "2"], ["SO-2", "乙", "A", "3"], ["", "", "C", "4"],
    ])
    #expect([1, 2, 3, 4].map { number(table, $0).text } == ["SO-1", "SO-1", "SO-2", "SO-2"])
    #expect([1, 2, 3, 4].map { number(table, $0).row } == [1, 1, 3, 3])
    #expect(table.isFilledOfDocument(column: 1) && !table.isFilledOfDocument(column: 2))
  }

  @Test func `nothing is filled across a blank row, a total, or a record with a cell of another document`() throws {
    for between in [["", "", "", ""], ["合计", "", "", "3"], ["", "丙", "B", "2"]] {
      let table = try table([["SO-1", "甲", "A", "1"], between, ["", "", "C", "4"]])
      #expect(number(table, 3).text.isEmpty)
    }
  }

  @Test func `a table without such rows stays as it is`() throws {
    let table = try table([["SO-1", "甲", "A", "1"], ["SO-2", "乙", "A", "3"]])
    #expect(!table.isFilledOfDocument(column: 0))
  }
}
