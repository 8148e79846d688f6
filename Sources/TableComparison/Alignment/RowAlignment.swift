/// The rows of two or three tables side by side, by their places among the records.
struct RowAlignment: Sendable {
  /// One row, its place on each side, -1 where it has none; or a run of rows that are the same.
  struct Row: Sendable {
    var base: Int32 = -1
    var ours: Int32 = -1
    var theirs: Int32 = -1
    /// How many rows, one below the other on each side, are the same on all sides as they stand; 0 for one row that may
    /// differ.
    var identicalCount: Int32 = 0

    /// Whether it is the same on all sides as it stands.
    var isIdentical: Bool { identicalCount > 0 }
    /// How many rows it stands for.
    var count: Int32 { max(1, identicalCount) }
    /// The rows that it stands for, one by one.
    var singles: [Row] {
      guard count > 1 else { return [self] }
      return (0..<count).map {
        Row(base: moved(base, $0), ours: moved(ours, $0), theirs: moved(theirs, $0), identicalCount: 1)
      }
    }

    subscript(_ side: Side) -> Int32 {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }

    private func moved(_ place: Int32, _ distance: Int32) -> Int32 { place < 0 ? place : place + distance }
  }

  /// The rows of one key that stands several times.
  struct Group: Sendable {
    var base: [Int32] = []
    var ours: [Int32] = []
    var theirs: [Int32] = []

    subscript(_ side: Side) -> [Int32] {
      get {
        switch side {
        case .base: base
        case .ours: ours
        case .theirs: theirs
        }
      }
      set {
        switch side {
        case .base: base = newValue
        case .ours: ours = newValue
        case .theirs: theirs = newValue
        }
      }
    }
  }

  /// The rows that are not in groups, in the order of ours, theirs' own behind what they follow.
  var rows: [Row] = []
  var groups: [Group] = []
  /// By side how many rows have no key.
  var blankKeys = BySide<Int>()

  /// The rows one by one.
  var singleRows: some Sequence<Row> { rows.lazy.flatMap(\.singles) }
}
