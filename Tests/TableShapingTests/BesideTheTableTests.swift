import SheetFormats
import TableShaping
import Testing

@Suite struct BesideTheTableTests {
  private func said(_ table: ShapedTable) -> [String] { table.metadata.map { "\($0.key)=\($0.value)" } }

  @Test func `statements above the header are read`() throws {
    let table = try #require(
      Shaped.tables(
        """
        华东公司订单跟踪表,,,
        客户：华为  月份：3月,,电话：,138
        客户,华为,月份,3月
        打印 12:30,,https://a.example,
        订单号,型号,数量,交期
        SO-1,A,5,2026-03-01
        """
      ).first)
    #expect(said(table) == ["客户=华为", "月份=3月", "电话=138", "客户=华为", "月份=3月"])
    #expect(table.metadata.map(\.columnIndex) == [0, 0, 3, 1, 3])
    #expect(table.metadata.map(\.rowIndex) == [1, 1, 1, 2, 2])
  }

  @Test func `statements below the table are read`() throws {
    let table = try #require(
      Shaped.tables(
        """
        订单号,型号,数量,交期
        SO-1,A,5,2026-03-01
        公司名称,华东有限公司,,
        税号,91440300,,
        开户行：工商银行 深圳分行,,,
        """
      ).first)
    #expect(said(table) == ["公司名称=华东有限公司", "税号=91440300", "开户行=工商银行 深圳分行"])
  }

  @Test func `a title holds over its group`() throws {
    let table = try #require(
      Shaped.tables(
        """
        订单号,型号,数量,交期
        SO-0,A,5,2026-03-01
        3月,,,
        ,,,
        SO-1,A,5,2026-03-01
        订单号,型号,数量,交期
        SO-2,A,5,2026-03-01
        小计,,10,
        SO-3,A,5,2026-03-01
        4月,,,
        SO-4,A,5,2026-04-01
        ,,,
        SO-5,A,5,2026-04-01
        """
      ).first)
    #expect(Shaped.letters(table) == "hdhbdhdsdhdbd")
    let titles = table.dataRowIndexes.map { table.groupTitle(row: $0)?.text }
    #expect(titles == [nil, "3月", "3月", nil, "4月", nil])
    #expect(table.groupTitle(row: 4)?.rowIndex == 2)
    #expect(table.groupTitle(row: 2) == nil)
  }

  @Test func `a row is struck out when all its cells are`() throws {
    func cell(_ text: String, _ style: String) -> String {
      "<Cell ss:StyleID=\"\(style)\"><Data ss:Type=\"String\">\(text)</Data></Cell>"
    }
    func row(_ cells: String...) -> String { "<Row>" + cells.joined() + "</Row>" }
    let text = """
      <?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="p"/>
      <Style ss:ID="x"><Font ss:StrikeThrough="1"/></Style></Styles><Worksheet ss:Name="a"><Table>
      """
      + row(cell("订单号", "p"), cell("型号", "p"), cell("数量", "p"))
      + row(cell("SO-1", "x"), cell("A", "x"), cell("5", "x"))
      + row(cell("SO-2", "x"), cell("A", "p"), cell("5", "x")) + row(cell("SO-3", "x"))
      + row(cell("SO-4", "p"), cell("A", "p"), cell("5", "p")) + "</Table></Worksheet></Workbook>"
    let grid = try #require(SheetReader.read(Array(text.utf8)).grids.first)
    let table = try #require(Shaped.shaper.shape(grid).first)
    #expect(table.dataRowIndexes == [1, 2, 3, 4])
    #expect(table.dataRowIndexes.map { table.isStruckThrough(row: $0) } == [true, false, false, false])
  }

  @Test func `merged cells fill downwards only`() throws {
    let table = try #require(
      Shaped.tables(
        "订单号,型号,规格,数量\nSO-1,A,,5\n,,,6\nSO-2,B,,7",
        merged: [Shaped.merge(1...2, 0...0), Shaped.merge(1...2, 1...2), Shaped.merge(3...3, 1...2)]
      ).first)
    #expect(table.rawText(row: 2, column: 0) == "SO-1")
    #expect(table.rawText(row: 2, column: 1) == "A")
    #expect(table.rawText(row: 2, column: 2) == "")
    #expect(table.rawText(row: 3, column: 2) == "")
    #expect(table.hasMergedRows(column: 1))
    #expect(!table.hasMergedRows(column: 2))
  }
}
