internal import ExactValues
internal import Normalization

/// A remark of a history that is kept like a diary, with the entries that came to it.
struct DiaryStatement {
  /// The field and who keeps it.
  let field: String, holder: OrderHistory.Holder
  /// The entries that it did not have before, by day; those without one first.
  let added: [DiaryEntry]

  /// The fields that people write into from day to day.
  private static let fields: Set<String> = ["remark", "followup_note", "exception_desc"]

  /// Reads what a source said in a run; `nil` where that is no diary, or brought no entry.
  init?(_ statement: OrderHistory.Statement, on day: Day) {
    guard !statement.isMerged, Self.fields.contains(statement.field), let after = statement.after else { return nil }
    let reader = DiaryReader(around: day)
    guard let entries = reader.entries(after) else { return nil }
    // What stood there before is old, whether it was a diary then or not.
    let before =
      statement.before.map { text in
        reader.entries(text) ?? [DiaryEntry(day: nil, text: text, person: nil)]
      } ?? []
    let old = Set(before)
    let fresh = entries.filter { !old.contains($0) }
    guard !fresh.isEmpty else { return nil }
    field = statement.field
    holder = statement.holder
    added = fresh.enumerated().sorted { one, two in
      guard one.element.day != two.element.day else { return one.offset < two.offset }
      guard let first = one.element.day else { return true }
      return two.element.day.map { first < $0 } ?? false
    }.map(\.element)
  }
}
