/// The text of one cell of a web page while it is read: white space counts as one space, none at the ends of a line.
struct HtmlText: ~Copyable {
  var text: RunText
  private var pendingSpace: RunText.Run?
  private var pendingBreak = false

  init(limits: ReadingLimits) { text = RunText(limits: limits) }

  private var isAtLineStart: Bool { text.isEmpty || text.last == 10 || pendingBreak }

  /// Takes text; a space that must not break (`&nbsp;`) is a space that somebody typed.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ run: RunText.Run) {
    var start = 0
    while start < bytes.count {
      if XMLSpace.contains(bytes[start]) || bytes[start] == 12 {
        if !isAtLineStart { pendingSpace = run }
        start += 1
      } else if Self.isHardSpace(bytes, start) {
        flush()
        text.append(" ", run)
        start += 2
      } else {
        var end = start + 1
        while end < bytes.count, !XMLSpace.contains(bytes[end]), !Self.isHardSpace(bytes, end) { end += 1 }
        flush()
        text.append(UnsafeBufferPointer(rebasing: bytes[start..<end]), run)
        start = end
      }
    }
  }

  /// Takes text whose white space counts as it is.
  mutating func takePreserved(_ bytes: UnsafeBufferPointer<UInt8>, _ run: RunText.Run) {
    flush()
    text.append(bytes, run)
  }

  /// Takes `br`.
  mutating func breakLine() {
    pendingSpace = nil
    if pendingBreak { flush() }
    text.append("\n", .standing)
  }

  /// Takes the edge of a block such as `p` or `div`, which stands in lines of its own.
  mutating func breakBlock() {
    pendingSpace = nil
    if !isAtLineStart { pendingBreak = true }
  }

  private mutating func flush() {
    if pendingBreak {
      text.append("\n", .standing)
    } else if let run = pendingSpace {
      text.append(" ", run)
    }
    pendingBreak = false
    pendingSpace = nil
  }

  /// Ends the cell: blanks and line breaks at its end are not shown.
  mutating func finish() {
    pendingBreak = false
    pendingSpace = nil
    text.trimEnd()
  }

  /// Forgets everything, for the next cell.
  mutating func reset() {
    text.reset()
    pendingBreak = false
    pendingSpace = nil
  }

  private static func isHardSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
  }
}
