internal import SheetFormats

/// Where each key of a side stands first, and how well the keys tell the rows apart.
struct KeyPlaces {
  /// By key the place of its first row; blank keys are left out.
  private(set) var firstPlaces: [UInt64: Int] = [:]
  /// Of 100: how many filled keys stand once; 100 only where all do.
  let uniqueness: Int
  /// Of 100: how many rows have a key.
  let filledShare: Int

  init(_ keys: [UInt64]) {
    var filled = 0
    for (place, key) in keys.enumerated() where key != 0 {
      filled += 1
      if firstPlaces[key] == nil { firstPlaces[key] = place }
    }
    uniqueness = filled == 0 ? 0 : firstPlaces.count * 100 / filled
    filledShare = keys.isEmpty ? 0 : filled * 100 / keys.count
  }

  static func combined(_ left: UInt64, _ right: UInt64) -> UInt64 { ByteDigest.combined(left, right) }
}
