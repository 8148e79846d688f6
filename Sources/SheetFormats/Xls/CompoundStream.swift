/// The bytes of one stream of a compound file: where they lie in the file if its sectors follow each other, else a copy.
///
/// They are valid as long as the stream and the file's bytes are.
final class CompoundStream {
  private let copy: GrowingBuffer<UInt8>
  let bytes: UnsafeRawBufferPointer
  /// Whether the chain of sectors ends before the stream does.
  let isCut: Bool

  /// Takes the bytes of a chain.
  convenience init(_ chain: SectorChain, of source: UnsafeRawBufferPointer) {
    if chain.ranges.count == 1 {
      self.init(GrowingBuffer(), UnsafeRawBufferPointer(rebasing: source[chain.ranges[0]]), isCut: !chain.isWhole)
    } else {
      self.init(copying: chain, of: source)
    }
  }

  /// Copies the bytes of a chain.
  convenience init(copying chain: SectorChain, of source: UnsafeRawBufferPointer) {
    var copy = GrowingBuffer<UInt8>()
    copy.reserve(chain.length)
    for range in chain.ranges {
      copy.append(contentsOf: UnsafeRawBufferPointer(rebasing: source[range]).assumingMemoryBound(to: UInt8.self))
    }
    let bytes = UnsafeRawBufferPointer(copy.slice(0, copy.count))
    self.init(copy, bytes, isCut: !chain.isWhole)
  }

  private init(_ copy: consuming GrowingBuffer<UInt8>, _ bytes: UnsafeRawBufferPointer, isCut: Bool) {
    self.copy = copy
    self.bytes = bytes
    self.isCut = isCut
  }
}
