/// Finds the encoding of a text by evidence, in the order: byte order mark, UTF-8, UTF-16 by its NUL bytes or its Chinese,
/// GB18030, Big5 only where GB18030 fails or makes no sense, Windows-1252 where accented letters stand in Latin words.
///
/// Statistical detection is left out: on short Chinese samples it is wrong more often than this order. UTF-8 is used where
/// it lies, and large GB18030 too; every other text is decoded into memory of its own, and the pages that are done with are given back.
enum TextDecoder {
  private typealias Mark = (bytes: [UInt8], encoding: String, shown: String)

  private static let marks: [Mark] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8", "UTF-8 with BOM"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE", "UTF-32LE"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE", "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE", "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE", "UTF-16BE"),
    ([0x84, 0x31, 0x95, 0x33], "GB18030", "GB18030"),
  ]
  /// Files of more bytes are decoded so that memory does not hold them twice.
  static let standardLargeFile = 16 << 20

  /// Texts of so few characters beyond ASCII can be Big5 without any that would be private-use as GB18030.
  private static let shortText = 200

  /// So many bytes are given back at a time.
  static let passedLength = 1 << 20

  /// Decodes a text file.
  ///
  /// - Throws: `notASheet` for bytes that are no text in any of the encodings.
  static func decode(
    _ source: consuming SheetBytes, largeFile: Int = standardLargeFile
  ) throws(SheetFormatError) -> DecodedText {
    let bytes = UnsafeRawBufferPointer(source.bytes)
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) { return decodeMarked(source, mark) }
    let check = UTF8Check.inHalves(source.bytes)
    if check.isValid, !check.hasNul {
      let reason = check.isASCII ? "plain ASCII" : "all bytes are valid UTF-8"
      return DecodedText(inPlace: source, hasNul: false, encoding: "UTF-8", reason: reason)
    }
    if let wide = wideEncoding(bytes), UTF16Check.isSound(bytes, highByte: wide == "UTF-16LE" ? 1 : 0) {
      return DecodedText(
        replacing(source, from: 0, wide), encoding: wide, reason: "every other byte of ASCII characters is NUL")
    }
    let units = UTF16Evidence(bytes)
    if !check.isValid, let wide = units.encoding {
      return DecodedText(replacing(source, from: 0, wide), encoding: wide, reason: units.reason)
    }
    return try decodeByTrial(source, largeFile: largeFile)
  }

  private static func decodeMarked(_ source: consuming SheetBytes, _ mark: Mark) -> DecodedText {
    let start = mark.bytes.count
    let reason = "a byte order mark"
    guard mark.encoding == "UTF-8" else {
      return DecodedText(replacing(source, from: start, mark.encoding), encoding: mark.shown, reason: reason)
    }
    let rest = UnsafeBufferPointer(rebasing: source.bytes[start...])
    let check = UTF8Check.inHalves(rest)
    if check.isValid {
      return DecodedText(inPlace: source, from: start, hasNul: check.hasNul, encoding: mark.shown, reason: reason)
    }
    return DecodedText(UTF8Evidence.repair(UnsafeRawBufferPointer(rest)), encoding: mark.shown, reason: reason)
  }

  /// Decodes a text that was left in GB 18030.
  static func inUTF8(_ text: consuming DecodedText, step: Int = passedLength) -> DecodedText {
    let (encoding, reason) = (text.encoding, text.reason)
    guard text.form == .gb18030 else { return text }
    return DecodedText(
      replacing(text.text, from: text.start, "GB18030", step: step), encoding: encoding, reason: reason)
  }

  /// Decodes with U+FFFD for what is no text, and gives the pages back that have been passed.
  private static func replacing(
    _ source: borrowing SheetBytes, from start: Int, _ encoding: String, step: Int = passedLength
  ) -> TranscodedText {
    let rest = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(source.bytes)[start...])
    var given = start
    func giveBack(_ end: Int) {
      guard start + end - given >= step else { return }
      source.giveBack(given..<(start + end))
      given = start + end
    }
    if encoding == "GB18030", rest.count > 4 << 20 || step < passedLength {
      return GB18030Decoder.decode(rest, .replacing, passed: giveBack) ?? TranscodedText()
    }
    return Transcoder.transcode(rest, from: encoding, .replacing, passed: giveBack) ?? TranscodedText()
  }

  /// UTF-16 without a mark: ASCII characters have a NUL on one side only.
  private static func wideEncoding(_ bytes: UnsafeRawBufferPointer) -> String? {
    let sample = bytes.prefix(4096)
    guard bytes.count % 2 == 0, sample.count >= 4 else { return nil }
    var even = 0
    var odd = 0
    for index in sample.indices where sample[index] == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let enough = sample.count / 2 / 20 + 1
    if odd >= enough, even == 0 { return "UTF-16LE" }
    if even >= enough, odd == 0 { return "UTF-16BE" }
    return nil
  }

  private static func decodeByTrial(
    _ source: consuming SheetBytes, largeFile: Int
  ) throws(SheetFormatError) -> DecodedText {
    let bytes = UnsafeRawBufferPointer(source.bytes)
    let evidence = UTF8Evidence(bytes)
    if evidence.isDamagedUTF8 || evidence.strayBytes == 0 {
      let reason = "\(evidence.wideCharacters) characters are valid UTF-8, \(evidence.strayBytes) bytes are not"
      return DecodedText(UTF8Evidence.repair(bytes), encoding: "UTF-8", reason: reason)
    }
    if bytes.count > largeFile, let share = shareAsGB18030(bytes), share.wideCharacters >= 10_000 {
      if !share.isSuspicious {
        let check = GB18030Check.inHalves(source.bytes)
        if check.isValid, !check.hasNul, source.count <= DelimitedIndex.textLimit {
          let reason = gb18030Reason(undecodable: 0)
          return DecodedText(inPlace: source, .gb18030, hasNul: false, encoding: "GB18030", reason: reason)
        }
        return try gb18030(
          replacing(source, from: 0, "GB18030", step: min(largeFile, passedLength)), of: bytes.count)
      }
      if Transcoder.accepts(bytes, as: "BIG5-HKSCS") {
        return DecodedText(replacing(source, from: 0, "BIG5-HKSCS"), encoding: "Big5", reason: big5Reason(share))
      }
    }
    let western = WesternEvidence(bytes)
    if let text = decodeGB18030(bytes) {
      if western.isPlainlyWestern { return windows1252(source, western) }
      if let big5 = decodeBig5(source, ratherThan: text) { return big5 }
      return try gb18030(text, of: bytes.count)
    }
    if western.isWestern { return windows1252(source, western) }
    if let text = GB18030Decoder.decode(bytes, .strict, .windows, passed: { _ in }) {
      let reason = "not UTF-8, and all bytes are valid GB18030, with 0x80 for the euro sign as Windows writes it"
      return DecodedText(text, encoding: "GB18030", reason: reason)
    }
    if Transcoder.accepts(bytes, as: "BIG5-HKSCS") {
      let reason = "neither UTF-8 nor GB18030, and all bytes are valid Big5"
      return DecodedText(replacing(source, from: 0, "BIG5-HKSCS"), encoding: "Big5", reason: reason)
    }
    if western.isPossiblyWestern { return windows1252(source, western) }
    return try gb18030(replacing(source, from: 0, "GB18030"), of: bytes.count)
  }

  private static func windows1252(_ source: borrowing SheetBytes, _ evidence: WesternEvidence) -> DecodedText {
    DecodedText(replacing(source, from: 0, "CP1252"), encoding: "Windows-1252", reason: evidence.reason)
  }

  private static func gb18030(_ text: consuming TranscodedText, of count: Int) throws(SheetFormatError) -> DecodedText {
    let undecodable = text.undecodableCount
    guard undecodable * 20 <= count else {
      throw SheetFormatError(
        .notASheet, detail: "the file's bytes are no text in UTF-8, UTF-16, GB18030 or Big5",
        remedy: "get the file once more from where it came")
    }
    return DecodedText(text, encoding: "GB18030", reason: gb18030Reason(undecodable: undecodable))
  }

  private static func gb18030Reason(undecodable: Int) -> String {
    "not UTF-8, and \(undecodable == 0 ? "all bytes" : "all but \(undecodable) bytes") are valid GB18030"
  }

  /// What the first megabyte beyond ASCII would be as GB18030, `nil` where it is none: for large files it decides, so
  /// that the bytes need not be kept for another trial.
  private static func shareAsGB18030(_ bytes: UnsafeRawBufferPointer) -> PrivateUseShare? {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let window = bytes[first..<min(bytes.count, first + 1 << 20)]
    guard let end = window.lastIndex(of: 0x0A) else { return nil }
    let sample = UnsafeRawBufferPointer(rebasing: window[...end])
    guard !WesternEvidence(sample).isPlainlyWestern, let text = GB18030Decoder.decode(sample) else { return nil }
    defer { extendLifetime(text) }
    return PrivateUseShare(text.utf8.slice(0, text.utf8.count))
  }

  private static func decodeGB18030(_ bytes: UnsafeRawBufferPointer) -> TranscodedText? {
    // The table costs some milliseconds once, which only large files earn back.
    if bytes.count > 4 << 20 { return GB18030Decoder.decode(bytes) }
    return Transcoder.transcode(bytes, from: "GB18030", .strict)
  }

  /// Big5, where the text as GB18030 is full of private-use characters, or is short and makes more sense: almost every Big5 text is valid GB18030, but
  /// the pairs of its commonest characters have no public meaning there.
  private static func decodeBig5(
    _ source: borrowing SheetBytes, ratherThan text: borrowing TranscodedText
  ) -> DecodedText? {
    let sample = text.utf8.slice(0, min(text.utf8.count, 1 << 20))
    let share = PrivateUseShare(sample)
    let bytes = UnsafeRawBufferPointer(source.bytes)
    guard share.isSuspicious || share.wideCharacters <= shortText,
      let big5 = Transcoder.transcode(bytes, from: "BIG5-HKSCS", .strict)
    else { return nil }
    if share.isSuspicious { return DecodedText(big5, encoding: "Big5", reason: big5Reason(share)) }
    let evidence = TraditionalEvidence(
      bytes, big5: big5.utf8.slice(0, big5.utf8.count), gb18030: text.utf8.slice(0, text.utf8.count))
    return evidence.isBig5 ? DecodedText(big5, encoding: "Big5", reason: evidence.reason) : nil
  }

  private static func big5Reason(_ share: PrivateUseShare) -> String {
    "valid Big5; as GB18030, \(share.privateCharacters) of \(share.wideCharacters) characters would be private-use"
  }
}
