/// Bytes as text for the page: what a script of the page can read back with `atob`.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of the bytes, padded.
  ///
  /// - Complexity: O(*bytes*).
  static func text(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 3 * 4 + 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      var bits: UInt32 = 0
      for place in start..<(start + 3) { bits = bits << 8 | (place < bytes.count ? UInt32(bytes[place]) : 0) }
      for place in 0..<4 {
        let isPadding = start + place > bytes.count
        result.append(isPadding ? UInt8(ascii: "=") : alphabet[Int(bits >> UInt32(18 - 6 * place) & 63)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
