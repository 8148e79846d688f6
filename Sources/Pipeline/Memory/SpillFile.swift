internal import Glibc
internal import Synchronization

/// A file without a name that holds what memory does not: it is gone with the process, however that ends.
///
/// Runs of bytes are written once and read anywhere, until their room is given back and taken by others. A sum of each block
/// stays in memory: what the disk gives back otherwise than it was written, or not at all, is never taken for what was written.
final class SpillFile: Sendable {
  /// What is read and summed up as a whole, in bytes.
  static let blockBytes = 4096

  private struct Written: Sendable {
    /// Where the next run of bytes begins; runs begin with a block.
    var end = 0
    /// The rooms before it that were given back.
    var free: [(place: Int, count: Int)] = []
    var sums: [UInt64] = []

    /// A room of some blocks: the first one that was given back and is large enough, else behind all others; `nil` where
    /// that would be beyond a limit.
    mutating func take(_ count: Int, upTo room: Int) -> Int? {
      if let index = free.firstIndex(where: { $0.count >= count }) {
        let place = free[index].place
        free[index] = (place + count, free[index].count - count)
        if free[index].count == 0 { free.remove(at: index) }
        return place
      }
      guard end + count <= room else { return nil }
      sums += repeatElement(0, count: count / SpillFile.blockBytes)
      defer { end += count }
      return end
    }
  }

  let descriptor: Int32
  private let written = Mutex(Written())
  /// The most that may be written: the rest of the disk is for the run's files.
  private let room: Int

  /// Makes a file at a path that is the caller's own, and takes its name away at once; `nil` where that cannot be.
  ///
  /// - Parameter room: the most that may be written; without it, a quarter of what is free on the disk.
  init?(_ path: String, room: Int? = nil) {
    // A run that was killed between the two has left an empty one.
    unlink(path)
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    unlink(path)
    self.room = room ?? Self.free(descriptor) / 4
  }

  /// How many bytes are free on the disk of a file; 0 where the system does not tell.
  private static func free(_ descriptor: Int32) -> Int {
    var disk = statvfs()
    guard fstatvfs(descriptor, &disk) == 0 else { return 0 }
    let (bytes, isTooMuch) = Int(clamping: disk.f_bavail).multipliedReportingOverflow(by: Int(clamping: disk.f_frsize))
    return isTooMuch ? .max : bytes
  }

  deinit { close(descriptor) }

  /// How many bytes it takes on the disk.
  var count: Int { written.withLock(\.end) }

  /// Writes bytes behind those that are there, and says where they lie; `nil` where there is no room for them.
  ///
  /// - Complexity: O(*n*).
  func append(_ bytes: [UInt8]) -> Int? {
    let blocks = (bytes.count + Self.blockBytes - 1) / Self.blockBytes
    var padded = bytes
    padded.append(contentsOf: repeatElement(0, count: blocks * Self.blockBytes - bytes.count))
    let sums = padded.withUnsafeBytes { padded in (0..<blocks).map { Self.sum(ofBlock: $0, padded) } }
    let place: Int? = written.withLock { written in
      guard let place = written.take(padded.count, upTo: room) else { return nil }
      let first = place / Self.blockBytes
      written.sums.replaceSubrange(first..<first + blocks, with: sums)
      return place
    }
    guard let place, padded.withUnsafeBytes({ write($0, at: place) }) else { return nil }
    return place
  }

  /// Takes the room of a run of bytes back, for others: nobody reads them any more.
  ///
  /// - Parameter place: where the run begins.
  func release(_ place: Int, count: Int) {
    let bytes = (count + Self.blockBytes - 1) / Self.blockBytes * Self.blockBytes
    written.withLock { $0.free.append((place, bytes)) }
  }

  /// Fills a room with the bytes that begin at a place; whether they are those that were written.
  ///
  /// - Complexity: O(*n*), and a block at both ends.
  func read(into room: UnsafeMutableRawBufferPointer, from place: Int) -> Bool {
    let first = place / Self.blockBytes, last = (place + max(1, room.count) - 1) / Self.blockBytes
    let sums = written.withLock { Array($0.sums[first...last]) }
    let start = place - first * Self.blockBytes
    return withUnsafeTemporaryAllocation(byteCount: sums.count * Self.blockBytes, alignment: 16) { blocks in
      guard read(blocks, at: first * Self.blockBytes) else { return false }
      let bytes = UnsafeRawBufferPointer(blocks)
      guard sums.indices.allSatisfy({ Self.sum(ofBlock: $0, bytes) == sums[$0] }) else { return false }
      room.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + room.count]))
      return true
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      if count > 0 { done += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }

  private func read(_ bytes: UnsafeMutableRawBufferPointer, at place: Int) -> Bool {
    var done = 0
    while done < bytes.count {
      let count = pread(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(place + done))
      if count > 0 { done += count } else if count == 0 || errno != EINTR { return false }
    }
    return true
  }

  /// A sum that other bytes hardly share, and no block of zeros has.
  private static func sum(ofBlock block: Int, _ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    for place in stride(from: block * blockBytes, to: (block + 1) * blockBytes, by: 8) {
      sum = (sum ^ bytes.load(fromByteOffset: place, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      sum ^= sum >> 29
    }
    return sum
  }
}
