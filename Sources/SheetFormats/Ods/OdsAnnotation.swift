internal import ExactValues

/// An annotation of a cell while it is read (OpenDocument 1.3 part 3, 14.1).
struct OdsAnnotation: ~Copyable {
  private static let authorLimit = 1_000
  private var paragraphs: OdsParagraphs
  private var author = ""
  private var inAuthor = false
  /// Whether an annotation is open.
  private(set) var isOpen = false

  init(limits: ReadingLimits) { paragraphs = OdsParagraphs(limits: limits) }

  /// Begins an annotation.
  mutating func open() {
    isOpen = true
    inAuthor = false
    author = ""
    paragraphs.reset()
  }

  /// Takes a start tag; `false` for what is no text of the annotation.
  mutating func open(_ element: XMLElement) -> Bool {
    let name = element.name
    if name.is("p", in: .odsText) || name.is("h", in: .odsText) {
      paragraphs.openParagraph(.standing)
    } else if name.is("creator", in: .dublinCore) {
      inAuthor = true
    } else if !name.lies(in: .odsText) {
      return false
    } else {
      _ = paragraphs.take(element)
    }
    return true
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if inAuthor {
      if author.utf8.count < Self.authorLimit { author += String(decoding: bytes, as: UTF8.self) }
    } else {
      paragraphs.take(bytes)
    }
  }

  /// Takes an end tag; `true` for the annotation's own.
  mutating func close(_ name: XMLName) -> Bool {
    if name.is("p", in: .odsText) || name.is("h", in: .odsText) { paragraphs.closeParagraph() }
    if name.is("creator", in: .dublinCore) { inAuthor = false }
    guard name.is("annotation", in: .odsOffice) else { return false }
    isOpen = false
    return true
  }

  /// The finished comment; `nil` where nothing was written.
  mutating func take(at cell: CellAddress) -> CellComment? {
    guard !paragraphs.text.isEmpty else { return nil }
    let text = String(decoding: paragraphs.text.shownBytes, as: UTF8.self)
    return CellComment(cell: cell, author: author.isEmpty ? nil : author, text: text)
  }
}
