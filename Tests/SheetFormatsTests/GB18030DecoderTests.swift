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

  @Test func `text of both widths is decoded`() {
    #expect(decoded([0x41, 0xB6, 0xA9, 0x81, 0x30, 0x84, 0x36, 0x0A]) == Array("A订¥\n".utf8))
    #expect(decoded([]) == [])
  }

  @Test func `a large file is decoded while its memory is given back`() throws {
    let row: [UInt8] = [0xB6, 0xA9, 0xB5, 0xA5, 0x2C, 0x31, 0x0A]
    let rows = Array(repeating: row, count: 60_000).flatMap(\.self)
    for damage in [[], [0xFF, 0x0A]] as [[UInt8]] {
      var rest = (rows + damage)[...]
      let source = SheetBytes(expecting: rest.count) { room in
        let piece = rest.prefix(room.count)
        room.copyBytes(from: piece)
        rest = rest.dropFirst(piece.count)
        return piece.count
      }
      let decoded = try TextDecoder.decode(source, largeFile: 0)
      #expect(decoded.encoding == "GB18030")
      #expect(decoded.undecodableCount == damage.count / 2)
      let expected = String(repeating: "订单,1\n", count: 60_000) + (damage.isEmpty ? "" : "\u{FFFD}\n")
      #expect(Array(decoded.text.bytes) == Array(expected.utf8))
    }
  }

  @Test func `a large file of Big5 is told from GB18030 by its beginning`() throws {
    let row: [UInt8] = [0xAD, 0x71, 0xB3, 0xE6, 0xB8, 0xB9, 0x2C, 0xAB, 0xC8, 0xA4, 0xE1, 0x0A]
    let decoded = try TextDecoder.decode(SheetBytes(Array(repeating: row, count: 4_000).flatMap(\.self)), largeFile: 0)
    #expect(decoded.encoding == "Big5")
    #expect(Array(decoded.text.bytes) == Array(String(repeating: "訂單號,客戶\n", count: 4_000).utf8))
  }
}
