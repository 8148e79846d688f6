public import ExactValues
public import OrderModel
internal import SheetFormats

/// Reads an entry of a change log: which field an approved change set to which value.
public enum ChangeRecordReader {
  private static let approvals: Set<String> = [
    "已审批", "审批通过", "已审核", "审核通过", "同意", "已批准", "批准", "通过", "已通过", "核准", "是", "已", "√", "ok", "y", "yes",
    "approved", "agree", "agreed", "done",
  ]

  /// The merged field that a change log names; `nil` for words that name none.
  public static func field(_ name: String, vocabulary: Vocabulary = .standard) -> Field? {
    let key = HeaderFolding.key(name)
    let candidates = (vocabulary.fields[key] ?? []) + (vocabulary.ambiguous[key] ?? [])
    return Field(id: name) ?? candidates.first(where: \.isMerged)
  }

  /// The change that a row states; `nil` where it is not approved, or names no field that is merged, or no value of it.
  public static func approvedChange(
    _ row: SourceRow, vocabulary: Vocabulary = .standard
  ) -> (field: Field, value: FieldValue)? {
    guard let approval = row.value(.changeApproval), approvals.contains(TextFolding.key(approval.description)),
      let name = row.value(.changeField)?.description, let after = row.value(.changeAfter)?.description
    else { return nil }
    guard let field = field(name, vocabulary: vocabulary), field.isMerged,
      let value = value(.text(after), of: field, vocabulary: vocabulary)
    else { return nil }
    return (field, value)
  }

  /// What a cell of a change log says, read as a value of the field that changed; `nil` where it is none.
  public static func value(
    _ stated: FieldValue, of field: Field, vocabulary: Vocabulary = .standard
  ) -> FieldValue? {
    let text = stated.description
    guard
      case .value(let value) = ValueParser(field: field, vocabulary: vocabulary).parse(.text(text), rawText: text)
        .value
    else { return nil }
    return value
  }

  /// Whether a cell that leaves the year out names a day: 4月29日; `nil` where it is no such cell.
  ///
  /// People write so in a log, where the year goes without saying; month before day, as they do in Chinese.
  public static func names(_ stated: FieldValue, _ day: Day) -> Bool? {
    let text = TextFolding.key(stated.description)
    guard let found = text.wholeMatch(of: /(\d{1,2})[月.\/-](\d{1,2})[日号號]?/), let month = Int(found.1),
      let number = Int(found.2), (1...12).contains(month), (1...31).contains(number)
    else { return nil }
    return (month, number) == (day.civil.month, day.civil.day)
  }
}
