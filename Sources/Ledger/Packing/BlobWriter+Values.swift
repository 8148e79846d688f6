internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// The order in which fields are packed: by id, so that two builds pack alike whatever their catalogue's order.
enum FieldOrder {
  private static let byRank = Field.all.sorted { $0.id < $1.id }
  private static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: 0, count: 256)
    for (rank, field) in byRank.enumerated() { ranks[Int(field.index)] = UInt8(rank) }
    return ranks
  }()

  /// The entries in order; bits are sorted, not the entries, which are large.
  static func sorted<Value>(_ entries: FieldMap<Value>) -> [(key: Field, value: Value)] {
    var sorted: [(key: Field, value: Value)] = []
    sorted.reserveCapacity(entries.count)
    for field in self.sorted(entries.keys) { if let value = entries[field] { sorted.append((field, value)) } }
    return sorted
  }

  /// Fields in order.
  static func sorted(_ fields: some Sequence<Field>) -> [Field] {
    // A bit for each rank: they are walked in order.
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for field in fields {
      let rank = ranks[Int(field.index)], bit = UInt64(1) << UInt64(rank & 63)
      switch rank >> 6 {
      case 0: words.0 |= bit
      case 1: words.1 |= bit
      case 2: words.2 |= bit
      default: words.3 |= bit
      }
    }
    var sorted: [Field] = []
    sorted.reserveCapacity(fields.underestimatedCount)
    for (word, first) in [(words.0, 0), (words.1, 64), (words.2, 128), (words.3, 192)] {
      var rest = word
      while rest != 0 {
        sorted.append(byRank[first + rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
    return sorted
  }
}

/// The first byte of a statement.
private enum StatementCode {
  static let none: UInt8 = 0, cleared: UInt8 = 1, text: UInt8 = 2, number: UInt8 = 3, day: UInt8 = 4, moment: UInt8 = 5
  static let no: UInt8 = 6, yes: UInt8 = 7
  /// Days are counted from 2024-10-04: those of sixty years take two or three bytes.
  static let firstDay = 20_000
}

extension BlobWriter {
  /// Writes a statement: a byte for its kind, then the value.
  mutating func write(_ statement: Statement) {
    switch statement {
    case .none: write(byte: StatementCode.none)
    case .cleared: write(byte: StatementCode.cleared)
    case .value(let value): write(value)
    }
  }

  mutating func write(_ value: FieldValue) {
    switch value {
    case .text(let text):
      write(byte: StatementCode.text)
      write(text)
    case .number(let number):
      write(byte: StatementCode.number)
      write(Int(number.significand))
      write(count: Int(number.scale))
    case .day(let day):
      write(byte: StatementCode.day)
      write(Int(day.daysSinceEpoch) - StatementCode.firstDay)
    case .moment(let day, let second):
      write(byte: StatementCode.moment)
      write(Int(day.daysSinceEpoch) - StatementCode.firstDay)
      write(Int(second))
    case .flag(let flag): write(byte: flag ? StatementCode.yes : StatementCode.no)
    }
  }
}

extension BlobReader {
  mutating func readStatement() throws(LedgerError) -> Statement {
    switch try readByte() {
    case StatementCode.none: return .none
    case StatementCode.cleared: return .cleared
    case StatementCode.text: return .value(.text(try readText()))
    case StatementCode.number:
      let significand = try readNumber(), scale = try readIndex()
      guard scale <= 18, let number = ExactDecimal(significand: Int64(significand), scale: scale) else {
        throw .damaged("a blob holds a number that is none")
      }
      return .value(.number(number))
    case StatementCode.day: return .value(.day(try readShiftedDay()))
    case StatementCode.moment:
      let day = try readShiftedDay()
      guard let second = Int32(exactly: try readNumber()) else { throw .damaged("a blob holds a time that is none") }
      return .value(.moment(day, secondOfDay: second))
    case StatementCode.no: return .value(.flag(false))
    case StatementCode.yes: return .value(.flag(true))
    case let code: throw .damaged("a blob holds a statement of the unknown kind \(code)")
    }
  }

  /// Reads a value; nothing and cleared are none.
  mutating func readValue() throws(LedgerError) -> FieldValue {
    guard let value = try readStatement().value else { throw .damaged("a blob holds no value where one must stand") }
    return value
  }

  private mutating func readShiftedDay() throws(LedgerError) -> Day {
    let (number, isTooLarge) = try readNumber().addingReportingOverflow(StatementCode.firstDay)
    guard !isTooLarge else { throw .damaged("a blob holds a day that is none") }
    return try Day(stored: number)
  }
}

extension Statement {
  /// The form in readable columns: `-` for none, `x` for cleared, else the value's own form.
  var encoded: String {
    switch self {
    case .none: "-"
    case .cleared: "x"
    case .value(let value): value.encoded
    }
  }

  /// Reads the form in readable columns.
  init(stored text: String) throws(LedgerError) {
    switch text.utf8.first {
    case UInt8(ascii: "-"): self = .none
    case UInt8(ascii: "x"): self = .cleared
    default: self = .value(try FieldValue(stored: text))
    }
  }

  /// Whether the two are one to the byte: equal values may be shown differently.
  func isIdentical(to other: Statement) -> Bool {
    guard self == other else { return false }
    return value?.isIdentical(to: other.value) ?? true
  }
}

extension String {
  /// Whether the two are one to the byte: equality alone takes a letter with its accent for the two in one.
  func isIdentical(to other: String) -> Bool { self == other && utf8.count == other.utf8.count }
}

extension FieldValue {
  /// Reads a value's form in readable columns.
  init(stored text: String) throws(LedgerError) {
    // A combining mark at the start of a text forms one character with the letter of the kind: bytes know better.
    if text.utf8.first == UInt8(ascii: "t") {
      self = .text(String(decoding: text.utf8.dropFirst(), as: UTF8.self))
    } else if let value = FieldValue(encoded: text) {
      self = value
    } else {
      throw .damaged("“\(text)” is no value")
    }
  }

  /// Whether the two are one to the byte.
  func isIdentical(to other: FieldValue?) -> Bool {
    guard case .text(let one) = self, case .text(let two) = other else { return self == other }
    return one.isIdentical(to: two)
  }
}
