import ExactValues
import OrderModel

/// When money falls due by the words of the trade: 月结30天, 货到30天, 票到付款, 款到发货, Net 30.
///
/// Of 30%定金，70%货到30天 the deposit stands apart; base and days are the rest's.
struct PaymentTerms: Equatable {
  /// From when the days are counted.
  enum Base: Equatable {
    /// Before anything is shipped: nothing falls due later.
    case advance
    /// The end of the month of the invoice, else of the goods.
    case month
    case received, shipped, invoice
    /// The invoice, else the goods.
    case delivery
  }

  var base: Base
  var days: Int
  /// What comes before the work.
  var deposit: PaymentDeposit?

  /// Reads terms; `nil` for words that say no day.
  init?(_ text: String) {
    let whole = TextFolding.key(text), parted = PaymentDeposit.split(whole)
    let key = parted?.rest ?? whole
    deposit = parted?.deposit
    func has(_ words: String...) -> Bool { words.contains(where: key.contains) }
    let days = Self.days(in: key)
    if has("月结", "月結", "monthly", "eom", "月底") {
      (base, self.days) = (.month, days ?? 30)
    } else if has("货到", "貨到", "收货", "收貨", "到货", "到貨", "签收", "簽收", "验收", "驗收", "cod", "afterdelivery", "afterreceipt") {
      (base, self.days) = (.received, days ?? 0)
    } else if has("票到", "见票", "見票", "开票", "開票", "发票", "發票", "afterinvoice", "invoicedate") {
      (base, self.days) = (.invoice, days ?? 0)
    } else if has(
      "款到", "先款", "发货前", "發貨前", "出货前", "出貨前", "提货前", "提貨前", "现款", "現款", "全款", "advance", "prepaid", "cia", "before")
    {
      (base, self.days) = (.advance, 0)
    } else if let days, has("发货", "發貨", "出货", "出貨", "装船", "裝船", "提单", "提單", "b/l", "shipment") {
      (base, self.days) = (.shipped, days)
    } else if let days {
      (base, self.days) = (.delivery, days)
    } else {
      return nil
    }
  }

  /// The days before 天, 日 or days, or behind net or 账期; the last where several stand there, since deposits come first.
  private static func days(in key: String) -> Int? {
    let marked = key.matches(of: /(\d{1,3})(?:天|日|days?|d\b)/).compactMap { Int($0.1) }
    if let last = marked.last { return last }
    return key.firstMatch(of: /(?:net|n\/|月结|月結|账期|帳期|t\/t)(\d{1,3})(?![\d%％])/).flatMap { Int($0.1) }
  }

  /// The day on which what was delivered or invoiced on a day falls due.
  func due(after day: Day) -> Day {
    guard base == .month else { return day.adding(days: days) }
    let civil = day.civil
    let end = Day(year: civil.year, month: civil.month, day: Day.length(ofMonth: civil.month, year: civil.year))
    return (end ?? day).adding(days: days)
  }
}
