internal import Discrepancies
internal import Foundation
internal import OrderModel
internal import Reconciliation

/// An order that is to be folded: its state in the ledger and the rows that speak of it.
struct OrderLine: Sendable {
  /// The rows that speak of it, and what else resolve found out.
  var input: OrderInput
  /// Its state in the ledger; `nil` for an order never met.
  var before: OrderState?
  /// The texts of columns that map to no field, and what entries of change logs set, by row.
  var extras: [RowReference: [String: String]] = [:]
  var changes: [RowReference: (field: Field, value: FieldValue)] = [:]

  /// Writes the line of an order.
  static func write(
    _ input: OrderInput, before: OrderState?, _ context: FoldContext, to writer: inout LineWriter
  ) throws(LineProblem) {
    writer.begin("order")
    writer.member("order")
    writer.text(input.key)
    if let before { PackedState.write(before, to: &writer) }
    if let lookAlike = input.lookAlike {
      writer.member("looks_like")
      writer.written(try LineCoding.bytes(of: lookAlike))
    }
    if let parent = input.parentOrderNo {
      writer.member("parent")
      writer.text(parent)
    }
    if !input.doubtful.isEmpty {
      writer.member("doubtful")
      writer.written(try LineCoding.bytes(of: input.doubtful.sorted()))
    }
    writer.member("rows")
    writer.open()
    for (source, rows) in input.rows {
      writer.member(named: source)
      writer.openList()
      for row in rows {
        let reference = RowReference(row)
        let extras = context.extras[reference]?.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } ?? []
        writer.element()
        writer.open()
        RowLine(
          row: row, extras: extras.map { ($0.key, $0.value) }, change: context.recordedChanges[reference]
        ).write(to: &writer)
        writer.close()
      }
      writer.closeList()
    }
    writer.close()
    writer.end()
  }

  /// Reads the line of an order.
  init(_ reader: inout LineReader) throws(LineProblem) {
    var key: String?
    var order = OrderInput(key: ""), state = PackedState()
    var rows: [(source: String, row: RowLine)] = []
    try reader.members { reader, name throws(LineProblem) in
      switch name {
      case "order": key = try reader.text()
      case "looks_like": order.lookAlike = try LineCoding.next(LookAlike.self, &reader)
      case "parent": order.parentOrderNo = try reader.text()
      case "doubtful":
        try reader.elements { reader throws(LineProblem) in order.doubtful.insert(try reader.text()) }
      case "rows":
        try reader.members { reader, source throws(LineProblem) in
          try reader.elements { reader throws(LineProblem) in rows.append((source, try RowLine(&reader))) }
        }
      default: if try !state.take(name, &reader) { _ = try reader.value() }
      }
    }
    guard let key else { throw LineProblem(found: "an order without its key", expected: "`order`") }
    order.key = key
    before = try state.order(of: key)
    for (source, line) in rows {
      order.rows[source, default: []].append(line.row)
      let reference = RowReference(line.row)
      for extra in line.extras { extras[reference, default: [:]][extra.header] = extra.text }
      if let change = line.change { changes[reference] = change }
    }
    input = order
  }
}

/// The state of an order inside of a line: packed, in base64, with a digest that tells it from anything else.
struct PackedState {
  private var bytes: [UInt8]?
  private var digest: String?

  static func write(_ order: OrderState, to writer: inout LineWriter) {
    let bytes = order.packed
    writer.member("digest")
    writer.text(digest(of: bytes))
    writer.member("state")
    writer.text(Data(bytes).base64EncodedString())
  }

  private static func digest(of bytes: [UInt8]) -> String { String(ContentDigest.sha256(bytes).prefix(16)) }

  /// Takes a member of a line; whether it is one of these.
  mutating func take(_ name: String, _ reader: inout LineReader) throws(LineProblem) -> Bool {
    switch name {
    case "digest": digest = try reader.text()
    case "state":
      guard let data = Data(base64Encoded: try reader.text()) else {
        throw LineProblem(found: "a state that is no base64", expected: "the state as it was written")
      }
      bytes = Array(data)
    default: return false
    }
    return true
  }

  /// The order; `nil` where there is no state.
  func order(of key: String) throws(LineProblem) -> OrderState? {
    guard let bytes else { return nil }
    // What has the digest was packed by this build of the program: it can be unpacked without a look at each byte.
    guard digest == Self.digest(of: bytes) else {
      throw LineProblem(found: "a state of \(key) that is not the one that was written", expected: "its digest")
    }
    let order = OrderState(packed: bytes)
    guard order.key == key else { throw LineProblem(found: "the state of \(order.key)", expected: "that of \(key)") }
    return order
  }
}
