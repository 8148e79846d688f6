/// The paragraphs of a cell or an annotation while they are read (OpenDocument 1.3 part 3, 6.1).
///
/// White space in the file counts as one space, none at a paragraph's start. At its end one stays: the standard drops it
/// (6.1.2), but LibreOffice writes what somebody typed there so. `text:s`, `text:tab` and
/// `text:line-break` are what somebody typed.
struct OdsParagraphs: ~Copyable {
  var text: RunText
  private var depth = 0
  private var count = 0
  private var spans: [RunText.Run] = []
  private var base = RunText.Run.standing
  private var afterSpace = true

  init(limits: ReadingLimits) { text = RunText(limits: limits) }

  /// Whether text counts now.
  var isOpen: Bool { depth > 0 }

  private var run: RunText.Run { spans.last ?? base }

  /// Begins a paragraph; paragraphs are lines of the cell.
  mutating func openParagraph(_ base: RunText.Run) {
    if depth == 0 {
      if count > 0 { text.append("\n", .standing) }
      count += 1
      self.base = base
      spans.removeAll(keepingCapacity: true)
      afterSpace = true
    }
    depth += 1
  }

  mutating func closeParagraph() { depth = max(0, depth - 1) }

  /// Begins a span; `nil` for one whose style says nothing of lines.
  mutating func openSpan(_ run: RunText.Run?) { spans.append(run ?? self.run) }

  mutating func closeSpan() { _ = spans.popLast() }

  /// Takes `text:s`, `text:tab` or `text:line-break`; `false` for other elements.
  mutating func take(_ element: XMLElement) -> Bool {
    if element.name.is("s", in: .odsText) {
      var left = element.count("c", in: .odsText, atMost: TextSlice.lengthLimit) ?? 1
      while left > 0, !text.wasCut {
        text.append(" ", run)
        left -= 1
      }
    } else if element.name.is("tab", in: .odsText) {
      text.append("\t", run)
    } else if element.name.is("line-break", in: .odsText) {
      text.append("\n", run)
    } else {
      return false
    }
    afterSpace = false
    return true
  }

  /// Takes a piece of text.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard depth > 0 else { return }
    var start = 0
    while start < bytes.count {
      if XMLSpace.contains(bytes[start]) {
        if !afterSpace { text.append(" ", run) }
        afterSpace = true
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, !XMLSpace.contains(bytes[end]) { end += 1 }
      text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), run)
      afterSpace = false
      start = end
    }
  }

  /// Forgets everything, for the next cell.
  mutating func reset() {
    text.reset()
    depth = 0
    count = 0
  }
}
