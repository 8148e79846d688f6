import SheetFormats
import Testing

@Suite("Control-Z at the end of texts")
struct EndOfFileMarkTests {
  private static let rows = [["PO", "Qty"], ["1", "5"]]

  private func rows(_ bytes: [UInt8]) throws -> [[String]] {
    let workbook = try SheetReader.read(bytes)
    #expect(workbook.findings.isEmpty)
    return workbook.grids[0].rawRows
  }

  @Test(arguments: [[0x1A], [0x1A, 0x1A], [0x1A, 0, 0, 0], [0x1A, 0, 0x1A]] as [[UInt8]])
  func `marks and what fills up the block behind them are no row`(tail: [UInt8]) throws {
    #expect(try rows(Array("PO,Qty\r\n1,5\r\n".utf8) + tail) == Self.rows)
    #expect(try rows(Array("PO,Qty\n1,5".utf8) + tail) == Self.rows)
  }

  @Test func `a mark in UTF-16 of either order is none either`() throws {
    let units = Array("PO,Qty\n1,5\n\u{1A}".utf16)
    #expect(try rows([0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), 0] }) == Self.rows)
    #expect(try rows([0xFE, 0xFF] + units.flatMap { [0, UInt8($0 & 0xFF)] }) == Self.rows)
    #expect(try rows(units.flatMap { [UInt8($0 & 0xFF), 0] }) == Self.rows)
  }

  @Test func `elsewhere it is a character like others`() throws {
    let expected = [["PO", "Qty"], ["1\u{1A}2", "5"]]
    #expect(try rows(Array("PO,Qty\n1\u{1A}2,5\n".utf8)) == expected)
  }

  @Test func `NUL bytes at the end without a mark are still noted`() throws {
    #expect(
      try SheetReader.read(Array(String(repeating: "PO,Qty\n1,5\n", count: 20).utf8) + [0, 0]).findings.map(\.kind) == [
        .nulBytes
      ])
  }

  @Test func `a file of nothing but a mark is empty`() {
    #expect(throws: SheetFormatError.self) { try SheetReader.read([0x1A]) }
  }
}
