import SheetFormats
import Testing

@Suite("Damaged and hostile binary workbooks")
struct XlsDamageTests {
  private func error(_ bytes: [UInt8], limits: ReadingLimits = .standard) -> SheetFormatError? {
    do throws(SheetFormatError) {
      _ = try SheetReader.read(bytes, limits: limits)
      return nil
    } catch { return error }
  }

  private func record(_ type: Int, _ body: [UInt8] = []) -> [UInt8] { short(type) + short(body.count) + body }

  private func short(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private func word(_ number: Int) -> [UInt8] { short(number) + short(number >> 16) }

  private func beginning(_ contents: Int) -> [UInt8] {
    record(0x0809, short(0x0600) + short(contents) + word(0) + word(0))
  }

  /// The records of a workbook of Excel 97 with sheets at these places behind the workbook's part.
  private func workbook(_ sheets: [[UInt8]], places: [Int]? = nil, before: [UInt8] = []) -> [UInt8] {
    let head = beginning(5) + before
    let start = head.count + sheets.count * 14 + 4
    var offset = start
    var list: [UInt8] = []
    for (index, sheet) in sheets.enumerated() {
      let place = places.map { start + $0[index] } ?? offset
      list += record(0x0085, word(place) + [0, 0, 2, 0, UInt8(ascii: "S"), UInt8(48 + index)])
      offset += sheet.count
    }
    return head + list + record(0x000A) + sheets.flatMap { $0 }
  }

  private func sheet(_ records: [UInt8]...) -> [UInt8] { beginning(16) + records.flatMap { $0 } + record(0x000A) }

  private func number(_ row: Int, _ column: Int) -> [UInt8] {
    record(0x027E, short(row) + short(column) + short(15) + word(7 << 2 | 2))
  }

  @Test func `a workbook made for these tests is read`() throws {
    let grids = try SheetReader.read(workbook([sheet(number(1, 1)), sheet(number(0, 0))])).grids
    #expect(grids.map(\.rawRows) == [[["", ""], ["", "7"]], [["7"]]])
  }

  @Test func `a workbook with a password is named`() {
    #expect(error(workbook([sheet()], before: record(0x002F, [0, 0, 1, 2, 3, 4])))?.reason == .encrypted)
    #expect(
      error(workbook([sheet()], before: record(0x002F, short(1) + [UInt8](repeating: 7, count: 52))))?.reason
        == .encrypted)
  }

  @Test(arguments: Specimen.binary)
  func `a file cut off anywhere says so or is read in part`(name: String) throws {
    let whole = try Specimen.file(name)
    for length in stride(from: 9, to: whole.count, by: max(1, whole.count / 31)) {
      let cut = Array(whole.prefix(length))
      guard let error = error(cut) else { continue }
      #expect([.damagedCompoundFile, .empty].contains(error.reason), "\(name) cut to \(length)")
    }
  }

  @Test func `a sheet that is cut off is left out, with the last place before, and the others are read`() throws {
    let bytes = workbook([sheet(number(0, 0)), sheet(number(0, 0), number(4, 2), number(5, 0))])
    let read = try SheetReader.read(Array(bytes.dropLast(10)))
    #expect(read.grids.map(\.name) == ["S0"])
    #expect(read.findings.map(\.kind) == [.unreadableSheet])
    #expect(read.findings[0].sheet == "S1")
    #expect(read.findings[0].detail.hasSuffix("what had been read (2 rows, up to cell C5) is not used"))
  }

  @Test func `sheets that lie outside of the file, in each other or nowhere are left out`() throws {
    let whole = sheet(number(0, 0))
    let bytes = workbook([whole, whole, whole, whole], places: [0, 0, 20, 1 << 24])
    let read = try SheetReader.read(bytes)
    #expect(read.grids.map(\.name) == ["S0"])
    #expect(read.findings.map(\.sheet) == ["S1", "S2", "S3"])
    #expect(read.findings.allSatisfy { $0.kind == .unreadableSheet })
  }

