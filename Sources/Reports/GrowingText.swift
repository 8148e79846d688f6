/// A text that is written piece by piece, and given away a block at a time.
protocol GrowingText {
  /// What was written and not yet given away.
  var bytes: [UInt8] { get }
  /// Gives away what was written.
  mutating func taken() -> [UInt8]
}
