internal import ExactValues

extension PackedStore {
  func displayedText(row: Int, column: Int) -> String {
    guard let cell = cell(row: row, column: column) else { return "" }
    let code = format(cell).code
    switch value(row: row, column: column) {
    case .blank: return ""
    case .boolean, .error: return rawText(row: row, column: column)
    // Numbers that are too large for an exact value read as text, but the display can write them: `1E+300`.
    case .text, .number:
      let tag = cell.segment.tag(at: cell.position)
      if tag == .number || tag == .shortNumber { return displayed(cell, code) }
      return displayed(text: rawText(row: row, column: column), code)
    case .day(let day): return displayed(ShownMoment(day), code) ?? rawText(row: row, column: column)
    case .moment(let day, let second):
      return displayed(ShownMoment(day, seconds: Int64(second)), code) ?? rawText(row: row, column: column)
    case .timeOfDay(let second):
      return displayed(ShownMoment(seconds: Int64(second)), code) ?? rawText(row: row, column: column)
    case .duration(let seconds):
      return displayed(ShownMoment(seconds: seconds), code) ?? rawText(row: row, column: column)
    }
  }

  /// Text, its struck-out runs included, because they show.
  private func displayed(text: String, _ code: String?) -> String {
    code.map { DisplayFormat(code: $0).text(of: text) } ?? text
  }

  private func displayed(_ cell: Cell, _ code: String?) -> String {
    guard let number = NumberText(bytes(cell)) else { return text(cell) }
    return code.map { DisplayFormat(code: $0).text(of: number) } ?? GeneralText.text(ShownNumber(number))
  }

  private func displayed(_ moment: ShownMoment, _ code: String?) -> String? {
    code.flatMap { DisplayFormat(code: $0).text(of: moment) }
  }
}
