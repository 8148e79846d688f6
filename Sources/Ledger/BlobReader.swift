internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// Unpacks what `BlobWriter` packed.
struct BlobReader {
  private let bytes: [UInt8]
  private var position = 0
  private var lastPlace: ClaimPlace?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether everything has been read.
  var isAtEnd: Bool { position == bytes.count }

  /// Refuses bytes that nothing has read.
  func finish() throws(LedgerError) {
    guard position == bytes.count else { throw .damaged("a blob has \(bytes.count - position) bytes too many") }
  }

  mutating func readNumber() throws(LedgerError) -> Int {
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(Int64(bitPattern: result >> 1)) ^ -Int(result & 1) }
      shift += 7
    }
    throw .damaged("a blob ends within a number")
  }

  /// Reads how many entries follow; never more than there are bytes.
  mutating func readCount() throws(LedgerError) -> Int {
    let count = try readNumber()
    guard count >= 0, count <= bytes.count - position else { throw .damaged("a blob ends too early") }
    return count
  }

  mutating func readText() throws(LedgerError) -> String {
    let end = try readCount() + position
    defer { position = end }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  mutating func readOptionalText() throws(LedgerError) -> String? {
    try readNumber() == 0 ? nil : try readText()
  }

  mutating func readDay() throws(LedgerError) -> Day {
    guard let days = Int32(exactly: try readNumber()) else { throw .damaged("a blob holds a day that is none") }
    return Day(daysSinceEpoch: days)
  }

  mutating func readField() throws(LedgerError) -> Field { try Field(stored: try readText()) }

  /// Reads a word of a fixed vocabulary.
  mutating func readWord<Word: RawRepresentable<String>>(_ type: Word.Type) throws(LedgerError) -> Word {
    try type.init(stored: try readText())
  }

  mutating func readPlace() throws(LedgerError) -> ClaimPlace? {
    switch try readNumber() {
    case 0: return nil
    case 1:
      guard var place = lastPlace else { throw .damaged("a blob refers to a place before its first") }
      place.place.cell = try readOptionalText()
      place.rawText = try readOptionalText()
      return place
    default:
      let file = try readText()
      let sheet = try readOptionalText()
      let version = try readText()
      let cell = try readOptionalText()
      let rawText = try readOptionalText()
      lastPlace = ClaimPlace(place: Place(file: file, sheet: sheet, cell: cell), rawText: rawText, version: version)
      return lastPlace
    }
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
}
