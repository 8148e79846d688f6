import ExactValues

/// The part of an order's money that comes before the work: 30%定金, 预付30%, 30% deposit.
struct PaymentDeposit: Equatable {
  /// The share of the order's amount, between 0 and 1.
  var share: ExactDecimal
  /// How many days after the order it is due, where the terms say so.
  var days: Int?

  /// The deposit that terms ask for, and the terms without it; `nil` where they ask for none, or do not say how much.
  ///
  /// Takes terms in the form in which they are compared.
  static func split(_ key: String) -> (deposit: PaymentDeposit, rest: String)? {
    guard let found = percentFirst(key) ?? wordFirst(key), let percent = ExactDecimal(found.percent),
      percent > .zero, let share = percent.multiplied(by: ExactDecimal(significand: 1, scale: 2) ?? .zero)
    else { return nil }
    let tail = key[found.range.upperBound...].prefix { !separators.contains($0) }
    var (deposit, end) = (PaymentDeposit(share: share), found.range.upperBound)
    if let named = tail.firstMatch(of: /(?:下单|下單|签约|簽約|合同|签订|簽訂|订单|訂單|order|contract)\D{0,8}(\d{1,3})(?:天|日|days?)/) {
      deposit.days = Int(named.1)
      end = named.range.upperBound
    }
    return (deposit, String(key[..<found.range.lowerBound] + key[end...]))
  }

  private static let separators: Set<Character> = [",", ";", "+", "、", "。", "\n"]

  /// 30%定金, 30%t/tdeposit: two digits at most, since 100% is no part.
  private static func percentFirst(_ key: String) -> (percent: String, range: Range<String.Index>)? {
    let pattern =
      /(?:^|[^\d.])((\d{1,2}(?:\.\d{1,2})?)%[^\d%,;+、。]{0,6}?(?:定金|订金|訂金|预付|預付|预收|預收|首付|头款|頭款|deposit|advance|downpayment|prepa))/
    return key.firstMatch(of: pattern).map { (String($0.2), $0.1.startIndex..<$0.1.endIndex) }
  }

  /// 预付30%, 定金:30%.
  private static func wordFirst(_ key: String) -> (percent: String, range: Range<String.Index>)? {
    let pattern =
      /(?:定金|订金|訂金|预付|預付|预收|預收|首付|头款|頭款|deposit|advance|downpayment|prepa(?:id|yment)?)(?:款|为|為|of|:|\(){0,2}(\d{1,2}(?:\.\d{1,2})?)%/
    return key.firstMatch(of: pattern).map { (String($0.1), $0.range) }
  }
}
