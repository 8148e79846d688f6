import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// All sheets know at what rate a line is taxed, and whether its prices hold the tax (ORD-09).
///
/// Prices on the two sides of the tax are converted by the rate before they are compared; without a rate they are not
/// compared. Two that differ by one of the usual rates explain each other.
enum TaxBasisIsOne: LineRule {
  /// ORD-09.
  static let entry = RuleEntry(
    "ORD-09", "tax_basis_unclear", .medium, .priced, acts: .finance,
    needs: [[.taxRate, .unitPriceInclTax, .unitPriceExclTax, .amountInclTax, .amountExclTax]], compares: [.taxRate],
    chinese: RuleWords(
      title: "含税口径不清", what: "{one} 和 {other} 一个含税一个不含税，没写税率，比不了",
      todo: "把税率补上，各表写明含税还是不含税",
      rule: "各表的税率一样；含税价和不含税价并存时要有税率（差额正好是常用税率的不算）。",
      example: "业务报含税单价 113，财务记不含税 95，都没写税率：不知道差的是税还是价。",
      variants: ["rates": "税率不一样：{rates}"]),
    english: RuleWords(
      title: "Tax is unclear",
      what: "{one} and {other} stand on the two sides of the tax, no rate is stated, and they cannot be compared",
      todo: "state the tax rate, and in each sheet whether prices hold the tax",
      rule:
        "All sheets state one tax rate; where prices with and without tax stand side by side there is a rate, unless the difference is a usual one.",
      example:
        "Sales quotes 113 with tax, finance has 95 without, and nobody states the rate: is it the tax or the price?",
      variants: ["rates": "the tax rates differ: {rates}"]))

  private static let pairs: [(core: Field, bases: [Field])] = [
    (.unitPrice, [.unitPriceInclTax, .unitPriceExclTax]), (.amount, [.amountInclTax, .amountExclTax]),
  ]

  /// Compares the rates that are stated; without one, looks for prices on both sides of the tax.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    let rates = Set(line.stated(.taxRate).filter(\.isHeld).compactMap(\.value.number) + invoiced(line)).sorted()
    if rates.count > 1 { return .violated([violation(rates, line, context)]) }
    guard rates.isEmpty else { return .holds }
    let bases = pairs.flatMap { pair in mixed(pair.core, pair.bases.filter(context.knows), line) }
    guard !bases.isEmpty else { return .lacks([.taxRate]) }
    // The price tells what the amount would only repeat.
    guard let worst = bases.first(where: { !isExplained($0) }) else { return .holds }
    return .violated([violation(worst, line)])
  }

  private struct Mix {
    var core: Field, basis: Field
    var first, second: ExactDecimal
  }

  /// A price of one sheet beside one on a stated side of the tax in a sheet that has no plain one.
  private static func mixed(_ core: Field, _ bases: [Field], _ line: LineFacts) -> [Mix] {
    guard !bases.isEmpty, let plain = line.stated(core).first, let first = plain.value.number, first != .zero else {
      return []
    }
    return bases.flatMap { basis in
      line.stated(basis).compactMap { stated -> Mix? in
        guard stated.source.id != plain.source.id, let second = stated.value.number,
          line.unit.sources[stated.source.id]?.fields[core] == nil
        else { return nil }
        return Mix(core: core, basis: basis, first: first, second: second)
      }
    }
  }

  private static func isExplained(_ mix: Mix) -> Bool {
    Money.isNear(mix.first, mix.second) || TaxRates.explain(mix.first, mix.second)
  }

  /// The rates of the line's invoices.
  private static func invoiced(_ line: LineFacts) -> [ExactDecimal] {
    line.events(.invoice).compactMap { $0.fields[.taxRate]?.number }
  }

  private static func violation(_ rates: [ExactDecimal], _ line: LineFacts, _ context: RuleContext) -> Violation {
    let texts = rates.map { ($0.multiplied(by: ExactDecimal(100))?.description ?? $0.description) + "%" }
    var found = Violation(.taxRate, details: ["variant": "rates", "rates": texts.joined(separator: " / ")])
    found.evidence = line.evidence(.taxRate) + line.events(.invoice).flatMap { context.evidence($0, .taxRate) }
    return found
  }

  private static func violation(_ mix: Mix, _ line: LineFacts) -> Violation {
    var found = Violation(mix.core, details: ["one": mix.first.description, "other": mix.second.description])
    found.evidence = line.evidence(mix.core, mix.basis)
    return found
  }
}
