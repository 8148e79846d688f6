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
}
