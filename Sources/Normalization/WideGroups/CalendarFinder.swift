internal import OrderModel
internal import TableShaping

/// Finds a calendar: one column a day, what is planned or made on it below.
struct CalendarFinder: Sendable {
  let evidence: ColumnEvidence

  /// The calendar: at least five neighbours that are days.
  func find(_ headers: [ColumnHeader]) -> [WideGroup] {
    var best: [ColumnHeader] = []
    var run: [ColumnHeader] = []
    var last: Int?
    func close() {
      if run.count >= 5, run.count > best.count, holdsNoDays(run) { best = run }
      run = []
      last = nil
    }
    for header in headers {
      let day = Self.day(header.text)
      if let day, let before = last, day != before + 1, day != 1 { close() }
      if let day {
        run.append(header)
        last = day
      } else {
        close()
      }
    }
    close()
    guard let first = best.first, let end = best.last else { return [] }
    let span = "“\(TextFolding.tidied(first.text))” to “\(TextFolding.tidied(end.text))”"
    return [WideGroup(kind: .calendar, parts: best.map { [mapping($0)] }, reason: "a column a day, \(span)")]
  }

  /// The day of the month that a header names: `3月15日`, `3/15`, `15日`, `15`.
  static func day(_ text: String) -> Int? {
    let tidy = TextFolding.tidied(text)
    guard tidy.utf8.count <= 16, tidy.contains(where: \.isNumber) else { return nil }
    let numbers = tidy.split { !$0.isNumber }.compactMap { Int($0) }
    guard (1...3).contains(numbers.count), let day = numbers.last, (1...31).contains(day) else { return nil }
    let isBare = tidy.allSatisfy { $0.isNumber || "年月日号號/-. ".contains($0) }
    if numbers.count >= 2, !(1...12).contains(numbers[numbers.count - 2]) { return nil }
    return isBare ? day : nil
  }

  private func holdsNoDays(_ run: [ColumnHeader]) -> Bool {
    run.compactMap { evidence.profile($0.columnIndex) }.allSatisfy { $0.filled == 0 || $0.share(.day) < 0.5 }
  }

  private func mapping(_ header: ColumnHeader) -> ColumnMapping {
    var mapping = ColumnMapping(columnIndex: header.columnIndex, header: header.shownText)
    mapping.confidence = 0.9
    mapping.reasons = ["the day “\(TextFolding.tidied(header.text))” of a calendar"]
    return mapping
  }
}
