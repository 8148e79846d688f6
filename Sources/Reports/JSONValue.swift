/// A JSON value whose members keep their order, so that the same content gives the same bytes.
public enum JSONValue: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A number by its text: exact decimals stay exact.
  case number(String)
  /// A text.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order.
  case object([(String, JSONValue)])
  /// Values that `JSONWriter.elements(_:depth:)` has written.
  case written([UInt8])

  /// A text, `null` for `nil`.
  public static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
  /// A whole number.
  public static func whole(_ number: Int) -> JSONValue { .number(String(number)) }
}

/// Writes JSON (RFC 8259) into a byte buffer.
public struct JSONWriter {
  /// How the text is laid out.
  public enum Layout: Sendable { case pretty, oneLine }

  /// The text so far.
  public private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0

  /// Starts an empty text.
  public init(_ layout: Layout) { self.layout = layout }

  /// Writes values as elements of an array that lies inside of so many arrays and objects, itself counted: what
  /// `JSONValue.written` stands for.
  public static func elements(_ values: some Sequence<JSONValue>, _ layout: Layout, depth: Int) -> [UInt8] {
    var writer = JSONWriter(layout)
    writer.depth = depth
    var isFirst = true
    for value in values {
      if !isFirst {
        writer.bytes.append(UInt8(ascii: ","))
        writer.newLine()
      }
      isFirst = false
      writer.write(value)
    }
    return writer.bytes
  }

  /// Adds a value and a line feed.
  public mutating func line(_ value: JSONValue) {
    write(value)
    bytes.append(0x0A)
  }

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): write(text)
    case .array(let elements):
      enclose("[", elements, "]") { $0.write($1) }
    case .written(let text): bytes.append(contentsOf: text)
    case .object(let members):
      enclose("{", members, "}") { writer, member in
        writer.write(member.0)
        writer.bytes.append(contentsOf: (writer.layout == .pretty ? ": " : ":").utf8)
        writer.write(member.1)
      }
    }
  }

  private mutating func enclose<Element>(
    _ opening: Unicode.Scalar, _ elements: [Element], _ closing: Unicode.Scalar,
    each: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      each(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { newLine() }
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth { bytes += [0x20, 0x20] }
  }

  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
      case 0x0D: bytes += [0x5C, UInt8(ascii: "r")]
      case 0x09: bytes += [0x5C, UInt8(ascii: "t")]
      case 0x00..<0x20, 0x7F:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}

extension JSONWriter: GrowingText {
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
