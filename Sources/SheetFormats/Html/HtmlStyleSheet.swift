/// The rules of a page's `style` elements for elements, classes, and classes of elements: `td`, `.xl65`, `td.xl65`.
///
/// Other selectors are passed over: programs that export sheets do not write them.
struct HtmlStyleSheet {
  private static let byteLimit = 1 << 20
  private var rules: [String: HtmlDeclarations] = [:]
  private var source: [UInt8] = []

  /// Takes a piece of a `style` element's text.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard source.count < Self.byteLimit else { return }
    source.append(contentsOf: bytes)
  }

  /// Reads the rules taken so far.
  mutating func read() {
    let text = Self.withoutComments(String(decoding: source, as: UTF8.self))
    source = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let selectors = rest[..<open]
      let body = rest[rest.index(after: open)...]
      guard !selectors.contains("@") || selectors.contains(";") else {
        rest = Self.behindBlock(body)
        continue
      }
      let close = Self.end(of: body)
      let declarations = HtmlDeclarations(body[..<close])
      for selector in selectors.split(separator: ",") { add(declarations, for: selector) }
      rest = body[close...].dropFirst()
    }
  }

  private mutating func add(_ declarations: HtmlDeclarations, for selector: Substring) {
    let words = selector.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first else { return }
    rules[word.lowercased(), default: HtmlDeclarations()].override(with: declarations)
  }

  /// What the rules say of an element: those for its name, then its classes, then both.
  func declarations(_ name: String, classes: String?) -> HtmlDeclarations {
    guard !rules.isEmpty else { return HtmlDeclarations() }
    var result = rules[name] ?? HtmlDeclarations()
    guard let classes else { return result }
    for word in classes.lowercased().split(whereSeparator: \.isWhitespace).prefix(20) {
      if let rule = rules["." + word] { result.override(with: rule) }
      if let rule = rules[name + "." + word] { result.override(with: rule) }
    }
    return result
  }

  /// Where a rule's body ends: at a brace outside of quotes.
  private static func end(of body: Substring) -> Substring.Index {
    var quote: Character?
    for index in body.indices {
      let character = body[index]
      if let open = quote {
        if character == open || character.isNewline { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "}" {
        return index
      }
    }
    return body.endIndex
  }

  /// The text behind the block of an at-rule, such as `@page` or `@media`, whose blocks may hold blocks.
  private static func behindBlock(_ body: Substring) -> Substring {
    var depth = 1
    for index in body.indices {
      if body[index] == "{" { depth += 1 }
      if body[index] == "}" { depth -= 1 }
      if depth == 0 { return body[body.index(after: index)...] }
    }
    return ""
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: "/*") {
      result += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return result }
      rest = rest[close.upperBound...]
    }
    result += rest
    return result.replacing("<!--", with: " ").replacing("-->", with: " ")
  }
}
