import SheetFormats
import TableShaping
import Testing

@Suite struct HostileSheetTests {
  @Test func `a hundred thousand merged ranges are borne`() throws {
    let header: [CellValue] = ["订单号", "型号", "数量"].map { .text($0) }
    let rows = (0..<20_000).map { row -> [CellValue] in
      row.isMultiple(of: 2) ? [.text("SO-\(row)"), .text("A"), .text("5")] : [.blank, .text("B"), .text("6")]
    }
    var merged = (0..<10_000).map { Shaped.merge((1 + $0 * 2)...(2 + $0 * 2), 0...0) }
    merged += (0..<90_000).map { Shaped.merge(0...(1 + $0 % 20_000), (3 + $0 % 4)...(9 + $0 % 4)) }
    let table = try #require(Shaped.shaper.shape(Grid(rows: [header] + rows, mergedRanges: merged)).first)
    #expect(table.rawText(row: 20_000, column: 0) == "SO-19998")
    #expect(table.dataRowIndexes.count == 20_000)
  }

  @Test func `sixteen thousand columns are borne`() throws {
    let wide = (0..<16_000).map { CellValue.text($0.isMultiple(of: 3) ? "订单号" : $0 % 3 == 1 ? "数量" : "") }
    let record = (0..<16_000).map { CellValue.text($0 % 3 == 2 ? "" : "\($0)") }
    let tables = Shaped.shaper.shape(Grid(rows: [wide, record, record]))
    #expect(!tables.isEmpty)
    #expect(tables.map(\.columnRange).first?.lowerBound == 0)
    #expect(tables.map(\.columnRange).last?.upperBound == 15_999 + 1)
    #expect(zip(tables, tables.dropFirst()).allSatisfy { $0.columnRange.upperBound == $1.columnRange.lowerBound })
  }

  @Test func `a sheet of headers only accounts for each row`() throws {
    let first: [CellValue] = ["订单号", "客户", "数量", "交期"].map { .text($0) }
    let second: [CellValue] = ["发货日期", "送货单号", "发货数量", "运单号"].map { .text($0) }
    let same = Shaped.shaper.shape(Grid(rows: [[CellValue]](repeating: first, count: 5000)))
    #expect(same.map(\.rowRange) == [0..<5000])
    let rows = (0..<5000).map { $0.isMultiple(of: 2) ? first : second }
    let tables = Shaped.shaper.shape(Grid(rows: rows))
    #expect(tables.first?.rowRange.lowerBound == 0)
    #expect(tables.last?.rowRange.upperBound == 5000)
    #expect(zip(tables, tables.dropFirst()).allSatisfy { $0.rowRange.upperBound == $1.rowRange.lowerBound })
    #expect(tables.allSatisfy { $0.kinds.count == $0.rowRange.count })
  }

  @Test func `headers without records over thousands of lone texts are one table`() {
    let header: [CellValue] = ["订单号", "客户", "数量", "交期"].map { .text($0) }
    let other: [CellValue] = ["发货日期", "送货单号", "发货数量", "运单号"].map { .text($0) }
    let rows = [[CellValue]](repeating: header, count: 400) + [[CellValue]](repeating: [.text("x y")], count: 8000)
    // Were the headers titles of the next table, each would begin a table that is read to the end: 400 times 8000 rows.
    let tables = Shaped.shaper.shape(Grid(rows: rows + [other, [.blank, .text("DN-1"), .text("5")]]))
    #expect(tables.map(\.rowRange) == [0..<8350, 8350..<8402])
  }

  @Test func `ranges beside the sheet are borne`() throws {
    let merged = [
      CellRange(firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 16_383),
      CellRange(firstRow: 900, lastRow: 1000, firstColumn: 500, lastColumn: 600),
    ]
    let table = try #require(Shaped.tables("订单号,客户,数量\nSO-1,华为,5", merged: merged).first)
    #expect(table.rowRange == 0..<2)
  }

  @Test func `thousands of tables and a far column are borne`() {
    let first: [CellValue] = ["订单号", "客户", "数量"].map { .text($0) }
    let second: [CellValue] = ["送货单号", "发货数量", "运单号"].map { .text($0) }
    var rows: [[CellValue]] = []
    for _ in 0..<300 { rows += [first, [.text("SO-1"), .text("华为"), .text("5")], [], second, [.text("DN-1")], []] }
    rows.append([CellValue](repeating: .blank, count: 1000) + [.text("x")])
    let tables = Shaped.shaper.shape(Grid(rows: rows))
    #expect(tables.count == 600)
    #expect(tables.reduce(0) { $0 + $1.kinds.count } == rows.count)
  }
}
