/// A web page while it is read into its tables.
struct HtmlScan: ~Copyable {
  private static let nameLimit = 1_000
  private static let inlineStyleLimit = 1_000

  let limits: ReadingLimits
  /// Why the rest of the page is not wanted.
  var refusal: SheetFormatError?
  var formats = FormatTable()
  var styleSheet = HtmlStyleSheet()
  private var inlineStyles: [String: HtmlDeclarations] = [:]
  /// The elements that are open.
  var frames: [HtmlFrame] = []
  /// The tables that are open, each inside the one before.
  var tables: [HtmlTable] = []
  /// All tables in the order of their beginnings.
  var allTables: [HtmlTable] = []
  var dateSystem = DateSystem.since1900
  private(set) var title = ""
  private(set) var sheetNames: [String] = []
  private(set) var asksForPassword = false

  init(limits: ReadingLimits) { self.limits = limits }

  /// Takes a start tag.
  mutating func open(_ element: HtmlElement) {
    guard refusal == nil else { return }
    let tag = HtmlTag(element.name)
    closeParts(before: tag)
    let declarations = declarations(of: element)
    var frame = HtmlFrame(
      name: element.name, tag: tag, run: frames.last?.run ?? .standing, isHidden: frames.last?.isHidden ?? false,
      isSkipped: frames.last?.isSkipped ?? false, isPreformatted: frames.last?.isPreformatted ?? false,
      isUnseen: frames.last?.isUnseen ?? false, fill: frames.last?.fill)
    if tag == .table { frame.fill = nil }
    if tag == .strike || declarations.isStruckThrough == true { frame.run = .struckThrough }
    if declarations.isHidden == true || element.text("hidden") != nil {
      frame.isHidden = true
      frame.isUnseen = tables.last?.cell != nil
    }
    if tag == .table || tag == .cell { frame.isUnseen = false }
    if tag == .skipped { frame.isSkipped = true }
    if tag == .preformatted { frame.isPreformatted = true }
    if let fill = declarations.fill {
      frame.fill = fill.digits
    } else if let colour = element.text("bgcolor").flatMap(HtmlColour.digits) {
      frame.fill = colour
    }
    frames.append(frame)
    guard frames.count <= limits.pageDepth else { return refuseDepth() }
    act(on: element, frame, declarations)
    if refusal == nil { refusal = tables.last?.builder.refusal }
  }

  private mutating func act(on element: HtmlElement, _ frame: HtmlFrame, _ declarations: HtmlDeclarations) {
    switch frame.tag {
    case .table: openTable(frame)
    case .row: openRow(frame)
    case .cell: openCell(element, frame, declarations)
    case .caption: tables.last?.inCaption = true
    case .column, .columnGroup: openColumns(element, frame)
    case .lineBreak: if !frame.isSkipped { current { $0.breakLine() } }
    case .block: if !frame.isSkipped { current { $0.breakBlock() } }
    case .input: if element.text("type")?.lowercased() == "password" { asksForPassword = true }
    case .sheetName: sheetNames.append("")
    case .section, .strike, .preformatted, .title, .style, .comment, .skipped, .other: break
    }
  }

  private mutating func declarations(of element: HtmlElement) -> HtmlDeclarations {
    var result = styleSheet.declarations(element.name, classes: element.text("class"))
    if let style = element.text("style") { result.override(with: inlineDeclarations(style)) }
    return result
  }

  /// What a `style` attribute says; programs repeat the same ones in every row.
  private mutating func inlineDeclarations(_ style: String) -> HtmlDeclarations {
    if let known = inlineStyles[style] { return known }
    let declarations = HtmlDeclarations(style)
    if inlineStyles.count < Self.inlineStyleLimit { inlineStyles[style] = declarations }
    return declarations
  }

  /// Takes a piece of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard refusal == nil, let frame = frames.last else { return }
    switch frame.tag {
    case .style: styleSheet.take(bytes)
    case .title:
      if title.utf8.count < Self.nameLimit { title += String(decoding: bytes, as: UTF8.self) }
    case .sheetName:
      if let name = sheetNames.popLast() {
        sheetNames.append(name.utf8.count < Self.nameLimit ? name + String(decoding: bytes, as: UTF8.self) : name)
      }
    case _ where frame.isSkipped: return
    default:
      current { frame.isPreformatted ? $0.takePreserved(bytes, frame.run) : $0.take(bytes, frame.run) }
    }
  }

  /// Takes a comment, in which Excel hides what it knows of its sheets.
  mutating func comment(_ bytes: UnsafePointer<UInt8>) {
    let island = HtmlIsland(bytes)
    if sheetNames.isEmpty { sheetNames = island.sheetNames }
    if island.hasDates1904 { dateSystem = .since1904 }
  }

  /// Takes an end tag, and with it the ends of what was left open inside.
  mutating func close(_ name: String) {
    guard refusal == nil, let index = frame(endedBy: name) else { return }
    close(from: index)
    if refusal == nil { refusal = tables.last?.builder.refusal }
  }

  /// Closes the elements from `index` on.
  mutating func close(from index: Int) { while frames.count > index { closeLast() } }

  /// Ends the page, and with it everything that was left open.
  mutating func closeAll() { while !frames.isEmpty { closeLast() } }

  private mutating func closeLast() {
    guard let frame = frames.popLast() else { return }
    switch frame.tag {
    case .table: closeTable()
    case .row: tables.last?.closeRow()
    case .cell: closeCell()
    case .caption:
      tables.last?.caption.finish()
      tables.last?.inCaption = false
    case .block: if !frame.isSkipped { current { $0.breakBlock() } }
    case .style: styleSheet.read()
    default: break
    }
  }

  /// Hands the text that is open to `change`: a cell's, or a caption's; text between cells belongs to none.
  private func current(_ change: (inout HtmlText) -> Void) {
    guard let table = tables.last else { return }
    if table.cell != nil, frames.contains(where: { $0.tag == .comment }) {
      change(&table.comment)
    } else if table.cell != nil, frames.last?.isUnseen == true {
      change(&table.unseen)
    } else if table.cell != nil {
      change(&table.content)
    } else if table.inCaption {
      change(&table.caption)
    }
  }

  private mutating func refuseDepth() {
    refusal = SheetFormatError(
      .tooLarge, detail: "more than \(limits.pageDepth) elements of the web page lie inside each other",
      expected: "a web page whose elements are closed", remedy: "export the sheet again, as .xlsx if that is offered")
  }
}
