/// What a row says, in three hashes: enough to compare versions of a sheet without keeping them.
public struct RowDigest: Hashable, Sendable {
  /// The order's folded number.
  public var order: UInt64
  /// The order with what names the line: product, colour, size, or the line's number.
  public var line: UInt64
  /// All that the row says.
  public var content: UInt64
  /// How many cells of it are filled.
  public var filledCount: UInt16
  /// How far it has come by its status words: a higher number is later, 0 where they say nothing.
  public var progress: UInt16

  /// Makes a digest.
  public init(order: UInt64, line: UInt64, content: UInt64, filledCount: UInt16, progress: UInt16 = 0) {
    self.order = order
    self.line = line
    self.content = content
    self.filledCount = filledCount
    self.progress = progress
  }
}

/// A 64-bit hash of text that is the same on every machine and in every run (FNV-1a, then a finalising mix).
public struct StableHash: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Makes the hash of nothing.
  public init() {}

  /// Adds a text, and that it ends.
  public mutating func add(_ text: String) {
    var (text, hash) = (text, self)
    text.withUTF8 { for byte in $0 { hash.add(byte) } }
    hash.add(0x1F)
    self = hash
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The hash.
  public var value: UInt64 {
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
