/// Reads the part of shared strings (ECMA-376 part 1, 18.4.9).
final class SharedStringsReader: XMLVisitor {
  private let textLimit: Int
  private var arena = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<UInt64>()
  private var run = TextRun()
  private var inString = false
  private(set) var cutCount = 0

  init(limits: ReadingLimits) { textLimit = limits.textBytesPerCell }

  override func open(_ element: XMLElement) {
    if element.name.is("si") {
      inString = true
    } else if inString {
      run.open(element, arenaLength: arena.count)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard inString else { return }
    run.take(bytes, into: &arena, limit: textLimit)
  }

  override func close(_ name: XMLName) {
    guard inString else { return }
    run.close(name, &arena)
    guard name.is("si") else { return }
    ends.append(UInt64(arena.count))
    if run.wasCut { cutCount += 1 }
    run.reset()
    inString = false
  }

  /// The strings; the reader is empty afterwards.
  func finish() -> SharedStrings {
    var arena = GrowingBuffer<UInt8>()
    var ends = GrowingBuffer<UInt64>()
    swap(&arena, &self.arena)
    swap(&ends, &self.ends)
    return SharedStrings(arena: arena, ends: ends)
  }
}
