internal import Glibc

/// The one-run-at-a-time lock of a ledger: a file locked by the system, freed when its holder ends, however it ends.
struct WorkspaceLock {
  private let descriptor: Int32

  /// Takes the lock; `nil` when another run holds it, with that run's process number.
  static func take(_ path: String) -> Result<WorkspaceLock, Holder> {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return .failure(.cannotOpen(String(cString: strerror(errno)))) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      var buffer = [UInt8](repeating: 0, count: 32)
      let count = pread(descriptor, &buffer, buffer.count, 0)
      Glibc.close(descriptor)
      return .failure(.process(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)))
    }
    let owner = Array(String(getpid()).utf8)
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, owner, owner.count, 0)
    return .success(WorkspaceLock(descriptor: descriptor))
  }

  /// Who holds the lock.
  enum Holder: Error {
    case process(String)
    case cannotOpen(String)
  }

  /// Frees the lock.
  func release() { Glibc.close(descriptor) }
}
