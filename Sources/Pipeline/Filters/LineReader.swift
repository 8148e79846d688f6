/// What is wrong with a line.
struct LineProblem: Error, Hashable {
  /// What was found.
  var found: String
  /// What was expected.
  var expected: String
}

/// Reads JSON (RFC 8259) value by value, in the sequence in which it is asked for.
///
/// The bytes must outlive the reader; whatever they are, it stays inside of them.
struct LineReader {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private let end: Int

  /// Begins to read a part of bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    self.bytes = bytes
    (position, end) = (range.lowerBound, range.upperBound)
  }

  /// The kind of a line, which stands in it behind its version; nothing is passed over.
  func kind() throws(LineProblem) -> String {
    var reader = self
    try reader.take(UInt8(ascii: "{"), "an object")
    guard try reader.text() == "duidan" else {
      throw LineProblem(found: "a line of something else", expected: "`\"duidan\": 1` in front")
    }
    try reader.take(UInt8(ascii: ":"), "a colon")
    let version = try reader.number()
    guard version == LineForm.version else {
      throw LineProblem(found: "a line of form \(version)", expected: "form \(LineForm.version)")
    }
    try reader.take(UInt8(ascii: ","), "a comma")
    guard try reader.text() == "kind" else {
      throw LineProblem(found: "a line without its kind", expected: "`kind` behind the version")
    }
    try reader.take(UInt8(ascii: ":"), "a colon")
    return try reader.text()
  }

  /// Whether nothing but white space is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return position >= end
  }

  /// The members of an object, in their sequence; `body` reads or skips each one's value.
  mutating func members(_ body: (inout LineReader, String) throws(LineProblem) -> Void) throws(LineProblem) {
    try take(UInt8(ascii: "{"), "an object")
    if has(UInt8(ascii: "}")) { return }
    while true {
      let name = try text()
      try take(UInt8(ascii: ":"), "a colon")
      try body(&self, name)
      if has(UInt8(ascii: "}")) { return }
      try take(UInt8(ascii: ","), "a comma")
    }
  }

  /// The elements of a list.
  mutating func elements(_ body: (inout LineReader) throws(LineProblem) -> Void) throws(LineProblem) {
    try take(UInt8(ascii: "["), "a list")
    if has(UInt8(ascii: "]")) { return }
    while true {
      try body(&self)
      if has(UInt8(ascii: "]")) { return }
      try take(UInt8(ascii: ","), "a comma")
    }
  }

  /// A whole number.
  mutating func number() throws(LineProblem) -> Int {
    skipSpace()
    let start = position
    while position < end, bytes[position] == 0x2D || (0x30...0x39).contains(bytes[position]) { position += 1 }
    let digits = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Int(digits) else { throw problem(at: start, "a whole number") }
    return number
  }

  /// A whole number that fits four bytes.
  mutating func index() throws(LineProblem) -> Int32 {
    let start = position
    guard let index = Int32(exactly: try number()) else { throw problem(at: start, "a smaller number") }
    return index
  }

  /// True or false.
  mutating func flag() throws(LineProblem) -> Bool {
    skipSpace()
    for (word, value) in [("true", true), ("false", false)] {
      let length = word.utf8.count
      if position + length <= end, bytes[position..<position + length].elementsEqual(word.utf8) {
        position += length
        return value
      }
    }
    throw problem(at: position, "true or false")
  }

  /// A text.
  mutating func text() throws(LineProblem) -> String {
    try take(0x22, "a text")
    let start = position
    while position < end, bytes[position] != 0x22, bytes[position] != 0x5C { position += 1 }
    guard position < end else { throw problem(at: start, "a text with an end") }
    if bytes[position] == 0x22 {
      position += 1
      return String(decoding: bytes[start..<position - 1], as: UTF8.self)
    }
    return try escapedText(from: start)
  }

  /// The bytes of a value, which is passed over.
  mutating func value() throws(LineProblem) -> UnsafeRawBufferPointer {
    skipSpace()
    let start = position
    var depth = 0
    while position < end {
      switch bytes[position] {
      case 0x22:
        try skipText()
        if depth == 0 { return try rest(start) }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return try rest(start) }
        depth -= 1
        position += 1
        if depth == 0 { return try rest(start) }
      case UInt8(ascii: ",") where depth == 0: return try rest(start)
      default: position += 1
      }
    }
    guard depth == 0 else { throw problem(at: start, "a value with an end") }
    return try rest(start)
  }

  private func rest(_ start: Int) throws(LineProblem) -> UnsafeRawBufferPointer {
    guard position > start else { throw problem(at: start, "a value") }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<position])
  }

  private mutating func skipText() throws(LineProblem) {
    let start = position
    position += 1
    while position < end, bytes[position] != 0x22 { position += bytes[position] == 0x5C ? 2 : 1 }
    guard position < end else { throw problem(at: start, "a text with an end") }
    position += 1
  }

  private mutating func escapedText(from start: Int) throws(LineProblem) -> String {
    var text = Array(bytes[start..<position])
    while position < end {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 { return String(decoding: text, as: UTF8.self) }
      if byte != 0x5C {
        text.append(byte)
      } else {
        text += String(try escape()).utf8
      }
    }
    throw problem(at: start, "a text with an end")
  }

  private mutating func escape() throws(LineProblem) -> Unicode.Scalar {
    let start = position
    guard position < end else { throw problem(at: start, "an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case 0x22, 0x5C, UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let first = try unit()
      if let scalar = Unicode.Scalar(first) { return scalar }
      guard first < 0xDC00, position + 1 < end, bytes[position] == 0x5C, bytes[position + 1] == UInt8(ascii: "u")
      else { throw problem(at: start, "both halves of a character") }
      position += 2
      let second = try unit()
      guard (0xDC00...0xDFFF).contains(second),
        let scalar = Unicode.Scalar((UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00 + 0x10000)
      else { throw problem(at: start, "both halves of a character") }
      return scalar
    default: throw problem(at: start, "an escape")
    }
  }

  private mutating func unit() throws(LineProblem) -> UInt16 {
    let start = position
    guard position + 4 <= end else { throw problem(at: start, "four hex digits") }
    let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt16(digits, radix: 16)
    else { throw problem(at: start, "four hex digits") }
    position += 4
    return unit
  }

  private mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D else { return }
      position += 1
    }
  }

  private mutating func has(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func take(_ byte: UInt8, _ expected: String) throws(LineProblem) {
    guard has(byte) else { throw problem(at: position, expected) }
  }

  private func problem(at place: Int, _ expected: String) -> LineProblem {
    let found = String(decoding: bytes[min(place, end)..<min(place + 20, end)], as: UTF8.self)
    return LineProblem(
      found: found.isEmpty ? "the line ends" : "“\(found)” at byte \(place)", expected: expected)
  }
}
