internal import OrderModel
internal import Synchronization

/// Keeps what a run has packed within its limit of memory: what comes while more than half of it is taken goes to disk.
///
/// The other half is for what is being worked on, and for what cannot lie on disk. Where the disk takes nothing more,
/// everything stays in memory.
final class SpillStore: ByteStore {
  private enum Place {
    case none
    case file(SpillFile)
    /// The disk takes nothing more of it.
    case full(SpillFile?)
  }

  private struct State {
    var place = Place.none
    /// What was resident when memory was last given back.
    var trimmed = 0
  }

  private let limit: MemoryLimit
  private let path: String
  private let state = Mutex(State())

  /// Takes the path at which a file is made once it is needed; whoever calls holds the workspace's lock.
  init(_ limit: MemoryLimit, path: String) {
    self.limit = limit
    self.path = path
  }

  /// The most memory that the run should take, in bytes.
  var limitBytes: Int { limit.bytes }

  /// How many bytes lie on disk.
  var count: Int { state.withLock { Self.file($0.place)?.count ?? 0 } }

  func take(_ bytes: [UInt8]) -> Int? {
    let resident = ProcessMemory.resident
    guard resident > limit.bytes / 2, let file = file() else { return nil }
    trim(resident)
    if let place = file.append(bytes) { return place }
    state.withLock { $0.place = .full(file) }
    return nil
  }

  func read(into room: UnsafeMutableRawBufferPointer, from place: Int) {
    guard let file = state.withLock({ Self.file($0.place) }), file.read(into: room, from: place) else {
      limit.whenLost(Wording.lostSpill(path))
    }
  }

  func release(_ place: Int, count: Int) {
    state.withLock { Self.file($0.place) }?.release(place, count: count)
  }

  /// The file, made where there is none yet; `nil` where the disk takes nothing.
  private func file() -> SpillFile? {
    state.withLock { state in
      switch state.place {
      case .file(let file): return file
      case .full: return nil
      case .none:
        let file = SpillFile(path)
        state.place = file.map { .file($0) } ?? .full(nil)
        return file
      }
    }
  }

  /// Gives memory back that the allocator holds, each time that an eighth of the limit came since.
  private func trim(_ resident: Int) {
    let isDue = state.withLock { state in
      guard resident > state.trimmed + limit.bytes / 8 else { return false }
      state.trimmed = resident
      return true
    }
    guard isDue else { return }
    ProcessMemory.giveBack()
    let left = ProcessMemory.resident
    state.withLock { $0.trimmed = left }
  }

  private static func file(_ place: Place) -> SpillFile? {
    switch place {
    case .none: nil
    case .file(let file): file
    case .full(let file): file
    }
  }
}
