internal import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  @inline(__always)
  func elementsEqualInMemory(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let first = baseAddress, let second = other.baseAddress, count > 0 else { return count == 0 }
    return memcmp(first, second, count) == 0
  }
}
