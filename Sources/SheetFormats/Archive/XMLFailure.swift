internal import CLibXML2

/// The first thing that went wrong in one part.
struct XMLFailure {
  private let part: String
  /// Whether there is an error; asked at each element, where a look at the error itself would be dear.
  private(set) var isSet = false
  private(set) var error: SheetFormatError? {
    didSet { isSet = error != nil }
  }

  /// Starts without an error, for a part or, with `""`, for the file itself.
  init(part: String) { self.part = part }

  /// Notes a reason; the first one counts.
  mutating func note(_ reason: @autoclosure () -> SheetFormatError?) {
    if error == nil { error = reason() }
  }

  /// Notes what is wrong with the XML.
  mutating func note(_ detail: @autoclosure () -> String, line: Int) {
    if error == nil { error = damaged(detail(), line: line) }
  }

  /// Notes what the parser says, with `depth` elements open.
  mutating func note(_ error: xmlError, depth: Int) {
    guard error.level == XML_ERR_FATAL, !isSet else { return }
    note(XMLFault.words(error, depth: depth), line: Int(error.line))
  }

  /// Notes a document type: it is refused before anything in it is read.
  mutating func noteDocumentType(line: Int) {
    let (part, place) = (part, place)
    note(
      SheetFormatError(
        .damagedXML(part: part, line: line), part: part.isEmpty ? nil : part,
        detail: "\(place) has a document type in line \(line), which could make a reader expand or "
          + "fetch what it names",
        expected: "XML without a document type, as every spreadsheet program writes it",
        remedy: "do not trust this file; ask its sender for one that Excel or WPS saved"))
  }

  private var place: String { part.isEmpty ? "the file" : "the part \(quoted(part))" }

  func damaged(_ detail: String, line: Int) -> SheetFormatError {
    SheetFormatError(
      .damagedXML(part: part, line: line), part: part.isEmpty ? nil : part,
      detail: "\(place) is damaged in line \(line): \(detail)", expected: "well-formed XML",
      remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
  }
}
