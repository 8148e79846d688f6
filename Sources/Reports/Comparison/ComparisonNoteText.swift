internal import ExactValues
public import TableComparison

/// What is said of how sheets were compared, and of what cannot be: place, what was found, what was expected, one remedy.
public struct ComparisonNoteText: Sendable {
  private let texts: ComparisonTexts

  /// Makes the wording in one language.
  public init(_ language: ReportLanguage) { texts = ComparisonTexts(language) }

  /// A note as a message.
  public func message(_ note: ComparisonNote) -> String {
    let (name, values) = Self.content(note.kind)
    let shown = values.mapValues { TerminalText.line($0, limit: 200) }
    return message(TerminalText.line(note.place.description, limit: 200), "note", name, shown)
  }

  /// An error about something that the person named; `nearest` is the known name that it may mean.
  public func message(_ error: ComparisonError, nearest: String?) -> String {
    switch error {
    case .unknownColumn(let name, let known):
      unknown("unknown_column", name, known, nearest)
    case .unknownSheet(let name, let known):
      unknown("unknown_sheet", name, known, nearest)
    }
  }

  /// That there is no merged sheet, because somebody has to decide on so many rows.
  public func undecided(_ count: Int, file: String) -> String {
    message(TerminalText.line(file, limit: 200), "error", "merge_conflicts", ["count": String(count)])
  }

  /// That a CSV has room for one sheet only.
  public func severalSheets(_ count: Int, file: String) -> String {
    message(TerminalText.line(file, limit: 200), "error", "merge_several_sheets", ["count": String(count)])
  }

  /// That a file is more than one plain table, so that a merge would change more than rows.
  public func noPlainTable(file: String) -> String {
    message(TerminalText.line(file, limit: 200), "error", "merge_no_plain_table", [:])
  }

  /// That the format has room for one table only.
  public func severalTables(_ count: Int) -> String {
    message("--format highlighter", "error", "highlighter_several_sheets", ["count": String(count)])
  }

  private func unknown(_ name: String, _ asked: String, _ known: [String], _ nearest: String?) -> String {
    let list = known.prefix(12).map { "“\(TerminalText.line($0))”" }.joined(separator: ", ")
    let rest = known.count > 12 ? ", …" : ""
    let values = [
      "name": TerminalText.line(asked), "known": list.isEmpty ? "–" : list + rest,
      "nearest": nearest.map { "“\(TerminalText.line($0))”" } ?? "",
    ]
    let fix = nearest == nil ? name : name + " near"
    return message(name == "unknown_sheet" ? "--sheet" : "--key/--ignore/--tolerance", "error", name, values, fix: fix)
  }

  private func message(
    _ place: String, _ level: String, _ name: String, _ values: [String: String], fix: String? = nil
  ) -> String {
    let expected = texts.phrase("\(name) expected", values)
    let remedy = texts.phrase("\(fix ?? name) fix", values)
    return "\(place): \(level) \(name): \(texts.phrase("\(name) found", values))\n"
      + "   \(texts.word("expected")): \(expected)\n   \(texts.word("fix")): \(remedy)"
  }

  private static func content(_ kind: ComparisonNote.Kind) -> (String, [String: String]) {
    switch kind {
    case .sameBytes(let other): return ("same_bytes", ["other": other])
    case .emptyFile: return ("empty_file", [:])
    case .sheetCounts(let ours, let theirs): return ("sheet_counts", ["ours": "\(ours)", "theirs": "\(theirs)"])
    case .noCommonColumn(let ours, let theirs):
      return ("no_common_column", ["ours": Self.list(ours), "theirs": Self.list(theirs)])
    case .noKey: return ("no_key", [:])
    case .blankKeys(let count, let columns):
      return ("blank_keys", ["count": "\(count)", "columns": columns.joined(separator: " + ")])
    case .duplicateKeys(let count, let first, let cells):
      return (
        "duplicate_keys",
        ["count": "\(count)", "first": first.joined(separator: " · "), "cells": cells.joined(separator: ", ")]
      )
    case .noHeader: return ("no_header", [:])
    case .missingColumn(let name): return ("missing_column", ["name": name])
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(6).joined(separator: ", ") + (names.count > 6 ? ", …" : "")
  }
}
