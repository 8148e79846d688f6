import Testing

@testable import SheetFormats

@Suite("The fast decoder of GB18030")
struct GB18030DecoderTests {
  private func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { bytes in
      guard let text = GB18030Decoder.decode(bytes) else { return nil }
      return (0..<text.utf8.count).map { text.utf8[$0] }
    }
  }

  private func byIconv(_ bytes: [UInt8]) -> [UInt8]? {
    bytes.withUnsafeBytes { bytes in
      guard let text = Transcoder.transcode(bytes, from: "GB18030", .strict) else { return nil }
      return (0..<text.utf8.count).map { text.utf8[$0] }
    }
  }

  @Test func `pairs of bytes are decoded as iconv decodes them`() {
    for lead in stride(from: UInt8(0x80), through: 0xFF, by: 3) {
      for trail in stride(from: UInt8(0x00), through: 0xFF, by: 5) {
        #expect(decoded([lead, trail]) == byIconv([lead, trail]), "\(lead) \(trail)")
      }
    }
  }

  @Test func `four bytes are decoded as iconv decodes them`() {
    let samples: [[UInt8]] = [
      [0x81, 0x30, 0x84, 0x36], [0x95, 0x32, 0x82, 0x36], [0xE3, 0x32, 0x9A, 0x35], [0xFE, 0x39, 0xFE, 0x39],
      [0xFE, 0x51], [0xFE, 0x59], [0xA1, 0x40], [0x81, 0x30, 0x81], [0x81, 0x30], [0x81], [0x84, 0x31, 0xA4, 0x37],
    ]
    for bytes in samples { #expect(decoded(bytes) == byIconv(bytes), "\(bytes)") }
  }

  /// With U+FFFD where bytes are no character, so that all of them can stand in one text.
  private func checkAll(_ bytes: [UInt8], _ name: String) {
    bytes.withUnsafeBytes { bytes in
      let ours = GB18030Decoder.decode(bytes, .replacing) { _ in }
      let theirs = Transcoder.transcode(bytes, from: "GB18030", .replacing)
      guard let ours, let theirs else { return #expect(Bool(false), "\(name)") }
      #expect(ours.utf8.slice(0, ours.utf8.count).elementsEqual(theirs.utf8.slice(0, theirs.utf8.count)), "\(name)")
      #expect(ours.undecodableCount == theirs.undecodableCount, "\(name)")
    }
  }

  @Test(arguments: [0x81, 0x84, 0x85, 0x90, 0xE3, 0xFE] as [UInt8])
  func `all characters of four bytes of a lead are decoded as iconv decodes them`(lead: UInt8) {
    var bytes: [UInt8] = []
    for second in UInt8(0x30)...0x39 {
      for third in UInt8(0x80)...0xFF {
        for fourth in UInt8(0x30)...0x39 { bytes += [lead, second, third, fourth, 0x0A] }
      }
    }
    checkAll(bytes, "\(lead)")
  }

  @Test func `all pairs are decoded as iconv decodes them`() {
    var bytes: [UInt8] = []
    for lead in UInt8(0x80)...0xFF {
      for trail in UInt8(0x3A)...0xFF { bytes += [lead, trail, 0x0A] }
    }
    checkAll(bytes, "pairs")
  }

  @Test func `text of both widths is decoded`() {
    #expect(decoded([0x41, 0xB6, 0xA9, 0x81, 0x30, 0x84, 0x36, 0x0A]) == Array("A订¥\n".utf8))
    #expect(decoded([]) == [])
  }

  /// Memory whose pages can be given back.
  private func memory(_ bytes: [UInt8]) -> SheetBytes {
    var rest = bytes[...]
    return SheetBytes(expecting: rest.count) { room in
      let piece = rest.prefix(room.count)
      room.copyBytes(from: piece)
      rest = rest.dropFirst(piece.count)
      return piece.count
    }
  }

  private static let rows: [UInt8] =
    Array(repeating: [0xB6, 0xA9, 0xB5, 0xA5, 0x2C, 0x31, 0x0A], count: 60_000).flatMap(\.self)

  @Test(arguments: [[0xFF, 0x0A], [0x00, 0x0A]] as [[UInt8]])
  func `a large file with damage is decoded while its memory is given back`(damage: [UInt8]) throws {
    let decoded = try TextDecoder.decode(memory(Self.rows + damage), largeFile: 0)
    #expect(decoded.encoding == "GB18030")
    #expect(decoded.form == .utf8)
    #expect(decoded.undecodableCount == (damage[0] == 0 ? 0 : 1))
    let expected = String(repeating: "订单,1\n", count: 60_000) + (damage[0] == 0 ? "\0\n" : "\u{FFFD}\n")
    #expect(Array(decoded.text.bytes) == Array(expected.utf8))
  }

  @Test func `a large file without damage is left as it lies, and decoded when it must be`() throws {
    let text = try TextDecoder.decode(memory(Self.rows), largeFile: 0)
    #expect(text.form == .gb18030)
    #expect(Array(text.text.bytes) == Self.rows)
    let reason = text.reason
    let decoded = TextDecoder.inUTF8(text, step: 4_096)
    #expect(decoded.form == .utf8)
    #expect(decoded.encoding == "GB18030")
    #expect(decoded.reason == reason)
    #expect(Array(decoded.text.bytes) == Array(String(repeating: "订单,1\n", count: 60_000).utf8))
  }

  @Test func `a large file of Big5 is told from GB18030 by its beginning`() throws {
    let row: [UInt8] = [0xAD, 0x71, 0xB3, 0xE6, 0xB8, 0xB9, 0x2C, 0xAB, 0xC8, 0xA4, 0xE1, 0x0A]
    let decoded = try TextDecoder.decode(SheetBytes(Array(repeating: row, count: 4_000).flatMap(\.self)), largeFile: 0)
    #expect(decoded.encoding == "Big5")
    #expect(Array(decoded.text.bytes) == Array(String(repeating: "訂單號,客戶\n", count: 4_000).utf8))
  }
}
