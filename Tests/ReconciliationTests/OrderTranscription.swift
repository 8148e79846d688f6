import OrderModel

/// DESIGN section 5 for a whole order: presence before fields, then the machine field by field, then the report.
///
/// Which row is which line is a fact here, and so are suspect edits.
struct OrderTranscription {
  typealias Told = MergeTranscription.Told
  typealias Said = MergeTranscription.Said

  /// A source as the rules take it.
  struct Party: Hashable {
    var id: String
    var department: String
    var isOpener: Bool { department == "sales" }
  }

  /// One source's sheet of one week: a row a line, by line number; the cells by field; the fields of the order.
  struct Sheet: Hashable {
    var isDelivered = true
    var isMassChanged = false
    var rows: [Int: [Field: Told]] = [:]
    var header: [Field: Told] = [:]
    var isUsable: Bool { isDelivered && !isMassChanged }
  }

  /// What holds for a field beside the cells.
  struct Rules {
    var parties: [Party] = []
    var authority: [Field: [String]] = [:]
    var tolerance: [Field: Int] = [:]
  }

  enum Presence: String { case held, vanished, vanishedWhileEdited }

  struct Line {
    var fields: [Field: MergeTranscription] = [:]
    var presence: [String: Presence] = [:]
    var vanishedNow: Set<String> = []
  }

  let rules: Rules
  private(set) var header = Line()
  private(set) var lines: [Int: Line] = [:]
  /// The suspect edits of this run: `line field source`.
  private(set) var suspects: Set<String> = []

  init(_ rules: Rules) { self.rules = rules }

  /// One run over one order.
  ///
  /// `recorded` is what approved changes state: line (0 for the order), field, value. A line with events stays.
  mutating func run(_ sheets: [String: Sheet], recorded: [Int: [Field: Int]] = [:], withEvents: Set<Int> = []) {
    suspects = []
    let spoken = Set(sheets.values.filter(\.isUsable).flatMap(\.rows.keys))
    for number in Set(lines.keys).union(spoken).sorted() {
      var line = lines[number] ?? Line()
      settle(&line, sheets) { $0.rows[number] }
      lines[number] = merged(line, number, sheets, recorded[number] ?? [:]) { $0.rows[number] }
    }
    settle(&header, sheets) { $0.rows.isEmpty ? nil : $0.header }
    header = merged(header, 0, sheets, recorded[0] ?? [:]) { $0.rows.isEmpty ? nil : $0.header }
    for number in lines.keys { markRivals(number) }
    // A line that no opener ever held and nobody holds any more is no line.
    guard rules.parties.contains(where: \.isOpener) else { return }
    lines = lines.filter {
      isOpened($0.value) || $0.value.presence.values.contains(.held) || withEvents.contains($0.key)
    }
  }

  /// The order is no longer in the ledger.
  mutating func forget() { (header, lines) = (Line(), [:]) }

  private func isOpened(_ line: Line) -> Bool { rules.parties.contains { $0.isOpener && line.presence[$0.id] != nil } }

  /// Presence: a row that a delivered source of whatever scope held and holds no more.
  private func settle(_ line: inout Line, _ sheets: [String: Sheet], _ row: (Sheet) -> [Field: Told]?) {
    line.vanishedNow = []
    for party in rules.parties {
      guard let sheet = sheets[party.id], sheet.isUsable else { continue }
      if row(sheet) != nil {
        line.presence[party.id] = .held
      } else if line.presence[party.id] == .held {
        line.presence[party.id] = .vanished
        line.vanishedNow.insert(party.id)
      }
    }
  }

