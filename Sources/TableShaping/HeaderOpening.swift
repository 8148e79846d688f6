/// The first two characters of a header, by which most texts are told from headers without any folding.
struct HeaderOpening: Hashable, Sendable {
  private let first: UInt32
  private let second: UInt32

  /// Reads the begin of a text; `nil` where it begins with neither a Latin letter nor a Chinese character, or
  /// with a number: `一、`.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var place = 0
    guard let first = Self.next(bytes, &place) else { return nil }
    // 一、订单号 is a header behind its number.
    if place + 2 < bytes.count, bytes[place] == 0xE3, bytes[place + 1] == 0x80, bytes[place + 2] == 0x81 { return nil }
    self.first = first
    second = Self.next(bytes, &place) ?? 0
  }

  init?(_ text: String) {
    var text = text
    guard let opening = text.withUTF8({ HeaderOpening($0) }) else { return nil }
    self = opening
  }

  /// The next character, spaces skipped; a Chinese one is told by its three bytes.
  private static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> UInt32? {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    guard place < bytes.count else { return nil }
    let byte = bytes[place]
    if byte < 0x80 {
      place += 1
      let letter = byte | 0x20
      return (97...122).contains(letter) ? UInt32(letter) : nil
    }
    guard place + 2 < bytes.count, (0xE3...0xE9).contains(byte) else { return nil }
    let value = UInt32(byte & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
    place += 3
    guard (0x3400..<0xA000).contains(value), let scalar = Unicode.Scalar(value) else { return nil }
    return ChineseScript.simplified(scalar).value
  }
}
