/// Damages files of records and sectors in ways that leave most of them where they are: numbers at the edges, records of
/// another type or length, sectors that point elsewhere, ends that come too early.
enum BinaryMutator {
  private static let numbers: [UInt32] = [
    0, 1, 2, 3, 4, 15, 16, 255, 256, 4_095, 4_096, 8_223, 8_224, 16_383, 16_384, 32_767, 32_768, 65_535, 65_536,
    0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFA, 0xFFFF_FFFD, 0xFFFF_FFFE, 0xFFFF_FFFF,
  ]
  /// Types of records that change what follows.
  private static let types: [UInt32] = [
    0x0006, 0x000A, 0x0018, 0x001C, 0x0022, 0x002F, 0x0031, 0x003C, 0x0042, 0x005D, 0x0085, 0x00BD, 0x00BE, 0x00D6,
    0x00E0, 0x00E5, 0x00FC, 0x00FD, 0x01B6, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x0225, 0x027E, 0x041E, 0x0809,
    0x087D,
  ]
  private static let sectorSize = 512

  /// A damaged form, changed in up to six places.
  static func mutate(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...generator.below(6) where bytes.count > 8 {
      switch generator.below(10) {
      case 0: bytes.removeLast(generator.below(bytes.count))
      case 1: swapSectors(&bytes, &generator)
      case 2: put(generator.pick(types, or: 0), 2, at: generator.below(bytes.count - 4), &bytes)
      case 3:
        put(UInt32(generator.below(bytes.count / sectorSize + 2)), 4, at: generator.below(bytes.count / 4) * 4, &bytes)
      case 4: bytes[generator.below(bytes.count)] = UInt8(generator.below(256))
      case 5: put(generator.pick(numbers, or: 0), 4, at: generator.below(bytes.count - 4), &bytes)
      case 6: put(generator.pick(numbers, or: 0), 4, at: generator.below(min(bytes.count - 4, sectorSize)), &bytes)
      default: put(generator.pick(numbers, or: 0), 2, at: generator.below(bytes.count - 4), &bytes)
      }
    }
    return bytes
  }

  private static func put(_ number: UInt32, _ size: Int, at offset: Int, _ bytes: inout [UInt8]) {
    for index in 0..<size where offset + index < bytes.count {
      bytes[offset + index] = UInt8(truncatingIfNeeded: number >> UInt32(index * 8))
    }
  }

  private static func swapSectors(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let count = bytes.count / sectorSize
    guard count > 1 else { return }
    let (left, right) = (generator.below(count) * sectorSize, generator.below(count) * sectorSize)
    for index in 0..<sectorSize { bytes.swapAt(left + index, right + index) }
  }
}
