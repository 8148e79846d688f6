internal import ExactValues

extension BiffSheetScan {
  mutating func noteMalformed(_ expected: String, _ found: String, _ cell: BiffCell) {
    var found = found
    found.withUTF8 { builder.noteMalformed($0, expected, cell.row, cell.column) }
  }

  /// A record of a cell that is too short for one, or names a column that no sheet has.
  mutating func noteUnusable(_ record: BiffRecord, _ cell: BiffCell) {
    let isOutside = record.count >= 6 && cell.column >= CellReference.columnLimit
    let what =
      isOutside
      ? "a cell gives its place as row \(cell.row + 1), column \(cell.column + 1)"
      : "a cell's record has \(record.count) bytes, too few for its kind"
    builder.log.add(
      .malformedReference, isOutside || record.count < 4 ? nil : cell.address, what + "; it was left out",
      expected: "a whole cell between column A and the last one",
      remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
  }

  mutating func noteUndecodable(_ cell: BiffCell) {
    builder.log.add(
      .undecodableText, cell.address, "bytes of the cell are no text in the workbook's code page",
      expected: "text in the code page that the workbook names",
      remedy: "open the file in Excel or WPS, correct the cell, and save it as .xlsx")
  }

  mutating func noteCutText(_ cell: BiffCell) {
    builder.log.add(
      .malformedValue, cell.address, "the cell's text ends before the length that it gives; the rest is missing",
      expected: "a whole text", remedy: "type the cell again and save the file")
  }
}
