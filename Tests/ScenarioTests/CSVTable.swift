/// A CSV file of RFC 4180 with a header, UTF-8 with or without BOM: the tests' own reader, apart from the program's.
struct CSVTable {
  /// A quoted field that never ends, or a row with more or fewer fields than the header.
  struct Malformed: Error, Equatable {
    /// Counts from 1, the header included.
    var rowNumber: Int
  }

  /// The names of the columns.
  let header: [String]
  /// The rows: the value of each column by its name.
  let rows: [[String: String]]

  /// Reads a table.
  ///
  /// - Throws: `Malformed` for a text that is no table.
  init(_ text: String) throws {
    var records = try Self.records(of: text)
    header = records.isEmpty ? [] : records.removeFirst()
    var rows = [[String: String]]()
    for (index, record) in records.enumerated() {
      if record.count != header.count { throw Malformed(rowNumber: index + 2) }
      rows.append(Dictionary(zip(header, record)) { first, _ in first })
    }
    self.rows = rows
  }

  private static func records(of text: String) throws -> [[String]] {
    var records = [[String]](), record = [String](), field = String.UnicodeScalarView()
    var isQuoted = false, isAfterQuote = false
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if isQuoted {
        if scalar == "\"" { (isQuoted, isAfterQuote) = (false, true) } else { field.append(scalar) }
        continue
      }
      switch scalar {
      case "\"":
        if isAfterQuote { field.append(scalar) }
        isQuoted = true
      case ",", "\n":
        record.append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      case "\r": break
      default: field.append(scalar)
      }
      isAfterQuote = false
    }
    if isQuoted { throw Malformed(rowNumber: records.count + 1) }
    if !record.isEmpty || !field.isEmpty { records.append(record + [String(field)]) }
    return records
  }
}
