/// A shared or inline string while it is read into an arena: its `t` elements and those of its runs `r`, not the phonetic
/// reading aids `rPh` (ECMA-376 part 1, 18.4.6), and of struck-out runs only the raw text.
struct RichText {
  /// A run of a string with a look of its own.
  struct Run {
    let text: [UInt8]
    /// Whether it is struck out; `nil` where it looks like the cell.
    let isStruck: Bool?
  }

  private let start: Int
  private let limit: Int
  private var phoneticDepth = 0
  private var capturing = false
  private var preserving = false
  private var runStart: Int
  private var inRun = false
  private var inProperties = false
  private var isStruck: Bool?
  private var runBytes = 0
  /// The runs; none of a plain string, which stands in the arena.
  private(set) var runs: [Run] = []
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
      inRun = true
      isStruck = nil
    } else if name.is("rPr") {
      inProperties = true
      isStruck = false
    } else if name.is("rPh") {
      phoneticDepth += 1
    } else if inProperties, name.is("strike") {
      isStruck = element.bytes("val") == nil || element.isSet("val")
    }
  }

  /// Takes a piece of text; what goes past the limit is cut off.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, into arena: inout GrowingBuffer<UInt8>) {
    guard capturing, !wasCut else { return }
    let room = max(0, limit - (arena.count - start) - runBytes)
    wasCut = bytes.count > room
    arena.append(contentsOf: wholeCharacters(bytes, within: room))
  }

  /// Takes an end tag: white space around the run is dropped where the file does not ask to keep it, as Excel does.
  mutating func close(_ name: XMLName, _ arena: inout GrowingBuffer<UInt8>) {
    if name.isLetter("t") {
      guard capturing else { return }
      capturing = false
      closeText(&arena)
    } else if name.isLetter("r") {
      inRun = false
    } else if name.is("rPr") {
      inProperties = false
    } else if name.is("rPh") {
      phoneticDepth = max(0, phoneticDepth - 1)
    }
  }

  private mutating func closeText(_ arena: inout GrowingBuffer<UInt8>) {
    let text = arena.mutableSlice(runStart, arena.count - runStart)
    let kept = preserving ? 0..<text.count : XMLSpace.trimmed(text)
    if kept.lowerBound > 0 { for index in 0..<kept.count { text[index] = text[kept.lowerBound + index] } }
    let length = EscapedText.decode(UnsafeMutableBufferPointer(rebasing: text[..<kept.count]))
    arena.truncate(to: runStart + length)
    guard inRun else { return }
    runs.append(Run(text: Array(arena.slice(runStart, length)), isStruck: isStruck))
    runBytes += length
    arena.truncate(to: runStart)
  }
}

/// What a string of several runs shows in a cell.
struct RichTextReading: Equatable {
  /// What counts: the runs that are not struck out, without the white space that struck-out ones leave at the ends; all
  /// of them where each is struck out.
  let value: [UInt8]
  /// The whole text, where a part of it is struck out and does not count.
  let rawText: String?
  /// Whether all of it is struck out: the value stays, and the cell counts as struck through.
  let isStruckThrough: Bool

  /// Reads runs in a cell whose own font is struck out or not.
  init(_ runs: [RichText.Run], inStruckCell cellIsStruck: Bool) {
    let all = runs.flatMap(\.text)
    let left = runs.filter { !($0.isStruck ?? cellIsStruck) }.flatMap(\.text)
    guard left.count < all.count else {
      self.init(value: all, rawText: nil, isStruckThrough: false)
      return
    }
    let front = left.drop(while: XMLSpace.contains)
    let kept = front.prefix((front.lastIndex { !XMLSpace.contains($0) } ?? front.startIndex - 1) - front.startIndex + 1)
    if kept.isEmpty {
      self.init(value: all, rawText: nil, isStruckThrough: true)
    } else {
      self.init(value: Array(kept), rawText: String(decoding: all, as: UTF8.self), isStruckThrough: false)
    }
  }

  init(value: [UInt8], rawText: String?, isStruckThrough: Bool) {
    self.value = value
    self.rawText = rawText
    self.isStruckThrough = isStruckThrough
  }
}
