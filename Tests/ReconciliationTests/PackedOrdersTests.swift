import ExactValues
import OrderModel
import Testing

@testable import Reconciliation

/// Packed orders are unpacked to the byte as they were.
@Suite struct PackedOrdersTests {
  @Test func `what is unpacked is to the byte what was packed`() {
    for seed in 1...60 {
      var random = SplitMix64(UInt64(seed))
      let orders = (0..<Int.random(in: 0...5, using: &random)).map { _ in WildState.order(&random) }
      let packed = PackedOrders(orders)
      #expect(packed.count == orders.count)
      for (order, unpacked) in zip(orders, packed) {
        #expect(order == unpacked, "seed \(seed)")
        let difference = zip(Self.lines(order), Self.lines(unpacked)).first { Array($0.utf8) != Array($1.utf8) }
        #expect(difference == nil, "seed \(seed)")
      }
    }
  }

  @Test func `orders of a shelf lie by key, wherever they were packed`() {
    var random = SplitMix64(7)
    var orders = (0..<50).map { _ in WildState.order(&random) }
    for index in orders.indices { orders[index].key = "K\(index * 7 % 50 + 100)" }
    var shelf = OrderShelf()
    for part in [orders[..<20], orders[20...]] {
      shelf.append(PackedOrders(part), part.map { ($0.key, $0.orderNo) })
    }
    shelf.sort()
    #expect(shelf.keys == orders.map(\.key).sorted())
    #expect(shelf.elementsEqual(OrderShelf(orders)))
    #expect(zip(shelf.numbers, shelf).allSatisfy { $0 == $1.orderNo })
    for order in orders { #expect(shelf.order(order.key) == order) }
    #expect(shelf.order("K099") == nil && shelf.order("K1000") == nil && !shelf.contains(key: ""))
  }

  /// Everything in an order, line by line; texts are to be compared byte for byte.
  private static func lines(_ order: OrderState) -> [Substring] {
    var text = ""
    dump(order, to: &text)
    return text.split(separator: "\n")
  }
}

/// Order states with everything in them that can be, whether a fold would leave it so or not.
private enum WildState {
  private static let texts = [
    "", "A", "SO-2026-0118", "深圳市某某电子科技有限公司", "e\u{301}té", "été", "\u{301}", "a\u{0}b", "🧵",
    String(repeating: "长", count: 200),
  ]
  private static let sources = ["sales", "production", "销售-订单台账", "e\u{301}", "é"]

  static func order(_ random: inout SplitMix64) -> OrderState {
    var order = OrderState(key: text(&random), orderNo: text(&random), firstSeen: day(&random))
    order.nextLineOrdinal = Int.random(in: -1...Int.max, using: &random)
    order.header = unit(order.key, &random)
    order.lines = (0..<Int.random(in: 0...3, using: &random)).map { number in
      let ids = ["\(order.key)#\(number)", order.key, "other", "\(order.key)#0\(number)", "#", ""]
      return unit(ids[Int.random(in: 0..<ids.count, using: &random)], &random)
    }
    order.events = (0..<Int.random(in: 0...3, using: &random)).map { _ in event(order, &random) }
    return order
  }

  private static func unit(_ id: String, _ random: inout SplitMix64) -> UnitState {
    var unit = UnitState(id: id)
    for field in fields(&random) {
      let known = Baseline(
        statement: statement(&random), revision: Int.random(in: 0...300, using: &random),
        movedOn: Bool.random(using: &random) ? day(&random) : nil,
        policy: pick(Policy.allCases, &random))
      unit.baseline[field] = known
      let usual = known.movedOn.map { [Revision(statement: known.statement, asOf: $0)] } ?? []
      unit.revisions[field] =
        Bool.random(using: &random) ? usual : [Revision(statement: statement(&random), asOf: day(&random))]
    }
    for field in fields(&random) where Bool.random(using: &random) { unit.revisions[field] = [] }
    for source in sources where Bool.random(using: &random) {
      unit.sources[source] = claims(beside: unit.baseline, &random)
    }
    return unit
  }

