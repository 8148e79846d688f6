internal import OrderModel

/// The reference page of the canonical fields: what a column of a sheet can be, and what `duidan.yml` calls it.
public enum FieldReference {
  /// The page as Markdown.
  public static func markdown() -> String {
    let (chinese, english) = (ReportTexts(.zhHans), ReportTexts(.english))
    var page = """
      # 标准字段 · Canonical fields

      `duidan explain --about fields` writes this page; a test holds it fresh.

      The ids are the words of `columns`, `authority`, `policies` and `tolerance` in `duidan.yml`, and the column names of every CSV and JSON.
      A field with an owner is compared across sheets, and the owner's word counts unless `authority` says otherwise; one that belongs to
      an event (shipment, invoice, payment, change, exception) is compared event by event; any other is kept per source and never merged.
      有“归谁管”的字段各表互相对；其余的各表自己留着，不互相对。

      | id | 中文 | English | one value a | type | 归谁管 owner |
      |---|---|---|---|---|---|

      """
    for field in Field.all {
      let owner = field.owner.map { field.eventKind == nil ? $0.rawValue : "\($0.rawValue), by event" } ?? ""
      page += "| `\(field.id)` | \(chinese.label(field.id)) | \(english.label(field.id)) | \(field.level.rawValue)"
      page += " | \(field.valueType.rawValue) | \(owner) |\n"
    }
    return page
  }
}
