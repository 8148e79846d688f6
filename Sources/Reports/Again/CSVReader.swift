/// Reads a CSV file that `CSVWriter` wrote: the cells read back as they were.
enum CSVReader {
  /// The rows with the header first, an empty cell as `nil`.
  ///
  /// `nil` for a file that ends inside of quotes.
  ///
  /// - Complexity: O(*bytes*).
  static func rows(_ bytes: [UInt8]) -> [[String?]]? {
    var rows: [[String?]] = [], row: [String?] = [], cell: [UInt8] = []
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    func finished() -> String? {
      guard !cell.isEmpty else { return nil }
      return cell.withUnsafeBufferPointer { String(decoding: SpreadsheetText.unguarded($0), as: UTF8.self) }
    }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          cell.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case 0x22: isQuoted = true
      case 0x2C, 0x0A:
        row.append(finished())
        cell.removeAll(keepingCapacity: true)
        if byte == 0x0A {
          rows.append(row)
          row.removeAll(keepingCapacity: true)
        }
      case 0x0D: break
      default: cell.append(byte)
      }
    }
    return isQuoted ? nil : rows
  }
}
