import Glibc

/// What the working process tells the watching one, in memory that both have mapped: it outlives a crash.
struct FuzzState {
  /// The round that is under way.
  var round = 0
  /// How many inputs were used, and how many were refused with an error.
  var taken = 0, refused = 0
  /// How many cells, keys or answers were made of them, and how many odd ones were named.
  var pieces = 0, findings = 0

  /// Maps the file, which is made where it is missing; `nil` where that fails.
  static func map(_ path: String) -> UnsafeMutablePointer<FuzzState>? {
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let size = MemoryLayout<FuzzState>.size
    guard ftruncate(file, off_t(size)) == 0 else { return nil }
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)
    guard let memory, memory != MAP_FAILED else { return nil }
    return memory.bindMemory(to: FuzzState.self, capacity: 1)
  }
}

/// A clock that only goes forward.
enum Stopwatch {
  /// Seconds since some moment.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The seconds that processors have worked for a process; 0 where it is gone.
  static func processor(of process: pid_t) -> Double {
    var clock: clockid_t = 0
    var time = timespec()
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
