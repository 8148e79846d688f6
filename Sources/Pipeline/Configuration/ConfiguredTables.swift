internal import Normalization
internal import OrderModel
internal import SheetFormats
internal import SourceLineage
internal import SystemProfiles

/// Surveys sheets under what the workspace says of them.
struct ConfiguredTables: Sendable {
  /// A table, and the configured source that it belongs to: an index into the configuration's sources.
  struct Finding: Sendable {
    var surveyed: SurveyedTable
    var source: Int?

    var survey: TableSurvey { surveyed.survey }
  }

  let sources: [WorkspaceConfiguration.ConfiguredSource]
  /// The names that the workspace knows.
  var names = NameTables()
  /// Who tells the forms of other systems.
  var forms = ProfileForms(SystemProfile.builtIn)
  /// The departments whose sheets count as another one's.
  var parties = Department.usualParties

  /// The tables of a sheet.
  ///
  /// Where several sources name the sheet, a table belongs to the first one of its grain.
  func survey(
    _ grid: Grid, of file: FileFacts, hints: [ColumnHint] = [], grains: [TableGrain] = []
  ) -> [Finding] {
    let named = sources.indices.filter { sources[$0].names(file.path, sheet: grid.name) }
    guard let first = named.first else {
      return ruled(nil, grid, file, hints, grains).map { Finding(surveyed: $0, source: nil) }
    }
    if named.count == 1 {
      return ruled(first, grid, file, hints).map { Finding(surveyed: $0, source: first) }
    }
    let free = ruled(nil, grid, file, hints)
    let choices = free.map { table in named.first { sources[$0].grain == table.survey.grain } ?? first }
    var surveys: [Int: [SurveyedTable]] = [:]
    for choice in Set(choices) { surveys[choice] = ruled(choice, grid, file, hints) }
    return zip(free, choices).map { table, choice in
      let own = surveys[choice]?.first {
        $0.survey.ordinal == table.survey.ordinal && $0.survey.view == table.survey.view
      }
      return Finding(surveyed: own ?? table, source: choice)
    }
  }

  private func ruled(
    _ source: Int?, _ grid: Grid, _ file: FileFacts, _ hints: [ColumnHint], _ grains: [TableGrain] = []
  ) -> [SurveyedTable] {
    var rulings = source.map { sources[$0].rulings } ?? SurveyRulings()
    rulings.hints = hints
    rulings.rememberedGrains = grains
    rulings.names = names
    rulings.parties = parties
    rulings.forms = forms
    rulings.dialect = file.dialect
    return SheetSurveyor(rulings: rulings).surveyedTables(grid, file: file.path)
  }

  /// The sources of all tables, configured and found.
  func plan(_ tables: [(file: Int, table: SurveyedFile.Table)], known: [KnownSource]) -> [PlannedSource] {
    let places = sources.map {
      ConfiguredPlace(id: $0.id, department: $0.department, grain: $0.grain, scope: $0.scope)
    }
    return LineagePlanner.plan(
      tables.map { ($0.file, $0.table.survey) }, known: known, configured: places,
      owners: places.isEmpty ? [] : tables.map(\.table.owner))
  }

  /// The ids of the sources that no file has the name of.
  func undelivered(_ files: [SurveyedFile]) -> [String] {
    sources.filter { source in
      !source.files.isEmpty && !files.contains { file in source.files.contains { $0.matches(file.path) } }
    }.map(\.id)
  }
}

extension ConfiguredTables {
  /// What the workspace says.
  init(_ said: WorkspaceConfiguration) {
    self.init(
      sources: said.sources, names: said.nameTables, forms: ProfileForms(said.profiles + SystemProfile.builtIn),
      parties: said.sheetParties)
  }
}

extension WorkspaceConfiguration.ConfiguredSource {
  /// What the surveyor has to know.
  var rulings: SurveyRulings {
    var rulings = SurveyRulings()
    rulings.columns = columns
    for (header, ruling) in columns.sorted(by: { $0.key < $1.key }) {
      let key = HeaderFolding.key(header)
      if !key.isEmpty, rulings.columns[key] == nil { rulings.columns[key] = ruling }
    }
    rulings.dateOrder = dates
    rulings.fills = fills
    rulings.grain = grain
    rulings.department = department
    return rulings
  }

  /// Whether a sheet of a file belongs to the source; `sheet` is `nil` in files that have none.
  func names(_ file: String, sheet: String?) -> Bool {
    guard files.contains(where: { $0.matches(file) }) else { return false }
    guard let sheet, !sheets.isEmpty else { return true }
    return sheets.contains { $0.matches(sheet) }
  }
}

extension WorkspaceConfiguration {
  /// The other names of customers and people, by the names that they stand for.
  var nameTables: NameTables {
    func table(_ names: [(alias: String, name: String?)]) -> NameTable {
      var aliases: [String: [String]] = [:]
      for (alias, name) in names { if let name { aliases[name, default: []].append(alias) } }
      return NameTable(aliases.mapValues { $0.sorted() })
    }
    return NameTables(
      customers: table(customers.map { ($0.key, $0.value.fullName) }),
      people: table(people.map { ($0.key, $0.value.fullName) }))
  }
}
