internal import OrderModel
internal import Reconciliation

/// Who acts for a department on a line: the owner that its sheet names, else of sales the merchandiser or salesperson.
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
    guard department == .sales else { return nil }
    let named = order.header.value(.merchandiser) ?? order.header.value(.salesperson)
    return named.map { standing($0.description, context) }
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
