/// Two text files whose rows can be compared as they lie: rows of the same bytes have the same cells.
public struct RowBytes: Sendable {
  private let left: DelimitedStore
  private let right: DelimitedStore

  /// Takes two sheets; `nil` unless both are texts of one form, cut by the same signs.
  public init?(_ left: Grid, _ right: Grid) {
    guard let left = left.store as? DelimitedStore, let right = right.store as? DelimitedStore,
      left.isCutLike(right)
    else { return nil }
    self.left = left
    self.right = right
  }

  /// Whether a row of the left and one of the right have the same bytes up to their last filled cell.
  @inline(__always)
  public func areEqual(left row: Int, right other: Int) -> Bool {
    let result = left.rowBytes(row).elementsEqualInMemory(right.rowBytes(other))
    extendLifetime(left)
    extendLifetime(right)
    return result
  }

  /// How many pairs of rows, one below the other from two places of two lists on, have the same bytes; `limit` at most.
  ///
  /// - Complexity: O(bytes of the rows).
  public func equalCount(
    left rows: [Int32], from here: Int, right others: [Int32], from there: Int, upTo limit: Int
  ) -> Int {
    defer {
      extendLifetime(left)
      extendLifetime(right)
    }
    let limit = min(limit, rows.count - here, others.count - there)
    var count = 0
    while count < limit {
      let row = left.rowBytes(Int(rows[here + count]))
      guard row.elementsEqualInMemory(right.rowBytes(Int(others[there + count]))) else { break }
      count += 1
    }
    return count
  }

  /// The digests of the bytes of a side's rows, in the order of `rows`.
  ///
  /// - Complexity: O(bytes of the rows).
  public func digests(leftRows rows: [Int32]) -> [UInt64] { left.rowDigests(rows) }

  /// The digests of the right side's rows, as `digests(leftRows:)`.
  public func digests(rightRows rows: [Int32]) -> [UInt64] { right.rowDigests(rows) }
}

extension DelimitedStore {
  func rowDigests(_ rows: [Int32]) -> [UInt64] {
    defer { extendLifetime(self) }
    return rows.map { ByteDigest.of(rowBytes(Int($0))) }
  }
}
