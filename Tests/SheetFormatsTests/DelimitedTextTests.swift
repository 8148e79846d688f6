import ExactValues
import SheetFormats
import Testing

@Suite("Reading delimited text")
struct DelimitedTextTests {
  @Test func `quotes, doubled quotes and line breaks inside of quotes are undone`() throws {
    let grid = try read(text: "a,\"b,\"\"c\"\"\",d\r\n\"x\ny\",,\"\"\r\n").grids[0]
    #expect(grid.rawRows == [["a", "b,\"c\"", "d"], ["x\ny", "", ""]])
    #expect(grid.isBlank(row: 1, column: 2))
    #expect(grid.name == nil)
  }

  @Test func `a quote opens a field only at its start`() throws {
    let workbook = try read(text: "尺寸,数量\n5\" 管,3\n6\"\"管,4\n")
    #expect(workbook.grids[0].rawRows == [["尺寸", "数量"], ["5\" 管", "3"], ["6\"\"管", "4"]])
    #expect(workbook.findings.isEmpty)
  }

  @Test func `a quote that never closes is text, and the rest is read`() throws {
    let workbook = try read(text: "a,b\n\"5 inch,1\nc,d\n")
    #expect(workbook.grids[0].rawRows == [["a", "b"], ["\"5 inch", "1"], ["c", "d"]])
    #expect(workbook.findings.map(\.kind) == [.unterminatedQuote])
    #expect(workbook.findings.first?.cell == CellAddress(rowIndex: 1, columnIndex: 0))
  }

  @Test func `a stray quote does not swallow lines up to the next one`() throws {
    let workbook = try read(text: "a,b\n\"5 inch,1\nc,6\" wide\nd,e\n")
    #expect(workbook.grids[0].rawRows == [["a", "b"], ["\"5 inch", "1"], ["c", "6\" wide"], ["d", "e"]])
  }

  @Test func `text behind a closing quote is joined and pointed out`() throws {
    let workbook = try read(text: "\"a\"\"b\"c,d\n1,2\n")
    #expect(workbook.grids[0].rawRows == [["a\"bc", "d"], ["1", "2"]])
    #expect(workbook.findings.map(\.kind) == [.textAfterQuote])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end ends a row`(end: String) throws {
    let grid = try read(text: ["a,b", "", "1,2"].joined(separator: end)).grids[0]
    #expect(grid.rawRows == [["a", "b"], ["", ""], ["1", "2"]])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is found`(delimiter: Character) throws {
    let rows = [["订单号", "金额", "备注"], ["SO-1", "1.5", "x"], ["SO-2", "2.5", ""]]
    let text = rows.map { $0.joined(separator: String(delimiter)) }.joined(separator: "\n")
    let workbook = try read(text: text)
    #expect(workbook.dialect?.delimiter == delimiter)
    #expect(workbook.grids[0].columnCount == 3)
  }

  @Test func `commas inside of quotes, decimal commas and prose do not count as delimiters`() throws {
    #expect(try read(text: "a;b\n1,5;2,5\n3,5;4,5\n").dialect?.delimiter == ";")
    #expect(try read(text: "\"a,b,c\"\t1\n\"d,e,f\"\t2\n").dialect?.delimiter == "\t")
    #expect(try read(text: "2026年订单，见附表\n订单号,数量,备注\nA,1,x;y\nB,2,z\n").dialect?.delimiter == ",")
  }

  @Test func `a sep= line cannot make the quote a delimiter`() throws {
    let workbook = try read(text: "sep=\"\na,b\n1,2\n")
    #expect(workbook.dialect?.delimiter == ",")
    #expect(workbook.grids[0].rawRows == [["sep=\"", ""], ["a", "b"], ["1", "2"]])
  }

  @Test func `a sep= line names the delimiter and is no row`() throws {
    let workbook = try read(text: "sep=;\r\na,1;b\r\n")
    #expect(workbook.grids[0].rawRows == [["a,1", "b"]])
    #expect(workbook.dialect?.reason == "plain ASCII; the file's own sep= line")
  }

  @Test func `rows may differ in length`() throws {
    let grid = try read(text: "标题\na,b,c\n1,2,3\n4,5\n").grids[0]
    #expect(grid.filledColumns(row: 0) == [0])
    #expect(grid.filledColumns(row: 3) == [0, 1])
  }

