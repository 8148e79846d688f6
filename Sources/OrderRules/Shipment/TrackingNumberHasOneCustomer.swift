import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// A tracking number belongs to goods of one customer (SHP-09).
///
/// Carriers give numbers out again after a while, so that only shipments within a month are compared. A lorry's plate
/// or a container carries goods of many.
enum TrackingNumberHasOneCustomer: AcrossRule {
  /// SHP-09.
  static let entry = RuleEntry(
    "SHP-09", "tracking_number_of_two_customers", .medium, .all, acts: .logistics,
    needs: [[.trackingNo], [.customerName, .customerCode]],
    chinese: RuleWords(
      title: "同一运单号对应两个客户", what: "运单 {number} 在 {order}（{found}）和 {other}（{other_found}）上都有",
      todo: "对照运单底单，抄错的改过来；真寄混了的马上联系承运商", rule: "一个月内同一个运单号只对应一个客户；车牌号、柜号不算。",
      example: "运单 SF1001 写在两家客户的发货上：至少有一家查不到自己的货。"),
    english: RuleWords(
      title: "One tracking number, two customers",
      what: "tracking number {number} stands on {order} ({found}) and on {other} ({other_found})",
      todo: "look at the waybill and correct the number that was mistyped; if goods were mixed up, call the carrier",
      rule:
        "Within a month a tracking number belongs to goods of one customer; number plates and containers do not count.",
      example: "Number SF1001 stands on goods of two customers: one of them cannot find his."))

  private static let daysBetween = 31
  private static let leastDigits = 5

  private struct Use {
    var order: OrderDigest
    var event: OrderDigest.Event
    var day: Day

    var sortKey: (Day, String, String) { (day, order.key, event.identity) }
  }

  /// Compares the shipments of each number with its first.
  ///
  /// - Complexity: O(*n* log *n*) in the shipments.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    var uses: [String: [Use]] = [:]
    for order in orders {
      for event in order.events where event.kind == .shipment {
        guard let number = event.fields[.trackingNo]?.description, let day = event.fields[.shipDate]?.day else {
          verdict.lacking += 1
          verdict.missing.insert(.trackingNo)
          continue
        }
        guard let key = key(number) else { continue }
        verdict.evaluated += 1
        uses[key, default: []].append(Use(order: order, event: event, day: day))
      }
    }
    for (_, rows) in uses.filter({ $0.value.count > 1 }).sorted(by: { $0.key < $1.key }) {
      let sorted = rows.sorted { $0.sortKey < $1.sortKey }
      for (place, use) in sorted.enumerated().dropFirst() {
        guard
          let first = sorted[..<place].first(where: {
            $0.day.days(until: use.day) <= daysBetween && isOtherCustomer($0.order, use.order)
          })
        else { continue }
        verdict.violations.append((use.order, use.event.lineID, violation(first, use, orders, context)))
      }
    }
    return verdict
  }

  /// The number as it is compared; `nil` for plates, containers and words.
  private static func key(_ number: String) -> String? {
    let key = TextFolding.key(number).filter { $0.isLetter || $0.isNumber }
    guard key.utf8.allSatisfy({ $0 < 0x80 }), !isContainer(key.utf8) else { return nil }
    return key.utf8.count(where: isDigit) >= leastDigits ? key : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// Four letters and seven digits: a container's number (ISO 6346).
  private static func isContainer(_ key: String.UTF8View) -> Bool {
    key.count == 11 && key.dropFirst(4).allSatisfy(isDigit)
      && key.prefix(4).allSatisfy((UInt8(ascii: "a")...UInt8(ascii: "z")).contains)
  }

  /// Whether two orders are of different customers, by code and by name.
  private static func isOtherCustomer(_ first: OrderDigest, _ second: OrderDigest) -> Bool {
    if first.key == second.key { return false }
    if let one = first.value(.customerCode), let other = second.value(.customerCode), one == other {
      return false
    }
    guard let one = first.value(.customerName)?.description,
      let other = second.value(.customerName)?.description
    else {
      let codes = [first, second].map { $0.value(.customerCode) }
      return codes[0] != nil && codes[1] != nil && codes[0] != codes[1]
    }
    return CompanyLikeness(one, other) == .unrelated
  }

  private static func violation(
    _ first: Use, _ second: Use, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    func customer(_ use: Use) -> String {
      (use.order.value(.customerName) ?? use.order.value(.customerCode))?.description ?? ""
    }
    var found = Violation(.trackingNo, event: orders.whole(second.event, of: second.order))
    found.details = [
      "number": second.event.fields[.trackingNo]?.description ?? "", "order": second.order.orderNo,
      "other": first.order.orderNo, "found": customer(second), "other_found": customer(first),
    ]
    found.evidence = [second, first].flatMap {
      orders.evidence($0.order, $0.event, [.trackingNo, .shipDate, .carrier], context)
    }
    return found
  }
}
