internal import Glibc

/// Reads files that the program or the workspace names, and that must be files of their own: a pipe, which may never end
/// or never begin, a device or a folder is none.
public enum RegularFile {
  /// Whether a path leads to a file that can be read to an end.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a file, at most `limit` of them; `nil` where it cannot be read, or is no regular file.
  ///
  /// Never waits: a pipe that nobody writes to is not waited for.
  /// - Complexity: O(*bytes*).
  public static func bytes(_ path: String, limit: Int = .max) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(limit, Int(status.st_size)))
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count < limit {
      let count = read(descriptor, &block, min(block.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes.append(contentsOf: block[..<count])
    }
    return bytes
  }
}
