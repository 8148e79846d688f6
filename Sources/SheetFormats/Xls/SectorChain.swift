/// Where the bytes of a chain of sectors lie, followed up to its end, to a sector that is not there, or to one that it
/// has passed before ([MS-CFB] 2.3 and 2.4).
struct SectorChain {
  /// What is chained: the sectors of the file, or those of the mini stream.
  struct Space {
    let sectorSize: Int
    /// How many sectors there are; the last one may be cut off.
    let count: Int
    /// Where sector 0 begins.
    let start: Int
    /// Where the bytes end.
    let end: Int
  }

  /// The bytes in their order; sectors that follow each other are one range.
  private(set) var ranges: [Range<Int>] = []
  /// How many bytes the ranges hold.
  private(set) var length = 0
  /// Whether the chain came to as many bytes as were wanted, or to its end.
  private(set) var isWhole = false

  /// The mark of the last sector of a chain ([MS-CFB] 2.1).
  private static let end = 0xFFFF_FFFE

  /// Follows a chain until it has `wanted` bytes, or to its end where that is `nil`.
  ///
  /// - Complexity: O(sectors of the space).
  init(from first: Int, wanted: Int?, in space: Space, next: (Int) -> Int?) {
    var passed = [Bool](repeating: false, count: space.count)
    var sector = first
    defer { isWhole = length == wanted || wanted == nil && sector == Self.end && length % space.sectorSize == 0 }
    let limit = wanted ?? Int.max
    while length < limit, sector >= 0, sector < space.count, !passed[sector] {
      passed[sector] = true
      let start = space.start + sector * space.sectorSize
      add(start..<min(start + min(space.sectorSize, limit - length), space.end))
      guard let following = next(sector) else { return }
      sector = following
    }
  }

  private mutating func add(_ range: Range<Int>) {
    length += range.count
    if let last = ranges.last, last.upperBound == range.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
    } else {
      ranges.append(range)
    }
  }
}
