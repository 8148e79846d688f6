internal import ExactValues
internal import Normalization
internal import OrderModel

/// A profile held against a table: the marks that are there, and the columns that are known.
struct ProfileFinding {
  let points: Int
  private let marks: [ProfileMark]
  /// The known columns, those by their keys first, in the profile's order.
  private let columns: [(header: TableMarks.Header, column: ProfileColumn, match: ProfileIndex.Match)]

  /// `nil` where too little speaks for the profile, or the table says itself that it is another form.
  init?(_ profile: SystemProfile, _ index: ProfileIndex, _ table: TableMarks) {
    if let id = table.formID, !profile.knows(form: id) { return nil }
    marks = profile.marks.filter(table.show)
    points = marks.reduce(0) { $0 + $1.points }
    guard points >= SystemProfile.pointsNeeded else { return nil }
    let found = table.headers.compactMap { header in index.column(header).map { (header, $0.entry, $0.match) } }
    columns = found.sorted { one, two in
      (one.2.rawValue, one.1.place, one.0.column) < (two.2.rawValue, two.1.place, two.0.column)
    }.map { ($0.0, $0.1.column, $0.2) }
  }

  /// Whether more speaks for it.
  func isBetter(than other: ProfileFinding) -> Bool {
    (points, columns.count) > (other.points, other.columns.count)
  }

  /// What follows for the table.
  func ruling(_ profile: SystemProfile, _ table: TableMarks) -> FormRuling {
    var ruling = FormRuling(id: profile.id, reason: reason(of: table))
    if profile.form == .fixed { ruling.table = (profile.kind, profile.grain) }
    var taken: Set<Field> = []
    // 客户 may be its code or its name: what it is shows in its values.
    for (header, column, match) in columns where match != .reference && column.saysWhatItIs {
      var meaning = column.meaning
      // The field that two columns have is the first one's.
      if let field = column.field, case .field = meaning, !taken.insert(field).inserted { meaning = nil }
      ruling.columns[header.column] = ruled(header, column, meaning, match, profile)
      if column.uses.contains(.sequence), column.field == .lineNo, table.holdsSerials(column: header.column) {
        ruling.columns[header.column]?.meaning = nil
        ruling.columns[header.column]?.reason += ", here a serial number of the system, no line of an order"
        ruling.columns[header.column]?.confidence = 0
      }
    }
    ruling.masters = masters(profile)
    ruling.changes = changes()
    ruling.dateOrder = profile.dateOrder
    ruling.groupsDigits = profile.habits.contains { $0.subject == .number && $0.value == "thousands-separators" }
    ruling.codes = Dictionary(profile.statuses.map { ($0.subject, $0.value) }) { first, _ in first }
    return ruling
  }

  private func reason(of table: TableMarks) -> String {
    let shown = marks.map { mark in
      "\(mark.sign.rawValue) \(mark.value) \(mark.points)".replacing("  ", with: " ")
        + (mark.evidence.isAttested ? "" : " (assumed)")
    }
    return
      "\(points) points: \(shown.joined(separator: ", ")); \(columns.count) of \(table.headers.count) columns known"
  }

  private func ruled(
    _ header: TableMarks.Header, _ column: ProfileColumn, _ meaning: ColumnRuling?, _ match: ProfileIndex.Match,
    _ profile: SystemProfile
  ) -> FormRuling.Column {
    let name = match == .key ? header.shownKey : column.header
    let grade = column.evidence.isAttested ? "\(column.evidence.grade.rawValue) \(column.evidence.sources)" : "assumed"
    var reason = "“\(name)” of \(profile.id), \(grade)"
    if column.uses.contains(.before) || column.uses.contains(.after), let field = column.field {
      let side = column.uses.contains(.before) ? "before" : "from then on"
      reason = "\(field) \(side); " + reason
    } else if column.field != nil, meaning == nil {
      reason += ", where another column is it already"
    }
    var ruled = FormRuling.Column(
      meaning: meaning, reason: reason, confidence: column.evidence.isAttested ? 0.99 : 0.85)
    ruled.holdsCodes = column.uses.contains(.status)
    return ruled
  }

  /// The columns of a document that stand in its first row only.
  private func masters(_ profile: SystemProfile) -> (name: Int, all: [Int])? {
    guard profile.habits.contains(where: { $0.subject == .masters && $0.value == "first-row" }),
      let name = columns.first(where: { $0.column.uses.isSuperset(of: [.master, .match]) })
    else { return nil }
    return (name.header.column, columns.filter { $0.column.uses.contains(.master) }.map(\.header.column))
  }

  private func changes() -> [FormRuling.Change] {
    columns.compactMap { before in
      guard before.column.uses.contains(.before), let field = before.column.field,
        let after = columns.first(where: { $0.column.uses.contains(.after) && $0.column.field == field })
      else { return nil }
      return FormRuling.Change(field: field, before: before.header.column, after: after.header.column)
    }
  }
}

extension ProfileColumn {
  /// What a cell of the column says; `nil` for one that is kept as it is.
  fileprivate var meaning: ColumnRuling? {
    if uses.contains(.before) || uses.contains(.after) { return nil }
    if let field { return .field(field) }
    return uses.contains(.separator) || uses.contains(.sequence) ? .ignore : nil
  }
}

extension SystemProfile {
  /// The order of numbers that all forms of its dates have that leave it open; `nil` where they differ.
  var dateOrder: DateOrder? {
    let forms = habits.filter { $0.subject == .dateRead }.flatMap { $0.value.split(separator: " ") }
    let orders = Set(forms.compactMap { DateOrder(note: String($0).lowercased()) })
    return orders.count == 1 ? orders.first : nil
  }
}

extension ProfileColumn {
  /// Whether the profile knows what it is; where none is only assumed, that shows in its header and values.
  fileprivate var saysWhatItIs: Bool {
    field != nil || evidence.isAttested || uses.contains(.separator) || uses.contains(.sequence)
  }
}
