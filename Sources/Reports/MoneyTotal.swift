internal import Discrepancies
internal import ExactValues

/// Money at stake by currency, each order line once.
struct MoneyTotal {
  /// The sum of each currency; `""` where no sheet names one.
  private(set) var amounts: [String: ExactDecimal]

  /// Takes sums that are made already.
  init(_ amounts: [String: ExactDecimal]) { self.amounts = amounts }

  /// Adds up; where a line has several discrepancies the largest amount counts, and one alone.
  init(of discrepancies: [Discrepancy]) {
    var largest: [[String]: ExactDecimal] = [:]
    for discrepancy in discrepancies {
      guard let money = discrepancy.moneyAtStake else { continue }
      let subject = discrepancy.subject
      let line = subject.orderNo.map { [$0, subject.lineNo ?? ""] } ?? ["", discrepancy.id]
      let key = line + [discrepancy.currency ?? ""]
      largest[key] = max(largest[key] ?? money, money)
    }
    amounts = [:]
    for (key, money) in largest {
      amounts[key[2]] = (amounts[key[2]] ?? .zero).adding(money) ?? amounts[key[2]]
    }
  }

  /// The largest sum of any currency, for ordering alone: no rates are known here.
  var largest: ExactDecimal { amounts.values.max() ?? .zero }

  /// The sums in words, one a currency: `CNY 12,000.50`.
  func parts(_ texts: ReportTexts) -> [String] {
    amounts.sorted { $0.key < $1.key }.filter { $0.value != .zero }.map { currency, amount in
      currency.isEmpty
        ? "\(Self.grouped(amount)) (\(texts.phrase(.noCurrency)))" : "\(currency) \(Self.grouped(amount))"
    }
  }

  /// The sums in words, `nil` where there is none: `CNY 12,000.50、USD 300`.
  func text(_ texts: ReportTexts) -> String? {
    let parts = parts(texts)
    return parts.isEmpty ? nil : parts.joined(separator: texts.language == .zhHans ? "、" : ", ")
  }

  /// A number with its thousands apart.
  static func grouped(_ number: ExactDecimal) -> String {
    let parts = number.magnitude.description.split(separator: ".")
    var digits = ""
    let whole = Array(parts.first ?? "0")
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { digits.append(",") }
      digits.append(digit)
    }
    return (number.isNegative ? "-" : "") + digits
      + (parts.count > 1 ? "." + parts[1] + (parts[1].count == 1 ? "0" : "") : "")
  }
}
