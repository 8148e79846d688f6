import Discrepancies
import ExactValues
import Foundation
import Ledger
import OrderModel
import Reconciliation

/// Values that use every part of what the ledger keeps.
enum LedgerSamples {
  static let monday = Day(daysSinceEpoch: 20_521)
  static let tuesday = monday.adding(days: 1)

  /// A path for a ledger that nothing else uses.
  static func path() -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("duidan-ledger-\(UUID().uuidString).sqlite").path
  }

  static func field(_ id: String) throws -> Field { try require(Field(id: id)) }

  static func require<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw CocoaError(.featureUnsupported) }
    return value
  }

  static func run(_ name: String, staging: String? = nil) -> RunRecord {
    RunRecord(name: name, asOf: monday, inputDigest: "d1", staging: staging, folder: "runs/\(name)", openCount: 3)
  }

  static func place(_ cell: String?, sheet: String? = "3月", raw: String? = nil) -> ClaimPlace {
    ClaimPlace(place: Place(file: "sales/订单.xlsx", sheet: sheet, cell: cell), rawText: raw, version: "abc")
  }

  static func order(_ key: String = "SO-1") throws -> OrderState {
    var order = OrderState(key: key, orderNo: " \(key)（补）", firstSeen: monday)
    order.nextLineOrdinal = 4
    let title = try field("customer_name")
    order.header.baseline[title] = Baseline(
      statement: .value(.text("\u{301}e\u{301} 华东")), revision: 1, movedOn: monday, policy: .agreed)
    order.header.revisions[title] = [Revision(statement: .value(.text("华东")), asOf: monday)]
    order.lines = [try line("\(key)#3"), UnitState(id: "\(key)#1")]
    order.events = [try event("INV-1/1", kind: .invoice, line: "\(key)#3"), try event("p", kind: .payment, line: nil)]
    order.events[1].isVanished = true
    order.events[1].claims["finance"]?.isVanished = true
    var ruled = try event("q", kind: .payment, line: nil)
    ruled.claims["finance"]?.isVanished = true
    ruled.former[.paymentAmount] = [FormerValue(value: .number(ExactDecimal(7)), until: tuesday)]
    order.events += [ruled, try event("r", kind: .payment, line: nil)]
    order.events[3].claims["finance"]?.isVanished = true
    let number = try field("invoice_no")
    order.events[0].former[number] = [
      FormerValue(value: .text("11"), until: monday), FormerValue(value: .text("１２"), until: tuesday),
    ]
    order.events[0].claims["仓库"] = EventClaim(
      lineID: nil, fields: [number: .text("12")], places: [number: place("C9", raw: "１２")], isVanished: true)
    return order
  }

  private static func line(_ id: String) throws -> UnitState {
    let quantity = try field("quantity")
    let promised = try field("promised_date")
    let price = try field("unit_price")
    var unit = UnitState(id: id)
    unit.baseline = [
      quantity: Baseline(
        statement: .value(.number(try require(ExactDecimal("-12.05")))), revision: 2, movedOn: tuesday,
        policy: .soleEdit),
      promised: Baseline(statement: .cleared, revision: 300, movedOn: monday, policy: .changeRecord),
      price: .empty,
    ]
    unit.revisions = [
      quantity: [
        Revision(statement: .value(.number(ExactDecimal(7))), asOf: monday),
        Revision(statement: .cleared, asOf: tuesday),
      ],
      promised: [Revision(statement: .value(.day(tuesday)), asOf: monday), Revision(statement: .none, asOf: monday)],
      price: [],
    ]
    let marks: [Mark] = [
      .none, .stale, .first, .edit, .overruled(.conflictingEdit), .overruled(.disagreement),
      .overruled(.unauthorisedEdit),
    ]
    let values: [Statement] = [
      .none, .cleared, .value(.moment(monday, secondOfDay: 45_296)), .value(.flag(true)), .value(.text("")),
      .value(.day(monday)), .value(.text("a\nb\u{0}c")),
    ]
    let places = [
      nil, place("F14"), place("G14", raw: "１２"), place(nil, sheet: nil), place(nil), place("H1"), place("x"),
    ]
    var sales = SourceUnitState(extras: ["备注2": "急", "": "x\u{0}y"])
    for (index, mark) in marks.enumerated() {
      sales.fields[Field.all[index * 9]] = SourceFieldState(
        prev: values[index], seen: index * 100, mark: mark, place: places[index])
    }
    unit.sources = ["sales": sales, "仓库": SourceUnitState(presence: .vanished)]
    return unit
  }

  private static func event(_ identity: String, kind: EventKind, line: String?) throws -> EventState {
    let number = try field("invoice_no")
    return EventState(
      identity: identity, kind: kind, lineID: line,
      fields: [number: .text("0012"), try field("invoice_amount"): .number(ExactDecimal(99))], source: "finance",
      places: [number: place("A2"), try field("invoice_amount"): place("B2", raw: "¥99")], firstSeen: tuesday)
  }

  static func source(version: String) throws -> SourceRecord {
    SourceRecord(
      source: Source(id: "finance", department: .finance, grain: .event, eventKind: .invoice, scope: .open),
      files: ["a b.xlsx", "c,\"d\".csv"], version: version, lastDeliveredOn: monday,
      fields: [try field("invoice_no"), try field("quantity")], layoutKey: "k1",
      columns: ["发票号码": try field("invoice_no"), "数量\"": try field("quantity")])
  }

  static func discrepancy() throws -> DiscrepancyRecord {
    var subject = Discrepancy.Subject(orderNo: "SO-1", lineNo: "2")
    subject.colour = "红"
    let claim = DisputedClaim(
      source: "sales", department: "sales", version: "v", value: "7", rawText: nil,
      place: Place(file: "f.xlsx", sheet: "s", cell: "A1"), isEdited: true)
    var snapshot = Discrepancy(
      id: "0123456789ab", kind: .conflictingEdit, severity: .critical, subject: subject, field: "quantity",
      message: "“7” or “8”/?", claims: [claim])
    snapshot.status = .waived
    snapshot.moneyAtStake = ExactDecimal("1234.50")
    snapshot.dueDate = tuesday
    snapshot.firstSeen = monday
    snapshot.ageDays = 5
    snapshot.trend = .reopened
    snapshot.policy = "authority"
    return DiscrepancyRecord(
      id: snapshot.id, firstSeen: monday, lastSeen: tuesday, status: .resolved, snapshot: snapshot)
  }
}
