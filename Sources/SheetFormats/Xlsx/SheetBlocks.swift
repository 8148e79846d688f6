internal import Synchronization

/// Hands out one worksheet in blocks of whole rows to several threads: they take turns in unpacking, and each parses the
/// block that it unpacked.
final class SheetBlocks: Sendable {
  /// Where a block belongs.
  struct Place {
    let index: Int
    /// What makes the block a worksheet of its own.
    let prologue: SheetPrologue
    let isLast: Bool
  }

  fileprivate struct State: ~Copyable {
    var stream: PartStream
    /// The beginning of the row that the last block ended in.
    var rest = GrowingBuffer<UInt8>()
    var prologue: SheetPrologue?
    var nextIndex = 0
    var hasEnded = false
  }

  private let blockBytes: Int
  private let state: Mutex<State>

  init(_ stream: consuming sending PartStream, blockBytes: Int) {
    self.blockBytes = blockBytes
    state = Mutex(State(stream: stream))
  }

  /// Fills the buffer with the next block; `nil` behind the last one.
  ///
  /// - Throws: what `PartStream.read` throws, and `notASheet` where the sheet cannot be cut into blocks: it is to be
  ///   read in one piece then, which also says what is wrong with it.
  func next(into buffer: inout GrowingBuffer<UInt8>) throws(SheetFormatError) -> Place? {
    buffer.truncate(to: 0)
    return try state.withLock { state throws(SheetFormatError) -> Place? in
      guard !state.hasEnded else { return nil }
      // Until the block is whole, no other may be taken.
      state.hasEnded = true
      var wanted = blockBytes
      while true {
        let isLast = try state.fill(&buffer, upTo: wanted)
        if state.prologue == nil { state.prologue = SheetPrologue(buffer.slice(0, buffer.count)) }
        guard let prologue = state.prologue else { throw Self.cannotBeCut }
        let index = state.nextIndex
        state.nextIndex += 1
        if isLast { return Place(index: index, prologue: prologue, isLast: true) }
        if let end = prologue.endOfRows(in: buffer.slice(0, buffer.count)) {
          state.rest.append(contentsOf: buffer.slice(end, buffer.count - end))
          buffer.truncate(to: end)
          state.hasEnded = false
          return Place(index: index, prologue: prologue, isLast: false)
        }
        guard wanted < 64 * blockBytes else { throw Self.cannotBeCut }
        state.nextIndex = index
        wanted *= 2
      }
    }
  }

  private static let cannotBeCut = SheetFormatError(.notASheet, detail: "the sheet cannot be cut into blocks of rows")
}

extension SheetBlocks.State {
  /// Fills the buffer and says whether the part ended.
  fileprivate mutating func fill(
    _ buffer: inout GrowingBuffer<UInt8>, upTo wanted: Int
  ) throws(SheetFormatError) -> Bool {
    buffer.append(contentsOf: rest.slice(0, rest.count))
    rest.truncate(to: 0)
    while buffer.count < wanted {
      var result = Result<Int, SheetFormatError>.success(0)
      let room = wanted - buffer.count
      buffer.append(upTo: room) { output in
        result = Result { () throws(SheetFormatError) in
          try stream.read(into: UnsafeMutableRawBufferPointer(start: output, count: room))
        }
        return (try? result.get()) ?? 0
      }
      if try result.get() == 0 { return true }
    }
    return false
  }
}
