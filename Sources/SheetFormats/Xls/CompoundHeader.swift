/// The header of a compound file ([MS-CFB] 2.2): how large its sectors are, and where its tables begin.
struct CompoundHeader {
  /// Bytes of a sector: 512, or 4,096 in version 4.
  let sectorSize: Int
  /// Streams of fewer bytes lie in the mini stream.
  let miniStreamCutoff: Int
  let firstDirectorySector: Int
  let firstMiniTableSector: Int
  /// The first sector that lists further sectors of the table.
  let firstListSector: Int
  /// Whether sizes of streams have 64 bits.
  let hasLongSizes: Bool

  /// Where the header's own list of the table's sectors begins, and how many it has room for.
  static let (listOffset, listCount) = (76, 109)
  /// Bytes of a sector of the mini stream ([MS-CFB] 2.2: the shift must be 6).
  static let miniSectorSize = 64
  /// From this number on, an entry of the table is a mark and no sector ([MS-CFB] 2.1).
  static let firstMark = 0xFFFF_FFFA

  /// Reads the header; `nil` where it is cut off or its sectors have no size that there is.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let numbers = LittleEndian(bytes)
    guard bytes.count >= 512, let shift = numbers.short(30), shift == 9 || shift == 12,
      let version = numbers.short(26), let directory = numbers.word(48), let cutoff = numbers.word(56),
      let miniTable = numbers.word(60), let list = numbers.word(68)
    else { return nil }
    sectorSize = 1 << shift
    miniStreamCutoff = cutoff
    firstDirectorySector = directory
    firstMiniTableSector = miniTable
    firstListSector = list
    hasLongSizes = version >= 4
  }
}
