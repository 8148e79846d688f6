internal import Glibc

/// NUL bytes in text: the mark of UTF-16, or of a program or a disk that failed.
enum NulBytes {
  /// Whether there is a NUL byte.
  static func areIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    return memchr(base, 0, bytes.count) != nil
  }

  /// The line of the first NUL byte, from 1; 0 where there is none.
  static func firstLine(in text: borrowing GrowingBuffer<UInt8>) -> Int {
    let bytes = text.slice(0, text.count)
    guard areIn(UnsafeRawBufferPointer(bytes)), let first = bytes.firstIndex(of: 0) else { return 0 }
    return bytes[..<first].reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  /// Takes NUL bytes out and returns how many there were.
  static func remove(from text: inout GrowingBuffer<UInt8>) -> Int {
    let bytes = text.mutableSlice(0, text.count)
    guard areIn(UnsafeRawBufferPointer(bytes)), var write = bytes.firstIndex(of: 0) else { return 0 }
    for read in write..<bytes.count where bytes[read] != 0 {
      bytes[write] = bytes[read]
      write += 1
    }
    let removed = bytes.count - write
    text.truncate(to: write)
    return removed
  }
}
