import Discrepancies
import ExactValues
import Normalization
import OrderModel
import Reconciliation

/// Who answers for something works here (OWN-03).
///
/// Somebody who has left, and for whom the workspace names no successor; where it lists everybody (roster), also a
/// name that is not there. Departments are nobody's name, and a cell may name several people.
enum OwnerIsOnTheRoster: LineRule {
  /// OWN-03.
  static let entry = RuleEntry(
    "OWN-03", "owner_not_on_roster", .medium, acts: .manager,
    needs: [[.nodeOwner, .merchandiser, .salesperson]],
    chinese: RuleWords(
      title: "责任人不在人员名单", what: "{field}写的是 {name}，人员名单（roster）里没有", todo: "改成在职的人；名单漏了的补进 duidan.yml",
      rule: "没结案的订单，业务员、跟单员、责任人都是在职的人：在 roster 名单里（写了名单的），离职的写明了接手人。",
      example: "责任人写着小赵，小赵上月走了：这一步没人在管。", variants: ["left": "{field}写的是 {name}，{day} 已离职，没写谁接手"]),
    english: RuleWords(
      title: "Who answers for it is not here",
      what: "{field} says {name}, who is not on the roster",
      todo: "name somebody who is here, or add the name to duidan.yml",
      rule:
        "Whom an open order names is on the roster, where the workspace has one; who has left has a successor named.",
      example: "The sheet names somebody who left last month: nobody does that step.",
      variants: ["left": "{field} says {name}, who left on {day}; nobody is named who took over"]))

  /// Looks at the names that the sheets give for the line, and at its first line at those of the order.
  static func judge(_ line: LineFacts, of order: OrderFacts, _ context: RuleContext) -> Verdict {
    guard !line.isClosed, line.isShippedOut(of: order) != true else { return .notApplicable }
    guard !context.settings.fullRoster.isEmpty || context.settings.roster.contains(where: { $0.value.left != nil })
    else { return .lacks([.nodeOwner]) }
    let isFirst = order.lines.first?.unit.id == line.unit.id
    let fields: [Field] = isFirst ? [.nodeOwner, .merchandiser, .salesperson] : [.nodeOwner]
    let named = fields.flatMap { field in line.stated(field).filter(\.isHeld).map { (field, $0) } }
    guard !named.isEmpty else { return isFirst ? .lacks([.nodeOwner]) : .notApplicable }
    var seen: Set<String> = []
    return .of(
      named.flatMap { field, stated -> [Violation] in
        names(stated.text).compactMap { name in
          guard DepartmentName.department(name) == nil, seen.insert(field.id + name).inserted else { return nil }
          return violation(name, field, stated, line, context)
        }
      })
  }

  private static func names(_ text: String) -> [String] {
    text.split(whereSeparator: { "/、,，;；&+ ".contains($0) }).map(String.init)
  }

  private static func violation(
    _ name: String, _ field: Field, _ stated: StatedValue, _ line: LineFacts, _ context: RuleContext
  ) -> Violation? {
    let standing = ResponsiblePerson.standing(name, context)
    let left = context.settings.roster[standing]?.left.flatMap { $0 <= context.asOf ? $0 : nil }
    let roster = context.settings.fullRoster
    let isKnown =
      roster.isEmpty || roster.contains(.text(standing)) || context.settings.roster[standing] != nil
    guard left != nil || !isKnown else { return nil }
    var found = Violation(field)
    found.source = field == .nodeOwner ? stated.source.id : nil
    found.details = [
      "variant": left == nil ? "unknown" : "left", "name": name, "day": left?.description ?? "",
    ]
    found.evidence = [DisputedClaim(stated, field)]
    found.money = line.amount
    return found
  }
}
