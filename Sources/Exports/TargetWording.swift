internal import ExactValues
internal import Normalization
internal import OrderModel
internal import Reports
internal import SystemProfiles

/// Says canonical values in a target's own words and forms, and what is lost by it.
struct TargetWording {
  private let dates: DateForm?
  private let keepsDays: Bool
  private let percent: String
  private let flags: [String]
  private let refused: Set<Unicode.Scalar>
  private let limit: Int
  private let isTextFile: Bool
  private let statuses: [ProfileFact<String>]

  init(_ target: ExportTarget) {
    let imports = target.imports
    dates = imports.value(.date).flatMap { DateForm($0) }
    isTextFile = target.fileKind == .csv
    keepsDays = imports.value(.dateCells) == "dates" && !isTextFile
    percent = imports.value(.percent) ?? "sign"
    let words = (imports.value(.booleans) ?? "是 否").split(separator: " ").map(String.init)
    flags = words.count == 2 ? words : ["是", "否"]
    refused = imports.refused.reduce(into: []) { $0.formUnion($1.characters) }
    limit = min(imports.count(.cellCharacters) ?? SheetText.limitUnits, SheetText.limitUnits)
    statuses = target.statuses
  }

  /// The cell of a value, and why it is not what the book says where that is so.
  func cell(_ value: String, _ column: ProfileColumn) -> (
    cell: ExportCell, kind: ExportNote.Kind, reason: ExportNote.Reason?
  ) {
    guard let field = column.field else { return text(value) }
    switch field.valueType {
    case .quantity, .money, .decimal, .int: return number(value, column)
    case .percent: return percentage(value, column)
    case .date, .datetime: return date(value)
    case .bool: return text(value == "true" ? flags[0] : value == "false" ? flags[1] : value)
    case .status: return status(value)
    default: return text(value)
    }
  }

  private typealias Said = (cell: ExportCell, kind: ExportNote.Kind, reason: ExportNote.Reason?)

  private func number(_ value: String, _ column: ProfileColumn) -> Said {
    guard let number = ExactDecimal(value) else { return (.blank, .notCarried, .notATypedValue) }
    return digits(number.description, column)
  }

  /// Fifteen digits are what a spreadsheet keeps of a number; more would come out as another one.
  private func digits(_ digits: String, _ column: ProfileColumn) -> Said {
    if column.uses.contains(.code) { return (.text(digits), .notCarried, nil) }
    guard !isTextFile, digits.utf8.count(where: { (48...57).contains($0) }) > 15 else {
      return (.number(digits), .notCarried, nil)
    }
    return (.text(digits), .textChanged, .digitsAsText)
  }

  private func percentage(_ value: String, _ column: ProfileColumn) -> Said {
    guard let share = ExactDecimal(value), let points = share.multiplied(by: ExactDecimal(100)) else {
      return (.blank, .notCarried, .notATypedValue)
    }
    switch percent {
    case "number": return digits(points.description, column)
    case "fraction": return digits(share.description, column)
    default: return (.text(points.description + "%"), .notCarried, nil)
    }
  }

  private func date(_ value: String) -> Said {
    let clock = value.dropFirst(11).split(separator: ":").compactMap { Int($0) }
    guard let day = Day(iso: value.prefix(10)), value.utf8.count == 10 || clock.count == 3 else {
      return (.blank, .notCarried, .notATypedValue)
    }
    let second = clock.count == 3 ? clock[0] * 3600 + clock[1] * 60 + clock[2] : 0
    // A workbook has no days before 1900.
    if keepsDays, day.civil.year >= 1900 { return (.day(day, secondOfDay: second), .notCarried, nil) }
    guard let dates, dates.hasTime || second == 0 else {
      return (.text(ExportCell.day(day, secondOfDay: second).text ?? ""), .notCarried, nil)
    }
    return (.text(dates.text(day, secondOfDay: second)), .notCarried, nil)
  }

  /// The target's code for a word: of the same text, else the only one that says the same.
  private func status(_ value: String) -> Said {
    guard !statuses.isEmpty else { return text(value) }
    if let same = statuses.first(where: { $0.value == value || $0.subject == value }) { return text(same.subject) }
    guard let meant = NodeStatus.overall(value) else { return (.blank, .notCarried, .statusUnknown) }
    let alike = statuses.filter { status in
      NodeStatus.overall(status.value).map { $0.node == meant.node && $0.state == meant.state } ?? false
    }
    guard let only = alike.first, alike.count == 1 else { return (.blank, .notCarried, .statusUnknown) }
    return text(only.subject)
  }

  /// A text without what the target refuses, as long as it takes, and harmless where a spreadsheet would run it.
  private func text(_ value: String) -> Said {
    var reason: ExportNote.Reason?
    var scalars = String.UnicodeScalarView()
    var units = 0
    for scalar in value.unicodeScalars {
      var kept = scalar
      if Self.isControl(scalar) {
        kept = " "
        reason = reason ?? .controlCharacters
      } else if refused.contains(scalar) {
        kept = " "
        reason = .refusedCharacters
      }
      units += kept.value > 0xFFFF ? 2 : 1
      guard units <= limit else {
        // The last place is for the mark that something is missing.
        while scalars.reduce(0, { $0 + ($1.value > 0xFFFF ? 2 : 1) }) >= limit, !scalars.isEmpty {
          scalars.removeLast()
        }
        scalars.append("…")
        reason = .cut
        break
      }
      scalars.append(kept)
    }
    var text = String(scalars)
    if isTextFile, text.withUTF8({ SpreadsheetText.needsGuard($0) }) {
      text = "'" + text
      reason = reason ?? .guarded
    }
    return (text.isEmpty ? .blank : .text(text), .textChanged, reason)
  }

  /// What no system takes in a cell: control characters but line breaks and tabs, and what turns the direction of a line.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
