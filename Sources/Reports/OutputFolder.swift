internal import Discrepancies
internal import Glibc

/// The folder that receives the files of a run; each is told with its size and digest for the manifest.
struct OutputFolder: Sendable {
  /// The folder's path.
  let path: String

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
  func write(_ bytes: [UInt8], to name: String) throws(ReportWritingError) -> InputFile {
    var file = try begin(name)
    try file.append(bytes)
    return try file.ended()
  }

  /// Writes a table as a CSV file, block by block.
  ///
  /// - Throws: `cannotWrite` when the file exists or the system refuses.
  func write(_ table: OutputTable) throws(ReportWritingError) -> InputFile {
    let csv = CSVWriter(columns: table.columns.map(\.id))
    return try write(table.rows.indices, as: csv, to: table.id + ".csv") { $1.row($0, of: table.rows) }
  }

  /// Writes a file of rows block by block: `add` puts one behind what `text` holds.
  ///
  /// - Throws: `cannotWrite` when the file exists or the system refuses.
  func write<Rows: Sequence, Text: GrowingText>(
    _ rows: Rows, as text: Text, to name: String, _ add: (Rows.Element, inout Text) -> Void
  ) throws(ReportWritingError) -> InputFile {
    var file = try begin(name)
    var text = text
    for row in rows {
      add(row, &text)
      if text.bytes.count >= Self.blockSize { try file.append(text.taken()) }
    }
    try file.append(text.taken())
    return try file.ended()
  }

  private static let blockSize = 1 << 20

  private func begin(_ name: String) throws(ReportWritingError) -> GrowingFile {
    guard let file = GrowingFile(path(of: name), name: name) else { throw Self.failure(name) }
    return file
  }

  /// Takes a file that a library wrote into the manifest.
  ///
  /// - Throws: `cannotWrite` when it cannot be read back.
  func adopt(_ name: String) throws(ReportWritingError) -> InputFile {
    let descriptor = open(path(of: name), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.failure(name) }
    defer { close(descriptor) }
    fdatasync(descriptor)
    let digest = StreamDigest()
    var size = 0
    var block = [UInt8](repeating: 0, count: Self.blockSize)
    while true {
      let count = read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(name) }
      guard count > 0 else { break }
      block.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      size += count
    }
    return InputFile(path: name, sha256: digest.hexadecimal(), bytes: size)
  }

  static func failure(_ name: String) -> ReportWritingError {
    .cannotWrite(file: name, reason: String(cString: strerror(errno)))
  }
}
