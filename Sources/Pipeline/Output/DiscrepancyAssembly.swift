internal import Discrepancies
internal import ExactValues
internal import Ledger
internal import Normalization
internal import OrderModel
internal import OrderRules
internal import Reconciliation

/// Brings together the discrepancies of orders, sources and sheets, and gives each its age and its cause.
struct DiscrepancyAssembly {
  private let book: RunBook
  private let asOf: Day
  /// The discrepancies.
  private(set) var found: [Discrepancy] = []
  /// Where the rulings stand that concern them, by their numbers.
  private(set) var decisionStates: [Int: Decision.State] = [:]

  /// Every discrepancy of the run, resolved ones included, most urgent first.
  static func assemble(_ book: RunBook) -> DiscrepancyAssembly {
    var assembly = DiscrepancyAssembly(book)
    assembly.found = book.folded.discrepancies + book.across
    assembly.groupEarlierOrders()
    assembly.addSources()
    assembly.addUnresolvedRows()
    assembly.addFindings()
    assembly.mergeAlike()
    assembly.noteMovedEvents()
    assembly.askAndSettle()
    assembly.attachToCauses()
    assembly.specialise()
    assembly.remind()
    assembly.age()
    assembly.found = assembly.found.map { ($0, sortKey($0)) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    return assembly
  }

  private init(_ book: RunBook) {
    self.book = book
    asOf = book.context.asOf
  }

  private mutating func add(
    _ kind: DiscrepancyKind, _ source: Source, field: Field? = nil, parts: [String] = [], severity: Severity? = nil,
    message: String, claims: [DisputedClaim] = []
  ) {
    let identity = [kind.name, "", field?.id ?? "", source.id] + parts
    var new = Discrepancy(
      id: ContentDigest.identity(identity), kind: kind, severity: severity, field: field?.id, source: source.id,
      message: message, claims: claims)
    new.responsibleDepartment = source.department.rawValue
    found.append(new)
  }

  /// Orders from before the openers' first one are one finding a source, and single ones hang on it.
  private mutating func groupEarlierOrders() {
    let unexpected = found.filter { $0.kind == .unexpectedInSource && $0.unit == nil && $0.source != nil }
    guard !unexpected.isEmpty else { return }
    let orders = book.folded.orders
    let earlier = EarlierOrders(orders, sources: book.context.sources)
    var numbers: Set<String> = []
    for order in orders where !order.isOpened(by: book.context.sources) && earlier.contain(order) {
      numbers.insert(order.orderNo)
    }
    let grouped = unexpected.filter { $0.subject.orderNo.map(numbers.contains) ?? false }
    for (id, members) in Dictionary(grouping: grouped, by: \.source).sorted(by: { $0.key ?? "" < $1.key ?? "" }) {
      guard let source = id.flatMap(book.context.source), members.count > 1 else { continue }
      let names = members.compactMap(\.subject.orderNo).sorted()
      add(
        .unexpectedInSource, source,
        message: "\(source.id) holds \(names.count) orders from before the openers' first one, "
          + "from \(names.first ?? "") to \(names.last ?? "")",
        claims: members.flatMap { $0.claims.prefix(1) })
      guard let cause = found.last?.id else { continue }
      let ids = Set(members.map(\.id))
      for index in found.indices where ids.contains(found[index].id) {
        found[index].cause = cause
        found[index].severity = .info
      }
    }
  }

  private mutating func addSources() {
    let fields = Dictionary(book.state.sources.map { ($0.source.id, $0) }, uniquingKeysWith: { first, _ in first })
    let likelyColumns = Dictionary(
      book.reading.deliveries.map { ($0.source.id, $0.lostFields) }, uniquingKeysWith: { first, _ in first })
    for source in book.context.sources {
      guard let known = fields[source.id] else { continue }
      guard book.context.delivered.contains(source.id) else {
        let days = book.context.calendar.workingDays(from: known.lastDeliveredOn, until: asOf)
        add(
          .sourceNotRefreshed, source, severity: days > book.context.staleDays ? .medium : .info,
          message: "\(source.id) did not come with this run; its last sheets are of \(known.lastDeliveredOn)")
        continue
      }
      let lost = known.fields.subtracting(book.context.columns[source.id] ?? []).filter { $0.isCore }
      for field in lost.sorted() {
        let likely = likelyColumns[source.id]?[field].flatMap(\.self).map { ", perhaps “\($0)” is it" } ?? ""
        add(
          .fieldLost, source, field: field,
          message: "\(source.id) had a column for \(field.id) and has none now\(likely)")
      }
    }
    for (id, files) in book.context.undeliveredFiles.sorted(by: { $0.key < $1.key }) {
      guard let source = book.context.source(id) else { continue }
      let names = files.sorted().joined(separator: ", ")
      add(
        .sourceNotRefreshed, source, severity: .info,
        message: "of \(id), \(names) did not come; what it last said stands")
    }
    for change in book.massChanges { addMassChange(change) }
    for doubt in book.reading.versionDoubts { add(doubt) }
  }

  /// Asks which of a source's files are versions, and which of them is newer.
  private mutating func add(_ doubt: VersionDoubt) {
    let sources = book.context.sources
    guard
      let source = book.context.source(doubt.source) ?? sources.first(where: { $0.id.hasPrefix(doubt.source + "-") })
    else { return }
    let id = ContentDigest.identity([DiscrepancyKind.ambiguousVersionOrder.name, "", "", source.id] + doubt.files)
    guard !doubt.isKnown || book.state.discrepancies.contains(where: { $0.id == id && $0.status != .resolved }) else {
      return
    }
    let claims = doubt.files.map { file in
      DisputedClaim(
        source: source.id, department: source.department.rawValue, version: "", value: file, rawText: nil,
        place: Place(file: file), isEdited: false)
    }
    add(.ambiguousVersionOrder, source, parts: doubt.files, message: doubt.found, claims: claims)
  }

  private mutating func addMassChange(_ change: MassChange) {
    guard let source = book.context.source(change.source) else { return }
    let what =
      switch change.sign {
      case .vanished(let gone, let held): "\(gone) of \(held) rows are gone from \(source.id) at once"
      case .fellBack(let count):
        "\(count) values of \(source.id) are what they were before: an old file may have come back"
      case .emptied(let field, let count): "the column of \(field.id) in \(source.id) is empty; it held \(count) values"
      }
    add(.massChange, source, field: change.field, message: what + "; its last claims stand")
  }

  private mutating func addUnresolvedRows() {
    for unresolved in book.resolution.unresolved {
      let (id, row, candidates) = (unresolved.source, unresolved.row, unresolved.candidates)
      guard let source = book.context.source(id) else { continue }
      let table = book.context.tables[Int(row.tableIndex)]
      let place = Place(file: table.file, sheet: table.sheet, cell: "row \(row.rowIndex + 1)")
      let names = candidates.isEmpty ? "names no known order" : "could be of \(candidates.joined(separator: ", "))"
      let number = source.eventKind?.numberField.flatMap { row.value($0)?.description }
      let content = row.claims.filter { $0.field != .rowSeq }.map { $0.value?.description ?? "" }.joined(separator: "|")
      add(
        .ambiguousOrderMatch, source, parts: [number ?? content],
        message: "\(place) has \(Self.lack(row)) and \(names)",
        claims: candidates.map {
          var claim = DisputedClaim(
            source: id, department: source.department.rawValue, version: table.version, value: $0,
            rawText: row[.customerPoNo]?.value?.description, place: place, isEdited: false)
          claim.rowDigest = FoldContext.digest(of: row)
          return claim
        })
      let last = found.count - 1
      book.rules?.judge(unresolved, of: source, &found[last])
      if found[last].claims.isEmpty, found[last].specialisation != nil {
        found[last].claims = [
          DisputedClaim(
            source: id, department: source.department.rawValue, version: table.version, value: nil,
            rawText: found[last].details["amount"], place: place, isEdited: false)
        ]
      }
    }
  }

  private static func lack(_ row: SourceRow) -> String {
    let damaged = row[.orderNo].flatMap { $0.state == .unusable ? $0.rawText : nil }
    return damaged.map { "no order number but what a spreadsheet has left of it, “\($0)”," } ?? "no order number"
  }

  private mutating func addFindings() {
    for entry in book.reading.findings {
      let finding = entry.finding
      let identity = [
        finding.kind.name, entry.source ?? "", finding.place.file, finding.place.sheet ?? "", finding.column ?? "",
        finding.column == nil && finding.kind != .rowsSkipped ? finding.found : "",
      ]
      var new = Discrepancy(
        id: ContentDigest.identity(identity), kind: finding.kind, source: entry.source,
        message: finding.found + (finding.count > 1 ? " (\(finding.count) times)" : "") + "; expected: "
          + finding.expected
          + "; " + finding.remedy)
      new.responsibleDepartment = entry.department?.rawValue
      new.claims = finding.places.map {
        DisputedClaim(
          source: entry.source ?? "", department: entry.department?.rawValue ?? "", version: "", value: nil,
          rawText: finding.column, place: $0, isEdited: false)
      }
      found.append(new)
    }
  }

  /// Several findings of one identity are one.
  private mutating func mergeAlike() {
    var known: [String: Int] = [:]
    var result: [Discrepancy] = []
    for discrepancy in found {
      if let index = known[discrepancy.id] {
        if result[index].severity < discrepancy.severity { result[index].severity = discrepancy.severity }
        result[index].claims += discrepancy.claims
      } else {
        known[discrepancy.id] = result.count
        result.append(discrepancy)
      }
    }
    found = result
  }

  /// Asks about what no single order knows of, and holds the rulings of before against it.
  private mutating func askAndSettle() {
    decisionStates = book.resolution.decisionStates.merging(
      book.folded.decisionStates, uniquingKeysWith: FoldedBook.worse)
    let questions = SourceQuestions(book: book)
    for index in found.indices where found[index].question == nil {
      guard let question = questions.question(found[index]) else { continue }
      found[index].question = question
      if let end = book.context.decisions.settle(&found[index], asOf: asOf) { decisionStates[end.number] = end.state }
    }
  }

  /// Stale copies of a source that did not come hang on that; a row that is gone hangs on the number that may be its own;
  /// an order that a source holds under a mistyped number has come.
  private mutating func attachToCauses() {
    attachMissingRowsToTheirNumbers()
    attachDuplicatesToTheirFiles()
    var mistyped: [[String?]: String] = [:]
    for item in found where item.kind == .possibleSameOrder { mistyped[[item.subject.orderNo, item.source]] = item.id }
    for index in found.indices where found[index].kind == .neverReached && found[index].unit == nil {
      guard let cause = mistyped[[found[index].subject.orderNo, found[index].source]] else { continue }
      found[index].cause = cause
      found[index].severity = .info
    }
    var causes: [String: String] = [:]
    for discrepancy in found where discrepancy.kind == .sourceNotRefreshed {
      if let source = discrepancy.source { causes[source] = discrepancy.id }
    }
    for index in found.indices where found[index].kind == .staleCopy {
      if let source = found[index].source, let cause = causes[source] {
        found[index].cause = cause
        found[index].severity = .info
      }
    }
  }

  /// What stands twice because two files hold the same orders hangs on the question what the two are.
  private mutating func attachDuplicatesToTheirFiles() {
    let causes = found.filter { $0.kind == .ambiguousVersionOrder }
    guard !causes.isEmpty else { return }
    for index in found.indices where found[index].kind == .duplicateRow {
      let files = Set(found[index].claims.compactMap { $0.place?.file })
      let cause = causes.first { $0.source == found[index].source && Set($0.claims.compactMap(\.value)) == files }
      guard let cause else { continue }
      found[index].cause = cause.id
      found[index].severity = .info
    }
  }

  private mutating func attachMissingRowsToTheirNumbers() {
    var numbers: [[String?]: String] = [:]
    for look in found where look.kind == .possibleSameOrder { numbers[[look.source, look.subject.orderNo]] = look.id }
    for index in found.indices where found[index].kind == .missingInSource {
      if let cause = numbers[[found[index].source, found[index].subject.orderNo]] { found[index].cause = cause }
    }
  }

  /// A finding takes the code of the rule that says what it means.
  ///
  /// A stale copy that is not yet late stays a note under its own code.
  private mutating func specialise() {
    for index in found.indices where found[index].severity > .info || found[index].kind != .staleCopy {
      guard let rule = found[index].specialisation else { continue }
      let name = found[index].kind.name
      found[index].severity = max(found[index].severity, rule.severity)
      found[index].kind = DiscrepancyKind(code: rule.code, name: name, family: .rule, severity: rule.severity)
    }
  }

  /// Disputes that nobody settles are told of once more, with whoever has to settle them.
  private mutating func remind() {
    guard let rules = book.rules else { return }
    let known = Dictionary(
      book.state.discrepancies.filter { $0.status == .open }.map { ($0.id, Self.openSince($0)) },
      uniquingKeysWith: { first, _ in first })
    found += rules.judgeLasting(found) { known[$0.id] ?? asOf }
  }

  /// Since when a discrepancy has been open without a break: it may have been settled once, and come back.
  private static func openSince(_ record: DiscrepancyRecord) -> Day {
    record.snapshot.details[cameBack].flatMap(Day.init(iso:)) ?? record.firstSeen
  }

  /// The detail that keeps the day on which a discrepancy came back; `first_seen` stays the day of its first time.
  private static let cameBack = "came_back"

  private mutating func age() {
    let known = Dictionary(book.state.discrepancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for index in found.indices {
      guard let record = known[found[index].id] else {
        found[index].firstSeen = asOf
        continue
      }
      found[index].firstSeen = record.firstSeen
      found[index].ageDays = record.firstSeen.days(until: asOf)
      found[index].trend = record.status == .resolved ? .reopened : .recurring
      let since = record.status == .resolved ? asOf.description : record.snapshot.details[Self.cameBack]
      if let since { found[index].details[Self.cameBack] = since }
      // Whose edit made a rule untrue was told when it became so; later edits only touch it.
      if found[index].policy == "rule", record.status != .resolved {
        found[index].changedBySource = record.snapshot.changedBySource
      }
    }
    let present = Set(found.map(\.id))
    for record in book.state.discrepancies where record.status != .resolved && !present.contains(record.id) {
      var ended = record.snapshot
      guard ended.severity > .info || ended.kind.family == .merge else { continue }
      ended.status = isAboutRowsThatDidNotCome(ended) ? record.status : .resolved
      ended.firstSeen = record.firstSeen
      ended.ageDays = record.firstSeen.days(until: asOf)
      ended.trend = .recurring
      found.append(ended)
    }
  }

  private mutating func noteMovedEvents() {
    let moved = MovedEvents(found, book)
    for index in found.indices { moved.note(&found[index]) }
  }

  /// Whether it is about rows of a source that did not come: nothing is inferred from their absence.
  private func isAboutRowsThatDidNotCome(_ found: Discrepancy) -> Bool {
    if book.reading.balances.isEmpty, RuleList.isAboutBalances(found.kind.code) { return true }
    let kinds: [DiscrepancyKind] = [.duplicateRow, .ambiguousLineMatch, .ambiguousOrderMatch, .suspectEdit]
    guard kinds.contains(where: { $0.name == found.kind.name }), let source = found.source else { return false }
    return book.context.source(source) != nil && !book.context.delivered.contains(source)
  }

  private static func sortKey(_ item: Discrepancy) -> [String] {
    [
      item.status == .resolved ? "1" : "0", String(9 - item.severity.rank), item.kind.code, item.subject.orderNo ?? "",
      counted(item.subject.lineNo ?? ""), item.field ?? "", item.source ?? "", item.id,
    ]
  }

  /// A number so that its text sorts as people count: 9 before 10.
  private static func counted(_ lineNo: String) -> String {
    guard lineNo.utf8.count < 12, lineNo.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return lineNo }
    return String(repeating: "0", count: 12 - lineNo.utf8.count) + lineNo
  }
}
