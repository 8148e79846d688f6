/// What a web page shows in the fields of a form: people export pages whose cells can be edited.
extension HtmlScan {
  /// The fields of one line whose value is no text: it is sent, pressed, ticked, or kept from sight.
  private static let fieldsWithoutText: Set<String> = [
    "hidden", "button", "submit", "reset", "image", "checkbox", "radio", "password", "file", "range", "color",
  ]

  /// Takes a field of one line, whose value is text of the cell.
  mutating func takeInput(_ element: HtmlElement, _ frame: HtmlFrame) {
    let type = element.text("type")?.lowercased() ?? "text"
    if type == "password" { asksForPassword = true }
    guard !frame.isSkipped, !Self.fieldsWithoutText.contains(type), let value = element.text("value") else { return }
    take(field: value, frame.run)
  }

  /// Begins an option of the list that is open.
  mutating func openOption(_ element: HtmlElement, _ frame: HtmlFrame) {
    if frame.isInChoice { choice.openOption(element.text("selected") == nil ? .another : .chosen) }
  }

  /// Ends a list: the option that it shows is text of the cell.
  mutating func closeChoice(_ frame: HtmlFrame) {
    if !frame.isSkipped { take(field: choice.shown, frame.run) }
    choice = HtmlChoice()
  }

  private mutating func take(field value: String, _ run: RunText.Run) {
    tables.last?.cell?.hasField = true
    var value = value
    value.withUTF8 { bytes in current { $0.take(bytes, run) } }
  }
}

/// A list of which a page shows the chosen option, or else the first one.
struct HtmlChoice {
  enum Option {
    case chosen
    case another
  }

  private static let byteLimit = 10_000
  private var optionCount = 0
  private var takesText = false
  private var bytes: [UInt8] = []

  /// The text of the option, without the white space around it.
  var shown: String {
    String(decoding: bytes, as: UTF8.self).split { $0.isASCII && $0.isWhitespace }.joined(separator: " ")
  }

  mutating func openOption(_ option: Option) {
    takesText = option == .chosen || optionCount == 0
    optionCount += 1
    if takesText { bytes.removeAll(keepingCapacity: true) }
  }

  mutating func closeOption() { takesText = false }

  mutating func take(_ text: UnsafeBufferPointer<UInt8>) {
    if takesText { bytes += wholeCharacters(text, within: max(0, Self.byteLimit - bytes.count)) }
  }
}
