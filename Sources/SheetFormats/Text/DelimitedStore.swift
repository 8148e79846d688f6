/// The cells of a text file: places in the text itself, which is kept as it was read.
///
/// - Complexity: a cell costs one step, or a binary search where the file has fields with quotes inside of them; in
///   GB 18030 also its decoding, each time.
final class DelimitedStore: CellStore {
  private let text: SheetBytes
  private let index: DelimitedIndex

  init(text: consuming SheetBytes, index: consuming DelimitedIndex) {
    self.text = text
    self.index = index
  }

  var rowCount: Int { index.rowCount }
  var columnCount: Int { index.columnCount }
  var cellCount: Int { index.cellCount }

  func isFilled(row: Int, column: Int) -> Bool { !field(row: row, column: column).isEmpty }

  func value(row: Int, column: Int) -> CellValue {
    let text = rawText(row: row, column: column)
    return text.isEmpty ? .blank : .text(text)
  }

  func rawText(row: Int, column: Int) -> String {
    withBytes(row: row, column: column) { String(decoding: $0, as: UTF8.self) }
  }

  var mayHoldStruckText: Bool { false }

  func style(row: Int, column: Int) -> CellStyle { .plain }

  func filledColumns(row: Int) -> [Int] {
    guard row >= 0, row < rowCount else { return [] }
    let count = index.places(row: row).count / (index.isWide(row: row) ? 2 : 1)
    return (0..<count).filter { isFilled(row: row, column: $0) }
  }

  func withBytes<Result>(row: Int, column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    defer { extendLifetime(self) }
    let field = field(row: row, column: column)
    switch index.syntax.form {
    case .utf8: return body(field)
    case .gb18030: return GB18030Characters.withUTF8(field, body)
    }
  }

  func forEachCell(row: Int, columns: Range<Int>, _ body: (Int, CellContent, UnsafeBufferPointer<UInt8>) -> Void) {
    guard row >= 0, row < rowCount else { return }
    defer { extendLifetime(self) }
    let count = index.places(row: row).count / (index.isWide(row: row) ? 2 : 1)
    for column in max(0, columns.lowerBound)..<max(0, columns.lowerBound, min(count, columns.upperBound)) {
      let field = field(row: row, column: column)
      guard !field.isEmpty else { continue }
      switch index.syntax.form {
      case .utf8: body(column, .text, field)
      case .gb18030: GB18030Characters.withUTF8(field) { body(column, .text, $0) }
      }
    }
  }

  func forEachView(row: Int, columns: Range<Int>, _ body: (Int, CellView) -> Void) {
    forEachCell(row: row, columns: columns) { column, _, bytes in body(column, .text(bytes)) }
  }

  /// The bytes of a field as they lie, without its quotes; empty for blank ones and outside of the sheet.
  @inline(__always)
  func field(row: Int, column: Int) -> UnsafeBufferPointer<UInt8> {
    let blank = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard row >= 0, row < index.rowCount, column >= 0, column < index.columnCount else { return blank }
    let places = index.places(row: row)
    let isWide = index.isWide(row: row)
    let place = places.lowerBound + (isWide ? column * 2 : column)
    guard place < places.upperBound else { return blank }
    let start = column == 0 ? 0 : (isWide ? wideEnd(place - 2) : Int(index.ends[place - 1])) + 1
    let end = isWide ? wideEnd(place) : Int(index.ends[place])
    guard end > start else { return blank }
    let offset = index.offset(row: row)
    let all = text.bytes
    precondition(offset + end <= all.count)
    return content(UnsafeBufferPointer(rebasing: all[(offset + start)..<(offset + end)]), place: place)
  }

  /// Whether the row has fields that hold anything.
  @inline(__always)
  func hasFields(row: Int) -> Bool { !index.places(row: row).isEmpty }

  /// Whether the text lies in UTF-8.
  var isUTF8: Bool { index.syntax.form == .utf8 }

  /// Whether both texts are cut by the same signs, and written in the same form.
  func isCutLike(_ other: DelimitedStore) -> Bool {
    let (one, two) = (index.syntax, other.index.syntax)
    return one.form == two.form && one.delimiter == two.delimiter && one.quote == two.quote
      && one.escape == two.escape && one.skipsSpacesBeforeQuotes == two.skipsSpacesBeforeQuotes
  }

  /// A row's bytes as they lie, up to its last filled field.
  @inline(__always)
  func rowBytes(_ row: Int) -> UnsafeBufferPointer<UInt8> {
    guard row >= 0, row < index.rowCount else { return UnsafeBufferPointer(start: nil, count: 0) }
    let places = index.places(row: row)
    guard let last = places.last else { return UnsafeBufferPointer(start: nil, count: 0) }
    let end = index.isWide(row: row) ? wideEnd(last - 1) : Int(index.ends[last])
    let offset = index.offset(row: row)
    let all = text.bytes
    precondition(offset + end <= all.count)
    return UnsafeBufferPointer(rebasing: all[offset..<(offset + end)])
  }

  private func wideEnd(_ place: Int) -> Int { Int(index.ends[place]) | Int(index.ends[place + 1]) << 16 }

  @inline(__always)
  private func content(_ raw: UnsafeBufferPointer<UInt8>, place: Int) -> UnsafeBufferPointer<UInt8> {
    let quote = index.syntax.quotePlace(in: raw)
    guard raw[quote] == index.syntax.quote else { return wholeCharacters(raw, within: index.fieldLimit) }
    if let own = index.cleanedField(place: place) { return index.cleanedText.slice(own.offset, Int(own.length)) }
    let inside = UnsafeBufferPointer(rebasing: raw[(quote + 1)..<max(quote + 1, raw.count - 1)])
    return wholeCharacters(inside, within: index.fieldLimit)
  }
}
