/// What was read of one worksheet, or of some of its rows.
struct WorksheetPart: Sendable {
  let segment: CellSegment
  let exceptions: CellExceptions
  let marks: SheetMarks
  let log: FindingLog
  let pictureCount: Int
  /// Whether a row gave no number: it cannot be placed without the rows before it.
  let hasUnnumberedRows: Bool
}
