import ExactValues
import OrderModel

/// How much of an order is to be paid before it is made, and before it leaves, by the words of its terms:
/// 30%定金，余款发货前付清.
struct AdvanceShares: Equatable {
  /// As parts of 1.
  var beforeProduction = ExactDecimal.zero, beforeShipment = ExactDecimal.zero

  private static let deposit = ["定金", "订金", "訂金", "预付", "預付", "首付", "deposit", "downpayment", "advance"]
  private static let shipment = [
    "款到发", "款到發", "款到后发", "款到出", "款到提", "先款", "发货前", "發貨前", "出货前", "出貨前", "提货前", "提貨前", "装柜前", "发前", "现款现货", "現款現貨",
    "现结", "beforeshipment", "beforedelivery", "prepaid", "cia", "cwo",
  ]
  private static let later = [
    "货到", "貨到", "到货", "收货", "验收", "签收", "票到", "开票", "发货后", "出货后", "月结", "天", "net", "days", "b/l", "提单", "质保", "保证金",
  ]

  /// Reads terms; `nil` for words that ask for nothing in advance, or whose parts cannot be told.
  init?(_ text: String) {
    let key = TextFolding.key(text)
    var rest = ExactDecimal(1)
    for clause in key.split(whereSeparator: ",，;；、+。和与及".contains) {
      guard clause.count(where: "%％".contains) < 2 else { return nil }
      let share = Self.share(in: String(clause), rest: rest)
      let has = { (words: [String]) in words.contains(where: clause.contains) }
      let isDeposit = has(Self.deposit), isBefore = has(Self.shipment), isLater = has(Self.later)
      guard isDeposit || isBefore else {
        if let share { rest = rest.subtracting(share) ?? rest }
        continue
      }
      guard !(isBefore && isLater), let part = share ?? (isDeposit ? nil : rest) else { return nil }
      if isBefore { beforeShipment = beforeShipment.adding(part) ?? part } else { beforeProduction = part }
      rest = rest.subtracting(part) ?? rest
    }
    guard beforeProduction > .zero || beforeShipment > .zero else { return nil }
  }

  /// The share that a clause names; that of 余款 and 全款 is what is left.
  private static func share(in clause: String, rest: ExactDecimal) -> ExactDecimal? {
    if let percent = clause.firstMatch(of: /(\d{1,3}(?:\.\d+)?)[%％]/).flatMap({ ExactDecimal(String($0.1)) }) {
      return percent.divided(by: ExactDecimal(100), toPlaces: 6)
    }
    let isRest = ["余款", "尾款", "餘款", "balance", "rest", "全款", "全额", "full"].contains(where: clause.contains)
    return isRest ? rest : nil
  }

  /// All that is to be there before the goods leave.
  var untilShipment: ExactDecimal { beforeProduction.adding(beforeShipment) ?? beforeProduction }
}
