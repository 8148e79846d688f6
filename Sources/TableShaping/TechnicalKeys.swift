internal import SheetFormats

/// Knows the row of a program's own column names that some exports put above the captions: `FBillNo`, `FDate`.
struct TechnicalKeys {
  let grid: Grid

  /// Whether a row holds such names, and the row below the captions to them.
  func stand(in row: Int, columns: Range<Int>) -> Bool {
    guard row + 1 < grid.rowCount else { return false }
    let keys = count(row, columns: columns)
    guard keys.filled >= 2, keys.identifiers * 5 >= keys.filled * 4, keys.technical * 2 >= keys.filled else {
      return false
    }
    let below = count(row + 1, columns: columns)
    return below.captions * 2 >= below.filled && below.filled * 5 >= keys.filled * 4
  }

  private func count(
    _ row: Int, columns: Range<Int>
  ) -> (filled: Int, identifiers: Int, technical: Int, captions: Int) {
    var (filled, identifiers, technical, captions) = (0, 0, 0, 0)
    grid.forEachCell(row: row, columns: columns) { _, content, bytes in
      guard content != .text || !bytes.isBlankText else { return }
      filled += 1
      guard content == .text else { return }
      if Self.isIdentifier(bytes) {
        identifiers += 1
        if Self.isTechnical(bytes) { technical += 1 }
      } else if bytes.contains(where: { (0xE3...0xE9).contains($0) }) {
        captions += 1
      }
    }
    return (filled, identifiers, technical, captions)
  }

  /// ASCII letters, digits and the signs of names, no spaces.
  private static func isIdentifier(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, isLetter(first) || first == UInt8(ascii: "*") else { return false }
    return bytes.allSatisfy { byte in
      isLetter(byte) || (48...57).contains(byte) || "_.#()[]*".utf8.contains(byte)
    }
  }

  /// A word that no person writes: `FBillNo`, `unit_price`, `FCustId#Name`, `dbilldate` is none.
  private static func isTechnical(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.contains(where: { "_#(".utf8.contains($0) }) { return true }
    return zip(bytes, bytes.dropFirst()).contains { left, right in isUpper(right) && isLetter(left) && !isUpper(left) }
      || (bytes.count > 2 && bytes[0] == UInt8(ascii: "F") && isUpper(bytes[1]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || isUpper(byte) }
  private static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
}
