internal import ExactValues
internal import OrderModel
internal import SheetFormats

/// What a cell looks like, whatever its column may mean: evidence for the meaning of the column.
struct CellShape: OptionSet, Sendable {
  let rawValue: UInt16

  /// A number, with or without a currency, a unit or a scale beside it.
  static let number = CellShape(rawValue: 1 << 0)
  /// A number without a fraction.
  static let whole = CellShape(rawValue: 1 << 1)
  /// A number from 0 to 1, or one followed by a sign of percent.
  static let share = CellShape(rawValue: 1 << 2)
  /// A day, written in one way or another; `3.15` may be one.
  static let day = CellShape(rawValue: 1 << 3)
  /// A number that people write for a day: `3.15`.
  static let dayNumber = CellShape(rawValue: 1 << 4)
  /// Letters or signs that are no number.
  static let text = CellShape(rawValue: 1 << 5)
  /// An identifier: digits with letters or hyphens, or many digits.
  static let code = CellShape(rawValue: 1 << 6)
  /// A company.
  static let company = CellShape(rawValue: 1 << 7)
  /// A person's name.
  static let person = CellShape(rawValue: 1 << 8)
  /// A word for a state: 已发, √, OK.
  static let status = CellShape(rawValue: 1 << 9)
  /// A unit of measure.
  static let unit = CellShape(rawValue: 1 << 10)
  /// A currency.
  static let currency = CellShape(rawValue: 1 << 11)
  /// A word that stands for no value yet: 待定.
  static let pending = CellShape(rawValue: 1 << 12)
  /// A moment with its time of day.
  static let time = CellShape(rawValue: 1 << 13)
  /// A month of a year: `2026-02`, `2026年2月`.
  static let month = CellShape(rawValue: 1 << 14)
}

/// Tells the shapes of cells.
struct CellShapeReader: Sendable {
  let vocabulary: Vocabulary
  private let phrases: ValueParser

  /// Makes a reader.
  init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    phrases = ValueParser(field: .quantity, vocabulary: vocabulary)
  }

  /// The shapes of a cell; none for an empty one.
  func shape(_ value: CellValue) -> CellShape {
    switch value {
    case .blank, .error: return []
    case .day: return .day
    case .moment(_, let second): return second == 0 ? .day : [.day, .time]
    case .timeOfDay, .duration: return .text
    case .boolean: return .status
    case .number(let number): return shape(number)
    case .text(let text): return shape(TextFolding.tidied(text))
    }
  }

  /// The shapes of some texts, each with how often it is there.
  func shapes(of texts: [ShapeMemory.Text: Int]) -> [(shape: CellShape, count: Int)] {
    vocabulary.shapes.shapes(of: texts) { shape(.text($0)) }
  }

  private func shape(_ number: ExactDecimal) -> CellShape {
    var shape: CellShape = .number
    if let whole = number.whole {
      shape.insert(.whole)
      if whole >= 10000 { shape.insert(.code) }
      if Self.isCompactDay(String(whole)) { shape.insert(.dayNumber) }
    } else if Self.isMonthAndDay(number.description) {
      shape.insert(.dayNumber)
    }
    if number.magnitude <= ExactDecimal(1) { shape.insert(.share) }
    return shape
  }

  private func shape(_ text: String) -> CellShape {
    guard !text.isEmpty, text.utf8.count <= 400 else { return text.isEmpty ? [] : .text }
    if Self.pendingWords.contains(text.lowercased()) { return .pending }
    if let plain = ExactDecimal(text) {
      var result = shape(plain)
      if text.utf8.count >= 5, plain.whole != nil { result.insert(.code) }
      return result
    }
    var shape: CellShape = .text
    if Self.isDay(text) || Self.hasEnglishMonth(text) { shape.formUnion(text.contains(":") ? [.day, .time] : .day) }
    if let first = text.unicodeScalars.first(where: { $0 != " " }), Self.startsNumber(first) {
      addNumber(text, to: &shape)
    }
    if Self.isCode(text), !shape.contains(.day) { shape.insert(.code) }
    if Self.isMonth(text) { shape.insert(.month) }
    if Self.isCompany(text) { shape.insert(.company) } else if Self.isPerson(text) { shape.insert(.person) }
    if vocabulary.status(text) != nil { shape.insert(.status) }
    if vocabulary.unit(text) != nil { shape.insert(.unit) }
    if vocabulary.currency(text) != nil { shape.insert(.currency) }
    return shape
  }

  private func addNumber(_ text: String, to shape: inout CellShape) {
    guard let reading = NumberParser(vocabulary: vocabulary).single(text) else {
      // A compound such as `2箱*50`, `100+5(备品)` or `约100` is a number to people.
      guard !shape.contains(.day) else { return }
      if Self.isCompound(text) || Self.isPointed(text) { shape.insert(.number) }
      if case .value = phrases.parse(.text(text), rawText: text).value { shape.insert(.number) }
      return
    }
    shape.insert(.number)
    if reading.value.whole != nil { shape.insert(.whole) }
    if reading.isPercent { shape.insert(.share) }
  }

  private static func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
    (48...57).contains(scalar.value) || "+-−(（¥￥$€£约≈~UHRNC".unicodeScalars.contains(scalar)
  }

  /// Four digits for a year, one or two for a month.
  private static func isMonth(_ text: String) -> Bool {
    let parts = text.split { "-/.年".contains($0) }
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), (1990...2100).contains(year) else {
      return false
    }
    let digits = parts[1].prefix(while: \.isNumber)
    return ["", "月", "月份"].contains(parts[1].dropFirst(digits.count))
      && Int(digits).map { (1...12).contains($0) } == true
  }

  /// `12,50`, `1.200,50`: a number where a comma parts the fraction.
  private static func isPointed(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2C || $0 == 0x2E || $0 == 0x2D }
  }

  private static func isCompound(_ text: String) -> Bool {
    guard let first = text.utf8.first, (48...57).contains(first), text.utf8.count <= 40 else { return false }
    return text.contains { "*×+±(（=xX".contains($0) }
  }

  private static let pendingWords: Set<String> = [
    "待定", "未定", "tbd", "tbc", "待确认", "待確認", "尽快", "盡快", "asap", "待通知", "-", "--", "/", "n/a",
  ]
}
