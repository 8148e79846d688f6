internal import CByteMasks

/// Finds the fields of delimited text (RFC 4180, and what programs make of it) and leaves the text as it is.
///
/// A quote opens a field only at the field's start. A quote that never closes is taken as text, so that one stray inch
/// sign cannot swallow the rest of the file. Rows may differ in length. The text is looked at in blocks of 64 bytes: where
/// no quote opens in a block, its fields are the gaps between the set bits of a mask.
struct DelimitedTextReader: ~Copyable {
  /// Why reading ended early.
  enum Excess {
    case cells
    /// The row, from 0.
    case fields(row: Int)
    /// A length that only the decoded text can tell is near a limit.
    case doubt
  }

  static let blockLength = 64

  /// The text; it must outlive the reader.
  let text: UnsafeBufferPointer<UInt8>
  let syntax: DelimitedSyntax
  let limits: ReadingLimits
  var index: DelimitedIndex
  var log = FindingLog(sheet: nil)
  var excess: Excess?
  var lineEnds = LineEndCounts()
  /// Where the row begins that is read next.
  private(set) var rowStart: Int
  private(set) var fieldStart: Int
  /// Where the row's ends begin in the index, and how many numbers each of its fields has.
  private var firstPlace = 0
  private var width = 1
  /// How long the open field's text is once its quotes are undone; `nil` where it has none.
  var quotedLength: Int?

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, syntax: DelimitedSyntax, limits: ReadingLimits) {
    self.text = text
    self.syntax = syntax
    self.limits = limits
    index = DelimitedIndex(syntax: syntax, limits: limits)
    rowStart = start
    fieldStart = start
  }

  var row: Int { index.addedRows }
  var column: Int { (index.ends.count - firstPlace) / width }

  /// Reads the records that begin before `stop`.
  ///
  /// - Complexity: O(bytes).
  mutating func read(upTo stop: Int) {
    var position = rowStart
    while rowStart < stop, excess == nil {
      guard position < text.count else { return readLastRow() }
      position = readBlock(at: position, stop)
    }
  }

  /// The fields; the reader is used up.
  consuming func finish() -> DelimitedIndex { index }

  private mutating func readLastRow() {
    endField(at: text.count)
    if excess == nil { endRow(next: text.count) }
  }

  /// Reads on from a place, and returns the next one.
  @inline(__always)
  private mutating func readBlock(at position: Int, _ stop: Int) -> Int {
    let length = min(Self.blockLength, (position < stop ? stop : text.count) - position)
    let masks = masks(at: position, length)
    let separators = masks.delimiters | masks.lineEnds
    let openings = masks.quotes & (separators << 1 | (fieldStart == position ? 1 : 0))
    let isCertain = openings == 0 && (masks.quotes == 0 || !syntax.skipsSpacesBeforeQuotes)
    if isCertain, quotedLength == nil, position < stop, isPlain(upTo: position + length) {
      readPlain(separators, masks.lineEnds, at: position)
      return max(position + length, rowStart)
    }
    return readCarefully(masks, at: position, length, stop)
  }

  @inline(__always)
  private func masks(at position: Int, _ length: Int) -> DelimiterMasks {
    // Stated invariant: texts that are read are not empty.
    let base = text.baseAddress.unsafelyUnwrapped + position
    if length == Self.blockLength { return delimiterMasks(base, syntax.delimiter, syntax.quote) }
    var masks: DelimiterMasks
    if position + Self.blockLength <= text.count {
      masks = delimiterMasks(base, syntax.delimiter, syntax.quote)
    } else {
      masks = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.blockLength) { block in
        block.initialize(repeating: 0)
        _ = block.update(fromContentsOf: UnsafeBufferPointer(start: base, count: length))
        return delimiterMasks(block.baseAddress.unsafelyUnwrapped, syntax.delimiter, syntax.quote)
      }
    }
    let within: UInt64 = (1 << UInt64(length)) &- 1
    masks.delimiters &= within
    masks.lineEnds &= within
    masks.quotes &= within
    return masks
  }

  /// Whether no limit can be met before `end`.
  @inline(__always)
  private func isPlain(upTo end: Int) -> Bool {
    width == 1 && end - rowStart <= min(DelimitedIndex.narrowLimit, index.certainLimit)
      && index.ends.count - firstPlace + Self.blockLength <= CellReference.columnLimit
  }

  /// Reads a block in which no quote opens and no limit is met.
  @inline(__always)
  private mutating func readPlain(_ separators: UInt64, _ lineEnds: UInt64, at position: Int) {
    let blanks = separators & (separators << 1 | (fieldStart == position ? 1 : 0))
    var bits = separators
    var ends = lineEnds
    while ends != 0 {
      let bit = ends & (0 &- ends)
      ends ^= bit
      // The line feed of a pair was passed with its carriage return.
      guard bits & bit != 0 else { continue }
      let fields = bits & (bit | (bit &- 1))
      bits ^= fields
      take(fields, blanks, at: position)
      let end = position + bit.trailingZeroBitCount
      endRow(next: nextLine(behind: end))
      if excess != nil { return }
      if rowStart > end + 1 { bits &= ~(bit << 1) }
    }
    guard bits != 0 else { return }
    take(bits, blanks, at: position)
    fieldStart = position + UInt64.bitWidth - bits.leadingZeroBitCount
  }

  /// Takes the fields of one row whose ends are set.
  @inline(__always)
  private mutating func take(_ fields: UInt64, _ blanks: UInt64, at position: Int) {
    // Stated invariant: there is room, because some was asked for.
    let room = index.ends.room(atLeast: Self.blockLength + 8).baseAddress.unsafelyUnwrapped
    let count = Int(writePlaces(fields, UInt16(truncatingIfNeeded: position - rowStart), room))
    index.ends.advance(by: count)
    index.cellCount += count - Int(countOfBits(fields & blanks))
  }

  /// Reads a block field by field, up to the end of the row in which `stop` lies.
  private mutating func readCarefully(
    _ masks: DelimiterMasks, at position: Int, _ length: Int, _ stop: Int
  ) -> Int {
    var bits = masks.delimiters | masks.lineEnds | masks.quotes
    while bits != 0 {
      let bit = bits & (0 &- bits)
      let place = position + bits.trailingZeroBitCount
      bits ^= bit
      if masks.quotes & bit != 0, opensField(place) {
        let end = readQuoted(at: place)
        guard end < position + length else { return end }
        bits &= UInt64.max << UInt64(end - position)
      } else if (masks.delimiters | masks.lineEnds) & bit != 0 {
        endField(at: place)
        if excess != nil { return place }
        guard masks.lineEnds & bit != 0 else { continue }
        endRow(next: nextLine(behind: place))
        if excess != nil || rowStart >= stop { return rowStart }
        if rowStart > place + 1 { bits &= ~(bit << 1) }
      }
    }
    return max(position + length, rowStart)
  }

  @inline(__always)
  private func opensField(_ quote: Int) -> Bool {
    if quote == fieldStart { return true }
    guard syntax.skipsSpacesBeforeQuotes else { return false }
    var start = quote
    while start > fieldStart, text[start - 1] == UInt8(ascii: " ") { start -= 1 }
    return start == fieldStart
  }

  /// Where the line begins behind a line end, which is counted.
  @inline(__always)
  private mutating func nextLine(behind end: Int) -> Int {
    if text[end] == UInt8(ascii: "\n") {
      lineEnds.lineFeeds += 1
      return end + 1
    }
    if end + 1 < text.count, text[end + 1] == UInt8(ascii: "\n") {
      lineEnds.pairs += 1
      return end + 2
    }
    lineEnds.returns += 1
    return end + 1
  }

  private mutating func endField(at end: Int) {
    guard column < CellReference.columnLimit else {
      excess = index.cellCount > limits.cells ? .cells : .fields(row: row)
      return
    }
    let length = quotedLength ?? (end - fieldStart)
    quotedLength = nil
    if length > index.certainLimit {
      guard syntax.form == .utf8 else {
        excess = .doubt
        return
      }
      noteCut()
    }
    if length > 0 { index.cellCount += 1 }
    if width == 1, end - rowStart > DelimitedIndex.narrowLimit {
      index.widen(from: firstPlace)
      width = 2
    }
    if width == 1 {
      index.ends.append(UInt16(truncatingIfNeeded: end - rowStart))
    } else {
      index.appendWide(end: end - rowStart)
    }
    fieldStart = end + 1
  }

  @inline(__always)
  private mutating func endRow(next: Int) {
    dropBlankFields()
    index.closeRow(offset: rowStart, firstPlace: firstPlace, width: width)
    if index.cellCount > limits.cells { excess = .cells }
    firstPlace = index.ends.count
    width = 1
    rowStart = next
    fieldStart = next
  }

  /// Takes back the blank fields at the row's end.
  @inline(__always)
  private mutating func dropBlankFields() {
    while index.ends.count > firstPlace {
      let place = index.ends.count - width
      let start = place > firstPlace ? end(at: place - width) + 1 : 0
      let length = end(at: place) - start
      guard length == 0 || isEmptyQuoted(rowStart + start, length) else { return }
      index.ends.truncate(to: place)
    }
  }

  @inline(__always)
  private func end(at place: Int) -> Int {
    Int(index.ends[place]) | (width == 2 ? Int(index.ends[place + 1]) << 16 : 0)
  }

  @inline(__always)
  private func isEmptyQuoted(_ start: Int, _ length: Int) -> Bool {
    guard length == 2 || (length > 2 && syntax.skipsSpacesBeforeQuotes) else { return false }
    let field = UnsafeBufferPointer(rebasing: text[start..<(start + length)])
    let quote = syntax.quotePlace(in: field)
    return length == quote + 2 && field[quote] == syntax.quote && field[quote + 1] == syntax.quote
  }
}
