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

  /// Notes what the parser says.
  mutating func note(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL else { return }
    let message = error.message.map { String(cString: $0) } ?? "the XML is not well-formed"
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    note(quoted(words), line: Int(error.line))
  }

  func damaged(_ detail: String, line: Int) -> SheetFormatError {
    let place = part.isEmpty ? "the file" : "the part \(quoted(part))"
    return SheetFormatError(
      .damagedXML(part: part, line: line), part: part.isEmpty ? nil : part, detail: "\(place) is damaged: \(detail)",
      expected: "well-formed XML without a document type",
      remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
  }
}
