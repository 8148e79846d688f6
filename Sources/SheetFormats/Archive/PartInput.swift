/// Unpacks a part of an archive for a parser, piece by piece, and keeps what goes wrong on the way.
final class PartInput {
  private var stream: PartStream
  private let buffer: UnsafeMutableRawBufferPointer
  private(set) var failure: SheetFormatError?

  init(_ stream: consuming PartStream) {
    self.stream = stream
    buffer = .allocate(byteCount: ZipArchive.pieceBytes, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// The next piece; `nil` at the end, and where the part cannot be unpacked.
  func next() -> UnsafeRawBufferPointer? {
    guard failure == nil else { return nil }
    do throws(SheetFormatError) {
      let count = try stream.read(into: buffer)
      return count > 0 ? UnsafeRawBufferPointer(rebasing: buffer[..<count]) : nil
    } catch {
      failure = error
      return nil
    }
  }
}
