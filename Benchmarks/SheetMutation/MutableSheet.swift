/// A sound file that is to be damaged.
public enum MutableSheet: Sendable {
  /// Bytes as they are.
  case file([UInt8])
  /// The parts of an archive, unpacked.
  case parts([StoredArchive.Part])

  /// Takes bytes for what they are: an archive without compression by its parts.
  public init(_ bytes: [UInt8]) {
    self = bytes.starts(with: [0x50, 0x4B]) ? StoredArchive.parts(bytes).map(Self.parts) ?? .file(bytes) : .file(bytes)
  }

  /// A damaged form; the same for the same state of the generator.
  ///
  /// `growth` says how many bytes one change adds at most, about.
  public func mutated(_ generator: inout SeededGenerator, growth: Int = 256 << 10) -> [UInt8] {
    switch self {
    case .file(let bytes): Self.mutated(bytes, growth, &generator)
    case .parts(let parts): Self.mutated(parts, growth, &generator)
    }
  }

  private static func mutated(_ bytes: [UInt8], _ growth: Int, _ generator: inout SeededGenerator) -> [UInt8] {
    if isBinary(bytes), generator.below(4) > 0 { return BinaryMutator.mutate(bytes, &generator) }
    if bytes.starts(with: Array("PK".utf8)) || isBinary(bytes) { return generator.mutate(bytes) }
    if isMarkup(bytes), generator.below(6) > 0 { return MarkupMutator.mutate(bytes, growth: growth, &generator) }
    return TextMutator(growth: growth).mutate(bytes, &generator)
  }

  private static func mutated(
    _ original: [StoredArchive.Part], _ growth: Int, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    var parts = original
    for _ in 0...generator.below(2) where !parts.isEmpty {
      let index = generator.below(parts.count)
      switch generator.below(24) {
      case 0: parts.remove(at: index)
      case 1: parts.append((generator.pick(parts, or: parts[index]).name, parts[index].bytes))
      case 2: parts[index].bytes = generator.pick(parts, or: parts[index]).bytes
      case 3: parts[index].bytes = []
      case 4: parts[index].bytes = generator.mutate(parts[index].bytes)
      default:
        let bytes = parts[index].bytes
        parts[index].bytes =
          isMarkup(bytes) ? MarkupMutator.mutate(bytes, growth: growth, &generator) : generator.mutate(bytes)
      }
    }
    let archive = StoredArchive.bytes(parts)
    return generator.below(12) == 0 ? generator.mutate(archive) : archive
  }

  /// A compound file, or the records of a workbook without one.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF]) || bytes.starts(with: [0x09, 0x08])
  }

  private static func isMarkup(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).first { $0 > 32 && $0 < 0x80 } == UInt8(ascii: "<")
  }
}
