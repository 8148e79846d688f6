/// A number format's code, ready to write values as a spreadsheet shows them (ECMA-376 part 1, 18.8.31).
///
///     DisplayFormat(code: "#,##0.00;[Red]-#,##0.00").text(of: NumberText("-1234.5"))  // "-1,234.50"
///     DisplayFormat(code: "yyyy\"年\"m\"月\"").text(of: moment)                           // "2026年3月"
///
/// `_x` is one space and `*x` nothing, since there is no column to fill. Colours are passed over. Years of eras (`e`,
/// `b`) are plain years, their names (`g`) nothing. Where Excel fills the cell with `#`, because no section takes the
/// number or a date would lie before 1900, the number is written as General.
///
/// A minus sign is written before everything else, also before a number that is rounded to zero (-0.00), and left out
/// by a section that takes negative numbers alone, which has a sign of its own among its literals: so does Excel.
struct DisplayFormat {
  /// Codes of more characters count as General; Excel's own limit is 255.
  static let codeLimit = 1_024
  /// Numbers of more digits before the point count as General; the largest double has 309.
  static let wholeDigitLimit = 400

  /// The sections for numbers, at most three.
  private let sections: [FormatSection]
  private let textSection: FormatSection?

  /// Reads a code; one that is too long is General.
  init(code: String) {
    guard !code.isEmpty, code.utf8.count <= Self.codeLimit else {
      sections = []
      textSection = nil
      return
    }
    var parser = FormatCodeParser(code)
    var all = parser.sections()
    if all.count == 4 || all.last?.isForText == true { textSection = all.removeLast() } else { textSection = nil }
    sections = all
  }

  /// A cell of text.
  func text(of text: String) -> String {
    guard let textSection else { return text }
    return textSection.tokens.reduce(into: "") { result, token in
      switch token {
      case .literal(let literal): result += literal
      case .text, .general: result += text
      default: break
      }
    }
  }

  /// A cell that holds a number.
  func text(of number: NumberText) -> String { text(of: ShownNumber(number), moment: nil) ?? "" }

  /// A cell that holds a day, a time or elapsed time; `nil` where the code is General, which has no form for them.
  func text(of moment: ShownMoment) -> String? { text(of: moment.serial, moment: moment) }

  private func text(of number: ShownNumber, moment: ShownMoment?) -> String? {
    let general = moment == nil ? GeneralText.text(number) : nil
    guard let (section, sign) = section(for: number) else { return general }
    if section.isDate {
      guard let shown = moment ?? ShownMoment(number, section) else { return general }
      return DateLayout(section, shown).text
    }
    if moment != nil, section.tokens.contains(.general) { return nil }
    let isSigned = sign == .written && number.isNegative && !number.isZero
    return NumberLayout(section).text(of: number.magnitude).map { (isSigned ? "-" : "") + $0 } ?? general
  }
}

extension DisplayFormat {
  /// Whether a section writes the sign of a negative number, or has a sign of its own among its literals.
  private enum Sign {
    case written
    case implied
  }

  /// The section that takes the number: by conditions, or positive, negative and zero.
  private func section(for number: ShownNumber) -> (FormatSection, Sign)? {
    for (index, section) in sections.enumerated() where takes(index, number) {
      if let condition = section.condition { return (section, condition.admitsOnlyNegatives ? .implied : .written) }
      return (section, index == 1 && secondIsForNegatives ? .implied : .written)
    }
    return nil
  }

  private func takes(_ index: Int, _ number: ShownNumber) -> Bool {
    if let condition = sections[index].condition { return condition.holds(for: number) }
    let isNegative = number.isNegative && !number.isZero
    switch (index, sections.count) {
    case (0, 1): return true
    case (0, 2): return !isNegative
    case (0, _): return !isNegative && !number.isZero
    case (1, 3): return isNegative
    default: return true
    }
  }

  private var secondIsForNegatives: Bool {
    sections.count > 2 || (sections[0].condition?.leavesOnlyNegatives ?? true)
  }
}
