internal import CLibXML2

/// Parses one part of an archive with libxml2's push parser.
///
/// No document type is accepted, so there are no entities to expand and nothing is fetched; depth is limited here
/// because libxml2 does not limit it without a tree.
final class XMLPartReader {
  private let visitor: XMLVisitor
  private let part: String
  private let depthLimit: Int
  private let allNamespaces: Bool
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var rootNamespace: UnsafePointer<UInt8>?
  private var failure: SheetFormatError?

  private init(_ part: String, _ visitor: XMLVisitor, _ limits: ReadingLimits) {
    self.visitor = visitor
    self.part = part
    depthLimit = limits.xmlDepth
    allNamespaces = visitor.wantsAllNamespaces
  }

  /// Parses a part and hands its elements to the visitor.
  ///
  /// - Throws: `damagedXML`, what `ZipArchive.read` throws, and the visitor's own refusal.
  static func parse(
    _ part: String, of archive: ZipArchive, limits: ReadingLimits, for visitor: XMLVisitor
  ) throws(SheetFormatError) {
    xmlInitParser()
    let reader = XMLPartReader(part, visitor, limits)
    try reader.run(archive)
  }

  private func run(_ archive: ZipArchive) throws(SheetFormatError) {
    var handler = Self.callbacks()
    let opaque = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, opaque, nil, 0, nil) else {
      throw damaged("the parser cannot be started")
    }
    self.context = context
    defer { xmlFreeParserCtxt(context) }
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
    try archive.read(part) { piece in
      xmlParseChunk(context, piece.baseAddress, Int32(piece.count), 0)
      if failure == nil { failure = visitor.refusal }
      return failure == nil && context.pointee.wellFormed == 1 ? .more : .enough
    }
    if let failure { throw failure }
    xmlParseChunk(context, nil, 0, 1)
    if let failure = failure ?? visitor.refusal { throw failure }
    guard context.pointee.wellFormed == 1 else { throw damaged("the XML is not well-formed") }
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let context, let name else { return }
      Unmanaged<XMLPartReader>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.open(XMLElement(name, attributes, count: Int(count)), uri)
      }
    }
    handler.endElementNs = { context, name, _, uri in
      guard let context, let name else { return }
      Unmanaged<XMLPartReader>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.close(XMLName(name), uri) }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      Unmanaged<XMLPartReader>.fromOpaque(context)._withUnsafeGuaranteedRef {
        $0.visitor.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
      }
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.internalSubset = { context, _, _, _ in
      guard let context else { return }
      Unmanaged<XMLPartReader>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.refuseDocumentType() }
    }
    handler.serror = { context, error in
      guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
      Unmanaged<XMLPartReader>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.note(error.pointee) }
    }
    return handler
  }

  private func open(_ element: XMLElement, _ uri: UnsafePointer<UInt8>?) {
    if depth == 0 { rootNamespace = uri }
    depth += 1
    if depth > depthLimit { stop(damaged("more than \(depthLimit) elements lie inside each other")) }
    // libxml2 keeps one copy of each name, so pointers tell namespaces apart.
    if uri == rootNamespace || allNamespaces { visitor.open(element) }
  }

  private func close(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    depth -= 1
    if uri == rootNamespace || allNamespaces { visitor.close(name) }
  }

  private func refuseDocumentType() { stop(damaged("the part has a document type declaration")) }

  private func note(_ error: xmlError) {
    guard failure == nil else { return }
    let message = error.message.map { String(cString: $0) } ?? "the XML is not well-formed"
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    failure = damaged(quoted(words), line: Int(error.line))
  }

  private func stop(_ reason: SheetFormatError) {
    if failure == nil { failure = reason }
    xmlStopParser(context)
  }

  private func damaged(_ detail: String, line: Int? = nil) -> SheetFormatError {
    let line = line ?? context?.pointee.input.map { Int($0.pointee.line) } ?? 0
    return SheetFormatError(
      .damagedXML(part: part, line: line), part: part, detail: "the part \(quoted(part)) is damaged: \(detail)",
      expected: "well-formed XML without a document type",
      remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
  }
}
