import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// K14: how many shipments were wrong.
enum MisShipments: Kpi {
  static let entry = KpiEntry(
    "K14", "误发率", "Wrong shipments",
    chinese: "本期发货行中，型号不对或收货地址不对的比例（SHP-01、SHP-12）",
    english: "of the shipments of the period, the share with a wrong model or destination (SHP-01, SHP-12)")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    Errors.count("K14", ["SHP-01", "SHP-12"], .shipment, order, period, &counts)
  }
}

/// K17: how many invoices were wrong.
enum InvoiceErrors: Kpi {
  static let entry = KpiEntry(
    "K17", "开票差错率", "Wrong invoices",
    chinese: "本期发票中，和订单不符、号码重复、计算错或抬头错的比例（INV-01、06、07、08）",
    english:
      "of the invoices of the period, the share that differs from the order, uses a number twice, or is wrong in sum or title (INV-01, 06, 07, 08)"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    Errors.count("K17", ["INV-01", "INV-06", "INV-07", "INV-08"], .invoice, order, period, &counts)
  }
}

/// Events that findings are about, of the events of a period.
enum Errors {
  static func count(
    _ kpi: String, _ codes: Set<String>, _ kind: EventKind, _ order: KpiOrder, _ period: KpiPeriod,
    _ counts: inout KpiCounts
  ) {
    let wrong = Set(order.findings.filter { codes.contains($0.kind.code) }.compactMap(\.event))
    for event in order.facts.events(kind) {
      guard let day = event.fields[kind.dateField]?.day else {
        counts.exclude(kpi, "share", nothing: .things([:]))
        continue
      }
      guard period.contains(day) else { continue }
      // An invoice of several lines or orders is one invoice.
      let number = kind == .invoice ? event.fields[.invoiceNo]?.description : nil
      let name = number ?? order.facts.order.key + " " + event.identity
      counts.add(kpi, "share", thing: name, isIn: wrong.contains(event.identity))
    }
  }
}
