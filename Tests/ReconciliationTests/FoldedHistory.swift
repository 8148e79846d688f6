import Discrepancies
import ExactValues
import OrderModel
import Reconciliation

/// The product's fold over an order's history, one run a week.
struct FoldedHistory {
  typealias Told = MergeTranscription.Told

  /// How the rows and sources are laid out; the results must not depend on it.
  struct Layout {
    var sources: ([Source]) -> [Source] = { $0 }
    var rows: ([SourceRow]) -> [SourceRow] = { $0 }
    static var plain: Layout { Layout() }
  }

  let rules: OrderTranscription.Rules
  var layout = Layout.plain
  /// The sources that have a row an order, not a line.
  var withOrderRows: Set<String> = []
  private(set) var state: OrderState?
  private(set) var folded: FoldedOrder?
  /// The ledger before the last run.
  private(set) var before: OrderState?
  private(set) var input = OrderInput(key: "SO1")

  init(_ rules: OrderTranscription.Rules, layout: Layout = .plain) {
    self.rules = rules
    self.layout = layout
  }

  /// Runs a week.
  mutating func run(_ sheets: [String: OrderTranscription.Sheet], recorded: [Int: [Field: Int]] = [:], week: Int) {
    var sources = rules.parties.map {
      Source(
        id: $0.id, department: Department(rawValue: $0.department) ?? .sales,
        grain: withOrderRows.contains($0.id) ? .order : .line)
    }
    let log = Source(id: "changes", department: .sales, grain: .event, eventKind: .change)
    sources = layout.sources(sources + [log])
    let tables = sources.map { TableDescription(file: "\($0.id).csv", sheet: nil, version: "v\(week)") }
    var context = FoldContext(
      asOf: Day(daysSinceEpoch: Int32(20_000 + 7 * week)), sources: sources, deliveries: [], tables: tables)
    context.authority = rules.authority
    context.tolerance.byField = rules.tolerance.mapValues { ExactDecimal(Int64($0)) }
    context.delivered = Set(sheets.filter(\.value.isDelivered).keys).union(["changes"])
    context.massChanged = Set(sheets.filter(\.value.isMassChanged).keys)
    input = OrderInput(key: "SO1")
    for (index, source) in sources.enumerated() {
      guard let sheet = sheets[source.id], sheet.isDelivered else { continue }
      let rows = sheet.rows.sorted { $0.key < $1.key }.enumerated().map { place, entry in
        Self.row(entry.key, entry.value, sheet.header, table: index, place: place + 1)
      }
      if !rows.isEmpty { input.rows[source.id] = layout.rows(rows) }
    }
    if let index = sources.firstIndex(of: log) { note(recorded, table: index, &context) }
    before = state
    let folded = OrderFold.fold(state, input, context)
    state = folded.state
    self.folded = folded
  }

  private mutating func note(_ recorded: [Int: [Field: Int]], table: Int, _ context: inout FoldContext) {
    var rows: [SourceRow] = []
    for (line, fields) in recorded.sorted(by: { $0.key < $1.key }) {
      for (field, value) in fields.sorted(by: { $0.key < $1.key }) {
        let place = rows.count + 1
        var claims = [Self.claim(.orderNo, .value(.text("SO1")), place)]
        if line > 0 {
          claims.append(Self.claim(.lineNo, .value(.text("\(line)")), place))
          claims.append(Self.claim(.productCode, .value(.text("P\(line)")), place))
        }
        claims.append(Self.claim(.changeNo, .value(.text("C\(line)\(field.id)\(value)")), place))
        rows.append(
          SourceRow(tableIndex: Int32(table), rowIndex: Int32(place), claims: claims.sorted { $0.field < $1.field }))
        context.recordedChanges[RowReference(tableIndex: Int32(table), rowIndex: Int32(place))] =
          (field, Self.value(field, value))
      }
    }
    // The log alone does not make an order.
    if !rows.isEmpty, state != nil || !input.rows.isEmpty { input.rows["changes"] = rows }
  }

  static func row(
    _ number: Int, _ cells: [Field: Told], _ header: [Field: Told], table: Int, place: Int
  ) -> SourceRow {
    var claims = [
      claim(.orderNo, .value(.text("SO1")), place), claim(.lineNo, .value(.text("\(number)")), place),
      claim(.productCode, .value(.text("P\(number)")), place),
    ]
    for (field, told) in cells.merging(header, uniquingKeysWith: { first, _ in first }) {
      switch told {
      case .nothingUsable: claims.append(claim(field, .unusable, place))
      case .blank: claims.append(claim(field, .blank, place))
      case .value(let value): claims.append(claim(field, .value(self.value(field, value)), place))
      }
    }
    return SourceRow(
      tableIndex: Int32(table), rowIndex: Int32(place), claims: claims.sorted { $0.field < $1.field })
  }

  static func claim(_ field: Field, _ state: Claim.State, _ place: Int) -> Claim {
    Claim(field: field, state: state, columnIndex: Int32(field.index), rowIndex: Int32(place))
  }

  static func value(_ field: Field, _ value: Int) -> FieldValue {
    switch field {
    case .isCancelled: .flag(value == 1)
    case .quantity: .number(ExactDecimal(Int64(value)))
    case .customerName: .text("客户\(value)")
    default: .day(Day(daysSinceEpoch: Int32(20_000 + value)))
    }
  }

  static func statement(_ field: Field, _ said: MergeTranscription.Said) -> Statement {
    switch said {
    case .none: .none
    case .cleared: .cleared
    case .value(let value): .value(Self.value(field, value))
    }
  }

  /// The ledger's unit of a line; 0 is the order as a whole.
  func unit(_ number: Int) -> UnitState? {
    number == 0
      ? state?.header
      : state?.lines.first { line in
        line.sources.values.contains { $0.fields[.productCode]?.prev == .value(.text("P\(number)")) }
      }
  }

  /// The lines to which an event was laid: they stay, whoever holds them.
  var linesWithEvents: Set<Int> {
    let ids = Set(state?.events.compactMap(\.lineID) ?? [])
    return Set((1...2).filter { unit($0).map { ids.contains($0.id) } ?? false })
  }

  /// What a person is told, as the transcription words it.
  func report() -> [String] {
    let others = ["mixed_group", "duplicate_row", "ambiguous_line_match"]
    let found = folded?.discrepancies ?? []
    return found.filter { !others.contains($0.kind.name) && $0.source != "changes" }.map { found in
      let line = found.subject.productCode.map { String($0.dropFirst()) } ?? "0"
      return "\(found.kind.name) \(line) \(found.field ?? "–") \(found.source ?? "–")"
    }
  }
}
