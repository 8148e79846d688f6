/// Says the entries of a change bulletin in words.
struct BulletinWording: Sendable {
  let texts: ReportTexts
  let wording: DiscrepancyWording

  init(_ outline: ReportOutline) {
    texts = outline.texts
    wording = outline.wording
  }

  /// What it is about: the order and the line.
  func subject(_ entry: ChangeBulletin.Entry) -> String {
    let line = entry.change.lineNo.map { texts.phrase(.line, ["line": $0]) }
    return [entry.change.orderNo, line].compactMap(\.self).joined(separator: " ")
  }

  /// The field with its value before and after.
  func what(_ entry: ChangeBulletin.Entry) -> String {
    let change = entry.change
    let before = wording.value(change.before, field: change.field),
      after = wording.value(change.after, field: change.field)
    return "\(texts.label(change.field)) \(before) → \(after)"
  }

  /// Who made the change.
  func who(_ entry: ChangeBulletin.Entry) -> String {
    entry.change.sources.map(wording.party).joined(separator: wording.separator)
  }

  /// What a department's sheets make of it.
  func state(_ entry: ChangeBulletin.Entry) -> String {
    switch entry.state {
    case .behind: texts.phrase(.bulletinBehind)
    case .follows: texts.phrase(.bulletinFollows)
    case .unheld: texts.phrase(.bulletinUnheld)
    }
  }

  /// How many changes concern a department.
  func count(_ section: ChangeBulletin.Section) -> String {
    let counts = ["count": String(section.entries.count), "behind": String(section.behind)]
    return texts.phrase(section.behind > 0 ? .bulletinCountBehind : .bulletinCount, counts)
  }
}
