internal import CLibCrypto

/// SHA-256 through libcrypto, as lower-case hex.
public enum ContentDigest {
  /// The digest of bytes: 64 hex digits.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { sha256($0) } }

  /// The digest of bytes in memory: 64 hex digits.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    _ = EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha256(), nil)
    return hexadecimal(digest)
  }

  static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The identity of a discrepancy: the first 12 hex digits of the digest of its parts.
  ///
  /// The parts are kept apart by a byte that no text holds, so that `("a", "bc")` and `("ab", "c")` differ.
  public static func identity(_ parts: [String]) -> String {
    String(sha256(Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }
}
