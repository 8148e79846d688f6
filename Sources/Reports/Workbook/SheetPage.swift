internal import Discrepancies
internal import ExactValues

/// A colour by what it says of two sheets.
enum SheetTint: CaseIterable {
  case added, removed, changed, conflict, repeated
}

/// What a cell of a workbook holds.
enum SheetCell: Equatable {
  case empty
  case text(String)
  /// A long text, wrapped.
  case wrapped(String)
  /// A heading above the table.
  case heading(String)
  /// A number by its exact text; written as text where a spreadsheet would round it.
  case number(String)
  case day(Day)
  case moment(Day, secondOfDay: Int)
  case flag(Bool)
  /// A text that leads to a file: `external:../../sales/orders.xlsx#'3月'!H22`.
  case link(String, target: String)
  /// The word for a severity, on its colour.
  case severity(Severity, String)
  /// The word for what became of a row or cell, on its colour.
  case tinted(SheetTint, String)

  /// A text or nothing.
  static func text(_ text: String?) -> SheetCell { text.map(SheetCell.text) ?? .empty }
  /// A day or nothing.
  static func day(_ day: Day?) -> SheetCell { day.map(SheetCell.day) ?? .empty }

  /// A cell of a table of results, typed by its column; text where the type does not fit.
  init(_ text: String?, _ content: OutputTable.Column.Content) {
    guard let text, !text.isEmpty else {
      self = .empty
      return
    }
    switch content {
    case .number where ExactDecimal(text) != nil: self = .number(text)
    case .date: self = Self.date(text) ?? .text(text)
    case .boolean where text == "true" || text == "false": self = .flag(text == "true")
    default: self = .text(text)
    }
  }

  /// The widest line, for the width of the column.
  var width: Int {
    switch self {
    case .empty, .heading: 0
    case .text(let text), .wrapped(let text), .number(let text), .severity(_, let text), .link(let text, _),
      .tinted(_, let text):
      text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
    case .day: 10
    case .moment: 19
    case .flag: 6
    }
  }

  private static func date(_ text: String) -> SheetCell? {
    if let day = Day(iso: text) { return .day(day) }
    let clock = text.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    guard text.utf8.count == 19, let day = Day(iso: text.prefix(10)), clock.count == 3 else { return nil }
    return .moment(day, secondOfDay: clock[0] * 3600 + clock[1] * 60 + clock[2])
  }
}

extension SheetPage {
  /// A column whose cells offer the texts of a row of another sheet.
  ///
  /// Which row, and how many texts, stands in two columns of the same row: so the list goes with its row when the rows
  /// are sorted.
  struct DropDown {
    var column: Int
    var listSheet: String
    var rowColumn: Int
    var countColumn: Int
  }
}

/// One sheet of a workbook: some lines above, a header, rows.
struct SheetPage {
  /// How a reader moves in it.
  enum Use { case document, table }

  /// The tab's name.
  var name: String
  /// Whether the header is frozen and can be filtered.
  var use: Use = .table
  /// Rows above the header.
  var preface: [[SheetCell]] = []
  /// The header.
  var header: [String]
  /// The rows.
  var rows: SheetRows
  /// Whether the tab is hidden.
  var isHidden = false
  /// Rows that are hidden, counted from 0 with the preface.
  var hiddenRows: [Int] = []
  /// Columns that are hidden.
  var hiddenColumns = 0..<0
  /// Columns that a person fills in.
  var inputColumns = 0..<0
  /// Charts on it.
  var charts: [SheetChart] = []
  /// Cells that somebody should look at.
  var marks: [SheetMark] = []
  /// What cells of columns offer.
  var offers: [SheetOffer] = []
  /// The column whose cells offer a list.
  var dropDown: DropDown?

  /// The width of a column in characters, within bounds that people can read; judged by the first rows.
  func width(ofColumn index: Int) -> Int {
    // Above a table a lone text may run over its neighbours; beside others it may not.
    let isKeyed = hiddenRows.contains(0)
    let above = isKeyed ? [] : preface.filter { index < $0.count - 1 }.map { $0[index].width }
    let cells = rows.prefix(200).map { index < $0.count ? $0[index].width : 0 } + above
    let label = index < header.count ? DisplayWidth.of(header[index]) + 4 : 0
    return min(60, max(8, label, (cells.max() ?? 0) + 2))
  }
}
