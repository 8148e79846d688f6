/// The texts that cells of a workbook refer to by number: one arena and where each text ends.
final class SharedStrings: Sendable {
  let arena: GrowingBuffer<UInt8>
  let ends: GrowingBuffer<UInt64>
  let exceptions: TextExceptions<Int>
  /// What texts show in a cell whose font is struck out, where that is not simply all of them struck out.
  let inStruckCells: [Int: RichTextReading]

  init(
    arena: consuming GrowingBuffer<UInt8>, ends: consuming GrowingBuffer<UInt64>,
    exceptions: TextExceptions<Int> = TextExceptions(), inStruckCells: [Int: RichTextReading] = [:]
  ) {
    blanks = Set((0..<ends.count).filter { ends[$0] == ($0 == 0 ? 0 : ends[$0 - 1]) })
    self.arena = arena
    self.ends = ends
    self.exceptions = exceptions
    self.inStruckCells = inStruckCells
  }

  /// The indexes of texts that are empty, of which a workbook has one at most as a rule.
  let blanks: Set<Int>

  var count: Int { ends.count }

  /// The bytes of a text; the index must be below `count`.
  func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return arena.slice(start, Int(ends[index]) - start)
  }
}
