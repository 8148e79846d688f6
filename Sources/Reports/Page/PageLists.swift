internal import Discrepancies
internal import ExactValues

/// The page's long lists: as much as a reader can take in stands in the page, the rest is packed.
///
/// So many rows stand in the page that a usual week is all there without scripts.
struct PageLists {
  /// So many actions, and so many findings, stand in the page.
  static let rowBudget = 600
  /// Of like ones so many stand open; of one order's findings so many stand before the rest is packed.
  static let groupHead = 3, orderHead = 20

  private let model: ReportModel
  private let rows: PageRows
  private var actionsLeft = rowBudget, findingsLeft = rowBudget
  private(set) var pack = PagePack()
  /// How many actions, and how many findings, are packed.
  private(set) var packedActions = 0, packedFindings = 0
  private var texts: ReportTexts { model.texts }

  init(_ model: ReportModel, rows: PageRows) {
    self.model = model
    self.rows = rows
  }

  /// The departments with their people, each with an anchor of its own.
  mutating func departments() throws(ReportWritingError) -> [PageNode] {
    var nodes: [PageNode] = []
    for (index, department) in model.actions.enumerated() {
      var people: [String] = [], list: String?, packed = 0
      for (place, person) in department.people.enumerated() {
        let isPacked = actionsLeft <= 0 && place > 0
        let markup = try self.person(person, anchor: PageStrip.anchor(index, place))
        guard isPacked else {
          people.append(markup)
          continue
        }
        let own = list ?? pack.list()
        list = own
        packed += 1
        try pack.add(markup, anchor: PageStrip.anchor(index, place), to: own)
      }
      nodes.append(
        PageNode([
          "name": department.name, "total": texts.phrase(.actionCount, ["count": String(department.count)]),
          "people": people, "feed": feed(list, packed),
        ]))
    }
    return nodes
  }

  private mutating func person(
    _ person: DepartmentActions.PersonActions, anchor: String
  ) throws(ReportWritingError) -> String {
    var groups: [PageNode] = []
    for group in person.groups {
      let head = group.count > Self.groupHead + 1 ? Self.groupHead : group.count
      actionsLeft -= head
      let rest = try tail(group.members.dropFirst(head), room: actionsLeft, row: rows.action)
      actionsLeft -= rest.shown.count
      packedActions += rest.packed
      groups.append(self.group(group, head: group.members.prefix(head).map(rows.action), rest))
    }
    return rows.rendered(
      PageNode([
        "anchor": anchor, "name": orFalse(person.name), "facts": PageStrip.facts(person, texts: texts),
        "groups": groups,
      ]), "person")
  }

  /// Orders that need somebody; the node's `feed` holds those that are packed.
  mutating func orders() throws(ReportWritingError) -> (cards: [String], feed: Any) {
    var cards: [String] = [], list: String?, packed = 0
    for order in model.orders {
      let isPacked = findingsLeft <= 0
      let head = order.findings.prefix(Self.orderHead)
      findingsLeft -= head.count
      if isPacked { packedFindings += head.count }
      let rest = try tail(order.findings.dropFirst(head.count), room: 0, row: rows.finding)
      packedFindings += rest.packed
      let card = rows.rendered(
        PageNode([
          "t": PhraseNode(texts: texts), "anchor": PageAnchor.id(order.number), "number": order.number,
          "customer": orFalse(order.customer), "findings": head.map(rows.finding), "rest": restNode(rest),
          "timeline": timeline(order),
        ]), "card")
      guard isPacked else {
        cards.append(card)
        continue
      }
      let own = list ?? pack.list()
      list = own
      packed += 1
      try pack.add(card, anchor: PageAnchor.link(order.number), to: own)
    }
    return (cards, feed(list, packed))
  }

  /// Problems of sheets as such.
  mutating func sheetProblems() throws(ReportWritingError) -> [PageNode] {
    var groups: [PageNode] = []
    for group in model.sheetProblems {
      let head = group.count > Self.groupHead + 1 ? Self.groupHead : group.count
      findingsLeft -= head
      let rest = try tail(group.members.dropFirst(head), room: findingsLeft, row: rows.finding)
      findingsLeft -= rest.shown.count
      packedFindings += rest.packed
      groups.append(self.group(group, head: group.members.prefix(head).map(rows.finding), rest))
    }
    return groups
  }

  /// Closes the pack; nothing can be listed after it.
  mutating func close() throws(ReportWritingError) { try pack.close() }

  private struct Tail {
    var shown: [String] = [], feed: Any = false, packed = 0
    var count: Int { shown.count + packed }
  }

  /// Rows as far as there is room, the rest packed.
  private mutating func tail(
    _ entries: ArraySlice<FindingEntry>, room: Int, row: (FindingEntry) -> String
  ) throws(ReportWritingError) -> Tail {
    var tail = Tail()
    let shown = max(0, min(entries.count, room))
    tail.shown = entries.prefix(shown).map(row)
    tail.packed = entries.count - shown
    guard tail.packed > 0 else { return tail }
    let list = pack.list()
    for entry in entries.dropFirst(shown) { try pack.add(row(entry), to: list) }
    tail.feed = feed(list, tail.packed)
    return tail
  }

  private func group(_ group: FindingGroup, head: [String], _ rest: Tail) -> PageNode {
    PageNode([
      "level": group.severity.rawValue,
      "levelName": texts.word(.severity, group.severity.rawValue) ?? group.severity.rawValue,
      "title": group.title, "fieldName": orFalse(group.field), "size": group.count > 1 ? String(group.count) : false,
      "head": head, "rest": restNode(rest),
    ])
  }

  private func restNode(_ rest: Tail) -> Any {
    guard rest.count > 0 else { return false }
    return PageNode([
      "title": texts.phrase(.moreOfThese, ["count": String(rest.count)]), "tail": rest.shown, "feed": rest.feed,
    ])
  }

  private func feed(_ list: String?, _ count: Int) -> Any {
    guard let list else { return false }
    return PageNode(["list": list, "text": texts.phrase(.moreToShow, ["count": String(count)])])
  }

  private func timeline(_ order: OrderEntry) -> Any {
    guard let timeline = model.report.timelines?[order.number], !timeline.isEmpty else { return false }
    return PageNode([
      "title": texts.phrase(.timeline),
      "runs": timeline.map { entry in
        PageNode([
          "day": entry.day.description, "run": orFalse(entry.run),
          "items": entry.items.map { PageNode(["line": orFalse($0.line), "parts": $0.parts]) },
        ])
      },
    ])
  }
}
