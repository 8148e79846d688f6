internal import CLibXML2

/// One of libxml2's parsers, which asks for its bytes and calls back into a state behind a pointer; a tenth cheaper than
/// one that bytes are pushed into, because it never looks ahead for the end of a tag.
///
/// No network, no recovery, and no entities, because visitors refuse the document types that declare them; entities are
/// asked to be replaced all the same: without that, libxml2 hands over the `&` of an attribute as `&#38;`. The state and
/// the input must outlive the parser.
struct PullParser: ~Copyable {
  /// What a document's own word on its encoding is worth.
  enum DeclaredEncoding {
    case counts
    /// The bytes have been decoded into UTF-8 already.
    case ignored
  }

  let context: xmlParserCtxtPtr

  /// Starts a parser; `nil` where libxml2 has no memory for one.
  init?(
    _ handler: xmlSAXHandler, state: UnsafeMutableRawPointer, input: UnsafeMutablePointer<XMLInput>,
    declaredEncoding: DeclaredEncoding = .counts
  ) {
    xmlInitParser()
    ParserNoise.silence()
    var handler = handler
    let read: xmlInputReadCallback = { input, buffer, count in
      guard let input, let buffer, count > 0 else { return 0 }
      let room = UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
      return Int32(truncatingIfNeeded: input.assumingMemoryBound(to: XMLInput.self).pointee.read(into: room))
    }
    guard let context = xmlCreateIOParserCtxt(&handler, state, read, nil, input, XML_CHAR_ENCODING_NONE) else {
      return nil
    }
    let ignoring = declaredEncoding == .ignored ? XML_PARSE_IGNORE_ENC.rawValue : 0
    xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | ignoring))
    self.context = context
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Parses all of the input, as far as it is well-formed.
  func run() { _ = xmlParseDocument(context) }

  /// Whether all that was read was well-formed.
  var isWellFormed: Bool { context.pointee.wellFormed == 1 }

  /// The line that the parser has come to.
  var line: Int { Self.line(context) }

  /// The line that a parser has come to.
  static func line(_ context: xmlParserCtxtPtr?) -> Int { context?.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// The parser's own copy of a name: names that it hands over can be compared with it by address.
  func interned(_ name: StaticString) -> UnsafePointer<UInt8>? {
    xmlDictLookup(context.pointee.dict, name.utf8Start, Int32(name.utf8CodeUnitCount))
  }
}

/// The bytes that a parser asks for: pieces that are there, and then more for as long as there is more.
struct XMLInput: ~Copyable {
  private var piece: UnsafeRawBufferPointer
  private var position = 0
  private let more: () throws(SheetFormatError) -> UnsafeRawBufferPointer?
  /// Why there were no more bytes, where that was not the end; the parser takes it for one.
  private(set) var failure: SheetFormatError?

  /// Makes an input; each piece stays where it is until the next one is asked for.
  init(_ more: @escaping () throws(SheetFormatError) -> UnsafeRawBufferPointer?) {
    piece = UnsafeRawBufferPointer(start: nil, count: 0)
    self.more = more
  }

  /// Copies the next bytes and returns how many; 0 at the end.
  mutating func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    while position == piece.count {
      guard failure == nil, let next = next() else { return 0 }
      piece = next
      position = 0
    }
    let count = min(room.count, piece.count - position)
    room.copyMemory(from: UnsafeRawBufferPointer(rebasing: piece[position..<(position + count)]))
    position += count
    return count
  }

  private mutating func next() -> UnsafeRawBufferPointer? {
    do throws(SheetFormatError) {
      return try more()
    } catch {
      failure = error
      return nil
    }
  }
}
