internal import CMalloc
internal import Glibc

/// The memory that this process takes.
enum ProcessMemory {
  /// What is resident now, in bytes, as the kernel counts it (proc(5), `statm`); 0 where it does not tell.
  static var resident: Int {
    let file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { room in
      let count = read(file, room.baseAddress, room.count)
      let numbers = room[..<max(0, count)].split(separator: UInt8(ascii: " "))
      guard numbers.count > 1 else { return 0 }
      return numbers[1].reduce(0) { $0 * 10 + Int($1) - 0x30 } * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
  }

  /// The most that was resident so far, in bytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  /// Gives the pages back to the system that the allocator holds and nothing lies on.
  ///
  /// - Complexity: O(*n*) in the free pieces of memory.
  static func giveBack() { malloc_trim(0) }

  /// Has large pieces of memory mapped one by one, so that each goes back to the system when it is freed.
  ///
  /// Left alone, the allocator takes ever larger pieces from one heap, in which holes stay (mallopt(3)).
  static func mapLargePieces() { mallopt(M_MMAP_THRESHOLD, 1 << 17) }
}
