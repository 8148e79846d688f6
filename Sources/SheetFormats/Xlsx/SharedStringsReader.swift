/// Reads the part of shared strings (ECMA-376 part 1, 18.4.9): hands its elements to a scan behind a pointer.
final class SharedStringsReader: XMLVisitor {
  private let scan: UnsafeMutablePointer<SharedStringsScan>

  init(limits: ReadingLimits) {
    scan = .allocate(capacity: 1)
    scan.initialize(to: SharedStringsScan(textLimit: limits.textBytesPerCell))
  }

  deinit {
    scan.deinitialize(count: 1)
    scan.deallocate()
  }

  /// How many texts were longer than a cell may be.
  var cutCount: Int { scan.pointee.cutCount }

  override func open(_ element: XMLElement) { scan.pointee.open(element) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { scan.pointee.text(bytes) }

  override func close(_ name: XMLName) { scan.pointee.close(name) }

  /// The strings; the reader is empty afterwards.
  func finish() -> SharedStrings { scan.pointee.finish() }
}

/// The shared strings while they are read: a plain struct, because a class's properties cost an exclusivity check each
/// time, which is as much as the rest of the work.
struct SharedStringsScan: ~Copyable {
  private let textLimit: Int
  private var arena = GrowingBuffer<UInt8>()
  private var ends = GrowingBuffer<UInt64>()
  private var exceptions = TextExceptions<Int>()
  private var inStruckCells: [Int: RichTextReading] = [:]
  private var text = RichText(at: 0, limit: 0)
  private var inString = false
  private(set) var cutCount = 0

  init(textLimit: Int) { self.textLimit = textLimit }

  mutating func open(_ element: XMLElement) {
    if inString {
      text.open(element, arenaLength: arena.count)
    } else if element.name.is("si") {
      inString = true
      text = RichText(at: arena.count, limit: textLimit)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if inString { text.take(bytes, into: &arena) }
  }

  mutating func close(_ name: XMLName) {
    guard inString else { return }
    guard name.is("si") else { return text.close(name, &arena) }
    inString = false
    if !text.runs.isEmpty { closeRuns() }
    if text.wasCut { cutCount += 1 }
    ends.append(UInt64(arena.count))
  }

  private mutating func closeRuns() {
    let plain = RichTextReading(text.runs, inStruckCell: false)
    let struck = RichTextReading(text.runs, inStruckCell: true)
    plain.value.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    if let raw = plain.rawText { exceptions.rawTexts[ends.count] = raw }
    if plain.isStruckThrough { exceptions.struckThrough.insert(ends.count) }
    if !struck.isStruckThrough { inStruckCells[ends.count] = struck }
  }

  mutating func finish() -> SharedStrings {
    var arena = GrowingBuffer<UInt8>()
    var ends = GrowingBuffer<UInt64>()
    swap(&arena, &self.arena)
    swap(&ends, &self.ends)
    arena.shrink()
    ends.shrink()
    return SharedStrings(arena: arena, ends: ends, exceptions: exceptions, inStruckCells: inStruckCells)
  }
}
