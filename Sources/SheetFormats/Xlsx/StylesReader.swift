/// Reads from the part of styles what each cell style makes of a number (ECMA-376 part 1, 18.8).
final class StylesReader: XMLVisitor {
  private var custom: [Int: NumberFormat] = [:]
  private var inCellStyles = false
  /// The number format of each cell style, by the index that cells use (`s`).
  private(set) var formats: [NumberFormat] = []

  override func open(_ element: XMLElement) {
    if element.name.is("numFmt") {
      guard let id = element.integer("numFmtId"), let code = element.bytes("formatCode") else { return }
      custom[id] = NumberFormat(code: code)
    } else if element.name.is("cellXfs") {
      inCellStyles = true
    } else if inCellStyles, element.name.is("xf") {
      let id = element.integer("numFmtId") ?? 0
      formats.append(custom[id] ?? NumberFormat(builtIn: id))
    }
  }

  override func close(_ name: XMLName) {
    if name.is("cellXfs") { inCellStyles = false }
  }
}
