/// Writes ZIP archives without compression (APPNOTE.TXT 4.3), so that what is inside may be damaged and the checksums
/// stay right.
public enum StoredArchive {
  /// A part of an archive.
  public typealias Part = (name: String, bytes: [UInt8])

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }

  /// The archive's bytes.
  public static func bytes(_ parts: [Part]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let size = number(part.bytes.count, 4)
      let common =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(Int(checksum(part.bytes)), 4) + size + size
        + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(archive.count, 4) + name
      archive += number(0x0403_4B50, 4) + common + name + part.bytes
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    return ~sum
  }
}
