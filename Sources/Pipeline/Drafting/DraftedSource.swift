internal import ExactValues
internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import SourceLineage

/// A source as `duidan init` proposes it.
struct DraftedSource {
  /// A column's line in the file.
  struct Column {
    /// The header, and the folded form in which it is compared.
    var header: String, key: String
    var letters: String
    /// What stands after the colon; `nil` for a column that is kept as it is.
    var meaning: String?
    var confidence: Double
    var reason: String
    var others: [Field]
    /// Whether the line counts, or stands there as a comment.
    var isActive: Bool
  }

  var planned: PlannedSource
  /// The patterns of its files, and of its sheets where not all are its.
  var files: [String], sheets: [String] = []
  var columns: [Column] = []
  /// Why the department was chosen.
  var departmentReason: String
  var grainReason: String
  /// The form of another system that its tables are, and by what that was seen.
  var form: (id: String, reason: String)?
  /// The order of its dates, where one holds for all; and whether a column leaves it open.
  var dates: DateOrder?, leavesDatesOpen = false
  /// Whether the source's lines count, or stand there as comments.
  var isActive = true

  /// Drafts a source of its tables.
  init(_ planned: PlannedSource, _ tables: [TableSurvey], files: [String]) {
    self.planned = planned
    self.files = files
    let first = tables.first
    departmentReason = first?.department?.reason ?? "nothing else tells"
    grainReason = first.map { "\($0.kind.rawValue): \($0.kindReason)" } ?? ""
    form = first?.form.map { ($0.id, $0.reason) }
    for mapping in tables.flatMap(\.mappings) { add(mapping) }
    let rules = tables.flatMap { table in
      table.mappings.compactMap { mapping in
        [.date, .datetime].contains(mapping.field?.valueType) ? table.rules[mapping.columnIndex] : nil
      }
    }
    let orders = Set(rules.compactMap(\.dateOrder))
    dates = orders.count == 1 ? orders.first : nil
  }

  private mutating func add(_ mapping: ColumnMapping) {
    let key = HeaderFolding.key(mapping.header)
    let proposed = mapping.proposals.first
    let meaning = mapping.isIgnored ? WorkspaceConfiguration.ignoreWord : (mapping.field ?? proposed?.field)?.id
    guard !mapping.header.isEmpty, !mapping.isGrouped else { return }
    for index in columns.indices where columns[index].key == key {
      if columns[index].meaning != meaning { columns[index].isActive = false }
      if columns[index].header == mapping.header, columns[index].meaning == meaning { return }
      if columns[index].header != mapping.header, columns[index].meaning == meaning, !key.isEmpty { return }
    }
    let clash = columns.contains { $0.key == key && $0.meaning != meaning }
    columns.append(
      Column(
        header: mapping.header, key: key, letters: CellAddress.letters(ofColumn: mapping.columnIndex), meaning: meaning,
        confidence: proposed?.confidence ?? mapping.confidence, reason: mapping.reason,
        others: mapping.alternatives.map(\.field).filter { $0 != proposed?.field },
        isActive: proposed == nil && meaning != nil && mapping.confidence >= 0.6 && !clash
          && mapping.header.utf8.count <= 200))
  }

  /// What the configuration would say of it.
  var configured: WorkspaceConfiguration.ConfiguredSource {
    var source = WorkspaceConfiguration.ConfiguredSource(id: planned.source.id)
    source.department = planned.source.department
    source.grain = planned.source.grain
    source.files = files.map(PathGlob.init)
    source.sheets = sheets.map(PathGlob.init)
    source.dates = dates
    source.scope = planned.source.scope
    for column in columns where column.isActive {
      if column.meaning == WorkspaceConfiguration.ignoreWord {
        source.columns[column.header] = .ignore
      } else if let field = column.meaning.flatMap({ Field(id: $0) }) {
        source.columns[column.header] = .field(field)
      }
    }
    return source
  }
}
