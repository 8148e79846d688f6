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

  /// The bytes that a size names: `512M`, `1.5G`, `2GB`, `1073741824`; `nil` for what is no size above zero.
  ///
  /// K, M, G and T are powers of 1024, as `free -h` tells memory.
  public static func bytes(of text: String) -> Int? { ByteSize.bytes(of: text) }
}
