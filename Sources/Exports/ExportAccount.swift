internal import OrderModel
internal import SystemProfiles

/// What an export did, and what it could not carry over.
struct ExportAccount {
  let target: ExportTarget
  let run: ExportedRun
  let before: [ExportedState]
  var notes: [ExportNote]
  var files: [ExportFile] = []
  /// How many documents or rows are as the target has them.
  private(set) var sameCount = 0

  init(target: ExportTarget, run: ExportedRun, before: [ExportedState]) {
    self.target = target
    self.run = run
    self.before = before
    notes = target.templateNotes
  }

  /// The orders that the target holds in the state of the last export.
  private var lastOrders: Set<String> { before.filter(\.isLast).reduce(into: []) { $0.formUnion($1.orders) } }

  /// Orders that do not go out, and those that somebody is asked about.
  mutating func note(_ exportable: Exportable, _ scope: TargetExport.Scope) {
    let last = lastOrders
    let older = before.filter { !$0.isLast }.reduce(into: Set<String>()) { $0.formUnion($1.orders) }
    for entry in exportable.cancelled where !older.contains(entry.orderNo) {
      var note = ExportNote(last.contains(entry.orderNo) ? .cancelledSince : .cancelled)
      note.orderNo = entry.orderNo
      note.lineNo = entry.lineNo
      notes.append(note)
    }
    for entry in exportable.asked {
      var note = ExportNote(scope == .settled ? .heldBack : .openQuestions)
      note.orderNo = entry.orderNo
      note.value = entry.questions
      notes.append(note)
    }
  }

  /// What a comparison with the earlier export says.
  mutating func note(_ compared: ExportComparison, _ plan: PartPlan) {
    sameCount += compared.sameCount
    let told = Set(notes.filter { $0.kind == .cancelledSince || $0.kind == .heldBack }.compactMap(\.orderNo))
    let gone = lastOrders.subtracting(told)
    for key in compared.gone where gone.contains(key.orderNo) {
      var note = ExportNote(.goneSince)
      note.orderNo = key.orderNo
      note.lineNo = key.lineNo
      notes.append(note)
    }
    for cell in compared.changedCells where cell.after == .blank {
      var note = ExportNote(.cleared)
      note.orderNo = cell.key.orderNo
      note.lineNo = cell.lineNo
      note.column = plan.columns[cell.column].name
      note.field = plan.columns[cell.column].field
      note.value = cell.before.text
      notes.append(note)
    }
  }

  /// Required columns that nothing in the book could fill.
  mutating func noteRequired(_ columns: [ProfileColumn]) {
    for column in columns where column.uses.contains(.required) {
      var note = ExportNote(.requiredMissing)
      note.column = column.name
      note.field = column.field
      notes.append(note)
    }
  }

  /// Columns and fields that have no place in the target, its limits, and what of its layout is assumed.
  mutating func noteColumns(
    _ taken: [ProfileColumn], beyond: ArraySlice<ProfileColumn>, _ book: ExportBook
  ) {
    for column in beyond {
      var note = ExportNote(.columnBeyondLimit)
      note.column = column.name
      note.field = column.field
      notes.append(note)
    }
    notes += FieldsWithoutColumn(taken, book).notes()
    let codes = taken.filter { $0.uses.contains(.code) && $0.field.map(Self.masterData.contains) ?? false }
    if !codes.isEmpty {
      var note = ExportNote(.mustExist)
      note.value = codes.map(\.name).joined(separator: "; ")
      note.count = codes.count
      notes.append(note)
    }
    if let mode = target.imports.facts.first(where: { $0.subject == .mode }) {
      notes.append(fact(.importMode, mode))
    }
    noteLimits()
    noteAssumptions(taken)
  }

  /// What systems look up among their master data.
  private static let masterData: Set<Field> = [
    .customerCode, .productCode, .unit, .currency, .ourEntity, .orderType, .salesperson, .department,
  ]

  private mutating func noteLimits() {
    for limit in ProfileLimit.allCases {
      guard let known = target.limits[limit] else { continue }
      var note = ExportNote(.limit)
      note.column = limit.rawValue
      note.value = String(known.count)
      note.detail = known.evidence
      notes.append(note)
    }
    for fact in target.imports.facts where fact.subject == .cellCharacters || fact.subject == .documentLines {
      notes.append(self.fact(.limit, fact))
    }
  }

  private mutating func noteAssumptions(_ columns: [ProfileColumn]) {
    for fact in target.imports.facts where !fact.evidence.isAttested && fact.subject != .mode {
      if target.header != nil, fact.subject == .file || fact.subject == .sheet { continue }
      notes.append(self.fact(.assumed, fact))
    }
    let assumed = columns.filter { !$0.evidence.isAttested }
    guard !assumed.isEmpty, target.header == nil else { return }
    var note = ExportNote(.assumed)
    note.column = "columns"
    note.value = assumed.map(\.name).joined(separator: "; ")
    note.count = assumed.count
    note.detail = "C"
    notes.append(note)
  }

  private func fact(_ kind: ExportNote.Kind, _ fact: ProfileFact<ProfileImport.Subject>) -> ExportNote {
    var note = ExportNote(kind)
    note.column = fact.subject.rawValue
    note.value = fact.value
    note.detail = fact.evidence.description
    return note
  }
}
