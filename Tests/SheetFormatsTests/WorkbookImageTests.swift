import Testing

@testable import SheetFormats

/// A workbook that is made of its image is the workbook, whatever is asked of it.
@Suite struct WorkbookImageTests {
  private static func copy(_ workbook: Workbook) throws -> Workbook {
    let image = try #require(WorkbookImage.bytes(of: workbook))
    return try #require(image.withUnsafeBytes { WorkbookImage.workbook($0) })
  }

  @Test(arguments: Specimen.committed + Specimen.foreign)
  func `every cell of every specimen is what it was`(name: String) throws {
    guard let workbook = try? SheetReader.read(Specimen.bytes(name)) else { return }
    let copy = try Self.copy(workbook)
    #expect(copy.properties == workbook.properties && copy.findings == workbook.findings)
    #expect(copy.grids.count == workbook.grids.count && copy.dialect == nil)
    for (one, two) in zip(workbook.grids, copy.grids) {
      #expect(one.name == two.name && one.visibility == two.visibility && one.mergedRanges == two.mergedRanges)
      #expect(one.hiddenRows == two.hiddenRows && one.filteredRows == two.filteredRows)
      #expect(one.hiddenColumns == two.hiddenColumns && one.comments == two.comments)
      #expect(one.rowCount == two.rowCount && one.columnCount == two.columnCount && one.cellCount == two.cellCount)
      #expect(one.mayHoldStruckText == two.mayHoldStruckText)
      for row in 0...one.rowCount {
        #expect(one.filledColumns(row: row) == two.filledColumns(row: row))
        for column in 0...one.columnCount { Self.compare(one, two, row, column, name) }
      }
    }
  }

  private static func compare(_ one: Grid, _ two: Grid, _ row: Int, _ column: Int, _ name: String) {
    let isSame =
      one.value(row: row, column: column) == two.value(row: row, column: column)
      && one.rawText(row: row, column: column) == two.rawText(row: row, column: column)
      && one.displayedText(row: row, column: column) == two.displayedText(row: row, column: column)
      && one.style(row: row, column: column) == two.style(row: row, column: column)
      && one.withBytes(row: row, column: column) { Array($0) } == two.withBytes(row: row, column: column) { Array($0) }
    if !isSame { Issue.record("\(name), row \(row), column \(column)") }
  }

  @Test func `texts that a workbook's sheets share stay shared`() throws {
    let workbook = try SheetReader.read(Specimen.bytes("orders"))
    let stores = try Self.copy(workbook).grids.compactMap { ($0.store as? PackedStore)?.sharedStrings }
    #expect(Set(stores.map { ObjectIdentifier($0) }).count <= 1)
  }

  @Test func `a text file has no image`() throws {
    #expect(WorkbookImage.bytes(of: try SheetReader.read(Array("订单号,数量\nSO-1,2\n".utf8))) == nil)
  }

  @Test func `an image that was cut anywhere is none`() throws {
    let image = try #require(WorkbookImage.bytes(of: try SheetReader.read(Specimen.bytes("strict"))))
    for length in 0..<image.count {
      let isWhole = image.prefix(length).withUnsafeBytes { WorkbookImage.workbook($0) } != nil
      #expect(!isWhole, "\(length) of \(image.count)")
    }
    let longer = (image + [0]).withUnsafeBytes { WorkbookImage.workbook($0) }
    #expect(longer == nil)
  }
}
