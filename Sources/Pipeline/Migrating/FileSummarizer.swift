internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reconciliation
internal import SheetFormats
internal import SourceLineage

/// Makes the small summary of a file that is kept while a pile is sorted.
struct FileSummarizer {
  /// The summary of a surveyed file; `nil` where no table of it can be used.
  ///
  /// - Complexity: O(rows × columns).
  static func summarize(_ file: SurveyedFile) -> FileSummary? {
    guard let input = file.input.file else { return nil }
    let tables = file.tables.filter { $0.survey.isUsable && !$0.survey.isUnpivoted }.compactMap(summary)
    guard !tables.isEmpty else { return nil }
    return FileSummary(
      path: file.path, sha256: input.sha256, bytes: input.bytes, tables: tables,
      modified: file.input.properties.modified,
      lastModifiedBy: file.input.properties.lastModifiedBy)
  }

  private static func summary(_ table: SurveyedFile.Table) -> TableSummary? {
    let survey = table.survey
    let reading = TableReader().read(table.surveyed, tableIndex: 0)
    guard !reading.rows.isEmpty else { return nil }
    var words = ProgressWords()
    var summary = TableSummary(
      kind: survey.kind, grain: survey.grain, eventKind: survey.eventKind, department: survey.department?.department,
      headers: Set(survey.mappings.map(\.headerKey)), rows: reading.rows.map { digest($0, survey.grain, &words) },
      labels: [survey.sheet].compactMap(\.self) + survey.titleTexts,
      lastOrder: lastOrder(survey.orderKeys), lastDay: lastDay(reading.rows))
    if survey.grain == .line { summary.lineLevelFields = lineLevelFields(reading.rows) }
    return summary
  }

  private static func lineLevelFields(_ rows: [SourceRow]) -> Set<Field> {
    guard rows.contains(where: { row in LineLevelFields.either.contains { row.value($0) != nil } }) else { return [] }
    let byOrder = Dictionary(grouping: rows) { row in row.value(.orderNo).map { TextFolding.key($0.description) } ?? ""
    }
    return Set(
      LineLevelFields.either.filter { field in
        byOrder.contains { !$0.key.isEmpty && Set($0.value.compactMap { $0.value(field) }).count > 1 }
      })
  }

  private static func digest(_ row: SourceRow, _ grain: Grain, _ words: inout ProgressWords) -> RowDigest {
    let (content, filled) = row.valueHash
    // Many fields of it are looked for.
    let row = row.unpacked
    let order = (row.value(.orderNo) ?? row.value(.customerPoNo)).map { TextFolding.key($0.description) } ?? ""
    var orderHash = StableHash(), line = StableHash()
    orderHash.add(order)
    line.add(order)
    for field in grain == .event ? lineFields + eventDays : lineFields {
      line.add(row.value(field).map { TextFolding.key($0.description) } ?? "")
    }
    return RowDigest(
      order: orderHash.value, line: line.value, content: content, filledCount: filled,
      progress: words.progress(of: row))
  }

  /// What names a line inside its order, or an event: what seldom changes.
  private static let lineFields: [Field] = [
    .productCode, .productName, .colour, .size, .spec, .shipmentNo, .invoiceNo, .paymentNo, .changeNo,
  ]

  /// What names an event too; of a line it is filled in later.
  private static let eventDays: [Field] = [.shipDate, .paymentDate]

  /// The greatest number of the commonest form: letters as they are, every digit as 0.
  private static func lastOrder(_ keys: Set<String>) -> String? {
    let byForm = Dictionary(grouping: keys) { key in
      String(String.UnicodeScalarView(key.unicodeScalars.map { ("0"..."9").contains($0) ? "0" : $0 }))
    }
    return byForm.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.max()
  }

  /// The last day on which something has happened; a single day far beyond all others is a slip.
  private static func lastDay(_ rows: [SourceRow]) -> Day? {
    var found: Set<Day> = []
    for row in rows {
      for claim in row.claims where happenings.contains(claim.field) {
        if let day = claim.value?.day { found.insert(day) }
      }
    }
    let days = found.sorted()
    guard days.count > 1, let last = days.last else { return days.last }
    let before = days[days.count - 2]
    return before.days(until: last) > 180 ? before : last
  }

  private static let happenings: FieldSet = [
    .orderDate, .approvalDate, .productionStart, .productionFinish, .qcDate, .shipDate, .receivedDate, .invoiceDate,
    .paymentDate, .changeDate, .updatedAt,
  ]
}
