/// Writes a text file for another system: RFC 4180 with the target's own delimiter and mark of encoding.
enum DelimitedFile {
  /// The whole file.
  ///
  /// - Complexity: O(bytes).
  static func bytes(of sheet: ExportSheet, delimiter: UInt8, mark: [UInt8]) -> [UInt8] {
    var bytes = mark
    for row in sheet.header.rows { append(row.map { $0.isEmpty ? nil : $0 }, delimiter, to: &bytes) }
    for row in sheet.rows { append(row.map(\.text), delimiter, to: &bytes) }
    return bytes
  }

  private static func append(_ cells: [String?], _ delimiter: UInt8, to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      guard let cell else { continue }
      let isQuoted = cell.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
      if isQuoted { bytes.append(0x22) }
      for byte in cell.utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      if isQuoted { bytes.append(0x22) }
    }
    bytes += [0x0D, 0x0A]
  }
}
