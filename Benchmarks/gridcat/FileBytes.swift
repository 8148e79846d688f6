import Glibc
import SheetFormats

/// Whole files as bytes.
enum FileBytes {
  /// The bytes of a file, `nil` where it cannot be read.
  static func read(_ path: String) -> SheetBytes? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    fstat(file, &status)
    return SheetBytes(expecting: Int(status.st_size)) { room in Glibc.read(file, room.baseAddress, room.count) }
  }

  /// The bytes of a file as an array, `nil` where it cannot be read.
  static func array(_ path: String) -> [UInt8]? {
    guard let bytes = read(path) else { return nil }
    return bytes.withUnsafeBytes { Array($0) }
  }
}
