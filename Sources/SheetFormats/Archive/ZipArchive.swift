internal import CLibZip

/// A ZIP archive in memory, read only: part names as in an Open Packaging archive (ECMA-376 part 2, 9.1), no name twice,
/// nothing encrypted, checksums and sizes verified as parts are read.
final class ZipArchive {
  private let handle: OpaquePointer
  private let entries: [String: Entry]
  private let limits: ReadingLimits

  private struct Entry {
    let index: UInt64
    let packedBytes: UInt64
    let expandedBytes: UInt64
  }

  /// Opens an archive; the bytes must outlive it.
  ///
  /// - Throws: `damagedArchive`, `encrypted`, `tooLarge`.
  init(_ bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) {
    let handle = try Self.open(bytes)
    do {
      entries = try Self.index(handle, limits)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.limits = limits
  }

  deinit { zip_discard(handle) }

  /// Whether the archive holds a part of this name; upper and lower case are the same.
  func holds(_ part: String) -> Bool { entries[Self.key(part)] != nil }

  /// Hands the part's bytes to `take` in pieces of at most 64 KiB, until it has taken all or returns `false`.
  ///
  /// - Throws: `missingPart`, `damagedArchive`, `tooLarge`.
  func read(
    _ part: String, _ take: (UnsafeBufferPointer<CChar>) -> Progress
  ) throws(SheetFormatError) {
    guard let entry = entries[Self.key(part)] else {
      throw SheetFormatError(.missingPart, part: part, detail: "the archive has no part \(quoted(part))")
    }
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      throw Self.damaged(part, String(cString: zip_strerror(handle)))
    }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableBufferPointer<CChar>.allocate(capacity: 64 << 10)
    defer { buffer.deallocate() }
    var total: UInt64 = 0
    while true {
      let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      if count == 0 { break }
      guard count > 0 else { throw Self.damaged(part, String(cString: zip_file_strerror(file))) }
      total += UInt64(count)
      try check(total, entry, part)
      guard take(UnsafeBufferPointer(rebasing: buffer[..<Int(count)])) == .more else { return }
    }
    guard total == entry.expandedBytes else { throw Self.damaged(part, "the part ends after \(total) bytes") }
  }

  /// Whether a reader wants more of a part.
  enum Progress {
    case more
    case enough
  }

  private func check(_ total: UInt64, _ entry: Entry, _ part: String) throws(SheetFormatError) {
    guard total <= UInt64(limits.sheetBytes) else {
      throw SheetFormatError(
        .tooLarge, part: part, detail: "the part expands to more than \(limits.sheetBytes) bytes",
        expected: "at most \(limits.sheetBytes) bytes a part", remedy: "split the workbook")
    }
    guard total > 64 << 20, total / max(1, entry.packedBytes) >= UInt64(limits.archiveRatio) else { return }
    throw SheetFormatError(
      .tooLarge, part: part, detail: "the part expands to more than \(limits.archiveRatio) times its packed size",
      expected: "a workbook that was not made to fill the memory", remedy: "save the sheet again in Excel or WPS")
  }

  private static func open(_ bytes: UnsafeRawBufferPointer) throws(SheetFormatError) -> OpaquePointer {
    var failure = zip_error_t()
    zip_error_init(&failure)
    defer { zip_error_fini(&failure) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &failure) else {
      throw damaged(nil, String(cString: zip_error_strerror(&failure)))
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      throw damaged(nil, String(cString: zip_error_strerror(&failure)))
    }
    return handle
  }

  private static func index(
    _ handle: OpaquePointer, _ limits: ReadingLimits
  ) throws(SheetFormatError) -> [String: Entry] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.archiveParts else {
      throw SheetFormatError(.tooLarge, detail: "the archive has \(count) parts")
    }
    var entries: [String: Entry] = [:]
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      let wanted = UInt64(ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE)
      guard zip_stat_index(handle, index, 0, &stat) == 0, stat.valid & wanted == wanted, let bytes = stat.name else {
        throw damaged(nil, String(cString: zip_strerror(handle)))
      }
      let name = String(cString: bytes)
      guard stat.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) == 0 || stat.encryption_method == ZIP_EM_NONE else {
        throw SheetFormatError(
          .encrypted, part: name, detail: "the part \(quoted(name)) is encrypted",
          remedy: "open the file with its password and save it without one")
      }
      let entry = Entry(index: index, packedBytes: stat.comp_size, expandedBytes: stat.size)
      guard entries.updateValue(entry, forKey: key(name)) == nil else {
        throw damaged(name, "the archive has two parts \(quoted(name))")
      }
    }
    return entries
  }

  /// The name without a leading slash, `\` as `/`, in lower case and without escapes (`%20`): part names are equivalent
  /// in any case, and an archive may hold them escaped or not (ECMA-376 part 2, 6.2.2 and 7.3).
  private static func key(_ name: String) -> String {
    var name = Substring(name.contains("%") ? unescaped(name) : name)
    while name.first == "/" || name.first == "\\" { name.removeFirst() }
    return String(name.map { $0 == "\\" ? "/" : $0 }).lowercased()
  }

  private static func unescaped(_ name: String) -> String {
    var rest = Array(name.utf8)[...]
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func damaged(_ part: String?, _ detail: String) -> SheetFormatError {
    SheetFormatError(
      .damagedArchive, part: part, detail: "the ZIP archive is damaged: \(detail)",
      remedy: "get the file once more from where it came, or open and save it in Excel or WPS")
  }
}
