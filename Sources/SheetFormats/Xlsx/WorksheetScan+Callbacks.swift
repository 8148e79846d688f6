internal import CLibXML2

extension WorksheetScan {
  /// The calls that libxml2 makes, with a scan as their state.
  static func callbacks() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      guard let context, let name else { return }
      let element = XMLElement(name, attributes, count: Int(count))
      context.assumingMemoryBound(to: WorksheetScan.self).pointee.open(element, uri)
    }
    handler.endElementNs = { context, name, _, uri in
      guard let context, let name else { return }
      context.assumingMemoryBound(to: WorksheetScan.self).pointee.close(XMLName(name), uri)
    }
    let text: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      let piece = UnsafeBufferPointer(start: bytes, count: Int(count))
      context.assumingMemoryBound(to: WorksheetScan.self).pointee.text(piece)
    }
    handler.characters = text
    handler.ignorableWhitespace = text
    handler.cdataBlock = text
    handler.internalSubset = { context, _, _, _ in
      context?.assumingMemoryBound(to: WorksheetScan.self).pointee.refuseDocumentType()
    }
    handler.serror = { context, error in
      guard let context, let error else { return }
      context.assumingMemoryBound(to: WorksheetScan.self).pointee.note(error.pointee)
    }
    return handler
  }
}
