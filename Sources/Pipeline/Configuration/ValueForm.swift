internal import ExactValues
internal import OrderModel

/// The form of one text, number or word of `duidan.yml`.
struct ValueForm: Sendable {
  /// How the JSON Schema names the type.
  enum JSONType: String, Sendable { case string, number, integer, boolean }

  /// What a message says was expected.
  var expected: String
  /// The words that are allowed; empty where others are.
  var words: [String] = []
  /// The types for the JSON Schema.
  var types: [JSONType] = [.string]
  /// The regular expression for the JSON Schema, where the form is a text.
  var pattern: String?
  /// The least and the most, where the form is a number.
  var range: ClosedRange<Int>?
  /// Whether a text of the form is a code of a public list, not something that a person made up.
  var isCode = false
  /// Whether a text that is none of the words has the form.
  var accepts: @Sendable (String) -> Bool = { _ in false }

  /// Whether a text has the form.
  func isMet(by text: String) -> Bool { words.contains(text) || accepts(text) }

  static let text = ValueForm(expected: "a text", pattern: #"\S"#) { $0.contains { !$0.isWhitespace } }

  static func choice(_ words: [String]) -> ValueForm {
    ValueForm(expected: list(words), words: words)
  }

  static let flag = ValueForm(expected: "true or false", words: ["true", "false"], types: [.boolean])

  static func whole(_ range: ClosedRange<Int>) -> ValueForm {
    ValueForm(
      expected: range.lowerBound == range.upperBound
        ? "\(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)",
      types: [.integer], range: range
    ) { ConfigurationValue.whole($0).map(range.contains) ?? false }
  }

  static let number = ValueForm(expected: "a number not below 0, such as 0.05", types: [.number]) {
    ConfigurationValue.number($0) != nil
  }

  static let percent = ValueForm(
    expected: "a percentage such as 3%", pattern: #"^[0-9]+(\.[0-9]+)?\s*%$"#, isCode: true
  ) {
    ConfigurationValue.percent($0) != nil
  }

  static let size = ValueForm(
    expected: "a size such as 500MB or 2GB", types: [.string, .integer], pattern: "^[0-9]+ ?([kKMGT]i?B|B)?$"
  ) { ByteSize.bytes(of: $0) != nil }

  static let day = ValueForm(
    expected: "a day such as 2026-03-09", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  ) { Day(iso: $0) != nil }

  static let glob = ValueForm(
    expected: "a path inside the workspace such as sales/*.xlsx; * and ? stay inside a folder, ** goes through folders",
    pattern: #"^[^/].*"#
  ) { PathGlob.problem(of: $0, isPath: true) == nil }

  static let sheetGlob = ValueForm(expected: "a sheet's name; * and ? stand for any characters", pattern: #"."#) {
    PathGlob.problem(of: $0, isPath: false) == nil
  }

  static let colour = ValueForm(expected: "a colour such as FFFF00", pattern: "^#?[0-9A-Fa-f]{6}$") { text in
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    return digits.count == 6 && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
  }

  static let currency = ValueForm(expected: "a currency of ISO 4217 such as USD", pattern: "^[A-Z]{3}$", isCode: true) {
    text in
    text.utf8.count == 3 && text.utf8.allSatisfy { (65...90).contains($0) }
  }

  static let ruleCode = ValueForm(
    expected: "a rule's code such as SHP-05", pattern: "^[A-Z]{2,4}-[0-9]{2}$", isCode: true
  ) { text in
    text.wholeMatch(of: #/[A-Z]{2,4}-[0-9]{2}/#) != nil
  }

  static let field = names(Field.all.map(\.id), as: "the id of a field such as promised_date")

  static let fieldOrIgnore = names(
    Field.all.map(\.id) + [WorkspaceConfiguration.ignoreWord],
    as: "the id of a field such as promised_date, or ignore")

  static let department = choice(Department.allCases.map(\.rawValue))

  /// A long list of names, of which a message names an example only.
  private static func names(_ names: [String], as expected: String) -> ValueForm {
    ValueForm(expected: expected, words: names)
  }

  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

/// Reads single values of `duidan.yml`.
enum ConfigurationValue {
  /// A whole number in plain digits.
  static func whole(_ text: String) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// A number not below 0 in plain digits.
  static func number(_ text: String) -> ExactDecimal? {
    let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 0x2E } && text.utf8.count <= 30
    return isPlain ? ExactDecimal(text) : nil
  }

  /// 3 for `3%`.
  static func percent(_ text: String) -> ExactDecimal? {
    guard text.hasSuffix("%") else { return nil }
    var digits = text.dropLast()
    while digits.last == " " { digits = digits.dropLast() }
    return digits.isEmpty ? nil : number(String(digits))
  }
}
