internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  /// The value of a cell that says it plainly, as most cells do: nothing to fold, to interpret or to report.
  ///
  /// `nil` sends the cell the long way, which gives the same value for each that has one here.
  func plain(_ cell: CellValue) -> FieldValue? {
    switch cell {
    case .number(let number):
      guard number.significand.magnitude < 1_000_000_000_000_000, hasPlainNumber else { return nil }
      return .number(number)
    case .day(let day):
      guard type == .date || type == .datetime, rules.oddYears.isEmpty, Self.plausible.contains(day.daysSinceEpoch)
      else { return nil }
      return .day(day)
    case .moment(let day, let second):
      guard type == .datetime, second != 0, rules.oddYears.isEmpty, Self.plausible.contains(day.daysSinceEpoch) else {
        return nil
      }
      return .moment(day, secondOfDay: second)
    case .text(let text): return isPlain(text) ? .text(text) : nil
    default: return nil
    }
  }

  private var hasPlainNumber: Bool {
    switch type {
    case .quantity, .money, .decimal: hasPlainNumbers
    case .percent: !rules.percentIsInPoints && hasNoScale
    default: false
    }
  }

  private func isPlain(_ text: String) -> Bool {
    switch type {
    case .text, .person: guard rules.names == nil, !Self.mayBePending(text) else { return false }
    case .unit, .status, .enumeration: guard rules.names == nil else { return false }
    case .code: guard text.utf8.count != 3, !text.utf8.contains(UInt8(ascii: "+")) else { return false }
    default: return false
    }
    guard let first = text.utf8.first, text.utf8.count > 6 || Self.beginsPlainly(first) else { return false }
    guard first != UInt8(ascii: "'"), TextFolding.isTidy(text) else { return false }
    return first >= 0xE4 || Self.beginsPlainly(first)
  }

  /// `TBA`, `tbd`.
  private static func mayBePending(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "t") } == true
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
