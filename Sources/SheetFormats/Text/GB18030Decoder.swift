/// Decodes GB 18030 strictly and faster than `iconv`: characters of two bytes through a table that is filled from
/// `iconv` once, the rare ones of four bytes, or beyond the basic plane, through `iconv` itself.
struct GB18030Decoder {
  private static let leads: ClosedRange<UInt8> = 0x81...0xFE
  private static let trails: ClosedRange<UInt8> = 0x40...0xFE
  /// The UTF-8 bytes of each pair, the first one lowest, and in the highest byte how many they are; 0 for none.
  private static let pairs: [UInt32] = {
    // One line a pair: no pair ends in a line feed, so the lines stay apart where a pair is no character.
    let lines: [UInt8] = leads.flatMap { lead in trails.flatMap { [lead, $0, 0x0A] } }
    return lines.withUnsafeBytes { bytes in
      let decoded = Transcoder.transcode(bytes, from: "GB18030", .replacing) ?? TranscodedText()
      defer { extendLifetime(decoded) }
      return decoded.utf8.slice(0, decoded.utf8.count).split(separator: 0x0A, omittingEmptySubsequences: false)
        .prefix(leads.count * trails.count).map { packed(UnsafeBufferPointer(rebasing: $0)) }
    }
  }()

  private let bytes: UnsafeRawBufferPointer
  private let output: UnsafeMutablePointer<UInt8>
  private var position = 0
  private var written = 0

  private init(_ bytes: UnsafeRawBufferPointer, to output: UnsafeMutablePointer<UInt8>) {
    self.bytes = bytes
    self.output = output
  }

  /// The text in UTF-8, `nil` where any byte is no text in this encoding.
  ///
  /// - Complexity: O(bytes).
  static func decode(_ bytes: UnsafeRawBufferPointer) -> TranscodedText? {
    var result = TranscodedText()
    var isWhole = false
    // Two bytes become at most four; each step writes four and keeps what it needs.
    result.utf8.append(upTo: bytes.count * 2 + 8) { output in
      var decoder = GB18030Decoder(bytes, to: output)
      isWhole = pairs.withUnsafeBufferPointer { decoder.run($0) }
      return decoder.written
    }
    guard isWhole else { return nil }
    return result
  }

  private mutating func run(_ pairs: UnsafeBufferPointer<UInt32>) -> Bool {
    while position < bytes.count {
      let lead = bytes[position]
      if lead < 0x80 {
        output[written] = lead
        written += 1
        position += 1
        continue
      }
      guard Self.leads.contains(lead), position + 1 < bytes.count else { return false }
      let trail = bytes[position + 1]
      let index = Int(lead - 0x81) * Self.trails.count + Int(trail) - 0x40
      if Self.trails.contains(trail), index < pairs.count, pairs[index] > 0 {
        UnsafeMutableRawPointer(output + written).storeBytes(of: pairs[index].littleEndian, as: UInt32.self)
        written += Int(pairs[index] >> 24)
        position += 2
      } else if !takeRare(length: trail < 0x40 ? 4 : 2) {
        return false
      }
    }
    return true
  }

  private mutating func takeRare(length: Int) -> Bool {
    guard position + length <= bytes.count else { return false }
    let character = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
    guard let text = Transcoder.transcode(character, from: "GB18030", .strict), text.utf8.count <= 4 else {
      return false
    }
    for index in 0..<text.utf8.count { output[written + index] = text.utf8[index] }
    written += text.utf8.count
    position += length
    return true
  }

  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(utf8)
    guard (2...3).contains(utf8.count), UTF8Evidence.characterLength(bytes, at: 0) == utf8.count else { return 0 }
    return utf8.enumerated().reduce(UInt32(utf8.count) << 24) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
  }
}
