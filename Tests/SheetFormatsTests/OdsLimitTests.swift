import SheetFormats
import Testing

@Suite("Limits and damage of OpenDocument spreadsheets")
struct OdsLimitTests {
  private static let filled = "o:value-type=\"float\" o:value=\"1\""

  private func error(_ content: String, manifest: String = "<manifest/>") -> SheetFormatError? {
    let bytes = OdsSpecimen.package(content: content, manifest: manifest)
    return #expect(throws: SheetFormatError.self) { try SheetReader.read(bytes) }
  }

  @Test func `blank cells and rows that are repeated cost nothing`() throws {
    let blank = "<t:table-row t:number-rows-repeated=\"1048576\"><t:table-cell t:number-columns-repeated=\"16384\"/>"
    let table = "<t:table-row><t:table-cell \(Self.filled)/></t:table-row>\(blank)</t:table-row>\(blank)</t:table-row>"
    let grid = try OdsSpecimen.read(table: table).grids[0]
    #expect(grid.rowCount == 1)
    #expect(grid.columnCount == 1)
  }

  @Test(arguments: [("1048576", "16384"), ("2", "99999999999"), ("99999999999999999999", "16384"), ("900000", "900")])
  func `filled cells that are repeated to fill the memory are refused`(rows: String, columns: String) throws {
    let cell = "<t:table-cell \(Self.filled) t:number-columns-repeated=\"\(columns)\"/>"
    let row = "<t:table-row t:number-rows-repeated=\"\(rows)\">\(cell)</t:table-row>"
    let many = String(repeating: row, count: 500)
    #expect(error(OdsSpecimen.content(table: many))?.reason == .tooLarge)
  }

