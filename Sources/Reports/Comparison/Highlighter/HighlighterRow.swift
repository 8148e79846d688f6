internal import TableComparison

/// A row of a tabular diff: what is done, and the cells.
struct HighlighterRow {
  /// A cell and what is done to it.
  enum Cell {
    case text(String)
    case change(from: String, to: String)
    case conflict(base: String, ours: String, theirs: String)
  }

  private let action: PatchStep.Action
  private let isMoved: Bool
  /// Whether it has a cell in a column that comes.
  private let fills: Bool
  private let cells: [Cell]

  /// Takes the texts of a step from the sheets.
  init(step: PatchStep, sheet: SheetComparison, columns: [PatchColumn]) {
    action = step.action
    isMoved = step.isMoved
    guard action != .skip else {
      cells = columns.map { _ in .text("...") }
      fills = false
      return
    }
    let change = step.change.map { sheet.rows[$0] }
    cells = columns.map { Self.cell($0, step, change, sheet) }
    fills = zip(columns, cells).contains { column, cell in
      guard column.action == .add, case .text(let text) = cell else { return false }
      return !text.isEmpty
    }
  }

  private static func cell(
    _ column: PatchColumn, _ step: PatchStep, _ change: ComparedRow?, _ sheet: SheetComparison
  ) -> Cell {
    func text(_ side: Side) -> String {
      step.rows[side].map { sheet.text(side, row: $0, column: column.column) } ?? ""
    }
    if step.action == .add { return .text(column.action == .remove ? "" : text(.theirs)) }
    if column.action == .add { return .text(step.action == .remove ? "" : text(.theirs)) }
    if column.action == .remove { return .text(text(.ours)) }
    guard let outcome = change?.cells.first(where: { $0.column == column.column })?.outcome else {
      return .text(step.rows.ours == nil ? text(.base) : text(.ours))
    }
    // A cell that one side took out with its row and the other changed.
    let isConflict = outcome == .conflict || change?.outcome == .deletedAndEdited
    if isConflict { return .conflict(base: text(.base), ours: text(.ours), theirs: text(.theirs)) }
    guard outcome == .changed || outcome == .theirs else { return .text(text(.ours)) }
    return .change(from: text(.ours), to: text(.theirs))
  }

  /// Whether arrows stand in its cells.
  var holdsArrows: Bool { action == .change || action == .conflict }

  /// The texts of its cells.
  var texts: [String] {
    cells.flatMap { cell in
      switch cell {
      case .text(let text): [text]
      case .change(let from, let to): [from, to]
      case .conflict(let base, let ours, let theirs): [base, ours, theirs]
      }
    }
  }

  /// What the schema row says of a column.
  static func schema(_ column: PatchColumn) -> String {
    let action =
      switch column.action {
      case .keep: ""
      case .remove: "---"
      case .add: "+++"
      case .rename: "(\(column.name))"
      }
    return (column.isMoved ? ":" : "") + action
  }

  /// The row as lines of the table.
  ///
  /// Where spaces are all that changes in a cell the row goes and comes: daff 1.4.2 writes `␣` for them into the cell.
  func lines(_ separators: HighlighterSeparators) -> [[String]] {
    if action == .change, cells.contains(where: Self.changesSpacesOnly) {
      return [["---"] + cells.map { Self.side($0, isNew: false) }, ["+++"] + cells.map { Self.side($0, isNew: true) }]
    }
    return [[tag(separators)] + cells.map { Self.shown($0, separators) }]
  }

  private func tag(_ separators: HighlighterSeparators) -> String {
    switch action {
    case .skip: "..."
    case .remove: "---"
    case .add: "+++"
    case .change: separators.change
    case .conflict: separators.conflict
    case .keep: isMoved ? ":" : fills ? "+" : ""
    }
  }

  private static func shown(_ cell: Cell, _ separators: HighlighterSeparators) -> String {
    switch cell {
    case .text(let text): text
    case .change(let from, let to): quoted(from) + separators.change + quoted(to)
    case .conflict(let base, let ours, let theirs): [base, ours, theirs].joined(separator: separators.conflict)
    }
  }

  private static func side(_ cell: Cell, isNew: Bool) -> String {
    switch cell {
    case .text(let text): text
    case .change(let from, let to): isNew ? to : from
    case .conflict(_, let ours, let theirs): isNew ? theirs : ours
    }
  }

  private static func changesSpacesOnly(_ cell: Cell) -> Bool {
    guard case .change(let from, let to) = cell else { return false }
    return from.utf8.filter { $0 != 0x20 }.elementsEqual(to.utf8.filter { $0 != 0x20 })
  }

  /// A text that is not to be taken for a missing value: the word NULL gets an underscore before it.
  private static func quoted(_ text: String) -> String {
    text.drop { $0 == "_" } == "NULL" ? "_" + text : text
  }
}
