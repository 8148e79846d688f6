internal import CLibCrypto

/// SHA-256 of bytes that come in parts, through libcrypto.
///
///     let digest = StreamDigest()
///     digest.update(first)
///     digest.update(second)
///     digest.hexadecimal()
public final class StreamDigest {
  private let state = EVP_MD_CTX_new()

  /// Begins a digest of nothing.
  public init() { EVP_DigestInit_ex(state, EVP_sha256(), nil) }

  deinit { EVP_MD_CTX_free(state) }

  /// Takes the next bytes.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func update(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(state, bytes.baseAddress, bytes.count) }

  /// Ends the digest: 64 lower-case hex digits; nothing may be taken afterwards.
  public func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_DigestFinal_ex(state, &digest, &length)
    return ContentDigest.hexadecimal(digest)
  }
}
