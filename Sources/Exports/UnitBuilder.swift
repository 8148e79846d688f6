internal import OrderModel
internal import Reports
internal import SystemProfiles

/// Turns the documents of a run into rows of the target, and notes what is lost on the way.
struct UnitBuilder {
  /// Which rows are made: documents with their lines, single lines, or the two parts of a separated file.
  enum Part { case documents, lines, masters, details }

  private let fillings: [ColumnFilling]
  private let wording: TargetWording
  private let book: ExportBook
  private let masters: ExportTarget.Masters
  private let lineNo: FieldColumns
  /// What was lost so far.
  private(set) var notes: [ExportNote] = []
  private var noted: Set<ExportNote> = []

  init(_ columns: [ProfileColumn], of target: ExportTarget, in book: ExportBook) {
    fillings = columns.map { ColumnFilling($0, of: target, in: book) }
    wording = TargetWording(target)
    self.book = book
    masters = target.masters
    lineNo = book.lineColumns(of: .lineNo)
  }

  /// The columns that nothing in the book could fill.
  var columnsWithoutSource: [ProfileColumn] { fillings.filter { !$0.hasSource }.map(\.column) }

  /// The units of a part, in the order of the book.
  ///
  /// - Complexity: O(rows × columns).
  mutating func units(_ documents: [ExportDocument], _ part: Part) -> [ExportUnit] {
    var units: [ExportUnit] = []
    for (index, document) in documents.enumerated() {
      let number = index + 1
      switch part {
      case .documents:
        units.append(ExportUnit(key: .init(orderNo: document.number), rows: rows(of: document, number: number)))
      case .masters:
        let row = ExportRow(orderNo: document.number, lineNo: nil, cells: masterCells(document, number: number))
        units.append(ExportUnit(key: .init(orderNo: document.number), rows: [row]))
      case .lines, .details: units += lineUnits(document, number: number, isDetail: part == .details)
      }
    }
    return units
  }

  private mutating func lineUnits(_ document: ExportDocument, number: Int, isDetail: Bool) -> [ExportUnit] {
    if document.lines.isEmpty {
      guard !isDetail else { return [] }
      let row = ExportRow(orderNo: document.number, lineNo: nil, cells: masterCells(document, number: number))
      return [ExportUnit(key: .init(orderNo: document.number), rows: [row])]
    }
    var seen: [String: Int] = [:]
    return document.lines.enumerated().map { position, row in
      let name = name(of: row)
      let repetition = seen[name ?? "", default: 0]
      seen[name ?? ""] = repetition + 1
      let key = ExportUnit.Key(orderNo: document.number, lineNo: name ?? "", repetition: repetition)
      let cells = lineCells(row, at: position + 1, of: document)
      return ExportUnit(key: key, rows: [ExportRow(orderNo: document.number, lineNo: name, cells: cells)])
    }
  }

  private func name(of row: Int) -> String? {
    if case .value(let text) = lineNo.value(in: book.run.lines.rows[row]) { text } else { nil }
  }

  /// A document's rows, one a line: its own cells on the first one.
  private mutating func rows(of document: ExportDocument, number: Int) -> [ExportRow] {
    let isRepeated = masters == .repeated && !document.lines.isEmpty
    let master = isRepeated ? [] : masterCells(document, number: number)
    guard !document.lines.isEmpty else {
      return [ExportRow(orderNo: document.number, lineNo: nil, cells: master)]
    }
    return document.lines.enumerated().map { position, row in
      var cells = lineCells(row, at: position + 1, of: document)
      for index in fillings.indices where !isRepeated && fillings[index].column.uses.contains(.master) {
        cells[index] = position == 0 ? master[index] : .blank
      }
      return ExportRow(orderNo: document.number, lineNo: name(of: row), cells: cells)
    }
  }

  private mutating func masterCells(_ document: ExportDocument, number: Int) -> [ExportCell] {
    let isAlone = document.lines.isEmpty || masters == .separate
    var cells = [ExportCell](repeating: .blank, count: fillings.count)
    for (index, filling) in fillings.enumerated() where isAlone || filling.column.uses.contains(.master) {
      let found = filling.value(of: document, number: number)
      cells[index] = cell(found, filling, document.number, nil)
    }
    return cells
  }

  private mutating func lineCells(_ row: Int, at position: Int, of document: ExportDocument) -> [ExportCell] {
    let isWhole = masters == .repeated || masters == .separate
    let name = name(of: row)
    var cells = [ExportCell](repeating: .blank, count: fillings.count)
    for (index, filling) in fillings.enumerated() where isWhole || !filling.column.uses.contains(.master) {
      let found = filling.value(ofLine: row, at: position, of: document)
      cells[index] = cell(found, filling, document.number, name)
    }
    return cells
  }

  private mutating func cell(
    _ found: FoundValue, _ filling: ColumnFilling, _ orderNo: String, _ lineNo: String?
  ) -> ExportCell {
    let column = filling.column
    var note: ExportNote?
    var cell = ExportCell.blank
    switch found {
    case .none: if column.uses.contains(.required), filling.hasSource { note = ExportNote(.requiredMissing) }
    case .doubt(let reason): note = ExportNote(.notCarried, reason)
    case .value(let value):
      let said = wording.cell(value, column)
      cell = said.cell
      if let reason = said.reason {
        note = ExportNote(said.kind, reason)
        note?.value = value
      }
    }
    if var note {
      note.orderNo = orderNo
      note.lineNo = column.uses.contains(.master) ? nil : lineNo
      note.column = column.name
      note.field = column.field
      // The cells of an order stand on each of its lines: what is to be said of them is said once.
      if noted.insert(note).inserted { notes.append(note) }
    }
    return cell
  }
}

extension ProfileColumn {
  /// By what a person finds the column: its caption, else its key.
  var name: String { header.isEmpty ? key : header }
}
