import ExactValues
import OrderModel
import Reconciliation

/// A history of one order in the sheets of some departments, made from a seed.
struct OrderHistory: CustomStringConvertible {
  typealias Told = MergeTranscription.Told
  typealias Sheet = OrderTranscription.Sheet

  static let lineFields: [Field] = [
    .quantity, .promisedDate, .shipPlanDate, .productionPlanFinish, .materialReadyDate,
  ]
  static let headerFields: [Field] = [.customerName, .isCancelled]

  var rules = OrderTranscription.Rules()
  var weeks: [[String: Sheet]] = []
  /// What approved changes state from a week on: week, line, field, value.
  var records: [(week: Int, line: Int, field: Field, value: Int)] = []

  private var random: SplitMix64
  private let values: Int

  init(_ seed: UInt64, _ size: HistorySize) {
    random = SplitMix64(seed)
    values = size.values
    let everybody = [
      OrderTranscription.Party(id: "sales", department: "sales"),
      OrderTranscription.Party(id: "business", department: "sales"),
      OrderTranscription.Party(id: "warehouse", department: "warehouse"),
      OrderTranscription.Party(id: "production", department: "production"),
      OrderTranscription.Party(id: "finance", department: "finance"),
    ]
    rules.parties = Array(everybody.shuffled(using: &random).prefix(size.sources))
    if random.chance(30) { rules.authority[.promisedDate] = ["production", "sales"] }
    if random.chance(30) { rules.tolerance[.quantity] = 10 }
    if random.chance(20) { rules.tolerance[.promisedDate] = 1 }
    let lineCount = random.chance(50) ? 1 : 2
    var sheets: [String: Sheet] = [:]
    for week in 0..<Int.random(in: 1...size.weeks, using: &random) {
      for party in rules.parties { sheets[party.id] = next(sheets[party.id], lineCount) }
      weeks.append(sheets)
      guard random.chance(15) else { continue }
      let line = Int.random(in: 0...lineCount, using: &random)
      let field = line == 0 ? Field.customerName : random.one(of: Self.lineFields)
      records.append((week, line, field, value(field)))
    }
  }

  /// The sheet of the next week: as the last one, but for a few rows and cells.
  private mutating func next(_ last: Sheet?, _ lineCount: Int) -> Sheet {
    var sheet = last ?? Sheet()
    sheet.isDelivered = !random.chance(12)
    sheet.isMassChanged = random.chance(4)
    for number in 1...lineCount {
      let isHeld = sheet.rows[number] != nil
      if last == nil ? !random.chance(80) : random.chance(12) {
        sheet.rows[number] = isHeld ? nil : [:]
      } else if last == nil {
        sheet.rows[number] = [:]
      }
      guard var row = sheet.rows[number] else { continue }
      for field in Self.lineFields where row[field] == nil || random.chance(22) { row[field] = cell(field) }
      sheet.rows[number] = row
    }
    for field in Self.headerFields where sheet.header[field] == nil || random.chance(15) {
      sheet.header[field] = cell(field)
    }
    return sheet
  }

  private mutating func cell(_ field: Field) -> Told {
    if random.chance(6) { return .nothingUsable }
    return random.chance(15) ? .blank : .value(value(field))
  }

  private mutating func value(_ field: Field) -> Int {
    switch field {
    case .isCancelled: random.chance(10) ? 1 : 0
    case .quantity: 50 + 10 * Int.random(in: 0..<values, using: &random)
    default: Int.random(in: 1...values, using: &random)
    }
  }

  /// What the change log states in a week: the last entry of each field.
  func recorded(_ week: Int) -> [Int: [Field: Int]] {
    var recorded: [Int: [Field: Int]] = [:]
    for record in records where record.week <= week { recorded[record.line, default: [:]][record.field] = record.value }
    return recorded
  }

  var description: String {
    var lines = ["\(rules.parties.map(\.id)) authority \(rules.authority) tolerance \(rules.tolerance)"]
    for (index, week) in weeks.enumerated() {
      for (id, sheet) in week.sorted(by: { $0.key < $1.key }) {
        let state = sheet.isUsable ? "" : sheet.isDelivered ? " mass change" : " not delivered"
        lines.append("week \(index + 1) \(id)\(state)")
        for (number, row) in [(0, sheet.header)] + sheet.rows.sorted(by: { $0.key < $1.key }) {
          let cells = row.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.text($0.value))" }
          lines.append("  \(number): \(cells.joined(separator: " "))")
        }
      }
    }
    return (lines + records.map { "record \($0)" }).joined(separator: "\n")
  }

  private static func text(_ told: Told) -> String {
    switch told {
    case .nothingUsable: "?"
    case .blank: "∅"
    case .value(let value): "\(value)"
    }
  }
}
