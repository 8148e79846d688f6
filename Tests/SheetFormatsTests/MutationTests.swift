import Foundation
import SheetFormats
import SheetMutation
import Testing

@Suite("No reader traps on any bytes")
struct MutationTests {
  /// Reads and touches every cell; errors and findings are welcome, traps are not.
  private func survive(_ bytes: [UInt8]) {
    guard let workbook = try? SheetReader.read(bytes) else { return }
    for grid in workbook.grids {
      for row in 0..<grid.rowCount {
        for column in grid.filledColumns(row: row) {
          _ = grid.value(row: row, column: column)
          _ = grid.rawText(row: row, column: column)
          _ = grid.displayedText(row: row, column: column)
          _ = grid.style(row: row, column: column)
        }
      }
    }
  }

  @Test(arguments: Specimen.committed + Specimen.foreign)
  func `damaged workbooks end in an error or in findings`(name: String) {
    var generator = SeededGenerator(state: 20_260_309)
    let original = Specimen.bytes(name)
    #expect(!original.isEmpty)
    for _ in 0..<150 { survive(generator.mutate(original)) }
  }

  @Test(arguments: Specimen.binary)
  func `damaged binary workbooks end in an error or in findings`(name: String) throws {
    let sheet = MutableSheet.file(try Specimen.file(name))
    var generator = SeededGenerator(state: 97)
    for _ in 0..<80 { survive(sheet.mutated(&generator)) }
  }

  @Test func `damaged parts in a sound archive end in an error or in findings`() {
    let sheet =
      "<row r=\"1\" hidden=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46090.5</v></c></row>"
      + "<row r=\"9\"><c r=\"C9\" t=\"inlineStr\"><is><t>_x000D_</t></is></c><c t=\"d\"><v>2026-03-09</v></c></row>"
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd [h]:mm\"/></numFmts>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
    let strings = "<si><r><t xml:space=\"preserve\"> a</t></r><rPh><t>b</t></rPh></si>"
    let parts = Specimen.parts(sheetData: sheet, styles: styles, strings: strings)
    var generator = SeededGenerator(state: 7)
    let archive = MutableSheet.parts(parts)
    for _ in 0..<600 { survive(archive.mutated(&generator, growth: 1 << 10)) }
  }

  @Test(arguments: Specimen.texts)
  func `damaged texts end in an error or in findings`(name: String) throws {
    let sheet = MutableSheet.file(try Specimen.file("text/\(name)"))
    var generator = SeededGenerator(state: 11)
    for _ in 0..<40 { survive(sheet.mutated(&generator, growth: 1 << 10)) }
  }

  @Test(arguments: Specimen.found)
  func `inputs on which a reader once failed end in an error or in findings`(name: String) throws {
    survive(try Specimen.file("found/\(name)"))
  }

  @Test func `there are specimens to damage`() {
    #expect(Specimen.texts.count >= 17)
    #expect(!Specimen.found.isEmpty)
    #expect(Specimen.binary.count >= 23)
  }

  @Test func `text written with quotes and read again is the same`() throws {
    var generator = SeededGenerator(state: 13)
    let pieces = ["a", "订单", "\"", ",", "\n", "\r\n", " ", "0", "\"\"", ";"]
    for _ in 0..<300 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0..<5, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
            .joined()
        } + ["end"]
      }
      let text = rows.map { $0.map(quote).joined(separator: ",") + "\r\n" }.joined()
      #expect(try SheetReader.read(Array("sep=,\r\n\(text)".utf8)).grids[0].rawRows == rows)
    }
  }

  private func quote(_ field: String) -> String {
    "\"" + field.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
