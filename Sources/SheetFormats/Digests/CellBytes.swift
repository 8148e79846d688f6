/// Two text files whose cells can be compared as they lie: in UTF-8, cells have the same text where they have the same
/// bytes, and only there.
public struct CellBytes: Sendable {
  private let left: DelimitedStore
  private let right: DelimitedStore

  /// Takes two sheets; `nil` unless both are texts in UTF-8.
  public init?(_ left: Grid, _ right: Grid) {
    guard let left = left.store as? DelimitedStore, let right = right.store as? DelimitedStore, left.isUTF8,
      right.isUTF8
    else { return nil }
    self.left = left
    self.right = right
  }

  /// Whether a cell of the left and one of the right have the same text; all blank ones have.
  public func areEqual(left row: Int, _ column: Int, right other: Int, _ otherColumn: Int) -> Bool {
    let result = left.field(row: row, column: column)
      .elementsEqualInMemory(right.field(row: other, column: otherColumn))
    extendLifetime(left)
    extendLifetime(right)
    return result
  }

  /// The places in `columns`, ascending, of the pairs of columns in which two rows have different texts.
  ///
  /// - Complexity: O(columns), and the bytes of their cells.
  public func differing(
    left row: Int, right other: Int, _ columns: [(left: Int, right: Int)], _ body: (Int) -> Void
  ) {
    for (place, pair) in columns.enumerated() {
      let isSame = left.field(row: row, column: pair.left)
        .elementsEqualInMemory(right.field(row: other, column: pair.right))
      if !isSame { body(place) }
    }
    extendLifetime(left)
    extendLifetime(right)
  }
}
