internal import SystemProfiles

/// The header of a file: its rows word for word, and which of their cells are merged.
struct ExportHeader: Sendable, Hashable {
  /// A merged range, rows and columns counted from 0.
  struct Merge: Sendable, Hashable {
    let rows: ClosedRange<Int>, columns: ClosedRange<Int>
  }

  var rows: [[String]]
  var merges: [Merge] = []

  init(rows: [[String]], merges: [Merge] = []) {
    self.rows = rows
    self.merges = merges
  }

  /// The header of some columns in the form that the target wants.
  init(_ columns: [ProfileColumn], form: String) {
    switch form {
    case "keys": self.init(rows: [columns.map(\.key)])
    case "keys-above-captions": self.init(rows: [columns.map(\.key), columns.map(\.header)])
    case "groups-above-captions" where columns.contains { !$0.group.isEmpty }:
      self.init(grouped: columns)
    default: self.init(rows: [columns.map(\.header)])
    }
  }

  /// A title over each run of columns of one group; every other column has one cell over both rows.
  private init(grouped columns: [ProfileColumn]) {
    rows = [columns.map { $0.group.isEmpty ? $0.header : "" }, columns.map { $0.group.isEmpty ? "" : $0.header }]
    var start = 0
    while start < columns.count {
      let group = columns[start].group
      var end = start
      if group.isEmpty {
        merges.append(Merge(rows: 0...1, columns: start...start))
      } else {
        while end + 1 < columns.count, columns[end + 1].group == group { end += 1 }
        rows[0][start] = group
        if end > start { merges.append(Merge(rows: 0...0, columns: start...end)) }
      }
      start = end + 1
    }
  }
}
