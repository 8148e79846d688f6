/// The text of one cell while its runs are read, kept twice: as it is shown, and without what is struck through.
///
/// A cell that shows ~~800~~ 1000 has the value `1000`. Where everything is struck through, the value is the whole text
/// and the cell as such counts as struck through.
struct RunText: ~Copyable {
  /// How a run stands in its cell.
  enum Run {
    case standing
    case struckThrough
  }

  private let limit: Int
  private var shown = GrowingBuffer<UInt8>()
  private var standing = GrowingBuffer<UInt8>()
  private var hasStruck = false
  private var hasStanding = false
  /// Whether text was cut off at the limit.
  private(set) var wasCut = false

  init(limits: ReadingLimits) { limit = min(limits.textBytesPerCell, TextSlice.lengthLimit) }

  var isEmpty: Bool { shown.count == 0 }
  /// How many bytes are shown so far.
  var count: Int { shown.count }
  /// The last byte, 0 where there is none.
  var last: UInt8 { shown.count == 0 ? 0 : shown[shown.count - 1] }

  /// Appends UTF-8; what goes past the limit is cut off.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Run) {
    guard !wasCut, !bytes.isEmpty else { return }
    let room = max(0, limit - shown.count)
    wasCut = bytes.count > room
    let kept = wholeCharacters(bytes, within: room)
    if run == .struckThrough {
      if !hasStruck { standing.append(contentsOf: shown.slice(0, shown.count)) }
      hasStruck = true
    } else {
      if hasStruck { standing.append(contentsOf: kept) }
      hasStanding = hasStanding || kept.contains { !XMLSpace.contains($0) }
    }
    shown.append(contentsOf: kept)
  }

  /// Appends one ASCII character.
  mutating func append(_ character: Unicode.Scalar, _ run: Run) {
    withUnsafeBytes(of: UInt8(ascii: character)) { append($0.assumingMemoryBound(to: UInt8.self), run) }
  }

  /// Takes white space off the end that was not asked for, such as the line break before a cell's end.
  mutating func trimEnd() {
    while shown.count > 0, XMLSpace.contains(shown[shown.count - 1]) { shown.truncate(to: shown.count - 1) }
    while standing.count > 0, XMLSpace.contains(standing[standing.count - 1]) {
      standing.truncate(to: standing.count - 1)
    }
  }

  /// Whether all that can be seen is struck through.
  var isStruckThrough: Bool { hasStruck && !hasStanding }
  /// Whether the value is less than what is shown.
  var isPartlyStruckThrough: Bool { hasStruck && hasStanding }

  /// The text as it is shown; valid until the next change.
  var shownBytes: UnsafeBufferPointer<UInt8> { shown.slice(0, shown.count) }

  /// The value; valid until the next change.
  var valueBytes: UnsafeBufferPointer<UInt8> {
    guard isPartlyStruckThrough else { return shownBytes }
    var kept = 0..<standing.count
    while let first = kept.first, XMLSpace.contains(standing[first]) { kept.removeFirst() }
    while let last = kept.last, XMLSpace.contains(standing[last]) { kept.removeLast() }
    return standing.slice(kept.lowerBound, kept.count)
  }

  /// Forgets everything, for the next cell.
  mutating func reset() {
    shown.truncate(to: 0)
    standing.truncate(to: 0)
    hasStruck = false
    hasStanding = false
    wasCut = false
  }
}
