import SheetMutation
import Testing

@testable import SheetFormats

@Suite("A sheet read in blocks of rows")
struct SheetBlockTests {
  /// Everything that a reading gives.
  private func shown(_ bytes: [UInt8], _ limits: ReadingLimits) -> String {
    do throws(SheetFormatError) {
      let workbook = try SheetReader.read(bytes, limits: limits)
      let grids = workbook.grids.map { grid in
        let cells = (0..<grid.rowCount).map { row in
          grid.filledColumns(row: row).map {
            "\($0):\(grid.value(row: row, column: $0))|\(grid.rawText(row: row, column: $0))|\(grid.style(row: row, column: $0))"
          }
        }
        return "\(cells) \(grid.mergedRanges) \(grid.hiddenRows.sorted()) \(grid.filteredRows.sorted())"
      }
      return "\(grids) \(workbook.findings)"
    } catch {
      return "\(error)"
    }
  }

  private func limits(threads: Int, blockBytes: Int) -> ReadingLimits {
    var limits = ReadingLimits.standard
    limits.threads = threads
    limits.blockBytes = blockBytes
    return limits
  }

  private func isTheSame(_ bytes: [UInt8]) -> Bool {
    let whole = shown(bytes, limits(threads: 1, blockBytes: 1 << 20))
    return [64, 300, 4_000].allSatisfy { shown(bytes, limits(threads: 3, blockBytes: $0)) == whole }
  }

  private func sheet(rows: Int, _ row: (Int) -> String) -> String { (1...rows).map(row).joined() }

  private let plain = { (number: Int) in
    "<row r=\"\(number)\" hidden=\"\(number % 7 == 0 ? 1 : 0)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>订单\(number)</t></is></c>"
      + "<c r=\"C\(number)\"><v>\(number).5</v></c><c r=\"D\(number)\" t=\"b\"><v>2</v></c></row>"
  }

  @Test func `blocks give what one piece gives, findings and marks included`() {
    let tail =
      "<autoFilter ref=\"A1:C90\"><filterColumn/></autoFilter><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    #expect(isTheSame(Specimen.workbook(sheetData: sheet(rows: 300, plain), tail: tail)))
  }

  @Test func `rows out of order, rows without a number and cells given twice are the same in blocks`() {
    #expect(isTheSame(Specimen.workbook(sheetData: sheet(rows: 200) { plain(201 - $0) })))
    #expect(isTheSame(Specimen.workbook(sheetData: sheet(rows: 200) { plain($0 / 3 + 1) })))
    #expect(isTheSame(Specimen.workbook(sheetData: sheet(rows: 200) { "<row><c><v>\($0)</v></c></row>" })))
  }

  @Test func `end tags of rows in comments and character data do not mislead`() {
    let hidden = { (inside: String) in
      self.sheet(rows: 80) {
        "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"str\"><v>\(inside)\($0)</v></c></row>"
      }
    }
    #expect(isTheSame(Specimen.workbook(sheetData: hidden("<!-- </row><row r=\"9\"> -->"))))
    #expect(isTheSame(Specimen.workbook(sheetData: hidden("<![CDATA[</row></sheetData>]]>"))))
    #expect(isTheSame(Specimen.workbook(sheetData: hidden("<?x </row> ?>"))))
  }

  @Test func `damage anywhere is told as in one piece`() {
    var generator = SeededGenerator(state: 17)
    let parts = Specimen.parts(sheetData: sheet(rows: 60, plain))
    for _ in 0..<300 {
      var damaged = parts
      for index in damaged.indices where damaged[index].name == "s.xml" {
        damaged[index].bytes = generator.mutate(damaged[index].bytes)
      }
      #expect(isTheSame(StoredArchive.bytes(damaged)))
    }
  }

  @Test func `too many cells are too many in blocks too`() {
    let bytes = Specimen.workbook(sheetData: sheet(rows: 100, plain))
    var limits = limits(threads: 3, blockBytes: 200)
    limits.cells = 150
    #expect(shown(bytes, limits).contains("more than 150 cells"))
  }
}
