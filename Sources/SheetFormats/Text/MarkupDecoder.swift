/// Decodes web pages and XML documents: by their byte order mark, what they declare, then by evidence.
enum MarkupDecoder {
  /// Decodes a file, has it read, and notes what could not be decoded.
  ///
  /// - Throws: `tooLarge`, `notASheet`, and what `read` throws.
  static func read(
    _ bytes: consuming SheetBytes, _ limits: ReadingLimits,
    _ read: (UnsafeBufferPointer<UInt8>, ReadingLimits) throws(SheetFormatError) -> Workbook
  ) throws(SheetFormatError) -> Workbook {
    try limits.admit(textBytes: bytes.count)
    let decoded = try decode(bytes)
    defer { extendLifetime(decoded) }
    let text = UnsafeBufferPointer(rebasing: decoded.text.bytes[decoded.start...])
    try StartTagGuard.check(text)
    let workbook = try read(text, limits)
    guard decoded.undecodableCount > 0 else { return workbook }
    let finding = SheetFinding(
      kind: .undecodableText,
      detail: "\(decoded.undecodableCount) bytes are no text in \(decoded.encoding); U+FFFD stands in their place",
      expected: "text in \(decoded.encoding)", remedy: "export the file again as UTF-8")
    return Workbook(
      grids: workbook.grids, properties: workbook.properties, dialect: workbook.dialect,
      findings: [finding] + workbook.findings)
  }

  /// Decodes a file.
  ///
  /// - Throws: `notASheet` for bytes that are no text.
  static func decode(_ source: consuming SheetBytes) throws(SheetFormatError) -> DecodedText {
    let bytes = UnsafeRawBufferPointer(source.bytes)
    guard !hasMark(bytes), let encoding = DeclaredCharset.find(in: bytes) else { return try TextDecoder.decode(source) }
    let check = UTF8Check.inHalves(source.bytes)
    let isDoubtful = check.isValid && (DeclaredCharset.acceptsAnything(encoding) || isClearlyUTF8(bytes))
    guard !isDoubtful, let text = Transcoder.transcode(bytes, from: encoding, .strict) else {
      return try TextDecoder.decode(source)
    }
    extendLifetime(source)
    return DecodedText(text, encoding: encoding, reason: "the file declares it, and all bytes are valid")
  }

  /// Whether valid UTF-8 is no Chinese text in pairs of bytes: of those, only a few of two bytes each are UTF-8 by chance.
  private static func isClearlyUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.contains { $0 >= 0xE0 } || UTF8Evidence(bytes).wideCharacters > 4
  }

  private static func hasMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x84, 0x31, 0x95, 0x33]].contains { bytes.starts(with: $0) }
  }
}
