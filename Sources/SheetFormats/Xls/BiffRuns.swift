/// The runs of a text: from which character on it has which font ([MS-XLS] 2.5.129).
struct BiffRuns {
  /// One run as the file writes it.
  struct Mark {
    /// The first character, in units of UTF-16, or in bytes of a text in a code page.
    let start: Int
    let font: Int
  }

  private(set) var marks: [Mark] = []

  /// Reads runs, of which each has a start and a font.
  ///
  /// Returns `nil` where they are not all there.
  init?(_ count: Int, in cursor: inout BiffCursor) {
    for _ in 0..<count {
      guard let start = cursor.short(), let font = cursor.short() else { return nil }
      marks.append(Mark(start: start, font: font))
    }
  }

  init(_ marks: [Mark]) { self.marks = marks }

  /// Whether a run is struck out, so that the text is more than its value, or may not be where its cell's font is.
  func count(with fonts: BiffFonts) -> Bool { fonts.holdsStruck && !marks.isEmpty }

  /// Cuts a text in UTF-8 where runs begin; what stands before the first one looks like the cell.
  ///
  /// - Complexity: O(bytes + runs).
  func cut(_ text: UnsafeBufferPointer<UInt8>, _ fonts: BiffFonts) -> [RichText.Run] {
    var runs: [RichText.Run] = []
    var isStruck: Bool?
    var start = 0
    var position = 0
    var unit = 0
    func close(_ end: Int) {
      if end > start { runs.append(RichText.Run(text: Array(text[start..<end]), isStruck: isStruck)) }
      start = end
    }
    for mark in marks where mark.start >= unit {
      while position < text.count, unit < mark.start {
        let byte = text[position]
        // A character of four bytes is two units.
        if byte & 0xC0 != 0x80 { unit += byte >= 0xF0 ? 2 : 1 }
        position += 1
        while position < text.count, text[position] & 0xC0 == 0x80 { position += 1 }
      }
      close(position)
      isStruck = fonts.isStruck(mark.font)
    }
    close(text.count)
    return runs
  }
}
