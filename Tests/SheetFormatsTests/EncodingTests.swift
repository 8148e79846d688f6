import ExactValues
import SheetFormats
import Testing

@Suite("Encodings of text")
struct EncodingTests {
  private static let expected = [["订单号", "客户"], ["SO-1", "深圳"]]
  private static let text = "订单号,客户\nSO-1,深圳\n"
  private static let gb18030: [UInt8] =
    [0xB6, 0xA9, 0xB5, 0xA5, 0xBA, 0xC5, 0x2C, 0xBF, 0xCD, 0xBB, 0xA7, 0x0A]
    + Array("SO-1,".utf8) + [0xC9, 0xEE, 0xDB, 0xDA, 0x0A]

  private func check(_ bytes: [UInt8], _ encoding: String) throws {
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == encoding)
    #expect(workbook.grids[0].rawRows == Self.expected)
    #expect(workbook.findings.isEmpty)
  }

  @Test func `UTF-8 with and without a mark`() throws {
    try check(Array(Self.text.utf8), "UTF-8")
    try check([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "UTF-8 with BOM")
  }

  @Test func `UTF-16 in both orders, with and without a mark`() throws {
    let little = Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try check([0xFF, 0xFE] + little, "UTF-16LE")
    try check([0xFE, 0xFF] + big, "UTF-16BE")
    try check(little, "UTF-16LE")
    try check(big, "UTF-16BE")
  }

  @Test func `GB18030, with characters of four bytes`() throws {
    try check(Self.gb18030, "GB18030")
    let workbook = try SheetReader.read(Self.gb18030 + [0x95, 0x32, 0x82, 0x36, 0x2C, 0x81, 0x30, 0x84, 0x36, 0x0A])
    #expect(workbook.grids[0].rawText(row: 2, column: 0) == "𠀀")
  }

  @Test func `a pair that is no character keeps a text from being GB18030`() throws {
    // U+FFFD itself has a code in GB18030 and is text; 0x81 0x7F is none.
    let text = Array(repeating: Self.gb18030, count: 4).flatMap(\.self)
    #expect(try SheetReader.read(text + [0x84, 0x31, 0xA4, 0x37]).findings.isEmpty)
    #expect(try SheetReader.read(text + [0x81, 0x7F, 0x0A]).findings.map(\.kind) == [.undecodableText])
  }

  @Test func `Big5 where GB18030 would make private-use characters of it`() throws {
    let bytes: [UInt8] = [
      0xAD, 0x71, 0xB3, 0xE6, 0xB8, 0xB9, 0x2C, 0xAB, 0xC8, 0xA4, 0xE1, 0x0A, 0x53, 0x4F, 0x2D, 0x31, 0x2C, 0xB2, 0x60,
      0xA6, 0x60, 0x0A,
    ]
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == "Big5")
    #expect(workbook.grids[0].rawRows == [["訂單號", "客戶"], ["SO-1", "深圳"]])
    #expect(
      workbook.dialect?.reason.hasPrefix("valid Big5; as GB18030, 2 of 7 characters would be private-use") == true)
  }

  @Test func `one damaged byte does not turn UTF-8 into another encoding`() throws {
    var bytes = Array(("订单号,客户\n" + String(repeating: "SO-1,深圳市\n", count: 20)).utf8)
    bytes[bytes.count - 2] = 0xFF
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == "UTF-8")
    #expect(workbook.findings.map(\.kind) == [.undecodableText])
    #expect(workbook.findings.first?.cell == CellAddress(rowIndex: 20, columnIndex: 1))
  }

  @Test func `one damaged byte in GB18030 is pointed out in its cell`() throws {
    let bytes = Array(repeating: Self.gb18030, count: 10).flatMap(\.self) + Array("x,".utf8) + [0xFF, 0x0A]
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.dialect?.encoding == "GB18030")
    #expect(workbook.findings.map(\.kind) == [.undecodableText])
    #expect(workbook.findings.first?.cell == CellAddress(rowIndex: 20, columnIndex: 1))
  }

  @Test func `plain ASCII is called so`() throws {
    #expect(try read(text: "a,b\n").dialect?.reason.hasPrefix("plain ASCII; ") == true)
  }
}
