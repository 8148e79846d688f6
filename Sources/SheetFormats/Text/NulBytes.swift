internal import Glibc

/// NUL bytes in text: the mark of UTF-16, or of a program or a disk that failed.
enum NulBytes {
  /// Whether there is a NUL byte.
  static func areIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, 0, bytes.count) != nil
  }

  /// The line of the first NUL byte, from 1; 0 where there is none.
  static func firstLine(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.firstIndex(of: 0) else { return 0 }
    return text[..<first].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// The text without NUL bytes; what it had in memory is left alone.
  static func removed(from text: UnsafeBufferPointer<UInt8>) -> SheetBytes {
    var kept = GrowingBuffer<UInt8>()
    kept.reserve(text.count)
    for piece in text.split(separator: 0) { kept.append(contentsOf: UnsafeBufferPointer(rebasing: piece)) }
    return SheetBytes(kept)
  }
}
