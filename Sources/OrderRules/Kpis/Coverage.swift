import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// K23: how many open nodes have somebody who answers for them.
enum OwnerCoverage: Kpi {
  static let entry = KpiEntry(
    "K23", "责任人覆盖率", "Nodes with an owner",
    chinese: "正在进行和下一个节点中，表里写了责任人的比例",
    english: "of the nodes that are in turn, the share for which a sheet names an owner")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    for line in order.lines where !line.isClosed {
      for sheet in order.context.ownerSheets where line.holds(sheet) {
        guard NodeHasOwner.isReached(order.context.node(of: sheet), line, order.facts) else { continue }
        let isNamed = line.owner(in: sheet) != nil || NodeHasOwner.hasDefault(sheet, order.facts)
        counts.add("K23", "share", isIn: isNamed)
        counts.add("K23", "share_of_department", sheet.department.rawValue, isIn: isNamed)
      }
    }
  }
}

/// K25: of the values that several sheets state, how many are in dispute, and since when.
enum ConflictRate: Kpi {
  static let entry = KpiEntry(
    "K25", "数据冲突率", "Values in dispute",
    chinese: "现有两份以上的表都写着的值中，有冲突未定的比例（VER-01、VER-02）；未定的冲突已有几天",
    english:
      "of values that two sheets or more state now, the share in dispute (VER-01, VER-02); and for how many days the disputes have stood"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    var shared = 0
    for unit in [order.facts.order.header] + order.lines.map(\.unit) {
      var stating: [Field: Int] = [:]
      for source in unit.sources.values where source.presence == .held {
        for (field, state) in source.fields where field.isMerged && state.prev.value != nil {
          stating[field, default: 0] += 1
        }
      }
      shared += stating.values.count { $0 > 1 }
    }
    let disputes = order.findings.filter {
      $0.kind.name == DiscrepancyKind.conflictingEdit.name || $0.kind.name == DiscrepancyKind.disagreement.name
    }
    counts.add(
      "K25", "in_dispute", part: ExactDecimal(Int64(min(disputes.count, shared))), of: ExactDecimal(Int64(shared)))
    for dispute in disputes { counts.add("K25", "age", days: dispute.ageDays) }
  }
}

/// K26: how many of the indispensable values are there.
enum Completeness: Kpi {
  static let entry = KpiEntry(
    "K26", "完整率", "Completeness",
    chinese: "走到这一步该填的关键信息中，已经填了的比例；另有每条规则能判断的比例",
    english:
      "of what is indispensable at the node that a line has reached, the share that is filled in; and the share in which each rule could be judged"
  )

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    for line in order.lines {
      for need in RequiredFieldsAreFilled.needs(of: line, in: order.facts, order.context) {
        counts.add("K26", "filled", isIn: need.isFilled)
        counts.add("K26", "filled_of_field", need.field.id, isIn: need.isFilled)
      }
    }
  }
}

/// K27: orders that do not move.
enum StaleOrders: Kpi {
  static let entry = KpiEntry(
    "K27", "停滞订单", "Orders that do not move",
    chinese: "停滞（NODE-03）的订单数、金额、停了几天",
    english: "orders that do not move (NODE-03): how many, for how much, and for how many working days")

  static func count(_ order: KpiOrder, in period: KpiPeriod, into counts: inout KpiCounts) {
    guard period.isCurrent else { return }
    for finding in order.findings where finding.kind.code == "NODE-03" {
      counts.add("K27", "orders", standing: ExactDecimal(1), .count)
      if let money = finding.moneyAtStake { counts.add("K27", "amount", order.facts.currency, standing: money, .money) }
      if let days = finding.details["days"].flatMap({ Int($0) }) { counts.add("K27", "quiet", days: days) }
    }
  }
}
