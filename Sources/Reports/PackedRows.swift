/// The rows of a table as one run of bytes: a cell costs its text and a byte or two, and no row is an object of its own.
///
/// A row is made into texts when it is asked for. Rows are kept in the order in which they were appended.
///
///     var rows = PackedRows()
///     rows.append(["SO-1", nil, "12"])
///     rows[0]          // ["SO-1", nil, "12"]
public struct PackedRows: Sendable {
  /// Cells one after the other: the length of the text plus one as LEB128, 0 for no value, then the text.
  private var bytes: [UInt8] = []
  /// Where each row ends in `bytes`.
  private var ends: [Int] = []

  /// Makes no rows.
  public init() {}

  /// Packs rows.
  ///
  /// - Complexity: O(*n*) in the bytes of the texts.
  public init(_ rows: some Sequence<[String?]>) {
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
  public mutating func endRow() { ends.append(bytes.count) }

  /// Adds the rows of others.
  ///
  /// - Complexity: O(*n*) in their bytes.
  public mutating func append(contentsOf others: PackedRows) {
    let start = bytes.count
    bytes.append(contentsOf: others.bytes)
    ends.reserveCapacity(ends.count + others.ends.count)
    for end in others.ends { ends.append(start + end) }
  }

  /// Calls `body` with each cell of a row, as bytes; `nil` where there is no value.
  public func forEachCell(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt8>?) -> Void) {
    bytes.withUnsafeBufferPointer { all in
      var cursor = start(of: row)
      while cursor < ends[row] {
        let cell = Self.cell(in: all, at: &cursor)
        body(cell.map { UnsafeBufferPointer(rebasing: all[$0]) })
      }
    }
  }

  /// The text of one cell; `nil` where there is no value or no such cell.
  ///
  /// - Complexity: O(*c*) in the cells before it.
  public func cell(row: Int, column: Int) -> String? {
    bytes.withUnsafeBufferPointer { all in
      var cursor = start(of: row)
      var index = 0
      while cursor < ends[row] {
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

  private func start(of row: Int) -> Int { row == 0 ? 0 : ends[row - 1] }

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
  public var endIndex: Int { ends.count }

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
