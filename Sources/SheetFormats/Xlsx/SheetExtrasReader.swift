internal import ExactValues

/// Reads what other parts than the worksheet say of a sheet; damage in them is passed on as a finding.
struct SheetExtrasReader {
  private let archive: ZipArchive
  private let limits: ReadingLimits
  private let persons: [String: String]

  /// Makes a reader for the sheets of one workbook.
  init(_ archive: ZipArchive, _ workbookParts: Relationships, limits: ReadingLimits) {
    self.archive = archive
    self.limits = limits
    let reader = PersonsReader()
    // People without a name still have comments.
    if let part = workbookParts.part("person") {
      try? XMLPartReader.parse(part, of: archive, limits: limits, for: reader)
    }
    persons = reader.names
  }

  /// What is said of the sheet in this part.
  ///
  /// - Throws: `damagedArchive`, `damagedXML`, `missingPart`, `tooLarge`.
  func read(of part: String) throws(SheetFormatError) -> SheetExtras {
    let parts = try Relationships.read(of: part, in: archive, limits: limits)
    var extras = SheetExtras()
    for relationship in parts.all where relationship.kind == "table" {
      let reader = TableFilterReader()
      try XMLPartReader.parse(relationship.part, of: archive, limits: limits, for: reader)
      extras.filteredRanges += reader.filteredRanges
    }
    // Where there are threaded comments, the plain ones only say that a newer program shows them.
    if let threads = parts.part("threadedComment") {
      let reader = ThreadedCommentsReader(persons: persons, limits: limits)
      try XMLPartReader.parse(threads, of: archive, limits: limits, for: reader)
      extras.comments = reader.comments
    }
    if let notes = parts.part("comments") {
      let reader = CommentsReader(limits: limits)
      try XMLPartReader.parse(notes, of: archive, limits: limits, for: reader)
      let threaded = Set(extras.comments.map(\.cell))
      extras.comments += reader.comments.filter { !threaded.contains($0.cell) }
    }
    extras.comments = extras.comments.enumerated().sorted {
      ($0.element.cell.rowIndex, $0.element.cell.columnIndex, $0.offset)
        < ($1.element.cell.rowIndex, $1.element.cell.columnIndex, $1.offset)
    }.map(\.element)
    return extras
  }
}
