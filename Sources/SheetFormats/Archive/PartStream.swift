internal import CIsaL

/// Unpacks one part of an archive piece by piece, and checks its size, its checksum and the limits on the way.
///
/// Deflated data (RFC 1951) goes through ISA-L, which takes a third of zlib's time (`Benchmarks/readers`).
///
/// `@unchecked Sendable` because a stream belongs to one owner at a time, which may hand it to another thread.
struct PartStream: ~Copyable, @unchecked Sendable {
  private let entry: ZipEntry
  private let limits: ReadingLimits
  private let packed: UnsafeRawBufferPointer
  private let inflater: UnsafeMutablePointer<inflate_state>?
  private var taken = 0
  private var expanded = 0
  private var checksum: UInt32 = 0
  private var attributes = AttributeWatch()

  /// Starts at the part's first byte; the archive's bytes must outlive the stream.
  ///
  /// - Throws: `damagedArchive` where the part is not where the directory says.
  init(_ entry: ZipEntry, of bytes: UnsafeRawBufferPointer, limits: ReadingLimits) throws(SheetFormatError) {
    let source = LittleEndian(bytes)
    guard source.word(entry.offset) == 0x0403_4B50, let nameLength = source.short(entry.offset + 26),
      let extraLength = source.short(entry.offset + 28)
    else { throw ZipArchive.damaged(entry.name, "the part \(quoted(entry.name)) is not where its directory says") }
    let start = entry.offset + 30 + nameLength + extraLength
    guard start <= bytes.count, entry.packedBytes <= bytes.count - start,
      String(decoding: bytes[(entry.offset + 30)..<(start - extraLength)], as: UTF8.self) == entry.name
    else { throw ZipArchive.damaged(entry.name, "the part \(quoted(entry.name)) is not where its directory says") }
    guard let method = entry.method else {
      throw ZipArchive.damaged(
        entry.name, "the part \(quoted(entry.name)) is packed by the method \(entry.methodNumber), which is not known")
    }
    self.entry = entry
    self.limits = limits
    packed = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + entry.packedBytes)])
    inflater = method == .deflated ? .allocate(capacity: 1) : nil
    if let inflater {
      isal_inflate_init(inflater)
      inflater.pointee.crc_flag = UInt32(ISAL_GZIP_NO_HDR)
    }
  }

  deinit { inflater?.deallocate() }

  /// How many bytes have come out.
  var position: Int { expanded }

  /// Fills the buffer as far as the part goes, and returns how many bytes are new; 0 at the end of a sound part.
  ///
  /// - Throws: `damagedArchive`, `tooLarge`.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SheetFormatError) -> Int {
    guard !buffer.isEmpty else { return 0 }
    let count = try inflater == nil ? copy(into: buffer) : inflate(into: buffer)
    expanded += count
    try check()
    guard attributes.accepts(UnsafeRawBufferPointer(rebasing: buffer[..<count])) else {
      throw SheetFormatError(
        .tooLarge, part: entry.name,
        detail: "an element of the part \(quoted(entry.name)) has more than \(AttributeWatch.limit) attributes",
        expected: "XML as a spreadsheet program writes it", remedy: "save the sheet again in Excel or WPS")
    }
    if count < buffer.count { try finish() }
    return count
  }

  private mutating func copy(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, packed.count - taken)
    let piece = UnsafeRawBufferPointer(rebasing: packed[taken..<(taken + count)])
    buffer.copyMemory(from: piece)
    checksum = crc32_gzip_refl(checksum, piece.assumingMemoryBound(to: UInt8.self).baseAddress, UInt64(count))
    taken += count
    return count
  }

  private mutating func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(SheetFormatError) -> Int {
    guard let inflater else { return 0 }
    let room = min(buffer.count, Int(UInt32.max) / 2)
    inflater.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    inflater.pointee.avail_out = UInt32(room)
    while inflater.pointee.avail_out > 0, inflater.pointee.block_state != ISAL_BLOCK_FINISH {
      let piece = UnsafeRawBufferPointer(rebasing: packed[taken...].prefix(1 << 30))
      // ISA-L's signature is not const, but it does not write to its input.
      inflater.pointee.next_in = UnsafeMutablePointer(
        mutating: piece.baseAddress?.assumingMemoryBound(to: UInt8.self))
      inflater.pointee.avail_in = UInt32(piece.count)
      let before = inflater.pointee.avail_out
      let status = isal_inflate(inflater)
      let used = piece.count - Int(inflater.pointee.avail_in)
      taken += used
      guard status >= 0, status != ISAL_NEED_DICT else { throw damaged("its packed bytes have changed") }
      if used == 0, inflater.pointee.avail_out == before, inflater.pointee.block_state != ISAL_BLOCK_FINISH {
        throw damaged("its packed bytes end too early")
      }
    }
    checksum = inflater.pointee.crc
    return room - Int(inflater.pointee.avail_out)
  }

  private func check() throws(SheetFormatError) {
    guard expanded <= entry.expandedBytes else {
      throw damaged("it holds more than the \(entry.expandedBytes) bytes that its directory says")
    }
    guard expanded <= limits.sheetBytes else {
      throw SheetFormatError(
        .tooLarge, part: entry.name,
        detail: "the part \(quoted(entry.name)) expands to more than \(limits.sheetBytes) bytes",
        expected: "at most \(limits.sheetBytes) bytes a part", remedy: "split the workbook")
    }
    guard expanded > 64 << 20, expanded / max(1, entry.packedBytes) >= limits.archiveRatio else { return }
    throw SheetFormatError(
      .tooLarge, part: entry.name,
      detail: "the part \(quoted(entry.name)) expands to more than \(limits.archiveRatio) times its packed size",
      expected: "a workbook that was not made to fill the memory", remedy: "save the sheet again in Excel or WPS")
  }

  private func finish() throws(SheetFormatError) {
    guard expanded == entry.expandedBytes else {
      throw damaged("it ends after \(expanded) of \(entry.expandedBytes) bytes")
    }
    guard checksum == entry.checksum else { throw damaged("its bytes do not have the checksum that was stored") }
  }

  private func damaged(_ detail: String) -> SheetFormatError {
    ZipArchive.damaged(entry.name, "the part \(quoted(entry.name)) cannot be unpacked: \(detail)")
  }
}
