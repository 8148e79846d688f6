/// The texts that cells of a workbook refer to by number: one arena and where each text ends.
final class SharedStrings: Sendable {
  private let arena: GrowingBuffer<UInt8>
  private let ends: GrowingBuffer<UInt64>
  let exceptions: TextExceptions<Int>
  /// The texts of which a part is not struck out even in a cell whose font is.
  let inStruckCells: [Int: RichTextReading]

  init(
    arena: consuming GrowingBuffer<UInt8>, ends: consuming GrowingBuffer<UInt64>,
    exceptions: TextExceptions<Int> = TextExceptions(), inStruckCells: [Int: RichTextReading] = [:]
  ) {
    self.arena = arena
    self.ends = ends
    self.exceptions = exceptions
    self.inStruckCells = inStruckCells
  }

  var count: Int { ends.count }

  /// The bytes of a text; the index must be below `count`.
  func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return arena.slice(start, Int(ends[index]) - start)
  }
}
