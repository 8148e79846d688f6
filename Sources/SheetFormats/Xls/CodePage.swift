internal import Glibc

/// Turns text in a code page of Windows or the Mac into UTF-8 ([MS-XLS] 2.4.52), with one converter for all texts.
final class CodePage {
  private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let euroSign: [UInt8] = [0xE2, 0x82, 0xAC]
  /// The code page of text of which the file does not say any.
  static let western = 1252
  /// UTF-16, which is none of bytes.
  static let wide = 1200

  private let number: Int
  private let converter: iconv_t?

  /// Opens a code page; an unknown one counts as Windows-1252.
  init(_ number: Int) {
    self.number = number
    converter = Self.open(number) ?? Self.open(Self.western)
  }

  deinit { if let converter { iconv_close(converter) } }

  private static func open(_ number: Int) -> iconv_t? {
    let converter = iconv_open("UTF-8", name(number))
    return Int(bitPattern: converter) == -1 ? nil : converter
  }

  /// The name of a code page for `iconv`.
  private static func name(_ number: Int) -> String {
    switch number {
    // Of the Chinese ones the supersets, as text files are read.
    case 936, 54_936: "GB18030"
    case 950, 10_002: "BIG5-HKSCS"
    case 10_008: "EUC-CN"
    case 10_001: "SHIFT_JIS"
    case 10_003: "EUC-KR"
    case 1361: "JOHAB"
    case wide: "UTF-16LE"
    case 65_001: "UTF-8"
    case 10_000, 32_768: "MACINTOSH"
    case 32_769: "CP1252"
    case 367: "ASCII"
    default: "CP\(number)"
    }
  }

  /// Appends a text, U+FFFD for what is none, and returns how many bytes were no text.
  func append(_ bytes: UnsafeRawBufferPointer, to text: inout GrowingBuffer<UInt8>) -> Int {
    guard number != Self.wide, bytes.allSatisfy({ $0 < 0x80 }) else { return convert(bytes, to: &text) }
    text.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
    return 0
  }

  private func convert(_ bytes: UnsafeRawBufferPointer, to text: inout GrowingBuffer<UInt8>) -> Int {
    guard let converter else { return bytes.count }
    iconv(converter, nil, nil, nil, nil)
    // iconv's signature is not const, but it does not write to its input.
    var input = UnsafeMutablePointer(mutating: bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
    var inputLeft = bytes.count
    var undecodable = 0
    while inputLeft > 0 {
      var failure: Int32 = 0
      text.append(upTo: inputLeft * 3 + 16) { output in
        let room = inputLeft * 3 + 16
        return output.withMemoryRebound(to: CChar.self, capacity: room) { start in
          var end: UnsafeMutablePointer<CChar>? = start
          var outputLeft = room
          failure = iconv(converter, &input, &inputLeft, &end, &outputLeft) == -1 ? errno : 0
          return room - outputLeft
        }
      }
      guard failure != 0, failure != E2BIG, inputLeft > 0 else { continue }
      // Windows writes the euro sign into code page 936 where GB18030 has nothing.
      let isEuro = number == 936 && input?.pointee == CChar(bitPattern: 0x80)
      (isEuro ? Self.euroSign : Self.replacement).withUnsafeBufferPointer { text.append(contentsOf: $0) }
      undecodable += isEuro ? 0 : 1
      input = input.map { $0 + 1 }
      inputLeft -= 1
    }
    return undecodable
  }
}
