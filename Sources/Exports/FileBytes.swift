internal import Glibc

/// Reads and writes whole files through the system.
enum FileBytes {
  /// The bytes of a file; `nil` where it cannot be read, `errno` then says why.
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = fread(&block, 1, block.count, file)
      bytes.append(contentsOf: block[..<count])
      guard count == block.count else { return ferror(file) == 0 ? bytes : nil }
    }
  }

  /// Writes a new file and brings it to the disk; `false` where that fails, `errno` then says why.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    guard let file = fopen(path, "wxe") else { return false }
    let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count && fflush(file) == 0
    if isWritten { fdatasync(fileno(file)) }
    return fclose(file) == 0 && isWritten
  }
}
