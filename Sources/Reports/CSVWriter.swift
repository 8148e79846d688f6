/// Writes one CSV file: UTF-8 with BOM, RFC 4180, CRLF.
///
/// Cells go straight into a byte buffer. A cell that a spreadsheet would run as a formula gets a leading apostrophe:
/// see `SpreadsheetText`.
///
///     var csv = CSVWriter(columns: ["order_no", "message"])
///     csv.row(["SO-1", "=1+1"])     // SO-1,'=1+1
struct CSVWriter: GrowingText {
  /// The file so far.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let columnCount: Int
  private let content: Content

  /// Whose the texts are.
  enum Content {
    /// Duidan's results, for a spreadsheet to open: nothing in them runs.
    case results
    /// A person's own sheet, given back as it stood.
    case ownSheet
    /// What another program reads: no byte order mark, and every text as it stood.
    case interchange
  }

  /// Starts a file with its header.
  init(columns: [String], content: Content = .results) {
    columnCount = columns.count
    self.content = content
    if content == .interchange { bytes = [] }
    if !columns.isEmpty { row(columns) }
  }

  /// Starts a further part of a file of results, behind its header.
  init(behind columns: [String]) {
    columnCount = columns.count
    content = .results
    bytes = []
  }

  /// Adds a row; a row shorter than the header is filled up with empty cells.
  ///
  /// - Complexity: O(*bytes of the row*).
  mutating func row(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      guard var cell else { continue }
      cell.withUTF8 { append($0) }
    }
    endRow(cells: cells.count, isEmpty: columnCount == 1 && (cells.first.flatMap(\.self) ?? "").isEmpty)
  }

  /// Hands over what was written and forgets it.
  mutating func taken() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds a row of a table.
  ///
  /// - Complexity: O(*bytes of the row*).
  mutating func row(_ row: Int, of rows: PackedRows) {
    var count = 0
    rows.forEachCell(ofRow: row) { cell in
      if count > 0 { bytes.append(UInt8(ascii: ",")) }
      count += 1
      if let cell { append(cell) }
    }
    endRow(cells: count, isEmpty: columnCount == 1 && (rows.cell(row: row, column: 0) ?? "").isEmpty)
  }

  private mutating func endRow(cells: Int, isEmpty: Bool) {
    for _ in max(1, cells)..<max(1, columnCount, cells) { bytes.append(UInt8(ascii: ",")) }
    // A lone empty cell would read back as no row at all (RFC 4180 leaves blank lines open).
    if isEmpty { bytes += [0x22, 0x22] }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let isFormula = content == .results && SpreadsheetText.needsGuard(text)
    guard text.contains(where: Self.needsQuotes) else {
      if isFormula { bytes.append(SpreadsheetText.apostrophe) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    if isFormula { bytes.append(SpreadsheetText.apostrophe) }
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D
  }
}

extension CSVWriter {
  /// A whole table of results as a file.
  static func file(of table: OutputTable) -> [UInt8] {
    var csv = CSVWriter(columns: table.columns.map(\.id))
    for row in table.rows.indices { csv.row(row, of: table.rows) }
    return csv.bytes
  }
}

extension OutputTable {
  /// The table as a CSV file, in the form of every CSV that a run writes.
  public var csvFile: [UInt8] { CSVWriter.file(of: self) }
}
