public import Normalization
internal import OrderModel
public import SheetFormats
internal import SystemProfiles

/// Makes a target of a person's own workbook: its header word for word, its columns by what they mean.
public struct TemplateTarget {
  /// A table of the workbook whose columns are known.
  public struct Table {
    /// The sheet that it stands on.
    public var grid: Grid
    /// What its columns mean.
    public var survey: TableSurvey

    /// Makes a table.
    public init(grid: Grid, survey: TableSurvey) {
      self.grid = grid
      self.survey = survey
    }

    fileprivate var mappedCount: Int { survey.mappings.count { $0.field != nil && !$0.isIgnored } }
  }

  private let table: Table
  private let otherSheets: [String]

  /// Takes the table of a workbook with the most columns that are understood, of equals the first.
  ///
  /// `nil` where no column of any table is understood.
  public init?(_ tables: [Table], sheets: [String]) {
    guard let most = tables.map(\.mappedCount).max(), most > 0,
      let table = tables.first(where: { $0.mappedCount == most })
    else { return nil }
    self.table = table
    otherSheets = sheets.filter { $0 != table.grid.name }
  }

  /// The form of another system that the table is, as it was recognised.
  public var form: String? { table.survey.form?.id }

  /// The target; `profile` lends it habits and limits, without one it is a plain list.
  ///
  /// - Complexity: O(columns).
  public func target(id: String, like profile: ExportTarget?) -> ExportTarget {
    let columns = columns(like: profile?.allColumns ?? [], masters: profile?.masters)
    var target = profile ?? ExportTarget(listOf: columns)
    target.id = id
    target.columns = columns
    target.detailColumns = []
    target.imports = (profile?.imports ?? .list).forWorkbook(
      columns, sheet: SheetTitle.fit(table.grid.name ?? "Sheet1"))
    target.header = header
    target.templateNotes = notes
    // A workbook's own header is the limit of its columns.
    target.limits[.columns] = nil
    return target
  }

  private var headerRowCount: Int { (table.survey.headerRowIndexes.max() ?? 0) + 1 }

  private var columnCount: Int {
    let filled = (0..<headerRowCount).compactMap { table.grid.filledColumns(row: $0).max() }.max() ?? 0
    return max(filled, table.survey.mappings.map(\.columnIndex).max() ?? 0) + 1
  }

  /// Every row down to the end of the header, titles above it included.
  private var header: ExportHeader {
    let rows = (0..<headerRowCount).map { row in
      (0..<columnCount).map { text(row, $0) }
    }
    let merges = table.grid.mergedRanges.compactMap { range -> ExportHeader.Merge? in
      guard range.lastRow < headerRowCount, range.lastColumn < columnCount else { return nil }
      return ExportHeader.Merge(
        rows: range.firstRow...range.lastRow, columns: range.firstColumn...range.lastColumn)
    }
    return ExportHeader(rows: rows, merges: merges)
  }

  /// The text of a header's cell as it stands; what a number or a day shows.
  private func text(_ row: Int, _ column: Int) -> String {
    if case .text(let text) = table.grid.value(row: row, column: column) { return text }
    return table.grid.displayedText(row: row, column: column)
  }

  private func columns(like known: [ProfileColumn], masters: ExportTarget.Masters?) -> [ProfileColumn] {
    let mappings = Dictionary(table.survey.mappings.map { ($0.columnIndex, $0) }) { first, _ in first }
    let rows = table.survey.headerRowIndexes
    return (0..<columnCount).map { index in
      let texts = rows.map { text($0, index) }.filter { !$0.isEmpty }
      let mapping = mappings[index]
      let field = mapping.flatMap { $0.isIgnored || $0.isGrouped ? nil : $0.field }
      let same = known.first { column in texts.contains(column.key) || texts.contains(column.header) }
      let header = texts.last ?? mapping?.header ?? ""
      return ProfileColumn(
        key: texts.count > 1 ? texts.first ?? "" : "", header: header, field: field ?? same?.field,
        uses: same?.uses ?? uses(of: header, field, masters))
    }
  }

  private func uses(of header: String, _ field: Field?, _ masters: ExportTarget.Masters?) -> Set<ProfileColumn.Use> {
    var uses: Set<ProfileColumn.Use> = []
    if field?.valueType == .code { uses.insert(.code) }
    if field == .orderNo { uses.formUnion([.match, .master]) }
    if field?.level == .order, masters != nil { uses.insert(.master) }
    if header.contains("*") || header.contains("必填") { uses.insert(.required) }
    return uses
  }

  /// What of the template is not filled, and what of it is not carried over.
  private var notes: [ExportNote] {
    let understood = Set(table.survey.mappings.filter { $0.field != nil && !$0.isGrouped }.map(\.columnIndex))
    var notes: [ExportNote] = []
    for mapping in table.survey.mappings where !understood.contains(mapping.columnIndex) {
      guard !mapping.header.isEmpty, mapping.candidates.isEmpty || mapping.field == nil else { continue }
      var note = ExportNote(.columnNotUnderstood)
      note.column = mapping.header
      notes.append(note)
    }
    for sheet in otherSheets {
      var note = ExportNote(.sheetNotKept)
      note.column = sheet
      notes.append(note)
    }
    return notes
  }
}

extension ExportTarget {
  /// A plain list of columns that no profile describes.
  fileprivate init(listOf columns: [ProfileColumn]) {
    id = ""
    chineseName = "自带模板"
    englishName = "a template of your own"
    self.columns = columns
    detailColumns = []
    detailName = ""
    imports = .list
    statuses = []
    limits = Self.cautious.mapValues { Limit(count: $0, evidence: "C") }
  }
}

extension ProfileImport {
  /// A list with a row a line, for people.
  static let list = ProfileImport([
    (.file, "xlsx"), (.masters, "repeated"), (.unit, "row"), (.date, "yyyy-MM-dd"), (.dateCells, "dates"),
  ])

  /// The same habits for a workbook of one sheet: what a file of text, or a second file, would want does not count.
  func forWorkbook(_ columns: [ProfileColumn], sheet: String) -> ProfileImport {
    let own: Set<Subject> = [.file, .sheet, .headerRows, .details, .encoding, .delimiter]
    var facts = facts.filter { !own.contains($0.subject) }
    if value(.masters) == "separate" { facts.removeAll { $0.subject == .masters || $0.subject == .unit } }
    let said = ProfileImport([(.file, "xlsx"), (.sheet, sheet)]).facts
    return ProfileImport(facts: said + facts, columns: columns)
  }

  private init(_ facts: [(Subject, String)]) {
    self.init(
      facts: facts.map { ProfileFact(subject: $0.0, value: $0.1, evidence: .assumed) }, columns: [])
  }
}
