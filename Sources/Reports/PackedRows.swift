public import OrderModel

/// The rows of a table as runs of bytes: a cell costs its text and a byte or two, and no row is an object of its own.
///
/// A row is made into texts when it is asked for. Rows are kept in the order in which they were appended. Once written, a
/// portion of them stays where it is, in memory or in a store, however many follow.
///
///     var rows = PackedRows()
///     rows.append(["SO-1", nil, "12"])
///     rows[0]          // ["SO-1", nil, "12"]
public struct PackedRows: Sendable {
  /// Rows that stay as they are.
  private struct Portion: Sendable {
    let bytes: ByteRun
    /// Where each row ends in the bytes.
    let ends: [Int]
  }

  /// So many bytes are a portion.
  private static let portionBytes = 1 << 18

  private let store: (any ByteStore)?
  private var portions: [Portion] = []
  /// How many rows there are up to the end of each portion.
  private var counts: [Int] = []
  /// The portion that is being written.
  ///
  /// Cells lie one after the other: the length of the text plus one as LEB128, 0 for no value, then the text.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Makes no rows.
  ///
  /// - Parameter store: where the bytes lie, if it takes them.
  public init(in store: (any ByteStore)? = nil) { self.store = store }

  /// Packs rows.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  public init(_ rows: some Sequence<[String?]>) {
    self.init()
    for row in rows { append(row) }
  }

  /// Adds a row.
  ///
  /// - Complexity: O(*n*) in the bytes of its texts.
  public mutating func append(_ row: [String?]) {
    for cell in row { append(cell: cell) }
    endRow()
  }

  /// Adds a cell to the row that is being written; `endRow()` ends it.
  public mutating func append(cell: String?) {
    guard var text = cell else {
      bytes.append(0)
      return
    }
    text.withUTF8 { utf8 in
      var length = UInt(utf8.count) + 1
      while length >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: length) | 0x80)
        length >>= 7
      }
      bytes.append(UInt8(length))
      bytes.append(contentsOf: utf8)
    }
  }

  /// Ends the row that is being written.
  public mutating func endRow() {
    ends.append(bytes.count)
    if bytes.count >= Self.portionBytes { close() }
  }

  /// Ends the portion that is being written: its bytes may go to the store.
  public mutating func close() {
    guard !ends.isEmpty else { return }
    append(Portion(bytes: ByteRun(bytes, in: store), ends: ends))
    (bytes, ends) = ([], [])
  }

  /// Adds the rows of others.
  ///
  /// - Complexity: O(*n*) in their portions.
  public mutating func append(contentsOf others: PackedRows) {
    close()
    for portion in others.portions { append(portion) }
    (bytes, ends) = (others.bytes, others.ends)
    close()
  }

  private mutating func append(_ portion: Portion) {
    portions.append(portion)
    counts.append((counts.last ?? 0) + portion.ends.count)
  }

  /// Calls `body` with each cell of a row, as bytes; `nil` where there is no value.
  public func forEachCell(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Void) {
    withBytes(ofRow: row) { all in
      var cursor = 0
      while cursor < all.count {
        let cell = Self.cell(in: all, at: &cursor)
        body(cell.map { UnsafeBufferPointer(rebasing: all[$0]) })
      }
    }
  }

  /// The text of one cell; `nil` where there is no value or no such cell.
  ///
  /// - Complexity: O(*c*) in the cells before it.
  public func cell(row: Int, column: Int) -> String? {
    withBytes(ofRow: row) { all in
      var cursor = 0, index = 0
      while cursor < all.count {
        let cell = Self.cell(in: all, at: &cursor)
        if index == column { return cell.map { String(decoding: all[$0], as: UTF8.self) } }
        index += 1
      }
      return nil
    }
  }

  /// Adds rows.
  public static func += (rows: inout PackedRows, others: some Sequence<[String?]>) {
    for row in others { rows.append(row) }
  }

  /// Calls `body` with the bytes of a row.
  ///
  /// - Complexity: O(log *p*) in the portions.
  private func withBytes<Result>(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let closed = counts.last ?? 0
    guard row < closed else {
      let place = row - closed
      return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[Self.range(place, ends)])) }
    }
    var low = 0, high = counts.count - 1
    while low < high {
      let middle = (low + high) / 2
      if counts[middle] <= row { low = middle + 1 } else { high = middle }
    }
    let portion = portions[low]
    return portion.bytes.withBytes(Self.range(row - (counts[low] - portion.ends.count), portion.ends), body)
  }

  private static func range(_ place: Int, _ ends: [Int]) -> Range<Int> {
    (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }

  /// The next cell's text as a range of bytes; the cursor goes behind it.
  private static func cell(in all: UnsafeBufferPointer<UInt8>, at cursor: inout Int) -> Range<Int>? {
    var length: UInt = 0, shift: UInt = 0
    while true {
      let byte = all[cursor]
      cursor += 1
      length |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    guard length > 0 else { return nil }
    let begin = cursor
    cursor += Int(length) - 1
    return begin..<cursor
  }
}

extension PackedRows: RandomAccessCollection {
  /// The first row.
  public var startIndex: Int { 0 }
  /// Behind the last row.
  public var endIndex: Int { (counts.last ?? 0) + ends.count }

  /// The cells of a row.
  ///
  /// - Complexity: O(*n*) in the bytes of the row.
  public subscript(row: Int) -> [String?] {
    var cells: [String?] = []
    forEachCell(ofRow: row) { cell in cells.append(cell.map { String(decoding: $0, as: UTF8.self) }) }
    return cells
  }
}

extension PackedRows: ExpressibleByArrayLiteral {
  /// Packs rows written out.
  public init(arrayLiteral rows: [String?]...) { self.init(rows) }
}
