internal import Glibc

/// Text in UTF-8, and how many bytes of the original were no text.
struct TranscodedText: ~Copyable {
  var utf8 = GrowingBuffer<UInt8>()
  var undecodableCount = 0
  private(set) var hasNul = false

  /// Looks for NUL bytes in what was appended last, while it lies in the processor's cache.
  mutating func noteNul(since start: Int) {
    hasNul = hasNul || NulBytes.areIn(UnsafeRawBufferPointer(utf8.slice(start, utf8.count - start)))
  }
}

/// Turns other encodings into UTF-8 through glibc's `iconv`.
enum Transcoder {
  /// What is done with bytes that are no text.
  enum Strictness {
    /// The whole text is refused.
    case strict
    /// U+FFFD is put in the place of each byte.
    case replacing
  }

  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let pieceLength = 64 << 10

  /// Transcodes all bytes; `nil` when they are not text in this encoding and the reading is strict.
  ///
  /// `passed` is told up to where the bytes are no longer needed.
  static func transcode(
    _ bytes: UnsafeRawBufferPointer, from encoding: String, _ strictness: Strictness, passed: (Int) -> Void = { _ in }
  ) -> TranscodedText? {
    var result = TranscodedText()
    result.utf8.reserve(bytes.count + bytes.count / 2)
    let count = run(bytes, encoding, strictness, passed) {
      result.utf8.append(contentsOf: $0)
      result.noteNul(since: result.utf8.count - $0.count)
    }
    guard let count else { return nil }
    result.undecodableCount = count
    return result
  }

  /// Whether all bytes are text in this encoding.
  static func accepts(_ bytes: UnsafeRawBufferPointer, as encoding: String) -> Bool {
    run(bytes, encoding, .strict, { _ in }, { _ in }) != nil
  }

  /// Hands the text over piece by piece, and returns how many bytes were replaced.
  private static func run(
    _ bytes: UnsafeRawBufferPointer, _ encoding: String, _ strictness: Strictness, _ passed: (Int) -> Void,
    _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int? {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    let piece = UnsafeMutableBufferPointer<CChar>.allocate(capacity: pieceLength)
    defer { piece.deallocate() }
    // iconv's signature is not const, but it does not write to its input.
    var input = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var inputLeft = bytes.count
    var undecodableCount = 0
    while inputLeft > 0 {
      var output = piece.baseAddress
      var outputLeft = piece.count
      let status = iconv(converter, &input, &inputLeft, &output, &outputLeft)
      let failure = errno
      UnsafeRawBufferPointer(start: piece.baseAddress, count: piece.count - outputLeft)
        .withMemoryRebound(to: UInt8.self) { take($0) }
      passed(bytes.count - inputLeft)
      if status != -1 || failure == E2BIG { continue }
      guard strictness == .replacing else { return nil }
      undecodableCount += 1
      replacement.withUnsafeBufferPointer { take($0) }
      input = input.map { $0 + 1 }
      inputLeft -= 1
    }
    return undecodableCount
  }
}
