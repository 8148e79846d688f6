import SheetFormats
import Testing

@Suite("Declared encodings that the bytes speak against")
struct DeclaredCharsetTests {
  private static let rows = "<table><tr><td>订单</td><td>数量</td></tr><tr><td>衬衫</td><td>品名</td></tr></table>"

  @Test(arguments: ["gb2312", "gbk", "big5", "shift_jis", "euc-kr"])
  func `a page in UTF-8 that declares another encoding is UTF-8`(charset: String) throws {
    let page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(charset)\">" + Self.rows
    let workbook = try SheetReader.read(Array(page.utf8))
    #expect(workbook.grids[0].rawRows == [["订单", "数量"], ["衬衫", "品名"]])
    #expect(workbook.findings.isEmpty)
  }

  @Test func `XML in UTF-8 that declares another encoding is UTF-8`() throws {
    let space = "urn:schemas-microsoft-com:office:spreadsheet"
    let xml = """
      <?xml version="1.0" encoding="gb2312"?><Workbook xmlns="\(space)" xmlns:ss="\(space)"><Worksheet ss:Name="单">\
      <Table><Row><Cell><Data ss:Type="String">衬衫</Data></Cell></Row></Table></Worksheet></Workbook>
      """
    let workbook = try SheetReader.read(Array(xml.utf8))
    #expect(workbook.grids.map(\.name) == ["单"])
    #expect(workbook.grids[0].rawRows == [["衬衫"]])
  }

  @Test(
    arguments: [
      // 订单, and 同, which is valid UTF-8 too.
      ([0xB6, 0xA9, 0xB5, 0xA5], "订单"), ([0xCD, 0xAC], "同"),
    ] as [([UInt8], String)])
  func `a page in the encoding that it declares is read in it`(cell: [UInt8], text: String) throws {
    let page = Array("<meta charset=gb2312><table><tr><td>".utf8) + cell + Array("</td></tr></table>".utf8)
    #expect(try SheetReader.read(page).grids[0].rawRows == [[text]])
  }
}
