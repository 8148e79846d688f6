/// Texts of other formats, which would be read as sheets of one column: web archives, JSON and SYLK.
enum ForeignText {
  /// The format's name and what a person can do; `nil` for other texts.
  static func name(of bytes: UnsafeRawBufferPointer) -> (name: String, remedy: String)? {
    let head = String(decoding: bytes.prefix(1 << 10), as: UTF8.self)
    let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if isWebArchive(text) { return ("a web archive (.mht)", "open it in Excel or WPS and save it as .xlsx") }
    if isJSON(text) { return ("a JSON file", "export the same records as .csv or .xlsx") }
    if isSYLK(text) { return ("a SYLK file (.slk)", "open it in Excel or WPS and save it as .xlsx") }
    return nil
  }

  /// A header line of RFC 5322 first, and `MIME-Version:` (RFC 2045, 4) at the beginning of a line.
  private static func isWebArchive(_ text: Substring) -> Bool {
    let name = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard !name.isEmpty, text[name.endIndex...].first == ":" else { return false }
    return text.split(whereSeparator: \.isNewline).contains { $0.lowercased().hasPrefix("mime-version:") }
  }

  /// An object whose first name is followed by a colon, alone or first in an array (RFC 8259): a text in CSV may have
  /// braces around a word, but not that.
  private static func isJSON(_ text: Substring) -> Bool {
    var rest = text
    if rest.first == "[" { rest = rest.dropFirst().drop(while: \.isWhitespace) }
    guard rest.first == "{" else { return false }
    rest = rest.dropFirst().drop(while: \.isWhitespace)
    guard rest.first == "\"" else { return false }
    let name = rest.dropFirst().prefix { $0 != "\"" && $0 != "\n" }
    return rest[name.endIndex...].dropFirst().drop(while: \.isWhitespace).first == ":"
  }

  /// `ID;P` as the first record and a cell, bounds or format record behind it: `ID;Preis` alone is a header of CSV.
  private static func isSYLK(_ text: Substring) -> Bool {
    guard text.hasPrefix("ID;P") else { return false }
    return text.split(whereSeparator: \.isNewline).dropFirst().contains { line in
      ["C;X", "C;Y", "B;X", "B;Y", "F;X", "F;Y", "P;P", "F;P"].contains { line.hasPrefix($0) }
    }
  }
}
