/// Control-Z, with which programs of DOS end a text, and the NUL bytes with which some fill up the last block behind it.
enum EndOfFileMark {
  /// How many bytes stand before the marks at the end; all of them where the end has none.
  static func start(in bytes: UnsafeRawBufferPointer) -> Int {
    var tail = bytes.count
    var mark = bytes.count
    while tail > 0, bytes[tail - 1] == 0x1A || bytes[tail - 1] == 0 {
      tail -= 1
      if bytes[tail] == 0x1A { mark = tail }
    }
    // In UTF-16 with the high byte first, the mark begins with the NUL before it.
    let isWide = mark < bytes.count && mark % 2 == 1 && bytes.count % 2 == 0 && bytes[mark - 1] == 0
    return isWide ? mark - 1 : mark
  }
}
