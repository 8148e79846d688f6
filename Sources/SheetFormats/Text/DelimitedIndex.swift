/// Where the fields of a text lie: eight bytes a row, two bytes a field.
///
/// A field begins one byte behind the end of the field before it. Its end counts from the row's start; rows of more than
/// 65,535 bytes have two numbers a field. Blank fields at the end of a row are not kept.
struct DelimitedIndex: ~Copyable, Sendable {
  /// A field whose text is not what lies between its ends: quotes inside of it were undone.
  struct CleanedField: BitwiseCopyable {
    /// The place of its end in `ends`.
    let place: UInt32
    let length: UInt32
    let offset: Int
  }

  static let narrowLimit = 0xFFFF
  /// Texts that are longer cannot be indexed.
  static let textLimit = Int(UInt32.max)

  let syntax: DelimitedSyntax
  /// The bytes of a field in UTF-8 that are kept.
  let fieldLimit: Int
  /// A field of no more bytes is within the limit in UTF-8.
  let certainLimit: Int
  var ends = GrowingBuffer<UInt16>()
  /// The rows with two numbers a field, ascending.
  private(set) var wideRows = GrowingBuffer<UInt32>()
  private(set) var columnCount = 0
  private(set) var rowCount = 0
  private(set) var cleaned = GrowingBuffer<CleanedField>()
  private(set) var cleanedText = GrowingBuffer<UInt8>()
  private var rowOffsets = GrowingBuffer<UInt32>()
  /// Where the ends of each row begin.
  private var firstPlaces = GrowingBuffer<UInt32>()
  /// How many rows, blank ones at the end too, have been added.
  private(set) var addedRows = 0
  var cellCount = 0

  init(syntax: DelimitedSyntax, limits: ReadingLimits) {
    self.syntax = syntax
    fieldLimit = min(limits.textBytesPerCell, TextSlice.lengthLimit)
    certainLimit = fieldLimit / syntax.form.growth
  }

  /// Makes room for what so many bytes of text hold at most as a rule; memory that stays untouched costs nothing.
  mutating func reserve(forBytes count: Int) {
    ends.reserve(count / 4)
    rowOffsets.reserve(count / 32)
    firstPlaces.reserve(count / 32)
  }

  /// Adds the row whose ends were appended last; `width` says how many numbers each of its fields has.
  mutating func closeRow(offset: Int, firstPlace: Int, width: Int) {
    rowOffsets.populateAhead()
    firstPlaces.populateAhead()
    ends.populateAhead()
    rowOffsets.append(UInt32(truncatingIfNeeded: offset))
    firstPlaces.append(UInt32(truncatingIfNeeded: firstPlace))
    let fields = (ends.count - firstPlace) / width
    if fields > 0 {
      if width == 2 { wideRows.append(UInt32(truncatingIfNeeded: addedRows)) }
      columnCount = max(columnCount, fields)
      rowCount = addedRows + 1
    }
    addedRows += 1
  }

  mutating func appendWide(end: Int) {
    ends.append(UInt16(truncatingIfNeeded: end))
    ends.append(UInt16(truncatingIfNeeded: end >> 16))
  }

  /// Gives the fields of the row that is being read two numbers each.
  mutating func widen(from firstPlace: Int) {
    let narrow = ends.slice(firstPlace, ends.count - firstPlace).map { Int($0) }
    ends.truncate(to: firstPlace)
    for end in narrow { appendWide(end: end) }
    var number = cleaned.count
    while number > 0, Int(cleaned[number - 1].place) >= firstPlace {
      number -= 1
      let old = cleaned[number]
      let place = UInt32(truncatingIfNeeded: firstPlace + (Int(old.place) - firstPlace) * 2)
      cleaned[number] = CleanedField(place: place, length: old.length, offset: old.offset)
    }
  }

  /// Keeps a text of its own, cut to the limit, for the field whose end comes next; `write` says how long it is.
  mutating func clean(upTo limit: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) -> Int {
    let offset = cleanedText.count
    cleanedText.append(upTo: limit, write)
    let length = cleanedText.count - offset
    let kept = wholeCharacters(cleanedText.slice(offset, length), within: fieldLimit).count
    cleanedText.truncate(to: offset + kept)
    cleaned.append(
      CleanedField(
        place: UInt32(truncatingIfNeeded: ends.count), length: UInt32(truncatingIfNeeded: kept), offset: offset))
    return length
  }

  /// Adds the rows of a later part of the same text, which is used up.
  mutating func append(_ other: consuming DelimitedIndex) {
    let places = UInt32(truncatingIfNeeded: ends.count)
    let rows = UInt32(truncatingIfNeeded: addedRows)
    let bytes = cleanedText.count
    for row in 0..<other.firstPlaces.count { other.firstPlaces[row] &+= places }
    for number in 0..<other.wideRows.count { other.wideRows[number] &+= rows }
    for number in 0..<other.cleaned.count {
      let field = other.cleaned[number]
      other.cleaned[number] = CleanedField(
        place: field.place &+ places, length: field.length, offset: field.offset + bytes)
    }
    columnCount = max(columnCount, other.columnCount)
    if other.rowCount > 0 { rowCount = addedRows + other.rowCount }
    addedRows += other.addedRows
    cellCount += other.cellCount
    ends.append(usingUp: other.ends)
    rowOffsets.append(usingUp: other.rowOffsets)
    firstPlaces.append(usingUp: other.firstPlaces)
    wideRows.append(usingUp: other.wideRows)
    cleaned.append(usingUp: other.cleaned)
    cleanedText.append(usingUp: other.cleanedText)
  }
}

extension DelimitedIndex {
  /// Where a row's text begins.
  @inline(__always)
  func offset(row: Int) -> Int { Int(rowOffsets[row]) }

  /// The places of the row's ends.
  @inline(__always)
  func places(row: Int) -> Range<Int> {
    let next = row + 1 < firstPlaces.count ? Int(firstPlaces[row + 1]) : ends.count
    return Int(firstPlaces[row])..<next
  }

  /// Whether the row has two numbers a field.
  func isWide(row: Int) -> Bool {
    guard wideRows.count > 0 else { return false }
    let wanted = UInt32(truncatingIfNeeded: row)
    let number = Self.firstIndex(wideRows.count) { wideRows[$0] >= wanted }
    return number < wideRows.count && wideRows[number] == wanted
  }

  /// The field's own text, where it has one.
  func cleanedField(place: Int) -> CleanedField? {
    guard cleaned.count > 0 else { return nil }
    let wanted = UInt32(truncatingIfNeeded: place)
    let number = Self.firstIndex(cleaned.count) { cleaned[$0].place >= wanted }
    return number < cleaned.count && cleaned[number].place == wanted ? cleaned[number] : nil
  }

  /// The first of so many ascending numbers that is far enough.
  private static func firstIndex(_ count: Int, _ isFarEnough: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isFarEnough(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
