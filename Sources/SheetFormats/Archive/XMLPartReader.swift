internal import CLibXML2

/// Parses one part of an archive, or a file that is one document, with libxml2 and hands its elements to a visitor.
///
/// No document type is accepted, so there are no entities to expand and nothing is fetched; depth is limited here
/// because libxml2 does not limit it without a tree.
enum XMLPartReader {
  /// Parses a part and hands its elements to the visitor.
  ///
  /// - Throws: `damagedXML`, what `PartStream` throws, and the visitor's own refusal.
  static func parse(
    _ part: String, of archive: ZipArchive, limits: ReadingLimits, for visitor: XMLVisitor
  ) throws(SheetFormatError) {
    let source = PartInput(try archive.stream(part))
    try parse(part, limits, visitor, .counts, source.next)
  }

  /// Parses a file that is one document, decoded into UTF-8, and hands its elements to the visitor.
  ///
  /// - Throws: `damagedXML` without a part, and the visitor's own refusal.
  static func parse(
    text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits, for visitor: XMLVisitor
  ) throws(SheetFormatError) {
    var rest = UnsafeRawBufferPointer(text)
    try parse("", limits, visitor, .ignored) {
      guard !rest.isEmpty else { return nil }
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(ZipArchive.pieceBytes))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      return piece
    }
  }

  private static func parse(
    _ part: String, _ limits: ReadingLimits, _ visitor: XMLVisitor, _ declared: PullParser.DeclaredEncoding,
    _ next: @escaping () throws(SheetFormatError) -> UnsafeRawBufferPointer?
  ) throws(SheetFormatError) {
    let walk = UnsafeMutablePointer<XMLWalk>.allocate(capacity: 1)
    walk.initialize(to: XMLWalk(part, visitor, depthLimit: limits.xmlDepth))
    defer {
      walk.deinitialize(count: 1)
      walk.deallocate()
    }
    let input = UnsafeMutablePointer<XMLInput>.allocate(capacity: 1)
    input.initialize(
      to: XMLInput { () throws(SheetFormatError) in
        if let refusal = visitor.refusal { throw refusal }
        return try next()
      })
    defer {
      input.deinitialize(count: 1)
      input.deallocate()
    }
    guard let parser = PullParser(callbacks(), state: walk, input: input, declaredEncoding: declared) else {
      throw walk.pointee.failure.damaged("the parser cannot be started", line: 0)
    }
    walk.pointee.parser = parser.context
    parser.run()
    // A part that cannot be unpacked, or is not wanted, looks like XML that ends too early.
    if let failure = visitor.refusal ?? input.pointee.failure { throw failure }
    if !parser.isWellFormed { walk.pointee.failure.note("the XML is not well-formed", line: parser.line) }
    if let error = walk.pointee.failure.error { throw error }
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let context, let name else { return }
      let element = XMLElement(name, attributes, count: Int(count), namespace: uri)
      context.assumingMemoryBound(to: XMLWalk.self).pointee.open(element, uri)
    }
    handler.endElementNs = { context, name, _, uri in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: XMLWalk.self).pointee.close(XMLName(name, uri), uri)
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
      context.assumingMemoryBound(to: XMLWalk.self).pointee.text(piece)
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.internalSubset = { context, _, _, _ in
      context?.assumingMemoryBound(to: XMLWalk.self).pointee.refuseDocumentType()
    }
    handler.serror = { context, error in
      guard let context, let error else { return }
      context.assumingMemoryBound(to: XMLWalk.self).pointee.note(error.pointee)
    }
    return handler
  }
}
