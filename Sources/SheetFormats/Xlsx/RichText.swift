/// A shared or inline string while it is read into an arena: its `t` elements and those of its runs `r`, not the phonetic
/// reading aids `rPh` (ECMA-376 part 1, 18.4.6), and of struck-out runs only the raw text.
struct RichText {
  /// What a string shows beside its value.
  struct Outcome {
    /// The whole text, where a part of it is struck out.
    var rawText: String?
    /// Whether all of it is struck out: the value stays, and the cell counts as struck through.
    var isStruckThrough = false
  }

  private let start: Int
  private let limit: Int
  private var phoneticDepth = 0
  private var capturing = false
  private var preserving = false
  private var runStart: Int
  private var inProperties = false
  private var isStruck = false
  /// The text so far with its struck-out runs, once there is one.
  private var raw: [UInt8]?
  private(set) var wasCut = false

  /// Starts a string at the end of an arena.
  init(at arenaLength: Int, limit: Int) {
    start = arenaLength
    runStart = arenaLength
    self.limit = limit
  }

  /// Takes a start tag.
  mutating func open(_ element: XMLElement, arenaLength: Int) {
    let name = element.name
    if name.isLetter("t") {
      guard phoneticDepth == 0 else { return }
      capturing = true
      preserving = element.attributeCount > 0 && element.qualifiedText("space") == "preserve"
      runStart = arenaLength
    } else if name.isLetter("r") {
      isStruck = false
    } else if name.is("rPr") {
      inProperties = true
    } else if name.is("rPh") {
      phoneticDepth += 1
    } else if inProperties, name.is("strike") {
      isStruck = element.bytes("val") == nil || element.isSet("val")
    }
  }

  /// Takes a piece of text; what goes past the limit is cut off.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into arena: inout GrowingBuffer<UInt8>) {
    guard capturing, !wasCut else { return }
    let room = max(0, limit - (arena.count - start) - (raw?.count ?? 0))
    wasCut = bytes.count > room
    arena.append(contentsOf: wholeCharacters(bytes, within: room))
  }

  /// Takes an end tag: white space around the run is dropped where the file does not ask to keep it, as Excel does.
  mutating func close(_ name: XMLName, _ arena: inout GrowingBuffer<UInt8>) {
    if name.isLetter("t") {
      guard capturing else { return }
      capturing = false
      closeRun(&arena)
    } else if name.is("rPr") {
      inProperties = false
    } else if name.is("rPh") {
      phoneticDepth = max(0, phoneticDepth - 1)
    }
  }

  private mutating func closeRun(_ arena: inout GrowingBuffer<UInt8>) {
    let run = arena.mutableSlice(runStart, arena.count - runStart)
    let kept = preserving ? 0..<run.count : XMLSpace.trimmed(run)
    if kept.lowerBound > 0 { for index in 0..<kept.count { run[index] = run[kept.lowerBound + index] } }
    let length = EscapedText.decode(UnsafeMutableBufferPointer(rebasing: run[..<kept.count]))
    arena.truncate(to: runStart + length)
    let text = arena.slice(runStart, length)
    guard isStruck || raw != nil else { return }
    if raw == nil { raw = Array(arena.slice(start, runStart - start)) }
    raw?.append(contentsOf: text)
    if isStruck { arena.truncate(to: runStart) }
  }

  /// Ends the string: where a run was struck out, white space around what is left goes too.
  mutating func finish(_ arena: inout GrowingBuffer<UInt8>) -> Outcome {
    guard let raw else { return Outcome() }
    let left = arena.mutableSlice(start, arena.count - start)
    let kept = XMLSpace.trimmed(left)
    guard !kept.isEmpty else {
      arena.truncate(to: start)
      raw.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
      return Outcome(isStruckThrough: true)
    }
    for index in 0..<kept.count { left[index] = left[kept.lowerBound + index] }
    arena.truncate(to: start + kept.count)
    return Outcome(rawText: String(decoding: raw, as: UTF8.self))
  }
}
