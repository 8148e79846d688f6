internal import Discrepancies

/// An order that needs somebody, with what is wrong.
struct OrderEntry: Sendable {
  let number: String
  let customer: String?
  let findings: [FindingEntry]

  static func all(of needing: [FindingEntry], outline: ReportOutline) -> [OrderEntry] {
    let entries = Dictionary(needing.map { ($0.discrepancy.id, $0) }) { first, _ in first }
    return outline.orders.map { order in
      OrderEntry(
        number: order.number, customer: order.discrepancies.compactMap(\.subject.customerName).first,
        findings: order.discrepancies.compactMap { entries[$0.id] })
    }
  }
}
