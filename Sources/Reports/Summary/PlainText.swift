/// Renders a document as plain text with aligned columns.
struct PlainText {
  /// The document.
  static func text(of document: ReportDocument) -> String {
    let title = PlainLine.of(document.title)
    var parts = [title + "\n" + String(repeating: "=", count: DisplayWidth.of(title))]
    for block in document.blocks {
      switch block {
      case .heading(let text):
        let line = PlainLine.of(text)
        parts.append(line + "\n" + String(repeating: "-", count: DisplayWidth.of(line)))
      case .subheading(let text), .paragraph(let text): parts.append(PlainLine.of(text))
      case .table(let head, let rows): parts.append(table([head] + rows))
      case .list(let items): parts.append(list(items))
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func table(_ rows: [[String]]) -> String {
    let rows = rows.map { $0.map { PlainLine.of($0, width: 60) } }
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let line = zip(row, widths).map { DisplayWidth.padded($0, to: $1) }.joined(separator: "  ")
      return "  " + line.reversed().drop { $0 == " " }.reversed()
    }.joined(separator: "\n")
  }

  private static func list(_ items: [(String, [String])]) -> String {
    let width = String(items.count).count
    return items.enumerated().map { index, item in
      let mark = DisplayWidth.padded("\(index + 1).", to: width + 2)
      let indent = String(repeating: " ", count: mark.count)
      return ([mark + PlainLine.of(item.0)] + item.1.map { indent + PlainLine.of($0) }).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
