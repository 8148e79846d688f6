import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// No customer has two orders whose numbers the eye takes for one: O and 0, I or L and 1 (ORD-10).
///
/// Numbers that nobody opened are held against the opener's when rows are resolved (VER-13); here are the opener's own.
/// How a sheet writes a number (width, case, spaces, dashes) is worth no word: a dash counts in a key where it stands between
/// digits, and is gone where one of them is a letter, so that keys are compared without any.
enum OrderNumbersAreUnlike: AcrossRule {
  /// ORD-10.
  static let entry = RuleEntry(
    "ORD-10", "look_alike_number", .medium, acts: .sales, needs: [],
    chinese: RuleWords(
      title: "单号疑似笔误", what: "{order} 和 {other} 只差容易看混的字（O 和 0、I 和 1），客户也一样", todo: "核对是不是同一张订单；是的话只留一个单号，通知各部门",
      rule: "同一客户没有两个看起来一样的单号。全半角、大小写、空格、横杠的写法不算。",
      example: "业务表里有 SO-1O1 和 SO-101，客户一样：多半是把 0 打成了字母 O。"),
    english: RuleWords(
      title: "Two numbers that look the same",
      what: "{order} and {other} differ in signs that look alike (O and 0, I and 1), and the customer is the same",
      todo: "check whether they are one order; if so, keep one number and tell everybody",
      rule:
        "No customer has two order numbers that look the same; width, case, spaces and dashes do not count.",
      example: "Sales has SO-1O1 and SO-101 of one customer: most likely the letter O typed for a zero."))

  /// Looks for numbers that are equal to the eye.
  ///
  /// - Complexity: O(*n*) in the orders, and O(*k*²) among those that look the same.
  static func judge(_ orders: DigestedOrders, _ context: RuleContext) -> AcrossVerdict {
    var verdict = AcrossVerdict()
    let sources = context.settings.sources
    let hasOpener = sources.contains(where: \.isOpener)
    var first: [UInt64: Int] = [:]
    var alike: [Int: [Int]] = [:]
    for (index, order) in orders.enumerated()
    where !order.isCancelled && (!hasOpener || order.isOpened) {
      verdict.evaluated += 1
      let look = look(of: order.key)
      if let earlier = first[look] { alike[earlier, default: []].append(index) } else { first[look] = index }
    }
    for (earlier, later) in alike.sorted(by: { $0.key < $1.key }) {
      let group = [earlier] + later
      for (place, second) in group.enumerated().dropFirst() {
        guard let one = group[..<place].first(where: { isLookAlike(orders[$0].key, orders[second].key) }) else {
          continue
        }
        guard let customer = orders[one].customer, let other = orders[second].customer else {
          verdict.evaluated -= 1
          verdict.lacking += 1
          verdict.missing.insert(.customerName)
          continue
        }
        guard customer == other else { continue }
        verdict.violations.append((orders[second], nil, violation(orders[one], orders[second], orders, context)))
      }
    }
    return verdict
  }

  /// A hash of a key without its dashes, in which signs that the eye confuses are one.
  private static func look(of key: String) -> UInt64 {
    key.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
      byte == dash ? hash : (hash ^ UInt64(folded(byte))) &* 0x0000_0100_0000_01B3
    }
  }

  private static let dash = UInt8(ascii: "-")

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    default: byte
    }
  }

  /// Whether two keys differ in letters alone that stand for digits: HI-1 and HL-1 are two customers' series.
  private static func isLookAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.utf8.filter { $0 != dash }, other.utf8.filter { $0 != dash })
    return one != other && one.count == other.count
      && zip(one, other).allSatisfy { first, second in
        first == second || folded(first) == folded(second) && isDigit(first) != isDigit(second)
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func violation(
    _ first: OrderDigest, _ second: OrderDigest, _ orders: DigestedOrders, _ context: RuleContext
  ) -> Violation {
    var found = Violation(.orderNo, details: ["order": second.orderNo, "other": first.orderNo])
    found.evidence = [first, second].flatMap { orders.evidence($0, .orderNo, context) }
    found.money = second.amount
    return found
  }
}
