internal import CLibXML2

/// Parses a web page with libxml2's push parser for HTML: nothing is fetched, no tree is built.
enum HtmlParser {
  /// Parses a page in UTF-8, whatever encoding it declares.
  ///
  /// - Throws: what the scan refuses.
  static func parse(
    _ text: UnsafeBufferPointer<UInt8>, _ scan: UnsafeMutablePointer<HtmlScan>
  ) throws(SheetFormatError) {
    xmlInitParser()
    var handler = callbacks()
    guard let parser = htmlCreatePushParserCtxt(&handler, scan, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
      throw SheetFormatError(.notASheet, detail: "the parser for web pages cannot be started")
    }
    defer { htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    var pieces = HtmlPieces(text)
    while let piece = pieces.next(), scan.pointee.refusal == nil {
      let chars = UnsafeRawBufferPointer(piece).bindMemory(to: CChar.self)
      htmlParseChunk(parser, chars.baseAddress, Int32(chars.count), 0)
    }
    if scan.pointee.refusal == nil { htmlParseChunk(parser, nil, 0, 1) }
    scan.pointee.closeAll()
    if let refusal = scan.pointee.refusal { throw refusal }
  }

  private static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: HtmlScan.self).pointee.open(HtmlElement(name, attributes))
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: HtmlScan.self).pointee.close(String(cString: name))
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
      context.assumingMemoryBound(to: HtmlScan.self).pointee.text(piece)
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.comment = { context, bytes in
      guard let context, let bytes else { return }
      context.assumingMemoryBound(to: HtmlScan.self).pointee.comment(bytes)
    }
    return handler
  }
}
