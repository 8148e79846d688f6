/// The styles of an XML Spreadsheet 2003 as far as they tell something of cells.
struct XmlSpreadsheetStyles {
  /// What a style or one of its ancestors says; `nil` where none does.
  private struct Style {
    var parent: String?
    var code: String?
    var isStruckThrough: Bool?
    var fill: DeclaredFill?
  }

  /// How many ancestors are asked at most: a file may name a style its own ancestor.
  private static let ancestorLimit = 32

  private var styles: [String: Style] = [:]
  private var open: (id: String, style: Style)?

  /// Takes a start tag.
  mutating func open(_ element: XMLElement) {
    let name = element.name
    if name.is("Style", in: .spreadsheet2003) {
      let parent = element.text("Parent", in: .spreadsheet2003)
      open = (element.text("ID", in: .spreadsheet2003) ?? "", Style(parent: parent))
    } else if name.is("NumberFormat", in: .spreadsheet2003) {
      open?.style.code = element.text("Format", in: .spreadsheet2003)
    } else if name.is("Font", in: .spreadsheet2003) {
      open?.style.isStruckThrough = element.text("StrikeThrough", in: .spreadsheet2003) == "1"
    } else if name.is("Interior", in: .spreadsheet2003) {
      let isFilled = element.text("Pattern", in: .spreadsheet2003) != "None"
      open?.style.fill = isFilled ? DeclaredFill(hex: element.text("Color", in: .spreadsheet2003)) : .empty
    }
  }

  /// Takes an end tag.
  mutating func close(_ name: XMLName) {
    guard name.is("Style", in: .spreadsheet2003), let closed = open else { return }
    styles[closed.id] = closed.style
    open = nil
  }

  /// What a style says with its ancestors and the default style.
  func format(_ id: String) -> CellFormat {
    var result = Style()
    var next: String? = id
    for _ in 0..<Self.ancestorLimit {
      guard let id = next, let style = styles[id] else { break }
      result.code = result.code ?? style.code
      result.isStruckThrough = result.isStruckThrough ?? style.isStruckThrough
      result.fill = result.fill ?? style.fill
      // Every style is a child of the default one, though none says so.
      next = style.parent ?? (id == "Default" ? nil : "Default")
    }
    let look = CellStyle(isStruckThrough: result.isStruckThrough ?? false, fill: result.fill?.digits)
    return CellFormat(code: result.code, style: look)
  }
}
