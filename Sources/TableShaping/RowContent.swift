/// What a row of a table holds, as far as its kind depends on it.
struct RowContent {
  /// How many cells are filled, those that merged cells cover not counted.
  var filled = 0
  /// How many cells are covered by a merged cell from above.
  var covered = 0
  /// How many filled or covered cells name the thing that the row is about.
  var identifying = 0
  /// How many cells hold text that is no numeral.
  var texts = 0
  /// How many cells hold a day.
  var dates = 0
  /// How many cells hold text with a digit in it: many in a record, few in a header.
  var digitTexts = 0
  var firstColumn = -1
  var lastColumn = -1
  /// The column of the first text that is no numeral.
  var firstText: Int?
  var firstTextHasDigit = false
  /// Whether the first text is what the header says in its column.
  var firstTextIsHeader = false
  /// Bits of the first columns whose texts may be the label of a total.
  var labels: UInt8 = 0

  /// How many cells hold numbers, numerals, days and other typed values.
  var values: Int { filled - texts }

  /// Whether the row may begin another table as far as its digits tell; spares records the look-ups.
  var mayBeHeader: Bool {
    guard filled >= 2, firstText != nil, !firstTextHasDigit else { return false }
    return values == 0 ? digitTexts * 3 <= filled * 2 : values >= 3 && texts >= 2
  }
}
