/// A fast 64-bit digest of bytes, for tables of cells in memory: never stored, and no proof that bytes are equal.
///
/// Multiplies and folds 16 bytes a step, as wyhash does (Wang Yi 2019); constant, so that runs are alike.
public enum ByteDigest {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// The digest of some bytes; never 0, which stands for a blank cell.
  ///
  /// - Complexity: O(bytes).
  public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state = folded(first ^ UInt64(truncatingIfNeeded: raw.count), second)
    var place = 0
    while place + 16 <= raw.count {
      let low = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let high = raw.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      state = folded(low ^ first, high ^ state)
      place += 16
    }
    var low: UInt64 = 0
    var high: UInt64 = 0
    if place + 8 <= raw.count {
      low = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    var shift: UInt64 = 0
    while place < raw.count {
      high |= UInt64(raw[place]) << shift
      shift += 8
      place += 1
    }
    let result = folded(low ^ second, high ^ state)
    return result == 0 ? 1 : result
  }

  /// The digest of a text's bytes, as `of(_:)`.
  public static func of(_ text: String) -> UInt64 {
    var copy = text
    return copy.withUTF8 { of($0) }
  }

  /// A digest of two digests in their order.
  public static func combined(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let result = folded(left ^ second, right ^ first)
    return result == 0 ? 1 : result
  }

  @inline(__always)
  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
