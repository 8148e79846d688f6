/// Writes a moment by a section of a date format.
struct DateLayout {
  private let section: FormatSection
  private let moment: ShownMoment

  init(_ section: FormatSection, _ moment: ShownMoment) {
    self.section = section
    self.moment = moment
  }

  /// The moment as the section shows it.
  var text: String {
    section.tokens.reduce(into: moment.isNegative ? "-" : "") { $0 += text(of: $1) }
  }

  private func text(of token: FormatToken) -> String {
    switch token {
    case .literal(let text): text
    case .date(let part, let count): text(of: part, count)
    case .elapsed(let part, let count): number(moment.totalSeconds / Self.seconds(of: part), width: count)
    case .secondFraction(let count): "." + section.numerals.digits(moment.fraction(count))
    case .dayHalf(let morning, let afternoon): moment.secondOfDay < 43_200 ? morning : afternoon
    case .point: "."
    case .comma: ","
    case .slash: "/"
    case .percent: "%"
    case .digit(.zero): "0"
    case .digit, .exponent, .text, .general: ""
    }
  }

  private func text(of part: DatePart, _ count: Int) -> String {
    let second = moment.secondOfDay
    switch part {
    case .year: return year(digits: count <= 2 ? 2 : 4)
    case .eraYear, .buddhistYear: return year(digits: 4)
    case .eraName: return ""
    case .month: return month(count)
    case .day: return day(count)
    case .weekday:
      let language = section.language == .unstated ? CalendarLanguage.simplifiedChinese : section.language
      return language.weekday(moment.weekday, count == 3 ? .short : .long)
    case .hour: return number(hour(second / 3600), width: min(2, count))
    case .minute: return number(second / 60 % 60, width: min(2, count))
    case .second: return number(second % 60, width: min(2, count))
    }
  }

  private func year(digits: Int) -> String {
    let text = Array(String(moment.civil.year).utf8)
    let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, 4 - text.count))
    return section.numerals.digits((padding + text).suffix(digits))
  }

  private func month(_ count: Int) -> String {
    let month = moment.civil.month
    return count <= 2 ? number(Int64(month), width: count) : section.language.month(month, count: count)
  }

  private func day(_ count: Int) -> String {
    guard count > 2 else { return number(Int64(moment.civil.day), width: count) }
    return section.language.weekday(moment.weekday, count == 3 ? .short : .long)
  }

  /// The hour, from 1 to 12 where the section tells the halves of the day apart.
  private func hour(_ hour: Int64) -> Int64 {
    let isHalved = section.tokens.contains { if case .dayHalf = $0 { true } else { false } }
    guard isHalved else { return hour }
    return hour % 12 == 0 ? 12 : hour % 12
  }

  private func number(_ number: Int64, width: Int) -> String {
    section.numerals.small(Int(number), width: width)
  }

  private static func seconds(of part: DatePart) -> Int64 {
    switch part {
    case .hour: 3600
    case .minute: 60
    default: 1
    }
  }
}
