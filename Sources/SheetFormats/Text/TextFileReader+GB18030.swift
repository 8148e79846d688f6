extension TextFileReader {
  /// Twice what the sniffers look at, because no text has fewer than half as many bytes in UTF-8, and a little more.
  private static let beginningLength = (DelimiterSniffer.sampleBytes + 64) * TextForm.gb18030.growth

  /// Reads a text in the form in which it lies, where that can be done; else it is decoded as a whole.
  ///
  /// The result is the same either way.
  ///
  /// - Throws: `empty`, `notASheet`, `tooLarge`.
  static func read(
    _ decoded: consuming DecodedText, limits: ReadingLimits, threshold: Int = HalvesReader.standardThreshold
  ) throws(SheetFormatError) -> Workbook {
    guard decoded.form == .gb18030 else { return try readUTF8(decoded, limits: limits, threshold: threshold) }
    let beginning = beginning(of: decoded)
    let sample = beginning.slice(0, beginning.count)
    try refuseBinary(sample)
    let sniffer = DialectSniffer(sample)
    let isBlank = sample.allSatisfy(XMLSpace.contains)
    guard !isBlank, sniffer.columns == nil, sniffer.syntax.isSound(in: .gb18030) else {
      return try readUTF8(TextDecoder.inUTF8(decoded), limits: limits, threshold: threshold)
    }
    extendLifetime(beginning)
    var syntax = sniffer.syntax
    syntax.form = .gb18030
    let halves = HalvesReader(syntax: syntax, limits: limits, threshold: threshold)
    // A `sep=` line is ASCII, and as long in either form.
    let reader = try halves.read(decoded.text.bytes, from: decoded.start + sniffer.start)
    guard reader.excess == nil else {
      return try readUTF8(TextDecoder.inUTF8(decoded), limits: limits, threshold: threshold)
    }
    let dialect = sniffer.dialect(encoding: decoded.encoding, because: decoded.reason, reader.lineEnds)
    let findings = reader.log.findings
    let store = DelimitedStore(text: decoded.text, index: reader.finish())
    return Workbook(grids: [Grid(name: nil, store: store)], dialect: dialect, findings: findings)
  }

  /// As much of the text in UTF-8 as the sniffers look at, and more than that where there is more.
  private static func beginning(of decoded: borrowing DecodedText) -> GrowingBuffer<UInt8> {
    let raw = UnsafeBufferPointer(rebasing: decoded.text.bytes[decoded.start...].prefix(beginningLength))
    var beginning = GrowingBuffer<UInt8>()
    beginning.append(upTo: GB18030Characters.room(for: raw.count)) { GB18030Characters.decode(raw, to: $0) }
    return beginning
  }
}
