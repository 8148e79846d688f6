internal import ExactValues

extension PackedStore {
  func value(row: Int, column: Int) -> CellValue {
    position(row: row, column: column).map(value(at:)) ?? .blank
  }

  func rawText(row: Int, column: Int) -> String {
    guard let position = position(row: row, column: column) else { return "" }
    return rawTexts[UInt64(row) << 16 | UInt64(column)] ?? rawText(at: position)
  }

  /// The typed value of a stored cell.
  private func value(at position: Int) -> CellValue {
    switch tag(at: position) {
    case .text, .sharedText: return .text(text(at: position))
    case .number:
      guard let number = NumberText(bytes(at: position))?.exact else { return .text(text(at: position)) }
      return .number(number)
    case .day: return .day(day(at: position))
    case .moment: return .moment(day(at: position), secondOfDay: seconds(at: position))
    case .timeOfDay: return .timeOfDay(secondOfDay: seconds(at: position))
    case .duration: return .duration(seconds: Int64(truncatingIfNeeded: payload(at: position)))
    case .boolean: return .boolean(payload(at: position) != 0)
    case .error: return .error(text(at: position))
    }
  }

  /// The cell as text: what the file writes, or ISO 8601 with a space for days and times.
  private func rawText(at position: Int) -> String {
    switch tag(at: position) {
    case .text, .sharedText, .number, .error: text(at: position)
    case .day: day(at: position).description
    case .moment: day(at: position).description + " " + Self.clock(Int64(seconds(at: position)))
    case .timeOfDay: Self.clock(Int64(seconds(at: position)))
    case .duration: Self.clock(Int64(truncatingIfNeeded: payload(at: position)))
    case .boolean: payload(at: position) != 0 ? "TRUE" : "FALSE"
    }
  }

  private func day(at position: Int) -> Day {
    Day(daysSinceEpoch: Int32(truncatingIfNeeded: payload(at: position) >> 32))
  }

  private func seconds(at position: Int) -> Int32 { Int32(truncatingIfNeeded: payload(at: position)) }

  private static func clock(_ seconds: Int64) -> String {
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return padded(seconds / 3600) + ":" + padded(seconds / 60 % 60) + ":" + padded(seconds % 60)
  }
}
