internal import Discrepancies
internal import ExactValues
internal import OrderModel
internal import SheetFormats

extension ValueParser {
  /// An identifier: text, never a number.
  ///
  /// A spreadsheet keeps 15 digits and turns `3-1` into a date.
  func code(_ cell: CellValue, _ raw: String) -> ParsedCell {
    switch cell {
    case .number(let number):
      guard number.magnitude < Self.sixteenDigits else {
        return ParsedCell(.unusable(problem(.precisionLost, raw, found: "“\(raw)”: a number of more than 15 digits")))
      }
      return ParsedCell(.value(.text(Self.withLeadingZeros(number, raw))))
    case .day, .moment, .timeOfDay, .duration:
      return ParsedCell(.unusable(problem(.precisionLost, raw, found: "“\(raw)”: turned into a date")))
    case .text(let text):
      var tidy = TextFolding.tidied(text)
      if tidy.hasPrefix("'") { tidy.removeFirst() }
      if Self.isScientific(tidy) {
        return ParsedCell(
          .unusable(problem(.precisionLost, raw, found: "“\(shortened(raw))”: digits lost to an exponent")))
      }
      return ParsedCell(tidy.isEmpty || Self.isPendingCode(tidy) ? .blank : .value(.text(tidy)))
    default: return text(cell)
    }
  }

  /// Whether a code or a name is not known yet: `TBA`, `待定`.
  private static func isPendingCode(_ text: String) -> Bool {
    text.utf8.count <= 9 && pendingCodes.contains(text.lowercased())
  }

  /// Whether the field names a party: 不知道谁的 is nobody's name.
  static func isName(_ field: Field) -> Bool { field.valueType == .person || parties.contains(field) }

  private static let parties: Set<Field> = [.customerName, .endCustomer, .payer, .supplierName]

  /// What tells of the order in words: there 待定 says something.
  private static let tellings: Set<Field> = [
    .remark, .orderRequirement, .followupNote, .changeField, .changeBefore, .changeAfter, .changeContent, .changeReason,
    .exceptionDesc, .exceptionAction, .returnReason, .defectReason, .cancelReason, .notifiedParties, .paymentTerms,
    .orderTitle, .orderAttachment,
  ]

  private static let pendingCodes: Set<String> = ["tba", "tbc", "tbd", "待定", "未定", "待补", "待補", "待确认", "待確認"]

  /// The digits of a whole number, with the zeros in front that its format shows.
  private static func withLeadingZeros(_ number: ExactDecimal, _ raw: String) -> String {
    let plain = number.description
    guard raw.utf8.first == UInt8(ascii: "0"), raw.utf8.count > plain.utf8.count, raw.utf8.count <= 40,
      number.scale == 0, raw.utf8.allSatisfy({ (48...57).contains($0) }), raw.hasSuffix(plain)
    else { return plain }
    return raw.utf8.dropLast(plain.utf8.count).allSatisfy { $0 == 48 } ? raw : plain
  }

  static let sixteenDigits = ExactDecimal(1_000_000_000_000_000)

  /// `1.23457E+11`.
  private static func isScientific(_ text: String) -> Bool {
    guard text.utf8.first.map({ $0 >= 48 && $0 <= 57 }) == true, let mark = text.firstRange(of: "E+") else {
      return false
    }
    return text[..<mark.lowerBound].allSatisfy { $0.isNumber || $0 == "." }
      && text[mark.upperBound...].allSatisfy(\.isNumber) && mark.upperBound < text.endIndex
  }

  /// `9:05`.
  private static func clock(_ seconds: Int64) -> String {
    "\(seconds / 3600):" + (seconds / 60 % 60 < 10 ? "0" : "") + "\(seconds / 60 % 60)"
  }

  func text(_ cell: CellValue) -> ParsedCell {
    let plain: String
    switch cell {
    case .text(let text): plain = Self.unguarded(TextFolding.tidied(text))
    case .number(let number): plain = number.description
    case .day(let day), .moment(let day, secondOfDay: 0): plain = day.description
    case .moment(let day, let second): plain = FieldValue.moment(day, secondOfDay: second).description
    case .timeOfDay(let second): plain = Self.clock(Int64(second))
    case .duration(let seconds): plain = Self.clock(seconds)
    case .boolean(let flag): plain = flag ? "TRUE" : "FALSE"
    case .blank, .error: plain = ""
    }
    if type == .text || type == .person, Self.isPendingCode(plain), !Self.tellings.contains(field) {
      return ParsedCell(.blank)
    }
    if Self.isName(field), UnknownName.isOne(plain) {
      return ParsedCell(.blank, interpretation: "a name that nobody knows yet")
    }
    if let names = rules.names, let name = names.name(for: plain) { return ParsedCell(.value(.text(name))) }
    return ParsedCell(plain.isEmpty ? .blank : .value(.text(plain)))
  }

  /// A text without the apostrophe that keeps it from running as a formula: our own files have one there, and others'.
  private static func unguarded(_ text: String) -> String {
    guard text.hasPrefix("'"), let next = text.utf8.dropFirst().first, "=+-@".utf8.contains(next) else { return text }
    return String(text.dropFirst())
  }

  func flag(_ cell: CellValue, _ raw: String) -> ParsedCell {
    if case .boolean(let flag) = cell { return ParsedCell(.value(.flag(flag != rules.isInverted))) }
    guard raw.utf8.count <= 200 else { return ParsedCell(.unusable(problem(.unparseableValue, raw))) }
    let key = HeaderFolding.key(raw)
    if Self.trueWords.contains(key) { return ParsedCell(.value(.flag(!rules.isInverted))) }
    if Self.falseWords.contains(key) { return ParsedCell(.value(.flag(rules.isInverted))) }
    guard field == .isCancelled, let status = vocabulary.status(raw) else {
      return ParsedCell(.unusable(problem(.unparseableValue, raw)))
    }
    return ParsedCell(.value(.flag(status == .cancelled)))
  }

  func currency(_ cell: CellValue, _ raw: String) -> ParsedCell {
    guard raw.utf8.count <= 200 else { return ParsedCell(.unusable(problem(.unknownWord, raw))) }
    let tidy = TextFolding.tidied(raw)
    if let code = vocabulary.currency(tidy) { return ParsedCell(.value(.text(code))) }
    if tidy.utf8.count == 3, tidy.utf8.allSatisfy({ (65...90).contains($0 & 0xDF) }) {
      return ParsedCell(.value(.text(tidy.uppercased())))
    }
    if tidy.uppercased() == "PRE001" { return ParsedCell(.value(.text("CNY"))) }
    return ParsedCell(.unusable(problem(.unknownWord, raw)))
  }

  private static let trueWords: Set<String> = [
    "是", "有", "已", "对", "√", "✓", "✔", "☑", "y", "yes", "true", "t", "1", "ok",
  ]
  private static let falseWords: Set<String> = [
    "否", "无", "無", "未", "没有", "×", "✗", "x", "☐", "n", "no", "false", "f", "0",
  ]
}
