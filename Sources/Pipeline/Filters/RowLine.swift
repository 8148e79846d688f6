internal import ExactValues
internal import OrderModel
internal import Reconciliation

/// One row with its claims, as an object of JSON that a person can read: every value as exact text, with its cell.
struct RowLine: Sendable {
  /// The row.
  var row: SourceRow
  /// The texts of columns that map to no field, by header, in the order of the columns.
  var extras: [(header: String, text: String)] = []
  /// What an approved entry of a change log sets a field to.
  var change: (field: Field, value: FieldValue)?

  /// Writes the members of the row into an open object.
  func write(to writer: inout LineWriter) {
    writer.member("table")
    writer.number(Int(row.tableIndex))
    writer.member("row")
    writer.number(Int(row.rowIndex) + 1)
    writer.member("claims")
    writer.open()
    for claim in row.claims { Self.write(claim, to: &writer) }
    writer.close()
    if !extras.isEmpty {
      writer.member("extras")
      writer.open()
      for extra in extras {
        writer.member(named: extra.header)
        writer.text(extra.text)
      }
      writer.close()
    }
    guard let change else { return }
    writer.member("change")
    writer.open()
    writer.member(named: change.field.id)
    writer.open()
    Self.write(change.value, to: &writer)
    writer.close()
    writer.close()
  }

  private static func write(_ claim: Claim, to writer: inout LineWriter) {
    writer.member(named: claim.field.id)
    writer.open()
    switch claim.state {
    case .value(let value): write(value, to: &writer)
    case .blank:
      writer.member("blank")
      writer.flag(true)
    case .unusable:
      writer.member("unusable")
      writer.flag(true)
    }
    if claim.columnIndex >= 0, claim.rowIndex >= 0 {
      writer.member("cell")
      writer.text(
        CellAddress(rowIndex: Int(claim.rowIndex), columnIndex: Int(claim.columnIndex)).description)
    } else {
      writer.member("at")
      writer.openList()
      for index in [claim.rowIndex, claim.columnIndex] {
        writer.element()
        writer.number(Int(index))
      }
      writer.closeList()
    }
    if let text = claim.rawText {
      writer.member("raw")
      writer.text(text)
    }
    writer.close()
  }

  private static func write(_ value: FieldValue, to writer: inout LineWriter) {
    switch value {
    case .text(let text):
      writer.member("text")
      writer.text(text)
    case .number(let number):
      writer.member("number")
      writer.text(number.description)
    case .day(let day):
      writer.member("day")
      writer.text(day.description)
    case .moment:
      writer.member("moment")
      writer.text(value.description)
    case .flag(let flag):
      writer.member("flag")
      writer.flag(flag)
    }
  }
}

extension RowLine {
  /// Reads the object; members that it does not know are passed over, of `others` the caller makes something.
  init(
    _ reader: inout LineReader,
    others: (inout LineReader, String) throws(LineProblem) -> Bool = { _, _ throws(LineProblem) in false }
  ) throws(LineProblem) {
    var table: Int32?, row: Int32?
    var claims: [Claim] = []
    var extras: [(String, String)] = []
    var change: (Field, FieldValue)?
    try reader.members { reader, name throws(LineProblem) in
      switch name {
      case "table": table = try reader.index()
      case "row": row = try reader.index()
      case "claims":
        try reader.members { reader, name throws(LineProblem) in
          claims.append(try Self.claim(&reader, try Self.field(name)))
        }
      case "extras":
        try reader.members { reader, name throws(LineProblem) in extras.append((name, try reader.text())) }
      case "change":
        try reader.members { reader, name throws(LineProblem) in
          let field = try Self.field(name)
          guard case .value(let value) = try Self.claim(&reader, field).state else {
            throw LineProblem(found: "no value of \(name)", expected: "a value")
          }
          change = (field, value)
        }
      default: if try !others(&reader, name) { _ = try reader.value() }
      }
    }
    guard let table, let row, table >= 0, row >= 0 else {
      throw LineProblem(found: "a row without its place", expected: "`table` and `row`")
    }
    for index in claims.indices where claims[index].rowIndex == Int32.min { claims[index].rowIndex = row - 1 }
    if zip(claims, claims.dropFirst()).contains(where: { $0.field >= $1.field }) {
      claims.sort { $0.field < $1.field }
      if zip(claims, claims.dropFirst()).contains(where: { $0.field == $1.field }) {
        throw LineProblem(found: "a field twice", expected: "at most one claim a field")
      }
    }
    self.row = SourceRow(tableIndex: table, rowIndex: row - 1, claims: claims)
    self.extras = extras
    self.change = change
  }

  private static func field(_ id: String) throws(LineProblem) -> Field {
    guard let field = Field(id: id) else { throw LineProblem(found: "“\(id)”", expected: "a field") }
    return field
  }

  /// Reads one claim; where no cell is named it stands in its row, in no column.
  private static func claim(_ reader: inout LineReader, _ field: Field) throws(LineProblem) -> Claim {
    var claim = Claim(field: field, state: .blank, columnIndex: -1, rowIndex: Int32.min)
    var isStated = false
    try reader.members { reader, name throws(LineProblem) in
      switch name {
      case "cell":
        let text = try reader.text()
        guard let address = CellAddress(shown: text), let row = Int32(exactly: address.rowIndex),
          let column = Int32(exactly: address.columnIndex)
        else { throw LineProblem(found: "“\(text)”", expected: "a cell like F14") }
        (claim.rowIndex, claim.columnIndex) = (row, column)
      case "at":
        var place: [Int32] = []
        try reader.elements { reader throws(LineProblem) in place.append(try reader.index()) }
        guard place.count == 2 else { throw LineProblem(found: "\(place)", expected: "row and column") }
        (claim.rowIndex, claim.columnIndex) = (place[0], place[1])
      case "raw": claim.rawText = try reader.text()
      default:
        guard let state = try state(&reader, name) else {
          _ = try reader.value()
          return
        }
        claim.state = state
        isStated = true
      }
    }
    guard isStated else { throw LineProblem(found: "nothing of \(field)", expected: "a value, or `blank`") }
    return claim
  }

  private static func state(_ reader: inout LineReader, _ name: String) throws(LineProblem) -> Claim.State? {
    switch name {
    case "text": return .value(.text(try reader.text()))
    case "flag": return .value(.flag(try reader.flag()))
    case "number":
      let text = try reader.text()
      guard let number = ExactDecimal(text) else { throw LineProblem(found: "“\(text)”", expected: "a number as text") }
      return .value(.number(number))
    case "day":
      let text = try reader.text()
      guard let day = Day(iso: text) else { throw LineProblem(found: "“\(text)”", expected: "a day like 2026-03-09") }
      return .value(.day(day))
    case "moment":
      let text = try reader.text()
      guard let moment = FieldValue(encoded: "m" + text) else {
        throw LineProblem(found: "“\(text)”", expected: "a time like 2026-03-09T14:30:00")
      }
      return .value(moment)
    case "blank": return try reader.flag() ? .blank : nil
    case "unusable": return try reader.flag() ? .unusable : nil
    default: return nil
    }
  }
}
