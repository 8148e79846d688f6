/// Unpacks a part of an archive for a parser, piece by piece.
final class PartInput {
  private var stream: PartStream
  private let buffer: UnsafeMutableRawBufferPointer

  init(_ stream: consuming PartStream) {
    self.stream = stream
    buffer = .allocate(byteCount: ZipArchive.pieceBytes, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The next piece; `nil` at the end.
  ///
  /// - Throws: what `PartStream.read` throws.
  func next() throws(SheetFormatError) -> UnsafeRawBufferPointer? {
    let count = try stream.read(into: buffer)
    return count > 0 ? UnsafeRawBufferPointer(rebasing: buffer[..<count]) : nil
  }
}
