internal import ExactValues

extension PackedStore {
  func displayedText(row: Int, column: Int) -> String {
    guard let position = position(row: row, column: column) else { return "" }
    let code = format(at: position).code
    switch value(row: row, column: column) {
    case .blank: return ""
    case .boolean, .error: return rawText(row: row, column: column)
    case .text, .number: return displayed(at: position, code)
    case .day(let day): return displayed(ShownMoment(day), code) ?? rawText(row: row, column: column)
    case .moment(let day, let second):
      return displayed(ShownMoment(day, seconds: Int64(second)), code) ?? rawText(row: row, column: column)
    case .timeOfDay(let second):
      return displayed(ShownMoment(seconds: Int64(second)), code) ?? rawText(row: row, column: column)
    case .duration(let seconds):
      return displayed(ShownMoment(seconds: seconds), code) ?? rawText(row: row, column: column)
    }
  }

  /// A cell of text or of a number, of which there are some that only the display can write: `1E+300`.
  private func displayed(at position: Int, _ code: String?) -> String {
    if tag(at: position) == .number, let number = NumberText(bytes(at: position)) {
      return code.map { DisplayFormat(code: $0).text(of: number) } ?? GeneralText.text(ShownNumber(number))
    }
    return code.map { DisplayFormat(code: $0).text(of: text(at: position)) } ?? text(at: position)
  }

  private func displayed(_ moment: ShownMoment, _ code: String?) -> String? {
    code.flatMap { DisplayFormat(code: $0).text(of: moment) }
  }
}
