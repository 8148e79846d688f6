import ExactValues
import OrderModel
import Reconciliation

/// K28: which customers have gone quiet, and which are gone.
enum CustomerRisk: Kpi {
  static let entry = KpiEntry(
    "K28", "客户活跃度", "Customers' activity",
    chinese:
      "每个客户：距上次下单、确认、回款几天，90 天内改期几次；距上次下单除以平时下单间隔（有三个以上下单日的，取中位数），超过 2 的算安静；流失：再往前 180 天下过单、近 90 天没有的，除以前 180 天下过单的",
    english:
      "of each customer: days since the last order, confirmation and payment, and postponements in ninety days; days since the last order over the usual interval (the median, of three order days or more), where more than 2 is quiet; gone are those who ordered in the 180 days before the last 90 and not since, of those who ordered then"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    let asOf = order.context.asOf
    guard !order.customer.isEmpty, let day = order.facts.value(.orderDate)?.day else {
      return counts.exclude("K28", "gone")
    }
    guard day <= asOf else { return }
    var activity = CustomerActivity(orderDays: [day])
    let confirmed =
      order.lines.flatMap { $0.stated(.confirmedByCustomer) }.map(\.value)
      + order.events(.change).compactMap { $0.fields[.confirmedByCustomer] }
    activity.lastConfirmation = confirmed.compactMap(Confirmation.day).filter { $0 <= asOf }.max()
    activity.lastPayment = order.events(.payment).compactMap { $0.fields[.paymentDate]?.day }.filter { $0 <= asOf }
      .max()
    if order.context.loggedEvents.contains(.change) {
      let first = asOf.adding(days: 1 - CustomerActivity.recent)
      activity.postponements = CustomerPostponesSeldom.notices(of: order.facts) { $0 >= first && $0 <= asOf }
    }
    counts.add(activity, of: order.customer)
  }
}
