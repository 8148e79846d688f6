/// Refuses start tags with thousands of attributes, on which libxml2 spends time that grows with their square.
struct StartTagGuard {
  private static let attributeLimit = 2_000
  private var inTag = false
  private var afterOpening = false
  private var afterEquals = false
  private var afterSpace = false
  private var quote: UInt8 = 0
  private var count = 0

  /// Looks through a web page or an XML document.
  ///
  /// - Throws: `tooLarge`.
  /// - Complexity: O(bytes).
  static func check(_ text: UnsafeBufferPointer<UInt8>) throws(SheetFormatError) {
    var guardian = StartTagGuard()
    for byte in text {
      guardian.take(byte)
      guard guardian.count <= attributeLimit else {
        throw SheetFormatError(
          .tooLarge, detail: "an element of the file has more than \(attributeLimit) attributes",
          expected: "markup that a program exported", remedy: "export the sheet again, as .xlsx if that is offered")
      }
    }
  }

  private mutating func take(_ byte: UInt8) {
    if !inTag {
      inTag = afterOpening && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      afterOpening = byte == UInt8(ascii: "<")
      count = 0
    } else if quote != 0 {
      if byte == quote {
        quote = 0
        count += 1
      }
    } else {
      takeInTag(byte)
    }
  }

  /// A quote opens a value only behind an equals sign; anywhere else it belongs to a name.
  private mutating func takeInTag(_ byte: UInt8) {
    let isSpace = XMLSpace.contains(byte)
    switch byte {
    case UInt8(ascii: ">"): inTag = false
    case UInt8(ascii: "\"") where afterEquals, UInt8(ascii: "'") where afterEquals: quote = byte
    case UInt8(ascii: "/"): count += 1
    default: if isSpace, !afterSpace { count += 1 }
    }
    afterEquals = byte == UInt8(ascii: "=") || afterEquals && isSpace
    afterSpace = isSpace
  }
}
