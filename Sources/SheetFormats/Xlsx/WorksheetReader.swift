internal import Dispatch
internal import Glibc
internal import Synchronization

/// Reads one worksheet part: small ones on this thread, large ones in blocks of rows on all cores.
enum WorksheetReader {
  /// The parts of the sheet in the order of their rows; where it throws, `progress` says how far it had come.
  ///
  /// - Throws: `damagedArchive`, `damagedXML`, `tooLarge`, `notASheet`.
  /// - Complexity: O(bytes of the part, expanded).
  static func read(
    _ surroundings: WorksheetSurroundings, of archive: ZipArchive, progress: inout ReadingProgress?
  ) throws(SheetFormatError) -> [WorksheetPart] {
    let threads = min(surroundings.limits.threads, 8)
    let isLarge = archive.size(surroundings.part) >= 2 * surroundings.limits.blockBytes
    if isLarge, threads > 1, let parts = try readBlocks(surroundings, of: archive, threads: threads) { return parts }
    return [try readWhole(surroundings, of: archive, progress: &progress)]
  }

  private static func readWhole(
    _ surroundings: WorksheetSurroundings, of archive: ZipArchive, progress: inout ReadingProgress?
  ) throws(SheetFormatError) -> WorksheetPart {
    let input = PartInput(try archive.stream(surroundings.part))
    return try WorksheetParser.parse(surroundings, from: input.next, progress: &progress)
  }

  /// The parts of a sheet that can be cut; `nil` where anything at all was odd.
  ///
  /// A cut inside of a comment or of anything
  /// else that hides a row's tag leaves a block that is not well-formed, so that what comes back is right.
  private static func readBlocks(
    _ surroundings: WorksheetSurroundings, of archive: ZipArchive, threads: Int
  ) throws(SheetFormatError) -> [WorksheetPart]? {
    let blocks = SheetBlocks(try archive.stream(surroundings.part), blockBytes: surroundings.limits.blockBytes)
    let collection = BlockCollection(cellLimit: surroundings.limits.cells)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var buffer = GrowingBuffer<UInt8>()
      do throws(SheetFormatError) {
        while !collection.hasFailed, let place = try blocks.next(into: &buffer) {
          collection.add(try parse(buffer.slice(0, buffer.count), place, surroundings), at: place.index)
        }
      } catch {
        collection.fail()
      }
    }
    return collection.parts
  }

  private static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: SheetBlocks.Place, _ surroundings: WorksheetSurroundings
  ) throws(SheetFormatError) -> WorksheetPart {
    let opening = place.index > 0 ? place.prologue.opening : []
    let closing = place.isLast ? [] : place.prologue.closing
    // The closures catch, because `withUnsafeBytes` does not carry a typed error through.
    let result = opening.withUnsafeBytes { opening in
      closing.withUnsafeBytes { closing in
        var pieces = [opening, UnsafeRawBufferPointer(bytes), closing][...]
        return Result { () throws(SheetFormatError) in
          var progress: ReadingProgress?
          return try WorksheetParser.parse(surroundings, from: { pieces.popFirst() }, progress: &progress)
        }
      }
    }
    return try result.get()
  }
}

/// The parts of a sheet as the threads finish them.
private final class BlockCollection: Sendable {
  private struct State {
    var parts: [Int: WorksheetPart] = [:]
    var cellCount = 0
    var hasFailed = false
  }

  private let cellLimit: Int
  private let state = Mutex(State())

  init(cellLimit: Int) { self.cellLimit = cellLimit }

  var hasFailed: Bool { state.withLock { $0.hasFailed } }

  func fail() { state.withLock { $0.hasFailed = true } }

  func add(_ part: WorksheetPart, at index: Int) {
    state.withLock { state in
      state.cellCount += part.segment.cellCount
      if state.cellCount > cellLimit { state.hasFailed = true }
      state.parts[index] = part
    }
  }

  /// All parts in order; `nil` where one failed, or where the rows of one do not lie behind those of the one before.
  var parts: [WorksheetPart]? {
    let state = state.withLock { $0 }
    guard !state.hasFailed else { return nil }
    let parts = state.parts.sorted { $0.key < $1.key }.map(\.value)
    guard parts.dropFirst().allSatisfy({ !$0.hasUnnumberedRows }) else { return nil }
    let filled = parts.filter { $0.segment.cellCount > 0 }
    let isInOrder = zip(filled, filled.dropFirst()).allSatisfy { $0.segment.endRow <= $1.segment.firstRow }
    return isInOrder ? parts : nil
  }
}
