internal import ExactValues
internal import OrderModel

/// Unpacks what `BlobWriter` packed.
struct BlobReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything has been read.
  var isAtEnd: Bool { position == bytes.count }

  /// Refuses bytes that nothing has read.
  func finish() throws(LedgerError) {
    guard position == bytes.count else { throw .damaged("a blob has \(bytes.count - position) bytes too many") }
  }

  mutating func readNumber() throws(LedgerError) -> Int {
    let number = try readUnsigned()
    return Int(Int64(bitPattern: number >> 1)) ^ -Int(number & 1)
  }

  /// Reads a number that is never negative.
  mutating func readIndex() throws(LedgerError) -> Int {
    guard let number = Int(exactly: try readUnsigned()) else { throw .damaged("a blob holds a number without end") }
    return number
  }

  mutating func readByte() throws(LedgerError) -> UInt8 {
    guard position < bytes.count else { throw .damaged("a blob ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  /// Reads how many entries follow; never more than there are bytes.
  mutating func readCount() throws(LedgerError) -> Int { try checked(try readNumber()) }

  /// The same where the count was written as one that is never negative.
  mutating func readIndexCount() throws(LedgerError) -> Int { try checked(try readIndex()) }

  mutating func readText() throws(LedgerError) -> String {
    let end = try readCount() + position
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func readOptionalText() throws(LedgerError) -> String? {
    try readNumber() == 0 ? nil : try readText()
  }

  mutating func readDay() throws(LedgerError) -> Day { try Day(stored: try readNumber()) }

  private func checked(_ count: Int) throws(LedgerError) -> Int {
    guard count >= 0, count <= bytes.count - position else { throw .damaged("a blob ends too early") }
    return count
  }

  private mutating func readUnsigned() throws(LedgerError) -> UInt64 {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
      shift += 7
    }
    throw .damaged("a blob ends within a number")
  }
}

extension RawRepresentable<String> {
  /// Reads a word as the ledger holds it.
  init(stored text: String) throws(LedgerError) {
    guard let word = Self(rawValue: text) else { throw .damaged("“\(text)” is no \(Self.self)") }
    self = word
  }
}

extension Field {
  /// Reads a field's id as the ledger holds it.
  init(stored id: String) throws(LedgerError) {
    guard let field = Field(id: id) else { throw .damaged("there is no field “\(id)”") }
    self = field
  }
}

extension Day {
  /// Reads a day as the ledger holds it.
  init(stored text: String) throws(LedgerError) {
    guard let day = Day(iso: text) else { throw .damaged("“\(text)” is no day") }
    self = day
  }

  /// Reads a day by its number.
  init(stored number: Int) throws(LedgerError) {
    guard let days = Int32(exactly: number) else { throw .damaged("a blob holds a day that is none") }
    self.init(daysSinceEpoch: days)
  }
}
