/// Reads one JSON text (RFC 8259) as this program writes it: numbers keep their digits, members their order.
struct JSONReader {
  /// Where a text is no JSON, in bytes from its beginning.
  struct Malformed: Error, Equatable {
    let offset: Int
  }

  /// Deeper texts are refused: nothing of ours nests so far.
  private static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private var index: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The value of a whole text.
  ///
  /// - Throws: `Malformed` for anything that is no JSON, or has something behind it.
  /// - Complexity: O(*bytes*).
  static func value(of bytes: ArraySlice<UInt8>) throws(Malformed) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.index == bytes.endIndex else { throw reader.malformed }
    return value
  }

  private var malformed: Malformed { Malformed(offset: index - bytes.startIndex) }
  private var next: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Malformed) -> JSONValue {
    skipSpace()
    guard depth < Self.deepest, let byte = next else { throw malformed }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case 0x22: return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.endIndex, bytes[index..<end].elementsEqual(word.description.utf8) else { throw malformed }
    index = end
    return value
  }

  private mutating func number() throws(Malformed) -> JSONValue {
    let start = index
    while let byte = next, (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte) { index += 1 }
    guard index > start else { throw malformed }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func array(depth: Int) throws(Malformed) -> JSONValue {
    index += 1
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed }
    return .array(elements)
  }

  private mutating func object(depth: Int) throws(Malformed) -> JSONValue {
    index += 1
    var members: [(String, JSONValue)] = []
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      skipSpace()
      guard next == 0x22 else { throw malformed }
      let name = try text()
      guard take(UInt8(ascii: ":")) else { throw malformed }
      members.append((name, try value(depth: depth + 1)))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed }
    return .object(members)
  }

  private mutating func text() throws(Malformed) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      guard byte == 0x5C else {
        text.append(byte)
        continue
      }
      guard let escape = next else { throw malformed }
      index += 1
      switch escape {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"): text.append(contentsOf: try scalar())
      default: text.append(escape)
      }
    }
    throw malformed
  }

  /// The character of `\uXXXX`, of which only the plain ones are ours: no surrogates.
  private mutating func scalar() throws(Malformed) -> [UInt8] {
    let end = index + 4
    guard end <= bytes.endIndex,
      let code = UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { throw malformed }
    index = end
    return Array(String(Character(scalar)).utf8)
  }
}

extension JSONValue {
  /// The member of a name, `nil` where this is no object or has none.
  subscript(_ name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  /// The text; `nil` for anything else.
  var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The digits of a number.
  var digits: String? { if case .number(let digits) = self { digits } else { nil } }
  /// A whole number.
  var whole: Int? { digits.flatMap { Int($0) } }
  /// Whether it is true.
  var isTrue: Bool { if case .bool(let flag) = self { flag } else { false } }
  /// The elements, none where this is no array.
  var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
  /// The members, none where this is no object.
  var members: [(String, JSONValue)] { if case .object(let members) = self { members } else { [] } }
}
