internal import Dispatch

/// Reads delimited text with two cores where it is large: the second half from a line's start near the middle.
///
/// That the line's start is a record's start shows only when the first half has been read; where it is none, because it
/// lies inside of quotes, the second half is thrown away and the first is read on. The result is the same either way.
struct HalvesReader: ~Copyable {
  /// One half while it is read; each is touched by one thread only.
  private final class Half: @unchecked Sendable {
    var reader: DelimitedTextReader
    private let stop: Int

    init(_ reader: consuming DelimitedTextReader, upTo stop: Int) {
      self.reader = reader
      self.stop = stop
    }

    func read() { reader.read(upTo: stop) }
  }

  /// Texts of fewer bytes are not worth a second thread.
  static let standardThreshold = 4 << 20

  let syntax: DelimitedSyntax
  let limits: ReadingLimits
  var threshold = standardThreshold

  /// Reads all records from `start` on, or in other forms than UTF-8 up to a doubt.
  ///
  /// - Throws: `tooLarge`.
  /// - Complexity: O(bytes).
  func read(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(SheetFormatError) -> DelimitedTextReader {
    guard text.count <= DelimitedIndex.textLimit else {
      throw Self.tooLarge("the text has \(text.count) bytes in UTF-8")
    }
    var reader = DelimitedTextReader(text, from: start, syntax: syntax, limits: limits)
    if let middle = middle(text, from: start) {
      reader = readHalves(reader, middle)
    } else {
      if text.count - start >= Self.standardThreshold { reader.index.reserve(forBytes: text.count - start) }
      reader.read(upTo: text.count)
    }
    switch reader.excess {
    case .cells: throw Self.tooLarge("the file has more than \(limits.cells) filled cells")
    case .fields(let row):
      throw Self.tooLarge("row \(row + 1) has more than \(CellReference.columnLimit) fields")
    case .doubt, nil: return reader
    }
  }

  private func readHalves(_ reader: consuming DelimitedTextReader, _ middle: Int) -> DelimitedTextReader {
    let text = reader.text
    let first = Half(reader, upTo: middle)
    let second = Half(DelimitedTextReader(text, from: middle, syntax: syntax, limits: limits), upTo: text.count)
    first.reader.index.reserve(forBytes: text.count)
    second.reader.index.reserve(forBytes: text.count - middle)
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 { first.read() } else { second.read() }
    }
    var whole = DelimitedTextReader(text, from: middle, syntax: syntax, limits: limits)
    swap(&whole, &first.reader)
    if whole.rowStart == middle, whole.excess == nil {
      var rest = DelimitedTextReader(text, from: middle, syntax: syntax, limits: limits)
      swap(&rest, &second.reader)
      whole.append(rest)
    } else {
      whole.read(upTo: text.count)
    }
    return whole
  }

  /// The first line's start behind the middle, `nil` where the text is too small or has none.
  private func middle(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard text.count - start >= max(2, threshold) else { return nil }
    let half = start + (text.count - start) / 2
    guard let end = text[half...].firstIndex(where: DelimitedSyntax.isLineEnd) else { return nil }
    let isPair = text[end] == UInt8(ascii: "\r") && end + 1 < text.count && text[end + 1] == UInt8(ascii: "\n")
    let next = isPair ? end + 2 : end + 1
    return next < text.count ? next : nil
  }

  private static func tooLarge(_ detail: String) -> SheetFormatError {
    SheetFormatError(.tooLarge, detail: detail, remedy: "split the file, or check its delimiter")
  }
}

extension DelimitedTextReader {
  /// Takes over what the reader of the text's rest found.
  mutating func append(_ rest: consuming DelimitedTextReader) {
    switch rest.excess {
    case .fields(let row): excess = .fields(row: row + index.addedRows)
    case .cells: excess = .cells
    case .doubt: excess = .doubt
    case nil: break
    }
    log.append(rest.log, rowsBefore: index.addedRows)
    lineEnds.add(rest.lineEnds)
    index.append(rest.finish())
    if index.cellCount > limits.cells { excess = .cells }
  }
}
