/// One piece of a number format's code (ECMA-376 part 1, 18.8.31).
enum FormatToken: Equatable {
  /// Text that is shown as it stands; spaces for `_x`, nothing for `*x`.
  case literal(String)
  /// `0`, `#` or `?`.
  case digit(Placeholder)
  case point
  case comma
  case percent
  case slash
  /// `E+`, which writes the sign of every exponent, or `E-`, which writes it of negative ones.
  case exponent(ExponentSign)
  /// `@`.
  case text
  /// `General` as a word of the code.
  case general
  case date(DatePart, count: Int)
  /// `[h]`, `[mm]`, `[s]`: all that has passed, not only what is left within a day.
  case elapsed(DatePart, count: Int)
  /// The `.00` behind seconds.
  case secondFraction(count: Int)
  /// `AM/PM`, `A/P`, `上午/下午`.
  case dayHalf(morning: String, afternoon: String)
}

/// What stands for a digit in a format's code.
enum Placeholder {
  /// `0`: a digit, zero where the number has none.
  case zero
  /// `#`: a digit or nothing.
  case hash
  /// `?`: a digit or a space.
  case question
}

/// Which exponents have a sign.
enum ExponentSign {
  case always
  case negativeOnly
}

/// What a letter of a date format stands for.
enum DatePart {
  case year
  case month
  case day
  /// `aaa` and `aaaa`.
  case weekday
  case hour
  case minute
  case second
  /// `e`, the year of an era, shown as a plain year.
  case eraYear
  /// `b`, the Buddhist year, shown as a plain year.
  case buddhistYear
  /// `g`, the name of an era, shown as nothing.
  case eraName
}

extension DatePart {
  /// The letter of what belongs to an era, `nil` for all else.
  var eraLetter: String? {
    switch self {
    case .eraYear: "e"
    case .buddhistYear: "b"
    case .eraName: "g"
    default: nil
    }
  }
}