  private static func claims(beside baseline: FieldMap<Baseline>, _ random: inout SplitMix64) -> SourceUnitState {
    let presences: [SourceUnitState.Presence] = [.held, .vanished, .vanishedWhileEdited]
    var state = SourceUnitState(presence: pick(presences, &random))
    // No two headers that are one to a dictionary.
    if Bool.random(using: &random) { state.extras = ["e\u{301}": text(&random)] }
    let marks: [Mark] = [
      .none, .stale, .first, .edit, .overruled(.conflictingEdit), .overruled(.disagreement),
      .overruled(.unauthorisedEdit),
    ]
    for field in Array(baseline.keys) + fields(&random) {
      let isSame = Bool.random(using: &random)
      state.fields[field] = SourceFieldState(
        prev: isSame ? baseline[field]?.statement ?? .none : statement(&random),
        seen: isSame ? baseline[field]?.revision ?? 0 : Int.random(in: 0...9, using: &random),
        mark: pick(marks, &random), place: Bool.random(using: &random) ? place(&random) : nil)
    }
    return state
  }

  private static func event(_ order: OrderState, _ random: inout SplitMix64) -> EventState {
    let lines = [nil, order.key, order.key + "#3", "other"]
    var event = EventState(
      identity: text(&random), kind: pick(EventKind.allCases, &random),
      lineID: pick(lines, &random), fields: values(&random),
      source: pick(sources, &random),
      places: places(&random), firstSeen: day(&random))
    event.isVanished = Bool.random(using: &random)
    if Bool.random(using: &random) { event.claims[event.source]?.isVanished = event.isVanished }
    for source in sources where Int.random(in: 0..<4, using: &random) == 0 {
      event.claims[source] = EventClaim(
        lineID: pick(lines, &random), fields: values(&random), places: places(&random),
        isVanished: Bool.random(using: &random))
    }
    for field in fields(&random) where Int.random(in: 0..<4, using: &random) == 0 {
      event.former[field] = [FormerValue(value: value(&random), until: day(&random))]
    }
    return event
  }

  private static func fields(_ random: inout SplitMix64) -> [Field] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in pick(Field.all, &random) }
  }

  private static func values(_ random: inout SplitMix64) -> FieldMap<FieldValue> {
    FieldMap(fields(&random).map { ($0, value(&random)) }) { first, _ in first }
  }

  private static func places(_ random: inout SplitMix64) -> FieldMap<ClaimPlace> {
    FieldMap(fields(&random).map { ($0, place(&random)) }) { first, _ in first }
  }

  private static func place(_ random: inout SplitMix64) -> ClaimPlace {
    let raw = Bool.random(using: &random) ? text(&random) : nil
    let cells = [nil, "row 7", "B12", "XFD1048576", "~"]
    return ClaimPlace(
      place: Place(
        file: text(&random), sheet: Bool.random(using: &random) ? text(&random) : nil,
        cell: pick(cells, &random)), rawText: raw, version: text(&random))
  }

  private static func statement(_ random: inout SplitMix64) -> Statement {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .none
    case 1: .cleared
    default: .value(value(&random))
    }
  }

  private static func value(_ random: inout SplitMix64) -> FieldValue {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .text(text(&random))
    case 1:
      .number(
        ExactDecimal(
          significand: Int64.random(in: .min ... .max, using: &random), scale: Int.random(in: 0...18, using: &random))
          ?? .zero)
    case 2: .day(day(&random))
    case 3: .moment(day(&random), secondOfDay: Int32.random(in: .min ... .max, using: &random))
    default: .flag(Bool.random(using: &random))
    }
  }

  private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix64) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private static func text(_ random: inout SplitMix64) -> String { pick(texts, &random) }

  private static func day(_ random: inout SplitMix64) -> Day {
    Day(daysSinceEpoch: Int32.random(in: -1_000_000...1_000_000, using: &random))
  }
}
