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
    let scalars = Array(value.unicodeScalars)
    guard let first = scalars.firstIndex(where: { !isMargin($0) }),
      let last = scalars.lastIndex(where: { !isMargin($0) })
    else { return "" }
    var result = String.UnicodeScalarView()
    var position = first
    while position <= last {
      let scalar = scalars[position]
      position += 1
      if scalar != "\\" {
        result.append(scalar)
      } else if position + 3 <= last, let escaped = scalarOf(scalars[position..<(position + 4)]) {
        result.append(escaped)
        position += 4
      }
    }
    return String(result)
  }

  private static func isMargin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\"" || scalar == "'"
  }

  private static func scalarOf(_ digits: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    let text = String(String.UnicodeScalarView(digits))
    return UInt32(text, radix: 16).flatMap(Unicode.Scalar.init)
  }
}
