internal import CLibXML2

/// Parses one part of an archive, or a file that is one document, with libxml2's push parser.
///
/// No document type is accepted, so there are no entities to expand and nothing is fetched; depth is limited here
/// because libxml2 does not limit it without a tree.
enum XMLPartReader {
  /// Parses a part and hands its elements to the visitor.
  ///
  /// - Throws: `damagedXML`, what `ZipArchive.read` throws, and the visitor's own refusal.
  static func parse(
    _ part: String, of archive: ZipArchive, limits: ReadingLimits, for visitor: XMLVisitor
  ) throws(SheetFormatError) {
    try parse(part, limits, XML_PARSE_NONET.rawValue, visitor) { take throws(SheetFormatError) in
      try archive.read(part, take)
    }
  }

  /// Parses a file that is one XML document in UTF-8, whatever encoding it declares.
  ///
  /// - Throws: `damagedXML` without a part, and the visitor's own refusal.
  static func parse(
    text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits, for visitor: XMLVisitor
  ) throws(SheetFormatError) {
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    try parse("", limits, options, visitor) { take throws(SheetFormatError) in
      var rest = UnsafeRawBufferPointer(text).bindMemory(to: CChar.self)
      while !rest.isEmpty {
        let piece = UnsafeBufferPointer(rebasing: rest.prefix(64 << 10))
        rest = UnsafeBufferPointer(rebasing: rest.dropFirst(piece.count))
        guard take(piece) == .more else { return }
      }
    }
  }

  private static func parse(
    _ part: String, _ limits: ReadingLimits, _ options: UInt32, _ visitor: XMLVisitor,
    _ source: ((UnsafeBufferPointer<CChar>) -> ZipArchive.Progress) throws(SheetFormatError) -> Void
  ) throws(SheetFormatError) {
    xmlInitParser()
    let walk = UnsafeMutablePointer<XMLWalk>.allocate(capacity: 1)
    walk.initialize(to: XMLWalk(part, visitor, depthLimit: limits.xmlDepth))
    defer {
      walk.deinitialize(count: 1)
      walk.deallocate()
    }
    var handler = callbacks()
    guard let parser = xmlCreatePushParserCtxt(&handler, walk, nil, 0, nil) else {
      throw walk.pointee.damaged("the parser cannot be started")
    }
    walk.pointee.parser = parser
    defer { xmlFreeParserCtxt(parser) }
    xmlCtxtUseOptions(parser, Int32(options))
    try source { piece in
      xmlParseChunk(parser, piece.baseAddress, Int32(piece.count), 0)
      walk.pointee.refuse(visitor.refusal)
      return walk.pointee.failure == nil && parser.pointee.wellFormed == 1 ? .more : .enough
    }
    if walk.pointee.failure == nil { xmlParseChunk(parser, nil, 0, 1) }
    walk.pointee.refuse(visitor.refusal)
    if let failure = walk.pointee.failure { throw failure }
    guard parser.pointee.wellFormed == 1 else { throw walk.pointee.damaged("the XML is not well-formed") }
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let context, let name else { return }
      let element = XMLElement(name, uri, attributes, count: Int(count))
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
      guard let context, let error, error.pointee.level == XML_ERR_FATAL else { return }
      context.assumingMemoryBound(to: XMLWalk.self).pointee.note(error.pointee)
    }
    return handler
  }
}
