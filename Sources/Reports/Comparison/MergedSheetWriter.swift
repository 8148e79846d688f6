internal import CLibXLSXWriter
internal import ExactValues
internal import Foundation
internal import SheetFormats
public import TableComparison

/// Writes merged sheets as one file: XLSX by its name's ending, CSV for every other.
///
/// A CSV gives each cell back as it stood, formulas too, because it is the person's own sheet.
public struct MergedSheetWriter: Sendable {
  private let path: String

  /// Makes a writer to a file, which is overwritten once everything is written.
  public init(path: String) { self.path = path }

  /// Whether the file is to be a workbook, which takes several sheets.
  public var takesSeveralSheets: Bool { path.lowercased().hasSuffix(".xlsx") }

  /// Writes the sheets; a CSV takes the first one.
  ///
  /// - Throws: `ReportWritingError` where the file cannot be written; then nothing stands under its name that did not.
  public func write(_ tables: [MergedTable]) throws(ReportWritingError) {
    let draft = path + ".duidan-new"
    if takesSeveralSheets { try writeWorkbook(tables, to: draft) } else { try writeText(tables.first, to: draft) }
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno)).lowercased()
      unlink(draft)
      throw .cannotWrite(file: path, reason: reason)
    }
  }

  private func writeText(_ table: MergedTable?, to draft: String) throws(ReportWritingError) {
    var csv = CSVWriter(columns: table?.header ?? [], content: .ownSheet)
    table?.forEachRow { csv.row($0.map(\.text)) }
    do {
      try Data(csv.bytes).write(to: URL(fileURLWithPath: draft))
    } catch {
      throw .cannotWrite(file: path, reason: String(cString: strerror(errno)).lowercased())
    }
  }

  private func writeWorkbook(_ tables: [MergedTable], to draft: String) throws(ReportWritingError) {
    var pages: [SheetPage] = []
    for (index, table) in tables.enumerated() {
      var rows: [[SheetCell]] = []
      table.forEachRow { rows.append($0.map(SheetCell.init)) }
      pages.append(SheetPage(name: table.name ?? "Sheet\(index + 1)", header: table.header, rows: SheetRows(rows)))
    }
    let day = Day(daysSinceEpoch: 0)
    do {
      try WorkbookWriter.write(pages, to: draft, name: path, title: "", day: day, author: "")
    } catch {
      unlink(draft)
      throw error
    }
  }
}

extension SheetCell {
  /// A cell as the sheet that it comes from typed it.
  fileprivate init(_ cell: MergedTable.Cell) {
    switch cell.value {
    case .blank: self = .empty
    case .number(let number): self = .number(number.description)
    case .day(let day): self = .day(day)
    case .moment(let day, let second): self = .moment(day, secondOfDay: Int(second))
    case .boolean(let flag): self = .flag(flag)
    case .text, .timeOfDay, .duration, .error: self = .text(cell.text)
    }
  }
}
