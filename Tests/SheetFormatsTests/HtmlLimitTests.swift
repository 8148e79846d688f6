import SheetFormats
import Testing

@Suite("Limits and damage of web pages")
struct HtmlLimitTests {
  private func reason(_ text: String, _ limits: ReadingLimits = .standard) -> SheetFormatError.Reason? {
    do throws(SheetFormatError) {
      _ = try SheetReader.read(Array(text.utf8), limits: limits)
      return nil
    } catch { return error.reason }
  }

  @Test(arguments: ["<b>", "<div>", "<table><tr><td>", "<span><p>", "<html>", "<![if a]><i>"])
  func `tags that are left open by the hundred thousand end in an error`(tag: String) {
    let text = "<html><table><tr><td>x</table>" + String(repeating: tag, count: tag == "<b>" ? 1_000_000 : 100_000)
    #expect(reason(text) == (tag == "<html>" ? nil : .tooLarge))
  }

  @Test(arguments: ["</b>", "</td>", "<td>", "<tr>", "<p>", "<li>", "&amp;", "<", "<!--", "&#x41;", "<![if "])
  func `tags and signs without a partner are no obstacle`(tag: String) {
    #expect(reason("<html><table><tr><td>x<td>y" + String(repeating: tag, count: 10_000) + "</table>") == nil)
  }

  @Test(arguments: ["</", "</ ", "<?", "<?a ", "</3 爱 ", "</>", "<?>"])
  func `angles that begin no tag are read in one pass`(sign: String) throws {
    let page = "<html><body><table><tr><td>x" + String(repeating: sign, count: 300_000) + "</td><td>y</td></tr></table>"
    let grid = try read(text: page).grids[0]
    #expect(grid.rawText(row: 0, column: 0).hasPrefix("x" + sign.filter { $0 != " " }.prefix(2)))
    #expect(grid.rawText(row: 0, column: 1) == "y")
  }

  @Test func `a tag with thousands of attributes is refused`() {
    let attributes = (0..<100_000).map { " a\($0)=\"1\"" }.joined()
    #expect(reason("<html><table><tr><td\(attributes)>x</table>") == .tooLarge)
  }

  @Test func `spans beyond a sheet are cut off at its edge`() throws {
    let text = "<table><tr><td>a<td colspan=99999999999 rowspan=99999999999>b<tr><td>c</table>"
    let grid = try read(text: text).grids[0]
    #expect(grid.rawRows == [["a", "b"], ["c", ""]])
    #expect(grid.mergedRanges == [CellRange(firstRow: 0, lastRow: 1, firstColumn: 1, lastColumn: 16_383)])
  }

  @Test(
    arguments: [
      String(repeating: "<tr><td rowspan=2 colspan=16383>x", count: 120_000),
      "<tr><td rowspan=65534 colspan=16000>x" + String(repeating: "<tr><td>", count: 60_000),
    ])
  func `cells that reach over more places than a sheet may have cells are refused`(rows: String) {
    var limits = ReadingLimits.standard
    limits.cells = 200_000
    #expect(reason("<table>\(rows)</table>", limits) == .tooLarge)
  }

  @Test func `more cells, columns and tables than the limits are refused`() {
    var limits = ReadingLimits.standard
    limits.cells = 2
    limits.sheets = 2
    #expect(reason("<table><tr><td>1<td>2<td>3</table>", limits) == .tooLarge)
    #expect(reason(String(repeating: "<table><tr><td>1</table>", count: 3), limits) == .tooLarge)
    #expect(reason("<table><tr>" + String(repeating: "<td>", count: 16_385) + "x</table>") == .tooLarge)
  }

  @Test func `text beyond a cell's limit is cut off and pointed out`() throws {
    var limits = ReadingLimits.standard
    limits.textBytesPerCell = 4
    let workbook = try SheetReader.read(Array("<table><tr><td>abcdefgh<td>1</table>".utf8), limits: limits)
    #expect(workbook.grids[0].rawRows == [["abcd", "1"]])
    #expect(workbook.findings.map(\.kind) == [.textTooLong])
  }

  @Test func `entities of a document type are not expanded, and nothing is fetched`() throws {
    let text = "<!DOCTYPE html [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><table><tr><td>&a;<td>x</table>"
    #expect(try read(text: text).grids[0].rawText(row: 0, column: 0) == "&a;")
  }

  @Test func `style sheets that never end are no obstacle`() throws {
    let text = "<style>@page { a { b } .c{mso-number-format:\"\\" + "</style><table><tr><td class=c>1<td>2</table>"
    #expect(try read(text: text).grids[0].rawRows == [["1", "2"]])
  }

  @Test(arguments: ["\"", "'", "\\", " ", "\u{3000}"])
  func `a number format of half a million signs is read in one pass`(sign: String) throws {
    let code = String(repeating: sign, count: 500_000)
    let page =
      "<html><style>.a {mso-number-format:\"0\(code)\";}</style><table><tr><td class=a>1</td></tr></table></html>"
    #expect(try read(text: page).grids[0].rawRows == [["1"]])
  }
}
