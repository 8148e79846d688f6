/// The text of a shared or inline string while it is read: its `t` elements and those of its runs `r`, not the phonetic
/// reading aids `rPh` (ECMA-376 part 1, 18.4.6).
struct TextRun {
  private var phoneticDepth = 0
  private var capturing = false
  private var preserving = false
  private var runStart = 0
  private(set) var wasCut = false

  /// Takes a start tag; `length` is the arena's.
  mutating func open(_ element: XMLElement, arenaLength: Int) {
    if element.name.is("rPh") { phoneticDepth += 1 }
    guard element.name.isLetter("t"), phoneticDepth == 0 else { return }
    capturing = true
    preserving = element.attributeCount > 0 && element.qualifiedText("space") == "preserve"
    runStart = arenaLength
  }

  /// Takes a piece of text; what goes past the limit is cut off.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into arena: inout GrowingBuffer<UInt8>, limit: Int) {
    guard capturing, !wasCut else { return }
    let room = max(0, limit - (arena.count - runStart))
    wasCut = bytes.count > room
    arena.append(contentsOf: wholeCharacters(bytes, within: room))
  }

  /// Takes an end tag: white space around the run is dropped where the file does not ask to keep it, as Excel does.
  mutating func close(_ name: XMLName, _ arena: inout GrowingBuffer<UInt8>) {
    if name.is("rPh") { phoneticDepth = max(0, phoneticDepth - 1) }
    guard capturing, name.isLetter("t") else { return }
    capturing = false
    let run = arena.mutableSlice(runStart, arena.count - runStart)
    var kept = 0..<run.count
    if !preserving {
      while let first = kept.first, Self.isSpace(run[first]) { kept.removeFirst() }
      while let last = kept.last, Self.isSpace(run[last]) { kept.removeLast() }
    }
    if kept.lowerBound > 0 { for index in 0..<kept.count { run[index] = run[kept.lowerBound + index] } }
    let length = EscapedText.decode(UnsafeMutableBufferPointer(rebasing: run[..<kept.count]))
    arena.truncate(to: runStart + length)
  }

  /// Forgets that text was cut, for the next string.
  mutating func reset() { wasCut = false }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...10).contains(byte) || byte == 13 }
}
