internal import Discrepancies
internal import Glibc

/// The folder that receives the files of a run; remembers each file's size and digest for the manifest.
struct OutputFolder {
  /// The folder's path.
  let path: String
  /// What was written so far.
  private(set) var outputs: [InputFile] = []

  /// Opens an existing folder.
  init(path: String) { self.path = path }

  /// The path of a file in the folder.
  func path(of name: String) -> String { path + "/" + name }

  /// Makes a folder for files inside this one; one that is there is as good.
  ///
  /// - Throws: `cannotWrite` when the system refuses.
  func makeFolder(_ name: String) throws(ReportWritingError) {
    guard mkdir(path(of: name), 0o777) == 0 || errno == EEXIST else { throw Self.failure(name) }
  }

  /// Writes a new file; a name with a slash lies in a folder made by `makeFolder`.
  ///
  /// - Throws: `cannotWrite` when the file exists or the system refuses.
  mutating func write(_ bytes: [UInt8], to name: String) throws(ReportWritingError) {
    let descriptor = open(path(of: name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(name) }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start) }
      if count < 0 {
        if errno == EINTR { continue }
        let failure = Self.failure(name)
        close(descriptor)
        throw failure
      }
      start += count
    }
    // On the disk before the ledger says that it is there: power may fail as well as a program.
    fdatasync(descriptor)
    guard close(descriptor) == 0 else { throw Self.failure(name) }
    note(bytes, as: name)
  }

  /// Takes a file that a library wrote into the manifest.
  ///
  /// - Throws: `cannotWrite` when it cannot be read back.
  mutating func adopt(_ name: String) throws(ReportWritingError) {
    let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(name) }
    defer { close(descriptor) }
    fdatasync(descriptor)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(name) }
      guard count > 0 else { break }
      bytes.append(contentsOf: block[..<count])
    }
    note(bytes, as: name)
  }

  private mutating func note(_ bytes: [UInt8], as name: String) {
    outputs.append(InputFile(path: name, sha256: ContentDigest.sha256(bytes), bytes: bytes.count))
  }

  private static func failure(_ name: String) -> ReportWritingError {
    .cannotWrite(file: name, reason: String(cString: strerror(errno)))
  }
}
