import SheetFormats
import Testing

@Suite("Limits and damage of XLSX")
struct XlsxLimitTests {
  private func finding(_ bytes: [UInt8], _ limits: ReadingLimits) throws -> String? {
    try SheetReader.read(bytes, limits: limits).findings.first?.detail
  }

  @Test func `a sheet with too many cells is refused`() throws {
    var limits = ReadingLimits.standard
    limits.cells = 2
    let bytes = Specimen.workbook(sheetData: "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>")
    let detail = "the sheet \"S\" has more than 2 cells; what had been read (1 row, up to cell C1) is not used"
    #expect(try finding(bytes, limits) == detail)
  }

  @Test func `elements nested too deeply are refused`() throws {
    let deep = String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100)
    let detail = try finding(Specimen.workbook(sheetData: deep), .standard)
    #expect(detail?.contains("more than 64 elements lie inside each other") == true)
  }

  @Test func `a part that expands beyond the limit is refused`() throws {
    var limits = ReadingLimits.standard
    limits.sheetBytes = 2_000
    let bytes = Specimen.workbook(sheetData: String(repeating: "<row/>", count: 1_000))
    #expect(try finding(bytes, limits) == "the part \"s.xml\" expands to more than 2000 bytes")
  }

  @Test func `text beyond a cell's limit is cut off and pointed out`() throws {
    var limits = ReadingLimits.standard
    limits.textBytesPerCell = 4
    let bytes = Specimen.workbook(sheetData: "<row><c t=\"str\"><v>abcdefgh</v></c><c><v>1</v></c></row>")
    let workbook = try SheetReader.read(bytes, limits: limits)
    #expect(workbook.grids[0].rawRows == [["abcd", "1"]])
    #expect(workbook.findings.map(\.kind) == [.textTooLong])
  }

  @Test func `text that is cut inside a character stays text`() throws {
    var limits = ReadingLimits.standard
    limits.textBytesPerCell = 4
    let bytes = Specimen.workbook(sheetData: "<row><c t=\"str\"><v>订单号</v></c></row>")
    #expect(try SheetReader.read(bytes, limits: limits).grids[0].rawText(row: 0, column: 0) == "订")
  }

  @Test func `an archive with the same part twice is refused`() {
    var parts = Specimen.parts(sheetData: "")
    parts.append((name: "W.XML", bytes: []))
    let error = #expect(throws: SheetFormatError.self) { try SheetReader.read(StoredArchive.bytes(parts)) }
    #expect(error?.reason == .damagedArchive)
  }

  @Test func `a changed byte is found by the checksum`() throws {
    let marker = Array("1234567".utf8)
    var bytes = Specimen.workbook(sheetData: "<row><c><v>1234567</v></c></row>")
    let start = bytes.indices.first { bytes[$0...].starts(with: marker) }
    bytes[try #require(start)] = UInt8(ascii: "9")
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.grids.isEmpty)
    let detail = try #require(workbook.findings.first?.detail)
    #expect(detail.contains("the part \"s.xml\" cannot be unpacked: its bytes do not have the checksum"))
  }

  @Test func `damaged shared texts stop the file, because every sheet needs them`() {
    let bytes = Specimen.workbook(sheetData: "", strings: "<si><t>a</si>")
    let error = #expect(throws: SheetFormatError.self) { try SheetReader.read(bytes) }
    #expect(error?.reason == .damagedXML(part: "t.xml", line: 1))
  }

  @Test func `findings of one kind are grouped after the hundredth`() throws {
    let cells = (0..<150).map { _ in "<c><v>x</v></c>" }.joined()
    let findings = try SheetReader.read(Specimen.workbook(sheetData: "<row>\(cells)</row>")).findings
    #expect(findings.count == 101)
    #expect(findings.last?.detail == "50 more cells like these")
  }

  @Test func `a tag with a hundred thousand attributes is refused at once`() throws {
    let attributes = (0..<100_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let detail = try finding(Specimen.workbook(sheetData: "<row \(attributes)/>"), .standard)
    #expect(detail == "an element of the part \"s.xml\" has more than 8000 attributes")
    let text = String(repeating: "a = b, ", count: 7_000)
    let sound = Specimen.workbook(sheetData: "<row><c t=\"str\"><v>\(text)</v></c></row>")
    #expect(try SheetReader.read(sound).grids[0].value(row: 0, column: 0) == .text(text))
  }
}
