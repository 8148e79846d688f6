internal import OrderModel

/// Finds the columns of a change form that stand in pairs: 原数量 beside 变更后数量, 原交期 beside 新交期.
///
/// A form with a column for what changed has its words there, and needs no pairs.
enum ChangePairs {
  private static let before = ["变更前的", "变更前", "修改前", "更改前", "调整前", "變更前", "修改前", "原来", "原", "旧", "舊"]
  private static let after = ["变更后的", "变更后", "修改后", "更改后", "调整后", "變更後", "修改後", "更改後", "調整後", "现", "現", "新"]

  /// The pairs of a register of changes; none in any other sheet.
  static func find(
    _ mappings: [ColumnMapping], _ sheet: SheetKindFinder.Finding, vocabulary: Vocabulary
  ) -> [FormRuling.Change] {
    guard sheet.kind == .changeLog, sheet.grain == .event, !mappings.contains(where: { $0.field == .changeField })
    else { return [] }
    let open = mappings.filter { !$0.isRuled && !$0.isIgnored && !$0.isGrouped }
    func side(_ words: [String]) -> [Field: Int] {
      let columns = open.compactMap { mapping in
        field(mapping.header, behind: words, vocabulary).map { ($0, mapping.columnIndex) }
      }
      return Dictionary(columns) { first, _ in first }
    }
    let (old, new) = (side(before), side(after))
    return old.compactMap { field, column in
      new[field].map { FormRuling.Change(field: field, before: column, after: $0) }
    }.sorted { $0.before < $1.before }
  }

  private static func field(_ header: String, behind words: [String], _ vocabulary: Vocabulary) -> Field? {
    let text = TextFolding.tidied(header)
    guard let word = words.first(where: text.hasPrefix), text.count > word.count else { return nil }
    return ChangeRecordReader.field(String(text.dropFirst(word.count)), vocabulary: vocabulary)
  }

  /// Marks the columns of pairs: they are read as changes, not for the row itself.
  static func enter(_ changes: [FormRuling.Change], into mappings: inout [ColumnMapping]) {
    let sides = changes.flatMap { [($0.before, $0.field, "before"), ($0.after, $0.field, "from then on")] }
    for (column, field, side) in sides {
      guard let place = mappings.firstIndex(where: { $0.columnIndex == column }) else { continue }
      mappings[place].isGrouped = true
      mappings[place].isIgnored = true
      guard !mappings[place].isRuled else { continue }
      (mappings[place].field, mappings[place].candidates, mappings[place].alternatives) = (nil, [], [])
      mappings[place].reasons = ["\(field) \(side); a change form that has both sides"]
    }
  }

  /// What an approval of a change says of the request is the change's: its number, its day, by whom, with what result.
  ///
  /// Only where no column says it of the change itself.
  static func takeRequest(_ mappings: inout [ColumnMapping], _ sheet: SheetKindFinder.Finding) {
    guard sheet.kind == .changeLog, sheet.grain == .event else { return }
    for (asked, own) in request where !mappings.contains(where: { $0.field == own }) {
      guard let place = mappings.firstIndex(where: { $0.field == asked && !$0.isRuled }) else { continue }
      mappings[place].field = own
      mappings[place].reasons.append("the request is one for a change")
    }
  }

  private static let request: [(Field, Field)] = [
    (.approvalNo, .changeNo), (.createdAt, .changeDate), (.createdBy, .changedBy), (.approvalStatus, .changeApproval),
  ]
}
