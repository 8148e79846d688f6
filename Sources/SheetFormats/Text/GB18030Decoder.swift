internal import CByteMasks

/// Decodes GB 18030 faster than `iconv`: ASCII by sixteen bytes, characters through tables that are filled from `iconv`
/// once.
struct GB18030Decoder {
  /// What the byte 0x80 is.
  enum Variant {
    /// No text, as in the standard.
    case standard
    /// The euro sign, as in code page 936 of Windows.
    case windows
  }

  private static let euro: [UInt8] = [0xE2, 0x82, 0xAC]
  /// How many bytes are decoded in one go.
  private static let pieceLength = 256 << 10

  private let bytes: UnsafeRawBufferPointer
  private let variant: Variant
  private var position = 0

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
        GB18030Characters.pairs.withUnsafeBufferPointer { table in
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
          written += GB18030Characters.length(ofPacked: packed)
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

  /// Decodes a character of four bytes, and returns its length in UTF-8, 0 for none.
  private func takeRare(at position: inout Int, _ output: UnsafeMutablePointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    if variant == .windows, base[position] == 0x80 {
      for index in 0..<3 { output[index] = Self.euro[index] }
      position += 1
      return 3
    }
    let packed = GB18030Characters.packedFour(base + position, bytes.count - position)
    guard packed != 0 else { return 0 }
    UnsafeMutableRawPointer(output).storeBytes(of: packed.littleEndian, as: UInt32.self)
    position += 4
    return GB18030Characters.length(ofPacked: packed)
  }
}