  @Test func `a reference to a text that is not there is an error, and stays one`() throws {
    let strings = record(0x00FC, word(9) + word(1_000_000_000) + short(1) + [0, 65])
    let cells = [0, 1, 0xFFFF_FFFF].enumerated().map {
      record(0x00FD, short($0.offset) + short(0) + short(0) + word($0.element))
    }
    let read = try SheetReader.read(workbook([sheet(cells.flatMap { $0 })], before: strings))
    #expect(read.grids[0].rawRows == [["A"], ["1"], ["4294967295"]])
    #expect(read.grids[0].value(row: 1, column: 0) == .error("1"))
    #expect(read.findings.map(\.kind) == [.malformedValue, .malformedValue])
  }

  @Test func `records that are too short, or of columns that no sheet has, are left out and named`() throws {
    let read = try SheetReader.read(
      workbook([
        sheet(
          record(0x0203, short(0) + short(0) + [0]), record(0x00FD, []), number(0, 40_000),
          record(0x00BD, short(0) + short(16_383) + [UInt8](repeating: 0, count: 14)), number(2, 0))
      ]))
    #expect(read.grids[0].rawRows == [[""], [""], ["7"]])
    #expect(
      read.findings.map(\.kind) == [.malformedReference, .malformedReference, .malformedReference, .malformedReference])
  }

  @Test func `shared texts whose continuation is cut off end the workbook`() {
    let strings = record(0x00FC, word(9) + word(9) + short(1) + [0, 65]) + short(0x003C) + short(500) + [0, 66]
    #expect(error(beginning(5) + strings)?.reason == .damagedCompoundFile)
  }

  @Test func `doubles that are no numbers are errors`() throws {
    let bits: [UInt64] = [0x7FF0_0000_0000_0000, 0xFFF0_0000_0000_0000, 0x7FF8_0000_0000_0001]
    let cells = bits.enumerated().map { index, bits in
      record(
        0x0203, short(index) + short(0) + short(0) + (0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) })
    }
    let read = try SheetReader.read(workbook([sheet(cells.flatMap { $0 })]))
    #expect(read.grids[0].rawRows == [["#NUM!"], ["#NUM!"], ["#NUM!"]])
    #expect(read.findings.count == 3)
  }

  @Test func `limits hold`() {
    var limits = ReadingLimits.standard
    limits.cells = 2
    limits.mergedRanges = 1
    limits.sheets = 2
    let cells = sheet(number(0, 0), number(0, 1), number(0, 2))
    let merges = sheet(record(0x00E5, short(2) + [0, 0, 1, 0, 0, 0, 1, 0, 3, 0, 4, 0, 0, 0, 1, 0]))
    for bytes in [workbook([cells]), workbook([merges])] {
      let read = try? SheetReader.read(bytes, limits: limits)
      #expect(read?.grids.isEmpty == true)
      #expect(read?.findings.map(\.kind) == [.unreadableSheet])
    }
    #expect(error(workbook([sheet(), sheet(), sheet()]), limits: limits)?.reason == .tooLarge)
    limits.sheetBytes = 50
    #expect(error(workbook([sheet()]), limits: limits)?.reason == .tooLarge)
  }

  @Test func `workbooks without sheets of cells say so`() {
    #expect(error(workbook([]))?.reason == .empty)
    #expect(error(workbook([beginning(0x20) + record(0x000A)]))?.reason == .empty)
    #expect(error(beginning(5) + [0x85])?.reason == .damagedCompoundFile)
  }

  @Test func `a chain of sectors that runs in circles ends`() throws {
    let whole = try Specimen.file("xls/marks.xls")
    for sector in 0..<8 {
      for target in 0..<8 {
        var bytes = whole
        let table = 512 + (bytes.count / 512 - 2) * 512
        bytes.replaceSubrange((table + sector * 4)..<(table + sector * 4 + 4), with: word(target))
        _ = error(bytes)
      }
    }
  }
}
