/// Renders a document as CommonMark with the tables of GitHub; text of a sheet means nothing in it.
struct MarkdownText {
  /// The document.
  static func text(of document: ReportDocument) -> String {
    var parts = ["# " + escaped(document.title)]
    for block in document.blocks {
      switch block {
      case .heading(let text): parts.append("## " + escaped(text))
      case .subheading(let text): parts.append("### " + escaped(text))
      case .paragraph(let text): parts.append(escaped(text))
      case .table(let head, let rows): parts.append(table(head, rows))
      case .list(let items): parts.append(list(items))
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }].enumerated().map { $0 == 1 ? $1 : $1.map(escaped) } + rows.map { $0.map(escaped) })
      .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  private static func list(_ items: [(String, [String])]) -> String {
    items.enumerated().map { index, item in
      let mark = "\(index + 1). ", indent = String(repeating: " ", count: mark.count)
      return mark + escaped(item.0) + item.1.map { "  \n" + indent + escaped($0) }.joined()
    }.joined(separator: "\n")
  }

  /// The text on one line, everything that Markdown or HTML gives a meaning escaped.
  static func escaped(_ text: String) -> String {
    let scalars = Array(PlainLine.of(text).trimmedOfSpaces.unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      default:
        if needsEscape(scalar, isFirst: index == (digits < scalars.count ? digits : 0), isNumbered: digits > 0) {
          result.append("\\")
        }
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// What means something anywhere, and what begins a heading, a list, a rule or a numbered item.
  private static func needsEscape(_ scalar: Unicode.Scalar, isFirst: Bool, isNumbered: Bool) -> Bool {
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "!", "|", "~", "$": true
    case "#", "+", "-", "=", ":": isFirst && !isNumbered
    case ".", ")": isFirst && isNumbered
    default: false
    }
  }
}

extension String {
  /// The text without spaces at both ends: four in front would be code.
  fileprivate var trimmedOfSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