  @Test func `spaces are kept, and text of spaces is not blank`() throws {
    let grid = try read(text: "a, b \n  ,c\n").grids[0]
    #expect(grid.rawText(row: 0, column: 1) == " b ")
    #expect(!grid.isBlank(row: 1, column: 0))
  }

  @Test func `numbers and dates stay text`() throws {
    let grid = try read(text: "数量,交期\n0012,2026-03-09\n").grids[0]
    #expect(grid.value(row: 1, column: 0) == .text("0012"))
    #expect(grid.value(row: 1, column: 1) == .text("2026-03-09"))
  }

  @Test func `NUL bytes are left out and counted`() throws {
    let workbook = try read(text: "a,b\n1\u{0},2\n" + String(repeating: "3,4\n", count: 50))
    #expect(workbook.grids[0].rawText(row: 1, column: 0) == "1")
    #expect(workbook.findings.map(\.kind) == [.nulBytes])
  }

  @Test func `a field beyond a cell's limit is cut off and pointed out`() throws {
    var limits = ReadingLimits.standard
    limits.textBytesPerCell = 3
    let workbook = try SheetReader.read(Array("abcdef,b\n1,2\n".utf8), limits: limits)
    #expect(workbook.grids[0].rawRows == [["abc", "b"], ["1", "2"]])
    #expect(workbook.findings.map(\.kind) == [.textTooLong])
  }

  @Test(arguments: [
    ("PO,Item,Qty\nA1,\"Heavy duty pipe,5\nA2,Cable,6\nA3,Hose 3/4\",7\nA4,x,8\n", 5, 3),
    ("A1,管,\",5\nA2,线,2芯,6\nA3,线,3芯,7\nA4,管,\",8\n", 4, 4),
    ("A1\tpipe\t\"\nA2\tpipe\t2\"\nA3\tx\t\"\n", 3, 3),
    ("A1\t\"\nA2\t2\"\nA3\t3\n", 3, 2),
  ])
  func `a stray quote that meets an inch sign swallows no rows`(text: String, rows: Int, columns: Int) throws {
    let workbook = try read(text: text)
    #expect(workbook.grids[0].rowCount == rows)
    #expect(workbook.grids[0].columnCount == columns)
    #expect(workbook.findings.first?.kind == .unterminatedQuote)
    let lines = text.split(separator: "\n").map(String.init)
    let delimiter = try #require(workbook.dialect?.delimiter)
    #expect(
      workbook.grids[0].rawRows == lines.map { $0.split(separator: delimiter).map(String.init) })
  }

  @Test func `remarks of several lines stay one field`() throws {
    let text = "单号,备注,数量\nA1,\"先发, 急\n\n地址: 深圳, 南山\n完\",5\nA2,\"x\r\ny\",6\n"
    let workbook = try read(text: text)
    #expect(workbook.grids[0].rowCount == 3)
    #expect(workbook.grids[0].rawText(row: 1, column: 1) == "先发, 急\n\n地址: 深圳, 南山\n完")
    #expect(workbook.findings.isEmpty)
  }

  @Test func `a field over lines that look like rows is kept and pointed out`() throws {
    let workbook = try read(text: "单号,数量,备注\nA1,5,\"见下\nB1,2,3\nB2,2,3\n完\"\nA2,6,x\nA3,6,x\n")
    #expect(workbook.grids[0].rowCount == 4)
    #expect(workbook.grids[0].rawText(row: 1, column: 2) == "见下\nB1,2,3\nB2,2,3\n完")
    #expect(workbook.findings.map(\.kind) == [.unterminatedQuote])
    #expect(workbook.findings.first?.cell == CellAddress(rowIndex: 1, columnIndex: 2))
    #expect(
      workbook.findings.first?.detail.hasSuffix("goes over lines that look like rows; it was kept as one field") == true
    )
    let two = try read(text: "a,b\nc,d\ne,\"5\nf,6\ng,7\"\nh,8\n")
    #expect(two.findings.map(\.kind) == [.unterminatedQuote])
    #expect(two.grids[0].rowCount == 4)
  }
}
