internal import OrderModel
internal import Reconciliation

/// Who acts for a department on a line: the owner that its sheet names, else of sales the merchandiser or salesperson, each
/// for his own where the workspace keeps them apart.
///
/// Someone who has left stands for the successor that the workspace names.
enum ResponsiblePerson {
  static func find(
    _ department: Department, _ line: UnitState?, _ order: OrderState, _ context: RuleContext
  ) -> String? {
    let units = [line, order.header].compactMap(\.self)
    let own = context.settings.sources.lazy.filter { $0.department == department }
    if let owner = own.compactMap({ StatedValue(.nodeOwner, $0, in: units) }).first {
      return standing(owner.text, context)
    }
    return byDefault(department, context).lazy.compactMap(order.header.value).first.map {
      standing($0.description, context)
    }
  }

  /// The columns of the order that name who acts for a department, the one whose it is first.
  static func byDefault(_ department: Department, _ context: RuleContext) -> [Field] {
    switch department {
    case .sales:
      context.acting(.merchandiser) == .sales ? [.merchandiser, .salesperson] : [.salesperson, .merchandiser]
    case .merchandiser: [.merchandiser, .salesperson]
    default: []
    }
  }

  /// The person who does somebody's work today.
  static func standing(_ name: String, _ context: RuleContext) -> String {
    var (name, steps) = (name, 0)
    while let entry = context.settings.roster[name], let left = entry.left, left <= context.asOf,
      let successor = entry.successor, steps < 8
    {
      (name, steps) = (successor, steps + 1)
    }
    return name
  }
}
