/// Tells what a text that begins with markup is: programs export web pages and XML under the name `.xls`.
enum MarkupSniffer {
  /// What the markup is.
  enum Kind {
    case openDocument
    case xmlSpreadsheet
    case webPage
    case otherXML
  }

  private static let headBytes = 8 << 10
  /// The elements that begin a web page, or a piece of one.
  private static let pageRoots: Set<String> = [
    "html", "head", "body", "table", "meta", "style", "title", "thead", "tbody", "tr", "form", "center", "link",
  ]
  /// The elements that begin a piece of a web page, and that a cell of plain text may hold as well.
  private static let inlineRoots: Set<String> = [
    "div", "p", "span", "font", "b", "h1", "h2", "h3", "h4", "br", "a", "img", "script", "section", "main", "strong",
  ]

  /// The kind of a text, by its first bytes; `nil` for text that is no markup.
  static func kind(of bytes: UnsafeRawBufferPointer) -> Kind? {
    // Without NUL bytes, UTF-16 reads as the ASCII that markup begins with.
    let head = String(decoding: bytes.prefix(headBytes).filter { $0 != 0 }, as: UTF8.self).lowercased()
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{FFFD}" }
    guard start.first == "<" else { return nil }
    let root = rootName(start)
    let local = root.split(separator: ":").last.map(String.init) ?? ""
    if local == "workbook", head.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .xmlSpreadsheet }
    if local == "document", head.contains("urn:oasis:names:tc:opendocument") { return .openDocument }
    if start.hasPrefix("<!doctype html") || pageRoots.contains(root) { return .webPage }
    if inlineRoots.contains(root), head.contains("<table") || head.contains("<html") { return .webPage }
    return start.hasPrefix("<?xml") ? .otherXML : nil
  }

  /// The first element's name: behind declarations, comments and processing instructions.
  private static func rootName(_ text: Substring) -> String {
    var rest = text
    while let tag = rest.firstIndex(of: "<") {
      rest = rest[tag...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return "" }
        rest = rest[end.upperBound...]
      } else if let first = rest.first, first.isASCII, first.isLetter {
        return String(rest.prefix { $0.isLetter || $0.isNumber || ":-_.".contains($0) })
      } else if rest.first != "!", rest.first != "?" {
        return ""
      }
    }
    return ""
  }
}
