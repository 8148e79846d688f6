internal import Glibc
internal import OrderModel

/// How often a column of a sheet is a field, whatever its header.
enum FieldFrequency {
  /// The logarithm of the share of each field among columns, by its index.
  static let logarithms: [Double] = {
    var counts = [Double](repeating: 0.5, count: Field.all.count)
    for entry in HeaderExamplesText.columnCounts.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let field = Field(id: String(parts[0])), let count = Double(parts[1]) else { continue }
      counts[Int(field.index)] += count
    }
    let total = counts.reduce(0, +)
    return counts.map { log($0 / total) }
  }()
}
