/// Damages the records of a ZIP archive: the numbers that its local headers, its directory and its end hold.
///
/// What is inside stays as it is, so that readers meet sizes, offsets, methods and counts that do not fit it.
public enum ArchiveMutator {
  private static let numbers: [UInt32] = [
    0, 1, 2, 8, 9, 12, 14, 20, 21, 22, 45, 93, 98, 99, 0x0800, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x1_0000, 0x7FFF_FFFF,
    0x8000_0000, 0xFFFF_FFFE, 0xFFFF_FFFF,
  ]
  /// Where numbers stand in a record after its signature, and how many bytes they have.
  private static let fields: [(signature: [UInt8], fields: [(offset: Int, size: Int)])] = [
    ([0x50, 0x4B, 3, 4], [(4, 2), (6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)]),
    (
      [0x50, 0x4B, 1, 2],
      [(4, 2), (6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (34, 2), (42, 4)]
    ),
    ([0x50, 0x4B, 5, 6], [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)]),
    ([0x50, 0x4B, 6, 6], [(4, 4), (12, 2), (24, 4), (32, 4), (40, 4), (48, 4)]),
    ([0x50, 0x4B, 6, 7], [(4, 4), (8, 4), (16, 4)]),
    ([0x50, 0x4B, 7, 8], [(4, 4), (8, 4), (12, 4)]),
  ]

  /// A damaged form, changed in one to five places.
  public static func mutated(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...generator.below(5) {
      switch generator.below(12) {
      case 0: bytes = generator.mutate(bytes)
      case 1: bytes += original.suffix(generator.below(400))
      case 2: bytes.insert(contentsOf: original.prefix(generator.below(200)), at: 0)
      case 3: bytes = Array(bytes.dropLast(generator.below(200)))
      default: changeNumber(&bytes, &generator)
      }
    }
    return bytes
  }

  private static func changeNumber(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let record = fields[generator.below(fields.count)]
    let places = Self.places(of: record.signature, in: bytes)
    guard let place = places.randomElement(using: &generator) else { return }
    let field = record.fields[generator.below(record.fields.count)]
    let number: UInt32 =
      switch generator.below(4) {
      case 0: UInt32(generator.below(bytes.count + 1))
      case 1: Self.number(bytes, at: place + field.offset, field.size) &+ UInt32(generator.below(3)) &- 1
      default: generator.pick(numbers, or: 0)
      }
    for index in 0..<field.size where place + field.offset + index < bytes.count {
      bytes[place + field.offset + index] = UInt8(truncatingIfNeeded: number >> UInt32(index * 8))
    }
  }

  private static func number(_ bytes: [UInt8], at offset: Int, _ size: Int) -> UInt32 {
    (0..<size).reduce(0) { sum, index in
      offset + index < bytes.count ? sum | UInt32(bytes[offset + index]) << UInt32(index * 8) : sum
    }
  }

  private static func places(of signature: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard bytes.count >= signature.count else { return [] }
    return (0...(bytes.count - signature.count)).filter { start in
      bytes[start] == signature[0] && bytes[start..<(start + signature.count)].elementsEqual(signature)
    }
  }
}
