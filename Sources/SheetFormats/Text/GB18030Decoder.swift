internal import CByteMasks

/// Decodes GB 18030 faster than `iconv`: ASCII by sixteen bytes, characters of two bytes through a table that is filled
/// from `iconv` once, the rare ones of four bytes, or beyond the basic plane, through `iconv` itself.
struct GB18030Decoder: ~Copyable {
  /// What the byte 0x80 is.
  enum Variant {
    /// No text, as in the standard.
    case standard
    /// The euro sign, as in code page 936 of Windows.
    case windows
  }

  private static let euro: [UInt8] = [0xE2, 0x82, 0xAC]
  private static let leads: ClosedRange<UInt8> = 0x81...0xFE
  private static let trails: ClosedRange<UInt8> = 0x40...0xFE
  /// How many bytes are decoded in one go.
  private static let pieceLength = 256 << 10
  /// The UTF-8 bytes of each pair, by lead and trail, the first one lowest, and in the highest byte how many they are;
  /// 0 for none.
  private static let pairs: [UInt32] = {
    // One line a pair: no pair ends in a line feed, so the lines stay apart where a pair is no character.
    let lines: [UInt8] = leads.flatMap { lead in trails.flatMap { [lead, $0, 0x0A] } }
    var table = [UInt32](repeating: 0, count: 1 << 16)
    lines.withUnsafeBytes { bytes in
      let decoded = Transcoder.transcode(bytes, from: "GB18030", .replacing) ?? TranscodedText()
      let texts = decoded.utf8.slice(0, decoded.utf8.count).split(separator: 0x0A, omittingEmptySubsequences: false)
      for (number, text) in texts.prefix(leads.count * trails.count).enumerated() {
        let lead = Int(leads.lowerBound) + number / trails.count
        let trail = Int(trails.lowerBound) + number % trails.count
        table[lead << 8 | trail] = packed(UnsafeBufferPointer(rebasing: text))
      }
      extendLifetime(decoded)
    }
    return table
  }()

  private let bytes: UnsafeRawBufferPointer
  private let variant: Variant
  private var position = 0
  /// Opened when the first rare character comes.
  private var converter: CharacterConverter?

  private init(_ bytes: UnsafeRawBufferPointer, _ variant: Variant) {
    self.bytes = bytes
    self.variant = variant
  }

  /// The text in UTF-8, `nil` where any byte is no text in this encoding.
  ///
  /// - Complexity: O(bytes).
  static func decode(_ bytes: UnsafeRawBufferPointer) -> TranscodedText? { decode(bytes, .strict) { _ in } }

  /// The text in UTF-8; `passed` is told up to where the bytes are no longer needed.
  ///
  /// - Complexity: O(bytes).
  static func decode(
    _ bytes: UnsafeRawBufferPointer, _ strictness: Transcoder.Strictness, _ variant: Variant = .standard,
    passed: (Int) -> Void
  ) -> TranscodedText? {
    var decoder = GB18030Decoder(bytes, variant)
    var result = TranscodedText()
    result.utf8.reserve(bytes.count + bytes.count / 2 + 4 * pieceLength)
    while decoder.position < bytes.count {
      let end = min(bytes.count, decoder.position + pieceLength)
      var isWhole = false
      let written = result.utf8.count
      result.utf8.populate(end - decoder.position)
      // A byte becomes at most three, two become at most four; each step writes sixteen and keeps what it needs.
      result.utf8.append(upTo: (end - decoder.position) * 3 + 32) { output in
        pairs.withUnsafeBufferPointer { table in
          table.baseAddress.map { decoder.run($0, upTo: end, to: output, &isWhole) } ?? 0
        }
      }
      result.noteNul(since: written)
      passed(decoder.position)
      if isWhole { continue }
      guard strictness == .replacing else { return nil }
      result.undecodableCount += 1
      Transcoder.replacement.withUnsafeBufferPointer { result.utf8.append(contentsOf: $0) }
      decoder.position += 1
    }
    return result
  }

  /// Decodes the characters that begin before `end` or up to one that is none, and returns how many bytes it wrote.
  private mutating func run(
    _ pairs: UnsafePointer<UInt32>, upTo end: Int, to output: UnsafeMutablePointer<UInt8>, _ isWhole: inout Bool
  ) -> Int {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    var position = position
    var written = 0
    defer { self.position = position }
    while position < end {
      if position + 16 <= end {
        let length = Int(copyASCII(base + position, output + written))
        position += length
        written += length
        if length == 16 { continue }
      } else if base[position] < 0x80 {
        output[written] = base[position]
        written += 1
        position += 1
        continue
      }
      while position < end, base[position] >= 0x80 {
        let pair = position + 1 < bytes.count ? Int(base[position]) << 8 | Int(base[position + 1]) : 0
        let packed = pairs[pair]
        if packed > 0 {
          UnsafeMutableRawPointer(output + written).storeBytes(of: packed.littleEndian, as: UInt32.self)
          written += Int(packed >> 24)
          position += 2
        } else {
          let length = takeRare(at: &position, output + written)
          guard length > 0 else { return written }
          written += length
        }
      }
    }
    isWhole = true
    return written
  }

  /// Decodes a character of four bytes, or of two beyond the table, and returns its length in UTF-8, 0 for none.
  private mutating func takeRare(at position: inout Int, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    if variant == .windows, bytes[position] == 0x80 {
      for index in 0..<3 { output[index] = Self.euro[index] }
      position += 1
      return 3
    }
    guard position + 1 < bytes.count, Self.leads.contains(bytes[position]) else { return 0 }
    let length = bytes[position + 1] < 0x40 ? 4 : 2
    guard position + length <= bytes.count else { return 0 }
    let character = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
    if converter == nil { converter = CharacterConverter(from: "GB18030") }
    let written = converter?.convert(character, to: output) ?? 0
    if written > 0 { position += length }
    return written
  }

  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(utf8)
    guard (2...3).contains(utf8.count), UTF8Evidence.characterLength(bytes, at: 0) == utf8.count else { return 0 }
    return utf8.enumerated().reduce(UInt32(utf8.count) << 24) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
  }
}
