internal import CByteMasks

/// The characters of GB 18030 in UTF-8, as `iconv` has them: asked for once, and looked up from then on.
enum GB18030Characters {
  static let leads: ClosedRange<UInt8> = 0x81...0xFE
  static let trails: ClosedRange<UInt8> = 0x40...0xFE
  private static let digits: ClosedRange<UInt8> = 0x30...0x39
  /// The leads of four bytes in the basic plane.
  private static let basicLeads: ClosedRange<UInt8> = 0x81...0x84
  /// The numbers of 0x90308130, U+10000, and of 0xE3329A35, U+10FFFF; between them both count alike.
  private static let supplementary = number(0x90, 0x30, 0x81, 0x30)...number(0xE3, 0x32, 0x9A, 0x35)

  /// The UTF-8 bytes of each pair, by lead and trail, the first one lowest, and in the highest byte how many they are
  /// unless they are four; 0 for none.
  static let pairs: [UInt32] = {
    // One line a character: none holds a line feed, so the lines stay apart where bytes are no character.
    let lines: [UInt8] = leads.flatMap { lead in trails.flatMap { trail -> [UInt8] in [lead, trail, 0x0A] } }
    var table = [UInt32](repeating: 0, count: 1 << 16)
    for (number, packed) in packedCharacters(lines).enumerated() {
      let lead = Int(leads.lowerBound) + number / trails.count
      table[lead << 8 | Int(trails.lowerBound) + number % trails.count] = packed
    }
    return table
  }()

  /// One bit a pair: whether it is a character.
  static let pairBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1 << 10)
    for (pair, packed) in pairs.enumerated() where packed != 0 { bits[pair >> 6] |= 1 << UInt64(pair & 63) }
    return bits
  }()

  /// Whether all pairs of bytes from 0x81 to 0xFE are characters, as the standard has it.
  static let highPairsAreSound = leads.allSatisfy { lead in leads.allSatisfy { pairs[Int(lead) << 8 | Int($0)] != 0 } }

  /// The characters of four bytes in the basic plane, by number; 0 for none.
  private static let basic: [UInt32] = {
    let ends: [UInt8] = leads.flatMap { third in digits.flatMap { fourth -> [UInt8] in [third, fourth, 0x0A] } }
    var lines: [UInt8] = []
    for lead in basicLeads {
      for second in digits {
        for place in stride(from: 0, to: ends.count, by: 3) {
          lines += [lead, second, ends[place], ends[place + 1], ends[place + 2]]
        }
      }
    }
    return packedCharacters(lines)
  }()

  /// How many bytes a packed character has.
  @inline(__always)
  static func length(ofPacked packed: UInt32) -> Int { Int(min(packed >> 24, 4)) }

  /// The character of four bytes that begins here, packed like `pairs`; 0 where none does.
  static func packedFour(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    guard count >= 4, leads.contains(bytes[0]), digits.contains(bytes[1]) else { return 0 }
    guard leads.contains(bytes[2]), digits.contains(bytes[3]) else { return 0 }
    let number = number(bytes[0], bytes[1], bytes[2], bytes[3])
    if number < basic.count { return basic[number] }
    guard supplementary.contains(number) else { return 0 }
    let scalar = UInt32(number - supplementary.lowerBound) + 0x10000
    let head = 0xF0 | scalar >> 18 | (0x80 | scalar >> 12 & 0x3F) << 8
    return head | (0x80 | scalar >> 6 & 0x3F) << 16 | (0x80 | scalar & 0x3F) << 24
  }

  private static func number(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Int {
    let high = (Int(first) - 0x81) * 10 + Int(second) - 0x30
    return (high * 126 + Int(third) - 0x81) * 10 + Int(fourth) - 0x30
  }

  /// The characters of which each stands in a line of its own; 0 for a line that is none.
  private static func packedCharacters(_ lines: [UInt8]) -> [UInt32] {
    lines.withUnsafeBytes { bytes in
      let decoded = Transcoder.transcode(bytes, from: "GB18030", .replacing) ?? TranscodedText()
      defer { extendLifetime(decoded) }
      let texts = decoded.utf8.slice(0, decoded.utf8.count).split(separator: 0x0A, omittingEmptySubsequences: false)
      return texts.dropLast().map { packed(UnsafeBufferPointer(rebasing: $0)) }
    }
  }

  private static func packed(_ utf8: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(utf8)
    guard (2...4).contains(utf8.count), UTF8Evidence.characterLength(bytes, at: 0) == utf8.count else { return 0 }
    let length = utf8.count < 4 ? UInt32(utf8.count) << 24 : 0
    return utf8.enumerated().reduce(length) { $0 | UInt32($1.element) << UInt32($1.offset * 8) }
  }
}

extension GB18030Characters {
  /// Hands over text that is known to be right in UTF-8: as it lies where it is ASCII.
  ///
  /// - Complexity: O(bytes).
  @inline(__always)
  static func withUTF8<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if isASCII(bytes) { return body(bytes) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room(for: bytes.count)) { output in
      let count = output.baseAddress.map { decode(bytes, to: $0) } ?? 0
      return body(UnsafeBufferPointer(rebasing: output[..<count]))
    }
  }

  /// How many bytes `decode` may touch.
  static func room(for count: Int) -> Int { count * TextForm.gb18030.growth + 16 }

  /// Decodes text that is known to be right, up to a character that is cut off, and returns how many bytes it wrote.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    return pairs.withUnsafeBufferPointer { pairs in
      var position = 0
      var written = 0
      while position < bytes.count {
        if base[position] < 0x80 {
          let length = position + 16 <= bytes.count ? Int(copyASCII(base + position, output + written)) : 1
          output[written] = base[position]
          position += length
          written += length
          continue
        }
        guard position + 1 < bytes.count else { break }
        var packed = pairs[Int(base[position]) << 8 | Int(base[position + 1])]
        position += 2
        if packed == 0 {
          packed = packedFour(base + position - 2, bytes.count - position + 2)
          position += 2
        }
        guard packed != 0 else { break }
        UnsafeMutableRawPointer(output + written).storeBytes(of: packed.littleEndian, as: UInt32.self)
        written += length(ofPacked: packed)
      }
      return written
    }
  }

  @inline(__always)
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    let high: UInt64 = 0x8080_8080_8080_8080
    var place = 0
    while place + 8 <= raw.count {
      if raw.loadUnaligned(fromByteOffset: place, as: UInt64.self) & high != 0 { return false }
      place += 8
    }
    while place < raw.count {
      if raw[place] >= 0x80 { return false }
      place += 1
    }
    return true
  }
}
