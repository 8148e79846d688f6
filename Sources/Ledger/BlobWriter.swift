internal import ExactValues
internal import Reconciliation

/// Packs values into bytes: integers as zigzag LEB128, text as its length in bytes and its UTF-8.
///
/// Text is kept byte for byte, so that what is read back is shown as it was, whatever its Unicode form.
struct BlobWriter {
  private(set) var bytes: [UInt8] = []
  private var lastPlace: ClaimPlace?

  mutating func write(_ number: Int) {
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  /// Writes a place; file, sheet and version only where they differ from the place before.
  mutating func write(_ place: ClaimPlace?) {
    guard let place else { return write(0) }
    if let lastPlace, place.isBeside(lastPlace) {
      write(1)
    } else {
      write(2)
      write(place.place.file)
      write(place.place.sheet)
      write(place.version)
    }
    write(place.place.cell)
    write(place.rawText)
    lastPlace = place
  }
}

extension ClaimPlace {
  /// Whether the two stand in one sheet of one version, byte for byte.
  fileprivate func isBeside(_ other: ClaimPlace) -> Bool {
    place.file.utf8.elementsEqual(other.place.file.utf8) && version.utf8.elementsEqual(other.version.utf8)
      && (place.sheet == nil) == (other.place.sheet == nil)
      && (place.sheet ?? "").utf8.elementsEqual((other.place.sheet ?? "").utf8)
  }
}
