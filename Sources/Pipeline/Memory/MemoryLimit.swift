/// How much memory a run may take before what it has packed goes to disk.
///
/// Whatever lies on disk, every output is the same bytes.
public struct MemoryLimit: Sendable {
  /// The limit in bytes.
  public var bytes: Int
  /// Told when the disk does not give back what lies on it: nothing right can come of the run any more, and the program ends.
  public var whenLost: @Sendable (PipelineError) -> Never

  /// Makes a limit.
  public init(bytes: Int, whenLost: @escaping @Sendable (PipelineError) -> Never) {
    self.bytes = bytes
    self.whenLost = whenLost
  }

  /// The bytes that a size names: `512M`, `2G`, `1073741824`; `nil` for what is no size above zero.
  ///
  /// K, M, G and T are powers of 1024, as `free -h` tells memory.
  public static func bytes(of text: String) -> Int? {
    var digits = Substring(text), factor = 1
    if let last = text.last, let power = "KMGT".firstIndex(of: Character(last.uppercased())) {
      digits = digits.dropLast()
      factor = 1 << (10 * ("KMGT".distance(from: "KMGT".startIndex, to: power) + 1))
    }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), number > 0
    else { return nil }
    let (bytes, isTooMuch) = number.multipliedReportingOverflow(by: factor)
    return isTooMuch ? nil : bytes
  }
}
