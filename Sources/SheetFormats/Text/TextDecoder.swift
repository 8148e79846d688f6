/// A text file in UTF-8, the encoding it came in, and the evidence for that.
struct DecodedText: ~Copyable {
  var text: TranscodedText
  let encoding: String
  let reason: String
}

/// Finds the encoding of a text by evidence, in the order: byte order mark, UTF-8, UTF-16 by its NUL bytes, GB18030,
/// Big5 only where GB18030 fails or makes no sense.
///
/// Statistical detection is left out: on short Chinese samples it is wrong more often than this order.
enum TextDecoder {
  private static let marks: [(bytes: [UInt8], encoding: String, shown: String)] = [
    ([0xEF, 0xBB, 0xBF], "UTF-8", "UTF-8 with BOM"),
    ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE", "UTF-32LE"),
    ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE", "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE", "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE", "UTF-16BE"),
    ([0x84, 0x31, 0x95, 0x33], "GB18030", "GB18030"),
  ]

  /// Decodes a text file.
  ///
  /// - Throws: `notASheet` for bytes that are no text in any of the encodings.
  static func decode(_ bytes: UnsafeRawBufferPointer) throws(SheetFormatError) -> DecodedText {
    if let mark = marks.first(where: { bytes.starts(with: $0.bytes) }) {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[mark.bytes.count...])
      return DecodedText(
        text: decodeMarked(rest, mark.encoding), encoding: mark.shown, reason: "a byte order mark")
    }
    if isUTF8(bytes), !NulBytes.areIn(bytes) {
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      let reason = isASCII ? "plain ASCII" : "all bytes are valid UTF-8"
      return DecodedText(text: copy(bytes), encoding: "UTF-8", reason: reason)
    }
    if let wide = wideEncoding(bytes), let text = Transcoder.transcode(bytes, from: wide, .strict) {
      return DecodedText(text: text, encoding: wide, reason: "every other byte of ASCII characters is NUL")
    }
    return try decodeByTrial(bytes)
  }

  private static func decodeMarked(_ bytes: UnsafeRawBufferPointer, _ encoding: String) -> TranscodedText {
    if encoding != "UTF-8" { return Transcoder.transcode(bytes, from: encoding, .replacing) ?? TranscodedText() }
    return isUTF8(bytes) ? copy(bytes) : UTF8Evidence.repair(bytes)
  }

  private static func copy(_ bytes: UnsafeRawBufferPointer) -> TranscodedText {
    var text = TranscodedText()
    text.utf8.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
    return text
  }

  private static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    (try? UTF8Span(validating: bytes.assumingMemoryBound(to: UInt8.self).span)) != nil
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

  private static func decodeByTrial(_ bytes: UnsafeRawBufferPointer) throws(SheetFormatError) -> DecodedText {
    let evidence = UTF8Evidence(bytes)
    if evidence.isDamagedUTF8 || evidence.strayBytes == 0 {
      let reason = "\(evidence.wideCharacters) characters are valid UTF-8, \(evidence.strayBytes) bytes are not"
      return DecodedText(text: UTF8Evidence.repair(bytes), encoding: "UTF-8", reason: reason)
    }
    if let text = decodeGB18030(bytes) {
      if let big5 = decodeBig5(bytes, ratherThan: text) { return big5 }
      return DecodedText(text: text, encoding: "GB18030", reason: "not UTF-8, and all bytes are valid GB18030")
    }
    if let text = Transcoder.transcode(bytes, from: "BIG5-HKSCS", .strict) {
      return DecodedText(
        text: text, encoding: "Big5", reason: "neither UTF-8 nor GB18030, and all bytes are valid Big5")
    }
    guard let text = Transcoder.transcode(bytes, from: "GB18030", .replacing),
      text.undecodableCount * 20 <= bytes.count
    else {
      throw SheetFormatError(
        .notASheet, detail: "the file's bytes are no text in UTF-8, UTF-16, GB18030 or Big5",
        remedy: "get the file once more from where it came")
    }
    let reason = "not UTF-8, and all but \(text.undecodableCount) bytes are valid GB18030"
    return DecodedText(text: text, encoding: "GB18030", reason: reason)
  }

  private static func decodeGB18030(_ bytes: UnsafeRawBufferPointer) -> TranscodedText? {
    // The table costs some milliseconds once, which only large files earn back.
    if bytes.count > 4 << 20 { return GB18030Decoder.decode(bytes) }
    return Transcoder.transcode(bytes, from: "GB18030", .strict)
  }

  /// Big5, where the text as GB18030 is full of private-use characters: almost every Big5 text is valid GB18030, but
  /// the pairs of its commonest characters have no public meaning there.
  private static func decodeBig5(
    _ bytes: UnsafeRawBufferPointer, ratherThan text: borrowing TranscodedText
  ) -> DecodedText? {
    let sample = text.utf8.slice(0, min(text.utf8.count, 1 << 20))
    let share = PrivateUseShare(sample)
    guard share.isSuspicious, let big5 = Transcoder.transcode(bytes, from: "BIG5-HKSCS", .strict) else { return nil }
    let reason =
      "valid Big5; as GB18030, \(share.privateCharacters) of \(share.wideCharacters) characters would be private-use"
    return DecodedText(text: big5, encoding: "Big5", reason: reason)
  }
}
