/// Reads the texts that cells refer to by number ([MS-XLS] 2.4.265 and 2.5.293), each once, into one arena.
struct BiffSharedStrings: ~Copyable {
  private let fonts: BiffFonts
  private let textLimit: Int
  private var arena = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<UInt64>()
  private var exceptions = TextExceptions<Int>()
  private var inStruckCells: [Int: RichTextReading] = [:]
  /// How many texts were longer than a cell may be.
  private(set) var cutCount = 0

  init(_ fonts: BiffFonts, limits: ReadingLimits) {
    self.fonts = fonts
    textLimit = limits.textBytesPerCell
  }

  /// Reads the texts of a record and of those that continue it, as many as there are.
  ///
  /// The count that the record gives is not believed: a cell that refers to a text that is not there is told apart.
  mutating func read(_ record: BiffRecord, _ records: inout BiffRecordReader) {
    var cursor = BiffCursor(record, at: 8, records)
    let count = Int(record.word(4))
    while ends.count < count, readText(&cursor) { ends.append(UInt64(arena.count)) }
    records = cursor.records
    while records.nextType == BiffType.continuation, records.next() != nil {}
  }

  /// Reads one text to the end of the arena; `false` where it is not all there.
  private mutating func readText(_ cursor: inout BiffCursor) -> Bool {
    let start = arena.count
    guard let length = cursor.short(), let flags = cursor.byte() else { return false }
    let (hasRuns, hasPhonetics) = (flags & 0x08 != 0, flags & 0x04 != 0)
    guard let runCount = hasRuns ? cursor.short() : 0, let phoneticSize = hasPhonetics ? cursor.word() : 0,
      cursor.characters(length, flags: flags, into: &arena), let runs = readRuns(runCount, &cursor)
    else {
      arena.truncate(to: start)
      return false
    }
    cut(start)
    if runs.count(with: fonts) { take(runs, start) }
    // A text whose reading aids are cut off is all there.
    _ = cursor.skip(phoneticSize)
    return true
  }

  /// Reads the runs of a text, where they can matter.
  private func readRuns(_ count: Int, _ cursor: inout BiffCursor) -> BiffRuns? {
    if fonts.holdsStruck { return BiffRuns(count, in: &cursor) }
    return cursor.skip(count * 4) ? BiffRuns([]) : nil
  }

  private mutating func cut(_ start: Int) {
    let length = arena.count - start
    guard length > textLimit else { return }
    arena.truncate(to: start + wholeCharacters(arena.slice(start, length), within: textLimit).count)
    cutCount += 1
  }

  /// Keeps of a text with runs what is not struck out.
  private mutating func take(_ runs: BiffRuns, _ start: Int) {
    let pieces = runs.cut(arena.slice(start, arena.count - start), fonts)
    let plain = RichTextReading(pieces, inStruckCell: false)
    let struck = RichTextReading(pieces, inStruckCell: true)
    arena.truncate(to: start)
    plain.value.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    if let raw = plain.rawText { exceptions.rawTexts[ends.count] = raw }
    if plain.isStruckThrough { exceptions.struckThrough.insert(ends.count) }
    if !struck.isStruckThrough || struck.value != plain.value { inStruckCells[ends.count] = struck }
  }

  /// The texts.
  consuming func finish() -> SharedStrings {
    arena.shrink()
    ends.shrink()
    let (exceptions, inStruckCells) = (exceptions, inStruckCells)
    return SharedStrings(arena: arena, ends: ends, exceptions: exceptions, inStruckCells: inStruckCells)
  }
}