  private mutating func merged(
    _ line: Line, _ number: Int, _ sheets: [String: Sheet], _ recorded: [Field: Int], _ row: (Sheet) -> [Field: Told]?
  ) -> Line {
    var line = line
    let spoken = sheets.values.filter(\.isUsable).compactMap(row).flatMap(\.keys)
    for field in Set(line.fields.keys).union(spoken).sorted() {
      var machine = line.fields[field] ?? MergeTranscription()
      var told: [String: Told] = [:]
      for party in rules.parties where line.presence[party.id] != nil {
        let sheet = sheets[party.id]
        told[party.id] = sheet?.isUsable == true ? sheet.flatMap(row)?[field] ?? .nothingUsable : .nothingUsable
      }
      let isClaimed = told
      for (id, cell) in isClaimed where cell == .blank && isSuspect(id, machine, isClaimed) {
        told[id] = .nothingUsable
        suspects.insert("\(number) \(field) \(id)")
      }
      var facts = MergeTranscription.Facts(authority: authority(field), tolerance: rules.tolerance[field] ?? 0)
      facts.changeRecord = side(recorded[field], told, machine)
      machine.merge(told, facts)
      line.fields[field] = machine
    }
    return line
  }

  /// "A clearing while another source claims a value": what it says now, else its last claim, which stands.
  private func isSuspect(_ id: String, _ machine: MergeTranscription, _ told: [String: Told]) -> Bool {
    guard case .value = machine.sources[id]?.prev ?? .none, machine.base != .cleared else { return false }
    return told.contains { other, cell in
      guard other != id else { return false }
      switch cell {
      case .value: return true
      case .blank: return false
      case .nothingUsable:
        if case .value = machine.sources[other]?.prev ?? .none { return true }
        return false
      }
    }
  }

  /// "The side that an approved change event states": a value that somebody claims, or the baseline.
  private func side(_ recorded: Int?, _ told: [String: Told], _ machine: MergeTranscription) -> Said? {
    guard let recorded else { return nil }
    let claims = told.map { id, cell -> Said in
      switch cell {
      case .value(let value): .value(value)
      case .blank: .cleared
      case .nothingUsable: machine.sources[id]?.prev ?? .none
      }
    }
    return (claims + [machine.base]).contains(.value(recorded)) ? .value(recorded) : nil
  }

  private func authority(_ field: Field) -> [String] {
    let words = rules.authority[field] ?? [field.owner?.rawValue ?? ""]
    return words.flatMap { word in
      rules.parties.filter { $0.id == word || $0.department == word }.map(\.id).sorted()
    }
  }

  /// Presence: with another source's edit on the line in the same run it is deleted_and_edited.
  private mutating func markRivals(_ number: Int) {
    guard let line = lines[number] else { return }
    let editing = line.fields.values.reduce(into: Set<String>()) { $0.formUnion($1.editing) }
    for id in line.vanishedNow where !editing.subtracting([id]).isEmpty {
      lines[number]?.presence[id] = .vanishedWhileEdited
    }
  }

  /// What a person is told, one text a discrepancy: `kind line field source`.
  func report() -> Set<String> {
    var report = Set(suspects.map { "suspect_edit \($0)" })
    let hasOpener = rules.parties.contains(where: \.isOpener)
    let isOrderOpened = !hasOpener || lines.values.contains(where: isOpened) || isOpened(header)
    let isCancelled = header.fields[.isCancelled]?.base == .value(1)
    for (number, line) in lines {
      report.formUnion(fields(line, number))
      for (id, presence) in line.presence {
        let isKnown = !hasOpener || isOpened(line)
        if presence == .held, isOrderOpened, !isKnown { report.insert("unexpected_in_source \(number) – \(id)") }
        if presence == .held || isCancelled || !isKnown { continue }
        let kind = presence == .vanished ? "missing_in_source" : "deleted_and_edited"
        report.insert("\(kind) \(number) – \(id)")
      }
    }
    if !isOrderOpened {
      for (id, presence) in header.presence where presence == .held { report.insert("unexpected_in_source 0 – \(id)") }
    }
    return report.union(lines.isEmpty ? [] : fields(header, 0))
  }

  /// Presence: the source's other fields keep prev and report nothing.
  private func fields(_ line: Line, _ number: Int) -> Set<String> {
    var report: Set<String> = []
    for (field, machine) in line.fields {
      for (id, presence) in line.presence where presence == .held {
        guard let kind = machine.report(of: id) else { continue }
        let isOfSource = ["stale_copy", "unauthorised_edit"].contains(kind)
        report.insert("\(kind) \(number) \(field) \(isOfSource ? id : "–")")
      }
    }
    return report
  }
}
