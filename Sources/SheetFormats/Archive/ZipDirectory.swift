/// Reads the directory at the end of a ZIP archive, ZIP64 included (APPNOTE 6.3.10, 4.3.12 to 4.3.16).
struct ZipDirectory {
  private static let endSize = 22
  private static let headerSize = 46
  private static let saturatedShort = 0xFFFF
  private static let saturatedWord = 0xFFFF_FFFF

  private let source: LittleEndian
  private let limits: ReadingLimits
  private var count = 0
  private var start = 0
  private var end = 0
  /// How many bytes stand before the archive's own first one.
  private var shift = 0

  /// The parts, in the directory's order, no name twice, none inside of another.
  ///
  /// - Throws: `damagedArchive`, `encrypted`, `tooLarge`.
  static func entries(
    of bytes: UnsafeRawBufferPointer, limits: ReadingLimits
  ) throws(SheetFormatError) -> [ZipEntry] {
    var directory = ZipDirectory(source: LittleEndian(bytes), limits: limits)
    try directory.find()
    let entries = try directory.read()
    try directory.refuseOverlaps(entries)
    return entries
  }

  private init(source: LittleEndian, limits: ReadingLimits) {
    self.source = source
    self.limits = limits
  }

  /// Finds the record at the end, which a comment of up to 65,535 bytes may follow.
  private mutating func find() throws(SheetFormatError) {
    let last = source.bytes.count - Self.endSize
    let first = max(0, last - Self.saturatedShort)
    let place = stride(from: last, through: first, by: -1).first {
      source.word($0) == 0x0605_4B50 && (source.short($0 + 20) ?? 0) <= last - $0
    }
    guard let place, let listed = source.short(place + 10), let size = source.word(place + 12),
      let offset = source.word(place + 16)
    else { throw ZipArchive.damaged(nil, "its directory is missing: the end of the file is cut off") }
    if listed == Self.saturatedShort || size == Self.saturatedWord || offset == Self.saturatedWord {
      return try findLarge(before: place)
    }
    try settle(count: listed, size: size, offset: offset, end: place)
  }

  private mutating func findLarge(before place: Int) throws(SheetFormatError) {
    guard source.word(place - 20) == 0x0706_4B50, let record = source.long(place - 12),
      source.word(record) == 0x0606_4B50, let listed = source.long(record + 32), let size = source.long(record + 40),
      let offset = source.long(record + 48), record < place
    else { throw ZipArchive.damaged(nil, "its directory (ZIP64) cannot be found") }
    try settle(count: listed, size: size, offset: offset, end: record)
  }

  private mutating func settle(count: Int, size: Int, offset: Int, end: Int) throws(SheetFormatError) {
    guard size >= 0, offset >= 0, size <= end, offset <= end - size else {
      throw ZipArchive.damaged(nil, "its directory does not lie where the archive says")
    }
    guard count <= limits.archiveParts else {
      throw SheetFormatError(
        .tooLarge, detail: "the archive has \(count) parts", expected: "at most \(limits.archiveParts) parts",
        remedy: "save the sheet again in Excel or WPS")
    }
    self.count = count
    self.end = end
    start = end - size
    shift = start - offset
  }

  private func read() throws(SheetFormatError) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var keys: Set<PartKey> = []
    var position = start
    for _ in 0..<count {
      let (entry, next) = try header(at: position)
      position = next
      guard keys.insert(PartKey(entry.name)).inserted else {
        throw ZipArchive.damaged(entry.name, "it has two parts \(quoted(entry.name))")
      }
      entries.append(entry)
    }
    return entries
  }

  private func header(at position: Int) throws(SheetFormatError) -> (entry: ZipEntry, next: Int) {
    guard source.word(position) == 0x0201_4B50, let flags = source.short(position + 8),
      let method = source.number(UInt16.self, at: position + 10),
      let checksum = source.number(UInt32.self, at: position + 16), let nameLength = source.short(position + 28),
      let extraLength = source.short(position + 30), let commentLength = source.short(position + 32),
      position + Self.headerSize + nameLength + extraLength + commentLength <= end
    else { throw ZipArchive.damaged(nil, "its directory ends too early") }
    let nameStart = position + Self.headerSize
    let name = String(decoding: source.bytes[nameStart..<(nameStart + nameLength)], as: UTF8.self)
    if flags & 1 != 0 { throw ZipArchive.encrypted(name) }
    let extra = (nameStart + nameLength)..<(nameStart + nameLength + extraLength)
    guard let sizes = sizes(at: position, extra: extra), sizes.offset >= 0, sizes.packed >= 0, sizes.expanded >= 0
    else {
      throw ZipArchive.damaged(name, "the size of the part \(quoted(name)) is missing")
    }
    let entry = ZipEntry(
      name: name, methodNumber: method, checksum: checksum, packedBytes: sizes.packed, expandedBytes: sizes.expanded,
      offset: sizes.offset + shift)
    return (entry, extra.upperBound + commentLength)
  }

  /// The sizes and the offset of a part; those that fill their field stand in the ZIP64 extra field, in this order.
  private func sizes(at position: Int, extra: Range<Int>) -> (expanded: Int, packed: Int, offset: Int)? {
    guard let packed = source.word(position + 20), let expanded = source.word(position + 24),
      let offset = source.word(position + 42)
    else { return nil }
    var large = largeFields(extra)
    func full(_ number: Int) -> Int? {
      guard number == Self.saturatedWord else { return number }
      return large.isEmpty ? nil : large.removeFirst()
    }
    guard let expanded = full(expanded), let packed = full(packed), let offset = full(offset) else { return nil }
    return (expanded, packed, offset)
  }

  private func largeFields(_ extra: Range<Int>) -> [Int] {
    var position = extra.lowerBound
    while position + 4 <= extra.upperBound, let id = source.short(position), let size = source.short(position + 2) {
      let fieldEnd = position + 4 + size
      guard fieldEnd <= extra.upperBound else { return [] }
      if id == 1 { return stride(from: position + 4, through: fieldEnd - 8, by: 8).compactMap(source.long) }
      position = fieldEnd
    }
    return []
  }

  /// Refuses archives whose parts share bytes: a way to hide a bomb.
  private func refuseOverlaps(_ entries: [ZipEntry]) throws(SheetFormatError) {
    var free = 0
    for entry in entries.sorted(by: { ($0.offset, $0.name) < ($1.offset, $1.name) }) {
      guard entry.offset >= free, entry.packedBytes <= start, entry.offset <= start - entry.packedBytes - 30 else {
        throw ZipArchive.damaged(entry.name, "the part \(quoted(entry.name)) lies over another one")
      }
      free = entry.offset + 30 + entry.packedBytes
    }
  }
}
