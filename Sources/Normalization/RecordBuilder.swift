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

  let row: Int
  var claims: [Claim] = []
  var remarks: [Remark] = []
  var numbers: [NumberCell] = []
  var peeled: [Peeled] = []
  var statuses: [PeeledStatus] = []
  var formatOnlyCount = 0

  init(row: Int) { self.row = row }

  /// Whether the row names its order in one way or another.
  var hasKey: Bool {
    claims.contains { $0.value != nil && OrderKeys.fields.contains($0.field) }
  }

  /// The claim on a field.
  func claim(_ field: Field) -> Claim? { claims.first { $0.field == field } }

  /// Adds a claim in its place among the fields.
  mutating func insert(_ claim: Claim) {
    let place = claims.firstIndex { $0.field > claim.field } ?? claims.endIndex
    claims.insert(claim, at: place)
  }
}
