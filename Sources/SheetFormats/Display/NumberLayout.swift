/// Writes a number without its sign by a section of a number format.
struct NumberLayout {
  private let section: FormatSection

  init(_ section: FormatSection) { self.section = section }

  /// The number as the section shows it; `nil` where it has more digits than any spreadsheet writes.
  func text(of number: ShownNumber) -> String? {
    let percents = section.tokens.count { $0 == .percent }
    let scaled = number.shifted(by: 2 * percents)
    guard scaled.order < DisplayFormat.wholeDigitLimit else { return nil }
    if section.tokens.contains(.general) { return general(scaled) }
    if let fraction = FractionLayout(section) { return fraction.text(of: scaled) }
    if let scientific = ScientificLayout(section) { return scientific.text(of: scaled) }
    return DecimalLayout(section.tokens[...], section.numerals).text(of: scaled)
  }

  private func general(_ number: ShownNumber) -> String {
    section.tokens.reduce(into: "") { text, token in
      text += token == .general ? generalDigits(number) : token.plainText
    }
  }

  /// General with the section's numerals: 一千二百三十四.五.
  private func generalDigits(_ number: ShownNumber) -> String {
    let text = GeneralText.text(number)
    let whole = text.utf8.prefix { $0 &- 48 < 10 }
    let words = section.numerals.inWords(Array(whole))
    return words + section.numerals.digits(text.utf8.dropFirst(whole.count))
  }
}

extension FormatToken {
  /// What a token shows where it means nothing else.
  var plainText: String {
    switch self {
    case .literal(let text): text
    case .point: "."
    case .comma: ","
    case .percent: "%"
    case .slash: "/"
    default: ""
    }
  }

  var placeholder: Placeholder? { if case .digit(let placeholder) = self { placeholder } else { nil } }
}

extension Placeholder {
  /// What stands where the number has no digit.
  var filler: String {
    switch self {
    case .zero: "0"
    case .hash: ""
    case .question: " "
    }
  }
}
