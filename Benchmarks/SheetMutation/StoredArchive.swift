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

  /// The parts of an archive as `bytes` writes it; `nil` for other bytes.
  public static func parts(_ archive: [UInt8]) -> [Part]? {
    var parts: [Part] = []
    var place = 0
    while place + 30 <= archive.count, number(archive, place, 4) == 0x0403_4B50 {
      let size = number(archive, place + 18, 4)
      let name = place + 30
      let start = name + number(archive, place + 26, 2) + number(archive, place + 28, 2)
      // Neither compressed nor with its sizes behind the part.
      guard number(archive, place + 8, 2) == 0, number(archive, place + 6, 2) & 8 == 0, start + size <= archive.count
      else { return nil }
      let nameBytes = archive[name..<(name + number(archive, place + 26, 2))]
      parts.append((String(decoding: nameBytes, as: UTF8.self), Array(archive[start..<(start + size)])))
      place = start + size
    }
    return parts.isEmpty || number(archive, place, 4) != 0x0201_4B50 ? nil : parts
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    (0..<width).reduce(0) { sum, index in
      offset + index < bytes.count ? sum | Int(bytes[offset + index]) << (index * 8) : sum
    }
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
