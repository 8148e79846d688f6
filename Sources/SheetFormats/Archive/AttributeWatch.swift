internal import Glibc

/// Watches the bytes of an XML part for start tags with thousands of attributes, on which libxml2 spends time that grows
/// with their square.
///
/// No `<` can stand inside of a tag, and hardly a window of a sheet is without one, so that almost nothing is looked at:
/// only windows without a `<` have their equals signs counted, of which a cell's text has few.
struct AttributeWatch {
  /// How many equals signs may follow one another without a `<` between them.
  static let limit = 8_000
  private static let windowBytes = 8 << 10

  private var count = 0

  /// Takes the next bytes; `false` where there are too many attributes.
  mutating func accepts(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while start < bytes.count {
      let window = UnsafeRawBufferPointer(rebasing: bytes[start...].prefix(Self.windowBytes))
      if let base = window.baseAddress, memchr(base, Int32(UInt8(ascii: "<")), window.count) != nil {
        count = 0
      } else {
        count += window.reduce(0) { $0 + ($1 == UInt8(ascii: "=") ? 1 : 0) }
        if count > Self.limit { return false }
      }
      start += window.count
    }
    return true
  }
}
