/// What the style of an element of a web page says, as far as it tells something of cells; `nil` where it says nothing.
struct HtmlDeclarations {
  var isStruckThrough: Bool?
  var fill: DeclaredFill?
  var isHidden: Bool?
  /// Excel's code of the number format.
  var code: String?

  init() {}

  /// Reads declarations as in a `style` attribute.
  init(_ text: some StringProtocol) {
    for declaration in Self.split(text) {
      guard let colon = declaration.firstIndex(of: ":") else { continue }
      let name = declaration[..<colon].filter { !$0.isWhitespace }.lowercased()
      take(name, declaration[declaration.index(after: colon)...])
    }
  }

  private mutating func take(_ name: String, _ value: Substring) {
    switch name {
    case "text-decoration", "text-decoration-line":
      isStruckThrough = value.lowercased().contains("line-through")
    case "background", "background-color":
      fill = HtmlColour.digits(value).map(DeclaredFill.colour) ?? .empty
    case "display":
      isHidden = value.lowercased().contains("none")
    case "visibility":
      if value.lowercased().contains("collapse") { isHidden = true }
    case "mso-number-format", "vnd.ms-excel.numberformat":
      code = Self.unescaped(value)
    default: break
    }
  }

  /// Lets what `other` says count before what was said so far.
  mutating func override(with other: HtmlDeclarations) {
    isStruckThrough = other.isStruckThrough ?? isStruckThrough
    fill = other.fill ?? fill
    isHidden = other.isHidden ?? isHidden
    code = other.code ?? code
  }

  /// Cuts at semicolons outside of quotes and escapes.
  private static func split(_ text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    var parts: [Substring] = []
    var start = text.startIndex
    var quote: Character?
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ";" {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
    }
    parts.append(text[start...])
    return parts
  }

  /// A format code without its quotes and escapes: `"\#\,\#\#0"` and `"yyyy\0022年\0022"`; Excel writes four digits.
  private static func unescaped(_ value: Substring) -> String {
    var rest = value.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    while let last = rest.last, last.isWhitespace || last == "\"" || last == "'" { rest = rest.dropLast() }
    var result = ""
    while let character = rest.first {
      rest = rest.dropFirst()
      guard character == "\\" else {
        result.append(character)
        continue
      }
      let digits = rest.prefix(4)
      if digits.count == 4, let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(4)
      }
    }
    return result
  }
}
