import Discrepancies
import ExactValues
import Normalization
import OrderModel
import SheetFormats

/// Cells and what they mean, written short.
enum CellGrammar {
  static func parse(_ field: Field, _ text: String, _ change: (inout ValueRules) -> Void = { _ in }) -> ParsedCell {
    var rules = ValueRules()
    change(&rules)
    return ValueParser(field: field, rules: rules).parse(.text(text), rawText: text)
  }

  static func parse(
    _ field: Field, number text: String, _ change: (inout ValueRules) -> Void = { _ in }
  ) -> ParsedCell {
    var rules = ValueRules()
    change(&rules)
    guard let number = ExactDecimal(text) else { return ParsedCell(.blank) }
    return ValueParser(field: field, rules: rules).parse(.number(number), rawText: text)
  }

  /// The value, `blank` or the kind of the problem; `!` in front of what is reported as understood.
  static func shown(_ cell: ParsedCell) -> String {
    let mark = cell.interpretation == nil ? "" : "!"
    switch cell.value {
    case .blank: return mark + "blank"
    case .value(let value): return mark + value.description
    case .unusable(let problem): return problem.kind.name
    }
  }

  /// What a problem says was found.
  static func found(_ cell: ParsedCell) -> String {
    if case .unusable(let problem) = cell.value { problem.found } else { "" }
  }
}
