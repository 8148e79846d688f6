internal import ExactValues
internal import Foundation
internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import TableShaping

/// How one file is read.
struct InspectedFile {
  /// A sheet and its tables.
  struct Sheet {
    var grid: Grid
    var tables: [Table]
  }

  /// A table: its survey, the kinds of its rows, and its reading.
  struct Table {
    var surveyed: SurveyedTable
    var reading: TableReading
    /// The readings of the child records that its wide groups hold.
    var children: [TableReading] = []

    var survey: TableSurvey { surveyed.survey }
    /// The kind of each row of the survey's range.
    var kinds: [RowKind] { surveyed.table.kinds }

    /// The columns, those of wide groups with what they mean there.
    var columns: [ColumnMapping] {
      let grouped = Dictionary(
        survey.wideGroups.flatMap { $0.parts.flatMap(\.self) }.map { ($0.columnIndex, $0) }, uniquingKeysWith: { $1 })
      return survey.mappings.map { mapping in
        if let change = change(of: mapping) { return change }
        guard var own = grouped[mapping.columnIndex] else { return mapping }
        own.reasons = mapping.reasons
        return own
      }
    }

    /// A column of a change form as what it says of the change.
    private func change(of mapping: ColumnMapping) -> ColumnMapping? {
      let column = mapping.columnIndex
      guard let pair = survey.changes.first(where: { $0.before == column || $0.after == column }) else {
        return nil
      }
      var own = mapping
      (own.field, own.isIgnored, own.confidence) = (pair.before == column ? .changeBefore : .changeAfter, false, 0.9)
      return own
    }
  }

  /// The path as the person wrote it.
  var path: String
  var input: ReadInput
  var sheets: [Sheet] = []

  /// Whether anything of the file could be read.
  var isRead: Bool { !input.grids.isEmpty }

  /// Reads a file under the workspace's word; `name` limits it to one sheet.
  init(_ path: String, configuration: ConfigurationFile?, sheet name: String?) {
    self.path = path
    let url = URL(fileURLWithPath: path).standardizedFileURL
    let reader = InputReader(
      workspace: url.deletingLastPathComponent().path, limits: configuration?.limits ?? .standard)
    input = reader.read(url.lastPathComponent)
    for index in input.findings.indices {
      for place in input.findings[index].places.indices { input.findings[index].places[place].file = path }
    }
    let inside = configuration.flatMap { Self.path(of: url, inside: $0.folder) }
    var said = configuration?.said ?? WorkspaceConfiguration()
    if inside == nil { said.sources = [] }
    let tables = ConfiguredTables(said)
    for grid in input.grids where name == nil || grid.name == name {
      let facts = FileFacts(path: inside ?? path, dialect: input.dialect)
      sheets.append(Self.sheet(grid, tables, facts, shown: path))
    }
  }

  private static func sheet(_ grid: Grid, _ configured: ConfiguredTables, _ facts: FileFacts, shown: String) -> Sheet {
    guard grid.rowCount > 0 else { return Sheet(grid: grid, tables: []) }
    var tables: [Table] = []
    for finding in configured.survey(grid, of: facts) {
      var surveyed = finding.surveyed
      surveyed.survey.file = shown
      for index in surveyed.survey.findings.indices {
        for place in surveyed.survey.findings[index].places.indices {
          surveyed.survey.findings[index].places[place].file = shown
        }
      }
      let reading = TableReader(purpose: .inspection).read(surveyed, tableIndex: 0)
      if surveyed.survey.isUnpivoted, let last = tables.indices.last {
        tables[last].children.append(reading)
      } else {
        var table = Table(surveyed: surveyed, reading: reading)
        table.children = Self.promises(surveyed)
        tables.append(table)
      }
    }
    return Sheet(grid: grid, tables: tables)
  }

  /// How each promise in turn is read: a run takes the last one of a row.
  private static func promises(_ surveyed: SurveyedTable) -> [TableReading] {
    surveyed.survey.wideGroups.filter { $0.kind == .promiseHistory }.map { group in
      var child = surveyed
      child.survey.view = .unpivoted(group)
      (child.survey.mappings, child.survey.findings, child.survey.interpretations) = ([], [], [])
      (child.survey.stated, child.survey.fills, child.survey.calendar) = ([], [:], nil)
      (child.survey.hasStruckRows, child.survey.hasCustomerTitles, child.survey.tabState) = (false, false, nil)
      return TableReader(purpose: .inspection).read(child, tableIndex: 0)
    }
  }

  /// The path of a file inside a workspace; `nil` for a file outside of it.
  private static func path(of url: URL, inside folder: String) -> String? {
    let root = URL(fileURLWithPath: folder).standardizedFileURL.path
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return url.path.hasPrefix(prefix) ? String(url.path.dropFirst(prefix.count)) : nil
  }
}

extension RowKind {
  /// The word in every answer.
  var name: String {
    switch self {
    case .data: "data"
    case .heading: "heading"
    case .subtotal: "subtotal"
    case .note: "note"
    case .blank: "blank"
    }
  }
}
