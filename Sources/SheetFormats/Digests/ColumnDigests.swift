/// The digests of a column's cells, one a row, made in one pass and without a `String`.
public struct ColumnDigests: Sendable {
  /// The texts of which the bytes alone say when they are equal.
  public enum PlainForm: Sendable {
    /// ASCII without spaces and signs that steer.
    case word
    /// Digits without a leading zero, so that a number has one spelling only.
    case wholeNumber
  }

  /// By row from the first one asked for; 0 where the cell is blank.
  public internal(set) var digests: [UInt64] = []
  /// The places in `digests` whose cell is of no plain form: their digest says nothing until the caller sets it.
  public internal(set) var openPlaces: [Int32] = []
}

extension ColumnDigests.PlainForm {
  @inline(__always)
  func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .word:
      var odd: UInt8 = 0
      for byte in bytes { odd |= (byte &- 0x21) > 0x5D ? 1 : 0 }
      return odd == 0
    case .wholeNumber:
      guard let first = bytes.first, first != UInt8(ascii: "0"), bytes.count <= 18 else { return false }
      return bytes.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
  }
}

extension Grid {
  /// The digests of a column's cells in some rows, in their order.
  ///
  /// - Complexity: O(rows), and the bytes of their cells.
  public func digests(column: Int, rows: [Int32], plain: ColumnDigests.PlainForm) -> ColumnDigests {
    if let text = store as? DelimitedStore { return text.digests(column: column, rows: rows, plain: plain) }
    var result = ColumnDigests()
    result.digests.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let digest = store.withBytes(row: Int(row), column: column) { bytes -> UInt64? in
        if bytes.isEmpty { return store.isFilled(row: Int(row), column: column) ? nil : 0 }
        return plain.holds(bytes) ? ByteDigest.of(bytes) : nil
      }
      if digest == nil { result.openPlaces.append(Int32(place)) }
      result.digests.append(digest ?? 0)
    }
    return result
  }

  /// The rows from one on that hold anything, ascending.
  ///
  /// - Complexity: O(rows).
  public func filledRows(from first: Int) -> [Int32] {
    if let text = store as? DelimitedStore { return text.filledRows(from: first) }
    return (first..<max(first, rowCount)).filter { !filledColumns(row: $0).isEmpty }.map(Int32.init)
  }
}

extension DelimitedStore {
  func digests(column: Int, rows: [Int32], plain: ColumnDigests.PlainForm) -> ColumnDigests {
    var result = ColumnDigests()
    result.digests.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let bytes = field(row: Int(row), column: column)
      if bytes.isEmpty {
        result.digests.append(0)
      } else if plain.holds(bytes) {
        result.digests.append(ByteDigest.of(bytes))
      } else {
        result.digests.append(0)
        result.openPlaces.append(Int32(place))
      }
    }
    extendLifetime(self)
    return result
  }

  func filledRows(from first: Int) -> [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(max(0, rowCount - first))
    for row in first..<max(first, rowCount) where hasFields(row: row) { rows.append(Int32(row)) }
    return rows
  }
}

extension ColumnDigests {
  /// Sets the digest of an open place.
  public mutating func set(_ digest: UInt64, at place: Int) { digests[place] = digest }
}