  @Test func `a repeat beyond the limit of cells is refused before it is stored`() {
    var limits = ReadingLimits.standard
    limits.cells = 5
    let cell = "<t:table-cell \(Self.filled) t:number-columns-repeated=\"6\"/>"
    let error = #expect(throws: SheetFormatError.self) {
      try OdsSpecimen.read(table: "<t:table-row>\(cell)</t:table-row>", limits: limits)
    }
    #expect(error?.detail == "the sheet has more than 5 cells")
  }

  @Test(arguments: [(9, 1_048_576), (150, 1_048_576), (16_000, 1_048_576), (1, 200_001)])
  func `merged cells of rows that are repeated are refused before they are stored`(count: Int, rows: Int) {
    let cell = "<t:table-cell \(Self.filled) t:number-columns-spanned=\"2\"/>"
    let row = "<t:table-row t:number-rows-repeated=\"\(rows)\">\(String(repeating: cell, count: count))</t:table-row>"
    #expect(error(OdsSpecimen.content(table: String(repeating: row, count: 20)))?.reason == .tooLarge)
  }

  @Test func `merged cells of a repeated row are merged in each, up to the limit`() throws {
    var limits = ReadingLimits.standard
    limits.mergedRanges = 3
    let cell = "<t:table-cell \(Self.filled) t:number-columns-spanned=\"2\"/>"
    let row = "<t:table-row t:number-rows-repeated=\"3\">\(cell)</t:table-row>"
    let merged = try OdsSpecimen.read(table: row, limits: limits).grids[0].mergedRanges
    #expect(merged == (0..<3).map { CellRange(firstRow: $0, lastRow: $0, firstColumn: 0, lastColumn: 1) })
    limits.mergedRanges = 2
    let error = #expect(throws: SheetFormatError.self) { try OdsSpecimen.read(table: row, limits: limits) }
    #expect(error?.detail == "the sheet has more than 2 merged ranges")
  }

  @Test func `a filled cell outside of a sheet is refused`() {
    let blank = "<t:table-row t:number-rows-repeated=\"1048576\"/>"
    let table = "\(blank)<t:table-row><t:table-cell \(Self.filled)/></t:table-row>"
    #expect(error(OdsSpecimen.content(table: table))?.detail == "the sheet has more than 1048576 rows")
  }

  @Test func `spaces by the milliard are cut off at a cell's limit`() throws {
    let workbook = try OdsSpecimen.read(
      cells: "<t:table-cell><x:p>a<x:s x:c=\"2000000000\"/>b</x:p></t:table-cell><t:table-cell/>")
    #expect(workbook.grids[0].rawText(row: 0, column: 0).utf8.count == ReadingLimits.standard.textBytesPerCell)
    #expect(workbook.findings.map(\.kind) == [.textTooLong])
  }

  @Test func `elements nested too deeply are refused`() {
    let deep = String(repeating: "<x:span>", count: 100) + String(repeating: "</x:span>", count: 100)
    let error = error(
      OdsSpecimen.content(table: "<t:table-row><t:table-cell><x:p>\(deep)</x:p></t:table-cell></t:table-row>"))
    #expect(error?.detail.contains("more than 64 elements lie inside each other") == true)
  }

  @Test func `styles that are their own ancestors end`() throws {
    let styles = """
      <o:automatic-styles><s:style s:name="a" s:family="table-cell" s:parent-style-name="b">\
      <s:text-properties s:text-line-through-style="solid"/></s:style>\
      <s:style s:name="b" s:family="table-cell" s:parent-style-name="a"/></o:automatic-styles><o:body>
      """
    let cell = "<t:table-row><t:table-cell t:style-name=\"b\" \(Self.filled)/></t:table-row>"
    let content = OdsSpecimen.content(table: cell).replacing("<o:body>", with: styles)
    let grid = try SheetReader.read(OdsSpecimen.package(content: content)).grids[0]
    #expect(grid.style(row: 0, column: 0) == CellStyle(isStruckThrough: true))
  }

  @Test func `a document type is refused before any entity is read`() {
    let error = error("<!DOCTYPE a [<!ENTITY a \"aaaa\">]>" + OdsSpecimen.content(table: ""))
    #expect(error?.detail.contains("has a document type in line 1") == true)
  }

  @Test func `damaged content is named with part and line`() {
    let content = OdsSpecimen.content(table: "\n<t:table-row>\n<t:table-cell></t:table-row>")
    #expect(error(content)?.reason == .damagedXML(part: "content.xml", line: 3))
  }

  @Test func `a locked file is encrypted, whether its parts are or the whole`() {
    let entry = "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry>"
    let manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\(entry)</m:manifest>"
    #expect(error("\u{1}\u{2}", manifest: manifest)?.reason == .encrypted)
    let whole = StoredArchive.bytes([
      (name: "META-INF/manifest.xml", bytes: Array(manifest.utf8)), (name: "encrypted-package", bytes: [1, 2]),
    ])
    let wholeError = #expect(throws: SheetFormatError.self) { try SheetReader.read(whole) }
    #expect(wholeError?.reason == .encrypted)
  }

  @Test(arguments: [("text", "text document (.odt)"), ("presentation", "presentation (.odp)"), ("x", "kind \"x\"")])
  func `documents of other kinds are named`(body: String, name: String) {
    let error = error(OdsSpecimen.content(body: "<o:\(body)><x:p>a</x:p></o:\(body)>"))
    #expect(error?.reason == .notASheet)
    #expect(error?.detail.contains(name) == true)
  }

  @Test func `content without a body is no spreadsheet`() {
    #expect(error("<a/>")?.reason == .notASheet)
  }

  @Test func `damaged styles are pointed out, and the sheets are read without them`() throws {
    let bytes = StoredArchive.bytes([
      (name: "META-INF/manifest.xml", bytes: []), (name: "styles.xml", bytes: Array("<a>".utf8)),
      (name: "content.xml", bytes: Array(OdsSpecimen.content(table: "").utf8)),
    ])
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.grids.map(\.name) == ["S"])
    #expect(workbook.findings.first?.detail.contains("read without their styles") == true)
  }
}
