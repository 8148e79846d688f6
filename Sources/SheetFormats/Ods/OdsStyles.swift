/// The styles of an OpenDocument file as far as they tell something of cells (OpenDocument 1.3 part 3, 16).
struct OdsStyles {
  /// What a data style makes of a number.
  enum DataKind {
    case other
    case boolean
    case elapsed
  }

  /// What a style or one of its ancestors says; `nil` where none does.
  struct Style {
    var parent: String?
    var dataStyle: String?
    var isStruckThrough: Bool?
    var fill: DeclaredFill?
    var isHidden: Bool?
  }

  private struct Key: Hashable {
    let family: String
    let name: String
  }

  /// How many ancestors are asked at most: a file may name a style its own ancestor.
  private static let ancestorLimit = 32

  private var styles: [Key: Style] = [:]
  private var defaults: [String: Style] = [:]
  private var dataStyles: [String: OdsDataStyle] = [:]
  private var openData: OdsDataStyle?
  private var open: (key: Key?, family: String, style: Style)?

  /// Takes a start tag.
  mutating func open(_ element: XMLElement) {
    let name = element.name
    if name.is("style", in: .odsStyle) || name.is("default-style", in: .odsStyle) {
      openStyle(element)
    } else if openData != nil {
      if name.lies(in: .odsNumber) { openData?.open(element) }
      if name.is("map", in: .odsStyle) { openData?.openMap(element) }
    } else if name.lies(in: .odsNumber) {
      openData = OdsDataStyle(element)
    } else if name.is("table-cell-properties", in: .odsStyle) {
      if let colour = element.text("background-color", in: .odsFormatting) {
        open?.style.fill = DeclaredFill(hex: colour)
      }
    } else if name.is("text-properties", in: .odsStyle) {
      readStrike(element)
    } else if name.is("table-properties", in: .odsStyle) {
      if let display = element.text("display", in: .odsTable) { open?.style.isHidden = display == "false" }
    }
  }

  /// Takes a piece of text, which only data styles hold.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) { openData?.text(bytes) }

  /// Takes an end tag.
  mutating func close(_ name: XMLName) {
    if openData != nil, name.lies(in: .odsNumber) { closeInData(name) }
    guard name.is("style", in: .odsStyle) || name.is("default-style", in: .odsStyle), let closed = open else { return }
    open = nil
    if let key = closed.key { styles[key] = closed.style } else { defaults[closed.family] = closed.style }
  }

  /// Data styles are the elements whose names end in `-style`: `date-style`, `number-style`.
  private mutating func closeInData(_ name: XMLName) {
    guard name.text.hasSuffix("-style"), let closed = openData else {
      openData?.close(name)
      return
    }
    dataStyles[closed.name] = closed
    openData = nil
  }

  private mutating func openStyle(_ element: XMLElement) {
    let family = element.text("family", in: .odsStyle) ?? ""
    let isDefault = element.name.is("default-style")
    let key = isDefault ? nil : Key(family: family, name: element.text("name", in: .odsStyle) ?? "")
    var style = Style()
    style.parent = element.text("parent-style-name", in: .odsStyle)
    style.dataStyle = element.text("data-style-name", in: .odsStyle)
    open = (key, family, style)
  }

  /// A line of any style but `none` strikes the text through; older files give only its type.
  private mutating func readStrike(_ element: XMLElement) {
    let line = element.text("text-line-through-style", in: .odsStyle)
    guard let line = line ?? element.text("text-line-through-type", in: .odsStyle) else { return }
    open?.style.isStruckThrough = line != "none"
  }

  /// What a style says with its ancestors and its family's default.
  func resolve(_ name: String, family: String) -> Style {
    var result = Style()
    var next: String? = name
    for _ in 0..<Self.ancestorLimit {
      guard let name = next, let style = styles[Key(family: family, name: name)] else { break }
      result.inherit(style)
      next = style.parent
    }
    if let style = defaults[family] { result.inherit(style) }
    return result
  }

  /// What the data style of a cell makes of its number.
  func dataKind(_ style: Style) -> DataKind { style.dataStyle.flatMap { dataStyles[$0]?.kind } ?? .other }

  /// The format that cells of a style have.
  func format(_ style: Style) -> CellFormat {
    let look = CellStyle(isStruckThrough: style.isStruckThrough ?? false, fill: style.fill?.digits)
    guard let data = style.dataStyle.flatMap({ dataStyles[$0] }), data.kind != .boolean else {
      return CellFormat(style: look)
    }
    return CellFormat(code: data.code(with: dataStyles), style: look)
  }
}

extension OdsStyles.Style {
  /// Takes over what an ancestor says and this style does not.
  fileprivate mutating func inherit(_ ancestor: OdsStyles.Style) {
    dataStyle = dataStyle ?? ancestor.dataStyle
    isStruckThrough = isStruckThrough ?? ancestor.isStruckThrough
    fill = fill ?? ancestor.fill
    isHidden = isHidden ?? ancestor.isHidden
  }
}
