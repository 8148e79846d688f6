internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  /// The value of a cell that says it plainly, as most cells do: nothing to fold, to interpret or to report.
  ///
  /// `nil` sends the cell the long way, which gives the same value for each that has one here.
  func plain(_ cell: CellValue) -> FieldValue? {
    switch cell {
    case .number(let number): plainCells.takes(number) ? .number(number) : nil
    case .day(let day): plainCells.takes(day) ? .day(day) : nil
    case .moment(let day, let second): plainCells.takes(day, second: second) ? .moment(day, secondOfDay: second) : nil
    case .text(let text): plainCells.takes(text) ? .text(text) : nil
    default: nil
    }
  }
}

/// Which cells of a column say plainly what they mean, as far as its type and its rules go.
struct PlainCells: Sendable {
  /// What texts may be plain.
  private enum Texts {
    case none, texts, names, words, codes
  }

  private let texts: Texts
  private let takesNumbers: Bool
  /// Whether `1200.5` as text is plain too.
  private let takesNumerals: Bool
  private let takesDays: Bool
  private let takesMoments: Bool

  init(_ field: Field, _ rules: ValueRules) {
    let type = field.valueType
    let hasNoScale = rules.scale == ExactDecimal(1)
    let isDate = type == .date || type == .datetime
    takesDays = isDate && rules.oddYears.isEmpty
    takesMoments = type == .datetime && rules.oddYears.isEmpty
    switch type {
    case .quantity, .money, .decimal: takesNumbers = hasNoScale
    case .percent: takesNumbers = !rules.percentIsInPoints && hasNoScale
    default: takesNumbers = false
    }
    takesNumerals = takesNumbers && type != .percent && !rules.decimalComma
    switch type {
    case .text, .person: texts = rules.names != nil ? .none : ValueParser.isName(field) ? .names : .texts
    case .unit, .status, .enumeration: texts = rules.names == nil ? .words : .none
    case .code: texts = .codes
    default: texts = .none
    }
  }

  func takes(_ number: ExactDecimal) -> Bool {
    takesNumbers && number.significand.magnitude < 1_000_000_000_000_000
  }

  func takes(_ day: Day) -> Bool { takesDays && ValueParser.plausible.contains(day.daysSinceEpoch) }

  func takes(_ day: Day, second: Int32) -> Bool {
    takesMoments && second != 0 && ValueParser.plausible.contains(day.daysSinceEpoch)
  }

  func takes(_ text: String) -> Bool {
    guard texts != .none else { return false }
    var text = text
    return text.withUTF8(takes)
  }

  /// Whether a text, its bytes UTF-8, is its own value.
  func takes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard texts != .none, let first = utf8.first, first != UInt8(ascii: "'") else { return false }
    let isShort = utf8.count <= 6
    if isShort || first < 0xE4, !Self.beginsPlainly(first) { return false }
    switch texts {
    case .none: return false
    case .texts where Self.mayBePending(utf8): return false
    case .names where Self.mayBePending(utf8) || UnknownName.mayBegin(utf8): return false
    case .codes where utf8.count == 3 || utf8.contains(UInt8(ascii: "+")): return false
    default: return TextFolding.isTidy(utf8)
    }
  }

  /// `TBA`, `tbd`.
  private static func mayBePending(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.count == 3 && utf8[0] | 0x20 == UInt8(ascii: "t")
  }

  /// The number that a text of digits says in the way in which numbers are written out; `nil` for any other text.
  func number(_ utf8: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    guard takesNumerals, (1...16).contains(utf8.count) else { return nil }
    var digits: Int64 = 0
    var point: Int?
    for (place, byte) in utf8.enumerated() {
      if byte == UInt8(ascii: "."), point == nil, place > 0, place + 1 < utf8.count {
        point = place
      } else if byte &- 48 < 10 {
        digits = digits * 10 + Int64(byte - 48)
      } else {
        return nil
      }
    }
    let wholeCount = point ?? utf8.count
    // A nought in front, or one behind the point, is a form of its own.
    if wholeCount > 1, utf8[0] == 48 { return nil }
    if point != nil, utf8[utf8.count - 1] == 48 { return nil }
    guard digits < 1_000_000_000_000_000 else { return nil }
    return ExactDecimal(significand: digits, scale: utf8.count - wholeCount - (point == nil ? 0 : 1))
  }

  /// Whether a text that begins so is never one of the signs and words for nothing.
  private static func beginsPlainly(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "M"),
      UInt8(ascii: "O")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "m"),
      UInt8(ascii: "o")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
