/// What Excel writes into a comment at the head of a web page: the names of its sheets, and the date system.
struct HtmlIsland {
  private(set) var sheetNames: [String] = []
  private(set) var hasDates1904 = false

  /// Reads a comment, ended by NUL.
  init(_ bytes: UnsafePointer<UInt8>) {
    let text = String(cString: bytes)
    guard text.contains("x:ExcelWorkbook") else { return }
    hasDates1904 = text.contains("<x:Date1904")
    var rest = text[...]
    while let open = rest.firstRange(of: "<x:Name>"), sheetNames.count < 1_000 {
      rest = rest[open.upperBound...]
      let name = rest.prefix { $0 != "<" }
      sheetNames.append(Self.unescaped(name))
    }
  }

  private static func unescaped(_ name: Substring) -> String {
    String(name).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
