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
  /// The list of options that is open.
  var choice = HtmlChoice()
  /// The beginning of what the page shows outside of cells.
  var outside: HtmlText
  private(set) var title = ""
  private(set) var sheetNames: [String] = []
  var asksForPassword = false

  init(limits: ReadingLimits) {
    self.limits = limits
    var excerpt = limits
    excerpt.textBytesPerCell = Self.nameLimit
    outside = HtmlText(limits: excerpt)
  }

  /// Takes a start tag.
  mutating func open(_ element: HtmlElement) {
    guard refusal == nil else { return }
    let tag = HtmlTag(element.name)
    closeParts(before: tag)
    let declarations = declarations(of: element)
    var frame = HtmlFrame(element.name, tag, inside: frames.last)
    if tag == .strike || declarations.isStruckThrough == true { frame.run = .struckThrough }
    if declarations.isHidden == true || element.text("hidden") != nil {
      frame.isHidden = true
      frame.isUnseen = tables.last?.cell != nil
    }
    if tag == .table || tag == .cell { frame.isUnseen = false }
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
    case .input: takeInput(element, frame)
    case .textArea: tables.last?.cell?.hasField = true
    case .option: openOption(element, frame)
    case .sheetName: sheetNames.append("")
    case .section, .strike, .preformatted, .title, .style, .comment, .choice, .skipped, .other: break
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
    case _ where frame.isInChoice: choice.take(bytes)
    case _ where frame.isPreformatted: takePreserved(bytes, frame)
    default: current { $0.take(bytes, frame.run) }
    }
  }

  /// A line break that an element with preserved white space begins with is none of its lines.
  private mutating func takePreserved(_ bytes: UnsafeBufferPointer<UInt8>, _ frame: HtmlFrame) {
    let isFirst = (frame.tag == .preformatted || frame.tag == .textArea) && !frame.holdsText
    frames[frames.count - 1].holdsText = true
    let breakLength = !isFirst ? 0 : bytes.starts(with: "\r\n".utf8) ? 2 : bytes.first == 10 ? 1 : 0
    let kept = UnsafeBufferPointer(rebasing: bytes[breakLength...])
    if !kept.isEmpty { current { $0.takePreserved(kept, frame.run) } }
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
    guard let frame = frames.last else { return }
    if frame.tag == .choice { closeChoice(frame) }
    frames.removeLast()
    switch frame.tag {
    case .table: closeTable()
    case .row: tables.last?.closeRow()
    case .cell: closeCell()
    case .caption:
      tables.last?.caption.finish()
      tables.last?.inCaption = false
    case .block: if !frame.isSkipped { current { $0.breakBlock() } }
    case .style: styleSheet.read()
    case .option: choice.closeOption()
    default: break
    }
  }

  /// Hands the text that is open to `change`: a cell's, a caption's, or that outside of both.
  mutating func current(_ change: (inout HtmlText) -> Void) {
    guard let table = tables.last, table.cell != nil || table.inCaption else {
      if frames.last?.isHidden != true { change(&outside) }
      return
    }
    if table.cell != nil, frames.contains(where: { $0.tag == .comment }) {
      change(&table.comment)
    } else if table.cell != nil, frames.last?.isUnseen == true {
      change(&table.unseen)
    } else if table.cell != nil {
      change(&table.content)
    } else {
      change(&table.caption)
    }
  }

  private mutating func refuseDepth() {
    refusal = SheetFormatError(
      .tooLarge, detail: "more than \(limits.pageDepth) elements of the web page lie inside each other",
      expected: "a web page whose elements are closed", remedy: "export the sheet again, as .xlsx if that is offered")
  }
}
