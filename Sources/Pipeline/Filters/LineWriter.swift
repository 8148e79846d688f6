/// Writes JSON (RFC 8259), a line a record, straight into bytes: there are millions of values.
struct LineWriter: Sendable {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  private static let digits = Array("0123456789abcdef".utf8)

  /// Begins a line: every one says its version and its kind first.
  mutating func begin(_ kind: StaticString) {
    open()
    member("duidan")
    number(LineForm.version)
    member("kind")
    quote { bytes in kind.withUTF8Buffer { bytes.append(contentsOf: $0) } }
  }

  /// Ends the line.
  mutating func end() {
    close()
    bytes.append(0x0A)
  }

  mutating func open() { bytes.append(UInt8(ascii: "{")) }
  mutating func close() { bytes.append(UInt8(ascii: "}")) }
  mutating func openList() { bytes.append(UInt8(ascii: "[")) }
  mutating func closeList() { bytes.append(UInt8(ascii: "]")) }

  /// What comes before an element of a list.
  mutating func element() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), 0x0A: break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// The name of a member, whose value comes next; plain ASCII.
  mutating func member(_ name: StaticString) {
    element()
    quote { bytes in name.withUTF8Buffer { bytes.append(contentsOf: $0) } }
    bytes.append(UInt8(ascii: ":"))
  }

  /// The name of a member, whose value comes next.
  mutating func member(named name: String) {
    element()
    text(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  mutating func flag(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

  mutating func text(_ text: String) {
    quote { bytes in
      var text = text
      text.withUTF8 { Self.escape($0, &bytes) }
    }
  }

  /// A value that is JSON already.
  mutating func written(_ json: some Sequence<UInt8>) { bytes.append(contentsOf: json) }

  private mutating func quote(_ content: (inout [UInt8]) -> Void) {
    bytes.append(0x22)
    content(&bytes)
    bytes.append(0x22)
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, _ bytes: inout [UInt8]) {
    guard text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
      return bytes.append(contentsOf: text)
    }
    for byte in text {
      switch byte {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(byte)
      case 0x00..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }
}

/// The form of the lines.
enum LineForm {
  /// Counts the forms that cannot be read by programs for the one before.
  static let version = 1
}
