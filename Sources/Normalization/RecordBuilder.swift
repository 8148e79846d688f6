internal import Discrepancies
internal import ExactValues
internal import OrderModel

/// One row on its way to becoming a record.
struct RecordBuilder {
  /// Something odd about a cell.
  struct Remark {
    var problem: ValueProblem
    var header: String
    var column: Int
    var rowIndex: Int
  }

  /// A cell of a quantity or an amount that stands in this row itself; `nil` when it could not be read.
  struct NumberCell {
    var field: Field
    var column: Int
    var value: ExactDecimal?
  }

  /// A unit or currency that stood beside a number.
  struct Peeled {
    var field: Field
    var header: String
    var columnIndex: Int
    var rowIndex: Int
    var rawText: String
    var unit: String?
    var currency: String?
  }

  /// A status that stood beside a date.
  struct PeeledStatus {
    var field: Field
    var columnIndex: Int
    var rowIndex: Int
    var rawText: String
    var status: String
  }

  private(set) var row: Int
  var claims: [Claim] = []
  var remarks: [Remark] = []
  var numbers: [NumberCell] = []
  var peeled: [Peeled] = []
  var statuses: [PeeledStatus] = []
  var formatOnlyCount = 0

  /// Begins a record of as many claims as the table has columns, and a few more.
  init(row: Int, columnCount: Int = 0) {
    self.row = row
    claims.reserveCapacity(columnCount + 2)
  }

  /// Begins another record in the place of this one.
  mutating func begin(row: Int) {
    self.row = row
    claims.removeAll(keepingCapacity: true)
    remarks.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    peeled.removeAll(keepingCapacity: true)
    statuses.removeAll(keepingCapacity: true)
    formatOnlyCount = 0
  }

  /// Whether the row names its order in one way or another, if only by what a spreadsheet has left of its number.
  var hasKey: Bool {
    claims.contains { claim in
      guard OrderKeys.fields.contains(claim.field) else { return false }
      if claim.value != nil { return true }
      return claim.field == .orderNo && claim.state == .unusable && claim.rawText.flatMap(DamagedNumber.init) != nil
    }
  }

  /// The claim on a field.
  func claim(_ field: Field) -> Claim? { claims.first { $0.field == field } }

  /// Adds a claim where the record's own columns say nothing.
  mutating func fill(_ claim: Claim) {
    if let place = claims.firstIndex(where: { $0.field == claim.field }) {
      if case .blank = claims[place].state { claims[place] = claim }
    } else {
      insert(claim)
    }
  }

  /// A row struck out from end to end is cancelled, whatever its status says; one that is not says nothing by that.
  mutating func takeStrike(_ isStruck: Bool) {
    guard let first = claims.first(where: { $0.value != nil && $0.rowIndex == Int32(row) }) else { return }
    if isStruck {
      claims.removeAll { $0.field == .isCancelled }
    } else if claim(.isCancelled) != nil {
      return
    }
    insert(
      Claim(
        field: .isCancelled, state: isStruck ? .value(.flag(true)) : .blank, columnIndex: first.columnIndex,
        rowIndex: first.rowIndex, rawText: isStruck ? "struck through" : nil))
  }

  /// The day on which something was refused is no day of approval.
  mutating func takeRefusal() {
    guard case .text(let word)? = claim(.approvalStatus)?.value, NodeStatus.state(word, at: .approval) == .rejected,
      let place = claims.firstIndex(where: { $0.field == .approvalDate })
    else { return }
    claims[place] = Claim(
      field: .approvalDate, state: .blank, columnIndex: claims[place].columnIndex, rowIndex: claims[place].rowIndex,
      rawText: nil)
  }

  /// Adds the day of a calendar's column as a claim.
  mutating func insert(_ field: Field, _ column: CalendarDays.Column) {
    insert(
      Claim(
        field: field, state: .value(.day(column.day)), columnIndex: Int32(column.columnIndex), rowIndex: Int32(row),
        rawText: nil))
  }

  /// Puts the claims in the order of their fields.
  mutating func sortClaims() { claims.sort { $0.field < $1.field } }

  /// Leaves off what was found in the columns read so far, which another record reports.
  mutating func forgetRemarks() {
    remarks = []
    numbers = []
    peeled = []
    formatOnlyCount = 0
  }

  /// Leaves off what another record of the row has reported and counted.
  mutating func forget(_ other: RecordBuilder) {
    remarks.removeFirst(min(remarks.count, other.remarks.count))
    numbers.removeFirst(min(numbers.count, other.numbers.count))
    formatOnlyCount -= min(formatOnlyCount, other.formatOnlyCount)
  }

  /// Adds a claim in its place among the fields.
  mutating func insert(_ claim: Claim) {
    let place = claims.firstIndex { $0.field > claim.field } ?? claims.endIndex
    claims.insert(claim, at: place)
  }
}
