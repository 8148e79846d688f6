/// The beginning of a worksheet's XML up to its rows, from which any run of whole rows can be made a worksheet again.
struct SheetPrologue: Sendable {
  /// What stands before the rows.
  let opening: [UInt8]
  /// What stands behind them.
  let closing: [UInt8]
  /// The end tag of a row.
  let rowEnd: [UInt8]

  /// Reads the beginning; `nil` where the XML is not of the plain shape in which rows can be told by their tags: another
  /// encoding than UTF-8, comments or a document type before the rows, or no rows at all.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes[position...].starts(with: "<?xml".utf8) {
      guard let end = Self.end(of: bytes, from: position) else { return nil }
      let declaration = String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
      guard !declaration.contains("encoding") || declaration.contains("utf-8") else { return nil }
      position = end
    }
    while position < bytes.count, XMLSpace.contains(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "<"),
      let end = Self.end(of: bytes, from: position), bytes[end - 2] != UInt8(ascii: "/")
    else { return nil }
    let root = Array(bytes[position..<end])
    let name = root.dropFirst().prefix { !XMLSpace.contains($0) && $0 != UInt8(ascii: ">") }
    let prefix = name.firstIndex(of: UInt8(ascii: ":")).map { Array(name[...$0]) } ?? []
    guard name.elementsEqual(prefix + "worksheet".utf8) else { return nil }
    let rows = [UInt8(ascii: "<")] + prefix + "sheetData".utf8
    guard let start = Self.first(rows, in: bytes, from: end), start + rows.count < bytes.count,
      bytes[start + rows.count] == UInt8(ascii: ">"), Self.first(Array("<!".utf8), in: bytes, from: 0) == nil
    else { return nil }
    opening = root + rows + [UInt8(ascii: ">")]
    closing = Array("</".utf8) + prefix + "sheetData></".utf8 + prefix + "worksheet>".utf8
    rowEnd = Array("</".utf8) + prefix + "row>".utf8
  }

  /// Where the last whole row ends.
  func endOfRows(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var start = bytes.count - rowEnd.count
    while start >= 0 {
      if bytes[start] == UInt8(ascii: "<"), bytes[start...].starts(with: rowEnd) { return start + rowEnd.count }
      start -= 1
    }
    return nil
  }

  /// Where the tag ends that begins here: behind the first `>` outside of quotes.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private static func first(_ wanted: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let first = wanted.first else { return nil }
    return (start..<max(start, bytes.count)).first { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
  }
}
