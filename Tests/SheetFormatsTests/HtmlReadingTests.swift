import ExactValues
import SheetFormats
import Testing

@Suite("Reading web pages with tables")
struct HtmlReadingTests {
  private func page(_ body: String) -> [UInt8] { Array("<html><body>\(body)</body></html>".utf8) }

  private func grid(_ body: String) throws -> Grid { try SheetReader.read(page(body)).grids[0] }

  @Test func `a page of Excel has its values as Excel's attributes state them`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("excel-page.html.xls"))
    let grid = workbook.grids[0]
    #expect(grid.name == "3月&4月")
    #expect(grid.value(row: 1, column: 0) == .text("00123 "))
    #expect(grid.isBlank(row: 1, column: 1))
    #expect(grid.rawText(row: 1, column: 2) == "1200.50")
    #expect(grid.value(row: 1, column: 2) == number("1200.5"))
    #expect(grid.value(row: 1, column: 3) == day("2026-03-09"))
    #expect(grid.value(row: 1, column: 4) == .duration(seconds: 108_000))
    #expect(grid.value(row: 3, column: 1) == .boolean(true))
    #expect(grid.value(row: 3, column: 2) == .error("#DIV/0!"))
    #expect(grid.value(row: 3, column: 3) == number("12"))
  }

  @Test func `a page of Excel has its looks, merges and hidden parts`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("excel-page.html.xls"))
    let grid = workbook.grids[0]
    #expect(grid.value(row: 3, column: 0) == .text("镕-9"))
    #expect(grid.style(row: 3, column: 0) == CellStyle(isStruckThrough: true))
    #expect(grid.style(row: 1, column: 0) == CellStyle(fill: "FFFF00"))
    #expect(
      grid.mergedRanges == [
        CellRange(firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 1),
        CellRange(firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0),
      ])
    #expect(grid.hiddenRows == [2])
    #expect(grid.hiddenColumns == [1])
    #expect(workbook.findings.map(\.kind) == [.hiddenData, .hiddenData])
  }

  @Test func `a page in UTF-16 whose tags are left open has its tables, without the one that frames them`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("erp-page.html.xls"))
    #expect(workbook.grids.map(\.name) == ["订单", "订单 列表 2"])
    #expect(
      workbook.grids[0].rawRows == [
        ["订单号", "数量", "备注"], ["SO-1", "1,200", "800 1000\n加 急"], ["SO-2", "007", "一\n二 <三>"],
        ["SO-3", "5", ""], ["", "6", "a"],
      ])
    #expect(workbook.grids[1].rawRows == [["合计", "1212"]])
    #expect(workbook.grids[0].mergedRanges == [CellRange(firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0)])
  }

  @Test func `what is struck through is no value, and colours come from rows and cells`() throws {
    let grid = try SheetReader.read(Specimen.bytes("erp-page.html.xls")).grids[0]
    #expect(grid.value(row: 1, column: 2) == .text("1000\n加 急"))
    #expect(grid.value(row: 2, column: 0) == .text("SO-2"))
    #expect(grid.style(row: 2, column: 0).isStruckThrough)
    #expect(grid.style(row: 0, column: 0).fill == "EEEEEE")
    #expect(grid.style(row: 3, column: 0).fill == "FF0000")
  }

  @Test func `text that the page does not show is pointed out`() throws {
    let findings = try SheetReader.read(Specimen.bytes("erp-page.html.xls")).findings
    #expect(findings.map(\.detail) == ["the cell holds \"秘\", which the page does not show"])
    #expect(findings.first?.cell == CellAddress(rowIndex: 1, columnIndex: 2))
    #expect(findings.first?.sheet == "订单")
  }

  @Test(
    arguments: [
      ("<td> a \n b ", "a b"), ("<td>a<br><br>b<br>", "a\n\nb"), ("<td>a<p>b</p>c", "a\nb\nc"),
      ("<td>&nbsp;&#160;", ""), ("<td>&lt;&amp;&#35746;&yen;", "<&订¥"), ("<td>1<b>2</b> <i>3</i>", "12 3"),
      ("<td><pre>a  b\nc</pre>", "a  b\nc"), ("<td>a<script>b</script><style>c</style>", "a"),
      ("<td>a&nbsp; b", "a  b"),
    ])
  func `white space, lines and entities are as a page shows them`(cell: String, text: String) throws {
    let grid = try grid("<table><tr>\(cell)<td>x</table>")
    #expect(grid.rawText(row: 0, column: 0) == text)
    #expect(grid.rawText(row: 0, column: 1) == "x")
  }

  @Test(arguments: ["gb2312", "GBK", "gb18030", "\"x-gbk\""])
  func `every name of the GB family is read as GB 18030`(label: String) throws {
    let head = Array("<meta http-equiv=Content-Type content='text/html; charset=\(label)'><table><tr><td>".utf8)
    let bytes = head + [0xE9, 0x46, 0x81, 0x30, 0x84, 0x36] + Array("<td>1</table>".utf8)
    #expect(try SheetReader.read(bytes).grids[0].rawText(row: 0, column: 0) == "镕¥")
  }

  @Test func `a page that declares another encoding than it has is read by evidence`() throws {
    let bytes = Array("<html><head><meta charset=iso-8859-1></head><table><tr><td>订单号<td>数量</table>".utf8)
    #expect(try SheetReader.read(bytes).grids[0].rawRows == [["订单号", "数量"]])
    let page = Array("<meta charset=utf-8><table><tr><td>".utf8) + [0xB6, 0xA9, 0xB5, 0xA5] + Array("</table>".utf8)
    #expect(try SheetReader.read(page).grids[0].rawRows == [["订单"]])
  }

  @Test func `a table in a cell is a sheet of its own`() throws {
    let grids = try SheetReader.read(
      page("<table><tr><td>外<table><tr><td>内<td>1</table>部<td>2</table>")
    ).grids
    #expect(grids.map(\.rawRows) == [[["外部", "2"]], [["内", "1"]]])
    #expect(grids.map(\.name) == ["table 1", "table 2"])
  }

  @Test(
    arguments: [
      ("<tr><td><nobr>A1<td><nobr>衬衫<td>5<tr><td><nobr>A2<td>裤<td>6", [["A1", "衬衫", "5"], ["A2", "裤", "6"]]),
      ("<tr><td><div>a<td>b</tr>", [["a", "b"]]), ("<tr><td><ul><li>c<td>d", [["c", "d"]]),
      ("<tr><th><div>单号<th>数量", [["单号", "数量"]]), ("<tr><td><center>a<tr><td>b", [["a"], ["b"]]),
      ("<tr><td>材质<PVC><td>b", [["材质", "b"]]), ("<tr><td>S<M<L</td><td>b</td><td>c</td>", [["S", "b", "c"]]),
      ("<caption><b>x<tbody><tr><td><i>a<tbody><tr><td>b", [["a"], ["b"]]),
      ("<tr><form><td>a</form><td>b</form>c", [["a", "bc"]]),
    ])
  func `a cell or row ends the one before it, whatever is open in that`(rows: String, values: [[String]]) throws {
    #expect(try grid("<div><table>\(rows)</table></div>").rawRows == values)
  }

  @Test func `what is open in a cell ends there, and an end tag in a cell reaches nothing around it`() throws {
    let grids = try SheetReader.read(
      page("<div><table><tr><td><s><div>a<td>b</div>c<tr><td>d<table><tr><td><p>e<td>f</table>g<td>h</table></div>")
    ).grids
    #expect(grids.map(\.rawRows) == [[["a", "bc"], ["dg", "h"]], [["e", "f"]]])
    #expect(grids[0].style(row: 0, column: 0).isStruckThrough)
    #expect(!grids[0].style(row: 0, column: 1).isStruckThrough)
  }

  @Test func `more rows than elements may lie inside each other are read, though none is closed`() throws {
    let row = "<tr><td><nobr>a<td><nobr>b"
    #expect(try grid("<table>" + String(repeating: row, count: 1_000) + "</table>").rowCount == 1_000)
  }

  @Test(
    arguments: [
      ("一</3 爱", "一</3 爱"), ("a<? b", "a<? b"), ("a<?xml:namespace prefix = o ns = \"x:y\" />b", "ab"),
      ("a<!-- <?php --><b>b</b>", "ab"), ("a<!-- </ --><b>b</b>", "ab"), ("<b title=\"<?a\">b</b>c", "bc"),
    ])
  func `an angle that begins no tag is text, and an instruction to programs is none`(cell: String, text: String) throws
  {
    #expect(try grid("<table><tr><td>\(cell)</td><td>x</td></tr></table>").rawRows == [[text, "x"]])
  }

  @Test(
    arguments: [
      ("<input value='5 件'>", "5 件"), ("<input type=Number value=7> 件", "7 件"), ("<input type=hidden value=9>a", "a"),
      ("<input type=checkbox value=on><input type=submit value=改><input type=radio value=1>a", "a"),
      ("<textarea>\n一\n 二</textarea>", "一\n 二"), ("<s><input value=3></s> 4", "3 4"),
      ("<select><option>红<option selected>蓝<option>绿</select>色", "蓝色"),
      ("<select><option>红</option> <option>蓝</option></select>色", "红色"), ("<select></select>a", "a"),
      ("<select><option>红<option selected>蓝", "蓝"), ("<noscript><input value=3></noscript>a", "a"),
    ])
  func `fields of a form are what they show`(cell: String, text: String) throws {
    #expect(try grid("<table><tr><td>\(cell)<td>x</table>").rawRows == [[text, "x"]])
  }

  @Test func `a field that is not shown is pointed out`() throws {
    let body = "<table><tr><td>a<input style='display:none' value=5><td>b<td>"
    let list = "<select style='display:none'><option>红</select>c</table>"
    let workbook = try SheetReader.read(page(body + list))
    #expect(workbook.grids[0].rawRows == [["a", "b", "c"]])
    #expect(
      workbook.findings.map(\.detail) == ["5", "红"].map { "the cell holds \"\($0)\", which the page does not show" })
  }

  @Test(
    arguments: [
      ("<h1>订单 </h1><p>客户:\n华润</p>TABLE合计 5", "订单 客户: 华润 合计 5"), ("TABLE<select><option>全部</select>", "全部"),
      ("<p>" + String(repeating: "一", count: 50) + "</p>TABLE", String(repeating: "一", count: 40) + "…"),
      ("<table><tr><td>外<td>b<tr>间</table>", "间"), ("<table><tr><td>标题TABLE尾</table>", "标题尾"),
    ])
  func `text outside of tables is pointed out once`(body: String, text: String) throws {
    let table = "<table><caption>c</caption><tr><td>a<td>b</table>"
    let findings = try SheetReader.read(page(body.replacing("TABLE", with: table))).findings
    #expect(findings.map(\.kind) == [.textOutsideTables])
    #expect(findings.map(\.detail) == ["text outside of tables was not read: \"\(text)\""])
  }

  @Test func `what a page does not show outside of tables is no matter`() throws {
    let body = "<script>a</script>&nbsp;<div style='display:none'>b</div> <input type=button value=c><xml>d</xml>"
    #expect(try SheetReader.read(page(body + "<table><tr><td>a<td>b</table>")).findings == [])
  }

  @Test func `text stays text, and only a stated number is one`() throws {
    let grid = try grid(
      "<table><tr><td>12<td x:num>12<td x:num>1,2<td x:num=\"7\" style='mso-number-format:\"\\@\"'>007</table>")
    #expect((0..<4).map { grid.value(row: 0, column: $0) } == [.text("12"), number("12"), .text("1,2"), .text("007")])
  }

  @Test func `cells that reach down push those of the rows below aside`() throws {
    let grid = try grid(
      "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>")
    #expect(grid.rawRows == [["a", "", "b"], ["", "", "c"], ["d", "e", "f"]])
  }

  @Test func `columns of which no cell is shown are hidden, and a hidden table is a hidden sheet`() throws {
    let hidden = "<td style='display:none'>x"
    let grid = try grid("<table><tr><td>a\(hidden)<td>b<tr><td>c\(hidden)<td>d</table>")
    #expect(grid.hiddenColumns == [1])
    #expect(try self.grid("<div style='display: none'><table><tr><td>a<td>b</table></div>").visibility == .hidden)
  }

  @Test(
    arguments: [
      ("<title> ERP \n 首页</title><p>a</p>", "the file is a web page without a table (\"ERP 首页\")"),
      ("<p>a</p>", "the file is a web page without a table"),
      ("<table><tr><td>&nbsp;</td></tr></table>", "the file is a web page without a table"),
      (
        "<title>登录</title><table><tr><td>密码<td><input type=password></table>",
        "the file is a web page that asks for a password (\"登录\")"
      ),
      (
        "<table><tr><td>用户<td><input value=admin><tr><td>密码<td><input type=password></table>",
        "the file is a web page that asks for a password"
      ),
    ])
  func `pages without a table and pages that ask for a password are named`(body: String, detail: String) {
    let error = #expect(throws: SheetFormatError.self) { try SheetReader.read(page(body)) }
    #expect(error?.reason == .notASheet)
    #expect(error?.detail == detail)
  }

  @Test(arguments: ["<10件,5\n<20件,6\n", "<null>,1\n<b>,2\n", "<,>\n1,2\n", "<br>备注,数量\n甲,1\n"])
  func `text that begins with an angle and is no markup stays text`(text: String) throws {
    let workbook = try read(text: text)
    #expect(workbook.dialect?.delimiter == ",")
    #expect(workbook.grids[0].columnCount == 2)
  }

  @Test(
    arguments: [
      "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">", "\r\n <!-- a --><div><b>1</b>", "<meta>",
      "<!doctype HTML>", "<tr><td>x</td></tr>", "\u{FEFF}<style></style>",
    ])
  func `a page is known by how it begins`(head: String) throws {
    let workbook = try read(text: head + "<table><tr><td>a<td>b</table>")
    #expect(workbook.grids.last?.rawRows == [["a", "b"]])
    #expect(workbook.dialect == nil)
  }

  @Test func `text with tabs is text, as systems export it under the name of a workbook`() throws {
    let workbook = try read(text: "订单号\t数量\r\nSO-1\t12\r\n")
    #expect(workbook.grids[0].rawRows == [["订单号", "数量"], ["SO-1", "12"]])
    #expect(workbook.dialect?.delimiter == "\t")
  }
}
