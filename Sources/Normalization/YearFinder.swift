internal import ExactValues

/// Finds the year of a sheet's dates that have none: in the tab, the titles, the file's name.
///
/// Never today's.
enum YearFinder {
  /// The one year that the names state, and where; `nil` where they state none or several.
  static func find(_ names: SheetNames) -> (year: Int, reason: String)? {
    let places = [
      (names.sheet.map { [$0] } ?? [], "the sheet's name"), (names.titles, "the title"),
      ([names.stem], "the file's name"),
    ]
    for (texts, reason) in places {
      let found = texts.reduce(into: Set<Int>()) { $0.formUnion(years(in: $1)) }
      if found.count == 1, let year = found.first { return (year, reason) }
      if found.count > 1 { return nil }
    }
    return nil
  }

  /// The years that a text states: `2026年`, `2026.03`, `20260309`, `26年`.
  static func years(in text: String) -> Set<Int> {
    var found: Set<Int> = []
    var digits = ""
    for character in text + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      let isBeforeYear = character == "年"
      switch digits.count {
      case 4, 6, 8: if let year = Int(digits.prefix(4)), (2000...2099).contains(year) { found.insert(year) }
      case 2 where isBeforeYear: if let year = Int(digits) { found.insert(2000 + year) }
      default: break
      }
      digits = ""
    }
    return found
  }
}
