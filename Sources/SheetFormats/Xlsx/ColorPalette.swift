/// What the colours of a workbook mean: those of its theme, and the numbered ones.
struct ColorPalette {
  var theme: [Int: RGBColor] = [:]
  /// The numbered colours that the workbook changed.
  var indexed: [RGBColor] = []

  /// The colours 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 are the same as 8 to 15.
  private static let standard: [UInt32] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080,
    0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
    0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF,
    0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
    0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
    0x333333,
  ]

  /// The colours 0 to 7, which no workbook changes.
  static let basic = standard.prefix(8).map(RGBColor.init(code:))

  /// The colour that is meant, `nil` for an automatic one.
  func color(_ reference: ColorReference) -> RGBColor? {
    let color: RGBColor?
    switch reference.source {
    case .rgb(let rgb): color = rgb
    case .theme(let index): color = theme[index]
    case .indexed(let index): color = numbered(index)
    }
    return color?.tinted(reference.tint)
  }

  private func numbered(_ index: Int) -> RGBColor? {
    if indexed.indices.contains(index) { return indexed[index] }
    let place = index < 8 ? index : index - 8
    return Self.standard.indices.contains(place) ? RGBColor(code: Self.standard[place]) : nil
  }
}

/// A colour as a style names it (ECMA-376 part 1, 18.8.3).
struct ColorReference {
  /// Where the colour comes from.
  enum Source {
    case rgb(RGBColor)
    case theme(Int)
    case indexed(Int)
  }

  let source: Source
  let tint: Double

  /// A colour as it is.
  init(_ source: Source) {
    self.source = source
    tint = 0
  }

  /// Reads the attributes of a colour element; `nil` for an automatic colour.
  init?(_ element: XMLElement) {
    if let rgb = element.text("rgb").flatMap(RGBColor.init(hex:)) {
      source = .rgb(rgb)
    } else if let index = element.integer("theme") {
      source = .theme(index)
    } else if let index = element.integer("indexed") {
      source = .indexed(index)
    } else {
      return nil
    }
    tint = element.text("tint").flatMap { Double($0) } ?? 0
  }
}
