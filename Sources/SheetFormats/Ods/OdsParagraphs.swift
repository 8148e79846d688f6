/// The paragraphs of a cell or an annotation while they are read (OpenDocument 1.3 part 3, 6.1).
///
/// `text:s`, `text:tab` and `text:line-break` are what somebody typed, and so are spaces as they are: the standard makes one
/// of many (6.1.2), but LibreOffice writes and shows them so in cells of several lines, and at a paragraph's end. White space
/// with a line feed or a tab comes from programs that indent their files: it is one space, none where one stands already.
struct OdsParagraphs: ~Copyable {
  var text: RunText
  private var depth = 0
  private var count = 0
  private var spans: [RunText.Run] = []
  private var base = RunText.Run.standing
  private var afterSpace = true
  /// White space that was met last, and whether it is that of an indented file.
  private var pendingSpaces = 0
  private var isIndent = false

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

  mutating func closeParagraph() {
    flush()
    depth = max(0, depth - 1)
  }

  /// Begins a span; `nil` for one whose style says nothing of lines.
  mutating func openSpan(_ run: RunText.Run?) {
    flush()
    spans.append(run ?? self.run)
  }

  mutating func closeSpan() {
    flush()
    _ = spans.popLast()
  }

  /// Takes `text:s`, `text:tab` or `text:line-break`; `false` for other elements.
  mutating func take(_ element: XMLElement) -> Bool {
    flush()
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
        pendingSpaces += 1
        if bytes[start] != UInt8(ascii: " ") { isIndent = true }
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, !XMLSpace.contains(bytes[end]) { end += 1 }
      flush()
      text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), run)
      afterSpace = false
      start = end
    }
  }

  private mutating func flush() {
    guard pendingSpaces > 0 else { return }
    var left = !isIndent ? pendingSpaces : afterSpace ? 0 : 1
    while left > 0, !text.wasCut {
      text.append(" ", run)
      left -= 1
    }
    afterSpace = true
    pendingSpaces = 0
    isIndent = false
  }

  /// Forgets everything, for the next cell.
  mutating func reset() {
    text.reset()
    pendingSpaces = 0
    isIndent = false
    depth = 0
    count = 0
  }
}
