internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation

/// The change that brought the value in force, and who wrote it down.
struct ChangeInForce {
  var field: Field
  var before, after: Revision

  /// A record that says nothing of the value counts from a week before the earlier value was first seen: sheets follow late.
  var recordsFrom: Day { before.asOf.adding(days: -7) }
}

extension LineFacts {
  /// The change that brought the value in force of a field; `nil` where it never changed, or every change was taken back.
  ///
  /// A source that comes late and says something else is a dispute, and no change.
  func changeInForce(_ field: Field) -> ChangeInForce? {
    let all = revisions(field)
    guard all.count > 1, let value = value(field), all.last?.statement.value == value else { return nil }
    var way: [Revision] = []
    for revision in all {
      if let index = way.firstIndex(where: { $0.statement == revision.statement }) {
        way.removeSubrange((index + 1)...)
      } else {
        way.append(revision)
      }
    }
    guard way.count > 1, wasChanged(field, from: way.dropLast()) else { return nil }
    return ChangeInForce(field: field, before: way[way.count - 2], after: way[way.count - 1])
  }

  /// Whether a person ruled the value in force.
  func isRuled(_ field: Field) -> Bool { (unit.baseline[field] ?? header.baseline[field])?.policy == .decision }

  /// The entries of change logs that may stand behind a change.
  func records(of change: ChangeInForce) -> [EventState] {
    (events + looseEvents).filter { $0.kind == .change && Self.documents($0, change) }
  }

  /// Whether the line's own row names a change: its number, its reason, or who made it.
  func namesChange(_ change: ChangeInForce) -> Bool {
    let named = [Field.changeNo, .changeReason, .changedBy, .changeContent].flatMap(stated)
    guard !named.isEmpty else { return false }
    let days = stated(.changeDate).compactMap(\.value.day)
    return days.isEmpty || days.contains { $0 >= change.recordsFrom }
  }

  /// Whether a change could have been recorded in what was delivered: not before the log begins, not after it came last.
  func couldBeRecorded(_ change: ChangeInForce) -> Bool {
    guard context.keepsChangeRecords else { return false }
    guard let last = context.lastWord(of: .change) else { return true }
    if last < change.after.asOf { return false }
    return context.settings.logsBegin[.change].map { $0 <= change.after.asOf } ?? true
  }

  /// The department of the first sheet that holds the value in force.
  func holder(_ field: Field) -> Department? {
    guard let value = value(field) else { return nil }
    return stated(field).first { $0.value == value }?.source.department
  }

  private func wasChanged(_ field: Field, from earlier: some Sequence<Revision>) -> Bool {
    guard let baseline = unit.baseline[field] ?? header.baseline[field] else { return false }
    if [.soleEdit, .decision].contains(baseline.policy) { return true }
    let earlierValues = Set(earlier.map(\.statement))
    let states = (unit.baseline[field] == nil ? header : unit).sources.values.compactMap { $0.fields[field] }
    return states.contains { $0.mark != .none && $0.mark != .stale && !earlierValues.contains($0.prev) }
  }

  private static func documents(_ record: EventState, _ change: ChangeInForce) -> Bool {
    let named = record.fields[.changeField].flatMap { ChangeRecordReader.field($0.description) }
    guard named == nil || named == change.field else { return false }
    if named != nil, let after = record.fields[.changeAfter], let value = change.after.statement.value,
      let isNamed = says(after, value, of: change.field)
    {
      return isNamed
    }
    return record.fields[.changeDate]?.day.map { $0 >= change.recordsFrom } ?? true
  }
}
