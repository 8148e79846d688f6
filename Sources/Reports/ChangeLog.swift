internal import ExactValues
public import OrderModel

/// Changes field by field, packed: each is made when it is asked for.
///
/// A migration tells the changes of years, a fold those of a million lines; as objects they would take ten times as much.
public struct ChangeLog: Sendable {
  /// The number of cells of a change before its sources, which come last for there may be any number of them.
  private static let firstSource = 12

  private var rows: PackedRows

  /// Makes an empty log.
  ///
  /// - Parameter store: where the bytes lie, if it takes them.
  public init(in store: (any ByteStore)? = nil) { rows = PackedRows(in: store) }

  /// Packs changes.
  public init(_ changes: some Sequence<ChangeRecord>) {
    self.init()
    for change in changes { append(change) }
  }

  /// Adds a change.
  ///
  /// - Complexity: O(*n*) in the bytes of its texts.
  public mutating func append(_ change: ChangeRecord) {
    let place = change.place
    rows.append(
      [
        change.orderNo, change.lineNo, change.field, change.before, change.after, change.policy, place?.file,
        place?.sheet, place?.cell, change.rawText, change.run, change.asOf?.description,
      ] + change.sources)
  }

  /// Adds the changes of another log.
  ///
  /// - Complexity: O(*n*) in its portions.
  public mutating func append(contentsOf other: ChangeLog) { rows.append(contentsOf: other.rows) }
}

extension ChangeLog: RandomAccessCollection {
  /// The first change.
  public var startIndex: Int { rows.startIndex }
  /// Behind the last change.
  public var endIndex: Int { rows.endIndex }

  /// A change.
  ///
  /// - Complexity: O(*n*) in the bytes of its texts.
  public subscript(index: Int) -> ChangeRecord {
    let cells = rows[index]
    var change = ChangeRecord(
      orderNo: cells[0] ?? "", lineNo: cells[1], field: cells[2] ?? "", before: cells[3], after: cells[4],
      policy: cells[5] ?? "", sources: cells.dropFirst(Self.firstSource).compactMap(\.self),
      place: cells[6].map { Place(file: $0, sheet: cells[7], cell: cells[8]) }, rawText: cells[9])
    change.run = cells[10]
    change.asOf = cells[11].flatMap { Day(iso: $0) }
    return change
  }
}

extension ChangeLog: ExpressibleByArrayLiteral {
  /// Packs changes written out.
  public init(arrayLiteral changes: ChangeRecord...) { self.init(changes) }
}
