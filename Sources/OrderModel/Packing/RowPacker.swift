/// Packs rows as they come, some thousand in one run of bytes.
package struct RowPacker {
  private struct Head {
    var tableIndex: Int32
    var rowIndex: Int32
    var start: Int
  }

  private var writer = ValueWriter()
  private var heads: [Head] = []
  private var rows: [SourceRow] = []
  private let store: (any ByteStore)?

  /// Makes a packer that expects so many rows.
  ///
  /// - Parameter store: where the claims lie, if it takes them.
  package init(expecting count: Int, in store: (any ByteStore)? = nil) {
    self.store = store
    rows.reserveCapacity(count)
  }

  /// Adds a row whose claims are written already.
  package mutating func add(_ slots: ClaimSlots, tableIndex: Int32, rowIndex: Int32) {
    open(tableIndex, rowIndex)
    slots.append(to: &writer)
  }

  /// Adds a row.
  package mutating func add(_ claims: [Claim], tableIndex: Int32, rowIndex: Int32) {
    open(tableIndex, rowIndex)
    PackedClaims.write(claims, row: rowIndex, to: &writer)
  }

  /// The rows so far.
  package mutating func finished() -> [SourceRow] {
    close()
    return rows
  }

  private mutating func open(_ tableIndex: Int32, _ rowIndex: Int32) {
    // Places are counted in four bytes.
    if heads.count == SourceRow.packedTogether || writer.bytes.count > Self.byteLimit { close() }
    heads.append(Head(tableIndex: tableIndex, rowIndex: rowIndex, start: writer.bytes.count))
  }

  private mutating func close() {
    let claims = PackedClaims(ByteRun(writer.bytes, in: store))
    let ends = heads.dropFirst().map(\.start) + [writer.bytes.count]
    for (head, end) in zip(heads, ends) {
      let place = PackedClaims.Place(start: Int32(head.start), end: Int32(end))
      rows.append(SourceRow(head.tableIndex, head.rowIndex, packed: claims, at: place))
    }
    heads.removeAll(keepingCapacity: true)
    writer = ValueWriter()
  }

  /// Far below what four bytes count, as one row may add many claims.
  private static let byteLimit = 1 << 26
}
