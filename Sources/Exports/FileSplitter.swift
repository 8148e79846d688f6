/// Parts units into files that the target takes: documents whole, in their order.
struct FileSplitter {
  let rows: Int

  /// The parts, by the number of rows.
  ///
  /// A unit that alone has more rows than a file takes is a part of its own.
  ///
  /// - Complexity: O(units).
  func parts(of units: [ExportUnit]) -> [ArraySlice<ExportUnit>] {
    var parts: [ArraySlice<ExportUnit>] = []
    var start = 0, count = 0
    for (index, unit) in units.enumerated() {
      if count > 0, count + unit.rows.count > rows {
        parts.append(units[start..<index])
        start = index
        count = 0
      }
      count += unit.rows.count
    }
    if start < units.count { parts.append(units[start...]) }
    return parts
  }

  /// The halves of a part, by rows; one part where it is a single unit.
  static func halves(of part: ArraySlice<ExportUnit>) -> [ArraySlice<ExportUnit>] {
    guard part.count > 1 else { return [part] }
    let all = part.reduce(0) { $0 + $1.rows.count }
    var count = 0
    let middle = part.firstIndex { unit in
      count += unit.rows.count
      return count * 2 >= all
    }
    let end = min(max((middle ?? part.startIndex) + 1, part.startIndex + 1), part.endIndex - 1)
    return [part[..<end], part[end...]]
  }
}
