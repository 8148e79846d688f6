internal import CZlib

/// What the page holds packed, for its script to list as a reader scrolls, searches or follows a link.
///
/// A record is the list that it belongs to, the anchor by which it is found, and its markup, with U+001F between and
/// U+001E behind: escaped text holds neither. Chunks of records are deflated (RFC 1950) and stand as Base64 in blocks
/// that no browser runs.
struct PagePack {
  /// A chunk is closed when it holds so many bytes: large enough to pack well, small enough to be read piece by piece.
  static let chunkBytes = 1 << 20

  /// The chunks that are full, as Base64.
  private(set) var chunks: [String] = []
  /// How many lists there are.
  private var lists = 0
  private var open: [UInt8] = []

  /// The name for one more list.
  mutating func list() -> String {
    lists += 1
    return "f\(lists)"
  }

  /// Adds an entry to a list.
  ///
  /// - Throws: `template` where zlib has no memory.
  mutating func add(_ markup: String, anchor: String = "", to list: String) throws(ReportWritingError) {
    for part in [list, anchor, markup] {
      open += part.utf8
      open.append(0x1F)
    }
    open[open.count - 1] = 0x1E
    if open.count >= Self.chunkBytes { try close() }
  }

  /// Closes the last chunk.
  mutating func close() throws(ReportWritingError) {
    guard !open.isEmpty else { return }
    chunks.append(Base64.text(try Self.deflated(open)))
    open.removeAll(keepingCapacity: true)
  }

  private static func deflated(_ bytes: [UInt8]) throws(ReportWritingError) -> [UInt8] {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    let status = compress2(&packed, &size, bytes, uLong(bytes.count), 6)
    guard status == Z_OK else { throw .template(reason: "zlib ended with \(status)") }
    return Array(packed.prefix(Int(size)))
  }
}
