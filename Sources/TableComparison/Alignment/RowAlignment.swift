/// The rows of two or three tables side by side, by their places among the records.
struct RowAlignment: Sendable {
  /// One row: its place on each side, -1 where it has none.
  struct Row: Sendable {
    var base: Int32 = -1
    var ours: Int32 = -1
    var theirs: Int32 = -1
    /// Whether it is the same on all sides as it stands.
    var isIdentical = false

    subscript(_ side: Side) -> Int32 {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
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
}
