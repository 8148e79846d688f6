/// A data style while it is read, put into the code that a spreadsheet shows for it (OpenDocument 1.3 part 3, 16.29):
/// `yyyy"年"m"月"`, `#,##0.00`, `[h]:mm`.
struct OdsDataStyle {
  private static let codeLimit = 500
  private static let mapLimit = 3
  /// The conditions that sections of a code have by their order alone; text may have the last one.
  private static let plainConditions: Set<[String]> = [[">=0"], [">=0", "<0"], [">0", "<0"], [">0", "<0", "=0"]]

  let name: String
  let kind: OdsStyles.DataKind
  /// The styles that stand in for this one where a condition such as `>=0` holds, in their order.
  private(set) var maps: [(condition: String, style: String)] = []
  private(set) var code = ""
  private var isElapsed: Bool
  private var isPercentage: Bool
  private var literal: String?

  /// Begins a data style; `nil` for other elements.
  init?(_ element: XMLElement) {
    guard let name = element.text("name", in: .odsStyle) else { return nil }
    self.name = name
    isElapsed = element.name.is("time-style") && element.text("truncate-on-overflow", in: .odsNumber) == "false"
    isPercentage = element.name.is("percentage-style")
    kind = element.name.is("boolean-style") ? .boolean : isElapsed ? .elapsed : .other
  }

  /// Takes a start tag inside of the style.
  mutating func open(_ element: XMLElement) {
    guard code.utf8.count < Self.codeLimit else { return }
    let name = element.name
    if name.is("text") || name.is("currency-symbol") {
      literal = ""
    } else if name.is("number") {
      code += Self.number(element)
    } else if name.is("scientific-number") {
      code += Self.number(element) + "E+00"
    } else if name.is("fraction") {
      code += "# ?/?"
    } else if name.is("text-content") {
      code += "@"
    } else {
      openDatePart(element)
    }
  }

  private mutating func openDatePart(_ element: XMLElement) {
    let name = element.name
    let isLong = element.text("style", in: .odsNumber) == "long"
    if name.is("year") { code += isLong ? "yyyy" : "yy" }
    if name.is("month") {
      let isTextual = element.text("textual", in: .odsNumber) == "true"
      code += (isTextual ? "mmm" : "m") + (isLong ? "m" : "")
    }
    if name.is("day") { code += isLong ? "dd" : "d" }
    if name.is("day-of-week") { code += isLong ? "dddd" : "ddd" }
    if name.is("hours") {
      code += isElapsed ? (isLong ? "[hh]" : "[h]") : (isLong ? "hh" : "h")
      isElapsed = false
    }
    if name.is("minutes") { code += isLong ? "mm" : "m" }
    if name.is("seconds") { code += isLong ? "ss" : "s" }
    if name.is("am-pm") { code += "AM/PM" }
  }

  /// The digits of a number; empty for a general one, which says nothing of its places.
  private static func number(_ element: XMLElement) -> String {
    let whole = element.count("min-integer-digits", in: .odsNumber, atMost: 30) ?? 1
    guard let places = element.count("decimal-places", in: .odsNumber, atMost: 30) else {
      return whole > 1 ? String(repeating: "0", count: whole) : ""
    }
    let fixed = element.count("min-decimal-places", in: .odsNumber, atMost: places) ?? places
    var digits = whole == 0 ? "#" : String(repeating: "0", count: whole)
    if element.text("grouping", in: .odsNumber) == "true" {
      digits = digits.count < 4 ? "#," + String(repeating: "#", count: 3 - digits.count) + digits : "#," + digits
    }
    guard places > 0 else { return digits }
    return digits + "." + String(repeating: "0", count: fixed) + String(repeating: "#", count: places - fixed)
  }

  /// Takes a condition under which another style stands in.
  mutating func openMap(_ element: XMLElement) {
    let condition = element.text("condition", in: .odsStyle)?.filter { !$0.isWhitespace } ?? ""
    guard condition.hasPrefix("value()"), condition.utf8.count < 50, maps.count < Self.mapLimit,
      let style = element.text("apply-style-name", in: .odsStyle)
    else { return }
    maps.append((String(condition.dropFirst("value()".count)).replacing("!=", with: "<>"), style))
  }

  /// The whole code, with those of the styles that stand in for this one as its first sections.
  func code(with styles: [String: OdsDataStyle]) -> String {
    let conditions = maps.map(\.condition)
    let isPlain = Self.plainConditions.contains(conditions)
    let sections = maps.compactMap { map in
      styles[map.style].map { isPlain ? $0.code : "[\(map.condition)]" + $0.code }
    }
    return (sections.count == maps.count ? sections + [code] : [code]).joined(separator: ";")
  }

  /// Takes a piece of text.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let text = literal, text.utf8.count < Self.codeLimit { literal = text + String(decoding: bytes, as: UTF8.self) }
  }

  /// Takes an end tag inside of the style.
  mutating func close(_ name: XMLName) {
    guard let text = literal, name.is("text") || name.is("currency-symbol") else { return }
    literal = nil
    if text == "%", isPercentage {
      code += text
    } else if !text.isEmpty {
      code += "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\\\"\"") + "\""
    }
  }
}
