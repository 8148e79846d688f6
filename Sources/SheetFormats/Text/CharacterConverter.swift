internal import Glibc

/// Converts single characters to UTF-8 through one `iconv` that stays open, because opening costs more than converting.
struct CharacterConverter: ~Copyable {
  private let converter: iconv_t

  init?(from encoding: String) {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    self.converter = converter
  }

  deinit { iconv_close(converter) }

  /// Writes the character's UTF-8, at most four bytes, and returns how many there are; 0 where the bytes are none.
  func convert(_ bytes: UnsafeRawBufferPointer, to output: UnsafeMutablePointer<UInt8>) -> Int {
    // iconv's signature is not const, but it does not write to its input.
    var input = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var inputLeft = bytes.count
    return output.withMemoryRebound(to: CChar.self, capacity: 4) { output in
      var end: UnsafeMutablePointer<CChar>? = output
      var outputLeft = 4
      let status = iconv(converter, &input, &inputLeft, &end, &outputLeft)
      if status != -1, inputLeft == 0 { return 4 - outputLeft }
      iconv(converter, nil, nil, nil, nil)
      return 0
    }
  }
}
