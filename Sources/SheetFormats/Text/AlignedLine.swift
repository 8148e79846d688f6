/// A line of text cut at its runs of spaces.
struct AlignedLine {
  struct Field {
    let bytes: Range<Int>
    /// Where the field stands on a terminal, on which Chinese characters take two places.
    let places: Range<Int>
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var fields: [Field] = []

  init(_ line: UnsafeBufferPointer<UInt8>) {
    bytes = line
    var position = 0
    var place = 0
    var start: (byte: Int, place: Int)?
    var end = (byte: 0, place: 0)
    var gap = 0
    while position < line.count {
      let length = max(1, UTF8Evidence.characterLength(UnsafeRawBufferPointer(line), at: position))
      let width = Self.width(line[position], length)
      let space = Self.space(line, position)
      if space > 0 {
        gap += space
      } else {
        if let open = start, gap >= 2 {
          fields.append(Field(bytes: open.byte..<end.byte, places: open.place..<end.place))
          start = nil
        }
        gap = 0
        if start == nil { start = (position, place) }
        end = (position + length, place + width)
      }
      position += length
      place += width
    }
    if let open = start { fields.append(Field(bytes: open.byte..<end.byte, places: open.place..<end.place)) }
  }

  /// Whether the line only draws a line.
  var isRule: Bool { !bytes.isEmpty && bytes.allSatisfy { Array("-=_+*| ".utf8).contains($0) } }

  /// How many spaces a character counts for: a full-width one makes a run by itself.
  private static func space(_ line: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    if line[position] == 0x20 { return 1 }
    let isWide = line[position] == 0xE3 && position + 2 < line.count && line[position + 1] == 0x80
    return isWide && line[position + 2] == 0x80 ? 2 : 0
  }

  private static func width(_ lead: UInt8, _ length: Int) -> Int { length >= 3 && lead != 0xE2 ? 2 : 1 }
}
