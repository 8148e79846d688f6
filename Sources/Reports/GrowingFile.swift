internal import Discrepancies
internal import Glibc

/// A new file of the run's folder while it is written: its size and digest are known when it ends.
struct GrowingFile {
  private let descriptor: Int32
  private let name: String
  private let digest = StreamDigest()
  private var size = 0

  /// Makes the file; `nil` where one stands there or the system refuses (`errno`).
  init?(_ path: String, name: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    self.name = name
    guard descriptor >= 0 else { return nil }
  }

  /// Writes further bytes.
  ///
  /// - Throws: `cannotWrite` when the system refuses; the file is closed then.
  mutating func append(_ bytes: [UInt8]) throws(ReportWritingError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start) }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = OutputFolder.failure(name)
        close(descriptor)
        throw failure
      }
      start += count
    }
    bytes.withUnsafeBytes { digest.update($0) }
    size += bytes.count
  }

  /// Ends the file.
  ///
  /// - Throws: `cannotWrite` when the system refuses.
  mutating func ended() throws(ReportWritingError) -> InputFile {
    // On the disk before the ledger says that it is there: power may fail as well as a program.
    fdatasync(descriptor)
    guard close(descriptor) == 0 else { throw OutputFolder.failure(name) }
    return InputFile(path: name, sha256: digest.hexadecimal(), bytes: size)
  }
}
