/// The sectors of a compound file and the table that chains them ([MS-CFB] 2.3 and 2.5).
struct SectorTable {
  private let bytes: UnsafeRawBufferPointer
  private let numbers: LittleEndian
  private let space: SectorChain.Space
  /// The sectors of the table itself.
  private let own: [Int]

  init(_ bytes: UnsafeRawBufferPointer, _ header: CompoundHeader) {
    self.bytes = bytes
    numbers = LittleEndian(bytes)
    let size = header.sectorSize
    space = SectorChain.Space(
      sectorSize: size, count: max(0, (bytes.count + size - 1) / size - 1), start: size, end: bytes.count)
    own = Self.ownSectors(numbers, header, space)
  }

  /// The bytes of a chain; up to its end where no size is given.
  func stream(from first: Int, size: Int?) -> CompoundStream {
    CompoundStream(SectorChain(from: first, wanted: size, in: space, next: next), of: bytes)
  }

  /// The sector behind this one; `nil` where the table does not say.
  private func next(_ sector: Int) -> Int? {
    let entriesASector = space.sectorSize / 4
    guard sector / entriesASector < own.count else { return nil }
    return numbers.word(Self.offset(own[sector / entriesASector], space) + sector % entriesASector * 4)
  }

  private static func offset(_ sector: Int, _ space: SectorChain.Space) -> Int {
    space.start + sector * space.sectorSize
  }

  /// The table's own sectors: listed in the header, and from there on in a chain of sectors that end with the next one.
  private static func ownSectors(
    _ numbers: LittleEndian, _ header: CompoundHeader, _ space: SectorChain.Space
  ) -> [Int] {
    let entriesASector = header.sectorSize / 4
    // What a table has beyond the sectors of the file chains nothing, and would let a list run in circles.
    let limit = (space.count + entriesASector - 1) / entriesASector
    var sectors: [Int] = []
    func take(_ offset: Int, _ count: Int) {
      for index in 0..<count where sectors.count < limit {
        // One that lies behind the end of a file that was cut off keeps its place.
        guard let sector = numbers.word(offset + index * 4), sector < CompoundHeader.firstMark else { continue }
        sectors.append(sector)
      }
    }
    take(CompoundHeader.listOffset, CompoundHeader.listCount)
    var list = header.firstListSector
    var passed = 0
    while sectors.count < limit, list < space.count, passed < space.count {
      take(offset(list, space), entriesASector - 1)
      list = numbers.word(offset(list, space) + (entriesASector - 1) * 4) ?? Int.max
      passed += 1
    }
    return sectors
  }
}
