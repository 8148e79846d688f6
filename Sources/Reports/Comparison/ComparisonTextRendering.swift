internal import ExactValues
internal import TableComparison

/// Shows a comparison on a terminal or in a file: what stands on each side, side by side, and only what differs.
public struct ComparisonTextRendering: ComparisonRendering, Sendable {
  /// Whether colour is used.
  public enum Palette: Sendable {
    /// Escape codes of a terminal.
    case terminal
    /// None.
    case plain
  }

  private let palette: Palette
  private let extent: ComparisonExtent
  /// The columns of the terminal.
  private let width: Int

  /// Makes a rendering; `width` is how many columns a line has at most, Chinese characters taking two.
  public init(palette: Palette = .plain, extent: ComparisonExtent = .rows, width: Int = 100) {
    self.palette = palette
    self.extent = extent
    self.width = max(40, width)
  }

  /// Writes the report, sheet by sheet.
  public func render(_ report: ComparisonReport, to write: ([UInt8]) -> Void) {
    let files = report.sides.compactMap { side in
      report.comparison.files[side].map { "\(report.texts.word("side \(side.rawValue)")): \(TerminalText.line($0))" }
    }
    emit(files, to: write)
    for sheet in report.shownSheets(extent) {
      emit(head(sheet, report), to: write)
      guard extent == .rows else { continue }
      sheet.rows.show(to: write) { rows in
        var text: [UInt8] = []
        for row in rows {
          for line in lines(row, report) {
            text.append(contentsOf: line.utf8)
            text.append(0x0A)
          }
        }
        return text
      }
      for aside in sheet.asides { emit(lines(aside, report), to: write) }
    }
    emit([report.verdict], to: write)
  }

  private func emit(_ lines: [String], to write: ([UInt8]) -> Void) {
    guard !lines.isEmpty else { return }
    write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func head(_ sheet: ComparisonReport.Sheet, _ report: ComparisonReport) -> [String] {
    let title = report.texts.phrase("sheet", ["sheet": TerminalText.line(sheet.title, limit: 120)])
    let figures = sheet.figures.joined(separator: report.texts.language == .zhHans ? "，" : ", ")
    return ["", painted(title, .bold)] + sheet.remarks.map { "  " + TerminalText.line($0, limit: 2000) }
      + (figures.isEmpty ? [] : ["  " + figures])
  }

  private func lines(_ row: ComparisonReport.Row, _ report: ComparisonReport) -> [String] {
    let key = row.label.isEmpty ? "" : " " + TerminalText.line(row.label, limit: 120)
    let moved = row.isMoved ? ", " + report.words.moved : ""
    let title = "\(row.mark)\(key)  [\(row.word)\(moved)]  \(report.places(of: row))"
    let tint = Tint(row)
    return [painted(title, tint)] + (row.isWhole ? listed(row, tint) : compared(row, report))
  }

  /// `产品: A  数量: 10`, on as many lines as it takes.
  private func listed(_ row: ComparisonReport.Row, _ tint: Tint) -> [String] {
    var lines: [String] = []
    var line = ""
    var lineWidth = 0
    for cell in row.cells {
      let text = cell.texts.first.map(\.text) ?? ""
      let piece = "\(TerminalText.line(cell.name)): \(TerminalText.line(text, limit: 200))"
      let pieceWidth = DisplayWidth.of(piece)
      if !line.isEmpty, lineWidth + pieceWidth + 6 > width {
        lines.append(line)
        (line, lineWidth) = ("", 0)
      }
      if !line.isEmpty {
        line += "  "
        lineWidth += 2
      }
      line += piece
      lineWidth += pieceWidth
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map { painted("    " + $0, tint) }
  }

  /// A line a cell: its column, what stands on each side, and with a base what became of it.
  private func compared(_ row: ComparisonReport.Row, _ report: ComparisonReport) -> [String] {
    let cells = row.comparedCells
    let names = cells.map { DisplayWidth.cut(TerminalText.line($0.name), to: 24) }
    let nameWidth = names.map(DisplayWidth.of).max() ?? 0
    let room = max(12, (width - nameWidth - 8 - 3 * report.sides.count) / report.sides.count)
    let texts = cells.map { SideTexts($0, report.sides, room: room).shown }
    let widths = report.sides.indices.map { side in texts.map { DisplayWidth.of($0[side]) }.max() ?? 0 }
    return cells.indices.map { index in
      let sides = report.sides.indices.map { DisplayWidth.padded(texts[index][$0], to: widths[$0]) }
      let line = "    \(DisplayWidth.padded(names[index], to: nameWidth)) | \(sides.joined(separator: " | "))"
      let word = report.comparison.files.base == nil ? "" : " | " + cells[index].word
      return painted(Self.trimmed(line + word), Tint(cells[index].outcome))
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension ComparisonTextRendering {
  /// A colour by what it says.
  fileprivate enum Tint: String {
    case none = ""
    case bold = "1"
    case added = "32"
    case removed = "31"
    case changed = "33"
    case conflict = "1;35"
    case repeated = "36"

    init(_ row: ComparisonReport.Row) {
      switch row.outcome {
      case .added: self = .added
      case .removed: self = .removed
      case .changed: self = .bold
      case .conflicting, .deletedAndEdited: self = .conflict
      case .duplicate: self = .repeated
      case nil: self = row.mark == "+" ? .added : .removed
      }
    }

    init(_ outcome: CellOutcome) {
      switch outcome {
      case .changed, .ours, .theirs, .bothAlike: self = .changed
      case .conflict: self = .conflict
      case .added, .removed, .shown: self = .none
      }
    }
  }

  fileprivate func painted(_ text: String, _ tint: Tint) -> String {
    palette == .plain || tint == .none ? text : "\u{1B}[\(tint.rawValue)m\(text)\u{1B}[0m"
  }
}

/// What stands on each side of a cell, cut so that the difference is seen.
private struct SideTexts {
  let shown: [String]

  init(_ cell: ComparisonReport.Cell, _ sides: [Side], room: Int) {
    let texts = sides.map { cell.texts[$0].map(\.text) ?? "" }.map { TerminalText.line($0, limit: 4000) }
    guard texts.contains(where: { DisplayWidth.of($0) > room }) else {
      shown = texts.map { $0.isEmpty ? "∅" : $0 }
      return
    }
    let start = max(0, Self.commonLength(texts) - 8)
    shown = texts.map { text in
      guard !text.isEmpty else { return "∅" }
      return DisplayWidth.cut((start > 0 ? "…" : "") + text.dropFirst(start), to: room)
    }
  }

  /// How many characters all filled texts begin with alike.
  private static func commonLength(_ texts: [String]) -> Int {
    let filled = texts.filter { !$0.isEmpty }
    guard let first = filled.first else { return 0 }
    return filled.dropFirst().reduce(first.count) { length, text in
      min(length, zip(first, text).prefix { $0 == $1 }.count)
    }
  }
}
