/// How far bytes look like UTF-16 without a mark: in which byte order most units are ASCII, Chinese or its punctuation.
struct UTF16Evidence {
  private static let sampleBytes = 64 << 10

  /// The encoding, `nil` where neither order makes sense.
  let encoding: String?
  /// The evidence in words.
  let reason: String

  init(_ bytes: UnsafeRawBufferPointer) {
    let sample = UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.sampleBytes & ~1))
    let units = sample.count / 2
    guard bytes.count % 2 == 0, units >= 4, NulBytes.areIn(sample) else {
      encoding = nil
      reason = "no units of two bytes"
      return
    }
    let little = Self.weigh(sample, highByte: 1)
    let big = Self.weigh(sample, highByte: 0)
    let best = max(little.plausible, big.plausible)
    let other = min(little.plausible, big.plausible)
    let isLittle = little.plausible > big.plausible
    let cuts = isLittle ? little.cuts : big.cuts
    let isClear = best * 20 >= units * 19 && other * 10 <= units * 6 && cuts > 0
    reason = "\(best) of the first \(units) units of two bytes are Chinese or ASCII, in the other byte order \(other)"
    let isSound = isClear && UTF16Check.isSound(bytes, highByte: isLittle ? 1 : 0)
    encoding = isSound ? (isLittle ? "UTF-16LE" : "UTF-16BE") : nil
  }

  /// How many units are characters that order sheets are made of, and how many end a line or may end a field.
  private static func weigh(_ sample: UnsafeRawBufferPointer, highByte: Int) -> (plausible: Int, cuts: Int) {
    var plausible = 0
    var cuts = 0
    for position in stride(from: 0, to: sample.count - 1, by: 2) {
      let unit = UInt16(sample[position + highByte]) << 8 | UInt16(sample[position + 1 - highByte])
      switch unit {
      case 9, 10, 13, 0x2C, 0x3B, 0x7C:
        plausible += 1
        cuts += 1
      case 0x20...0x7E, 0xA0...0xFF, 0x2010...0x203B, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E, 0xFFE5:
        plausible += 1
      default: break
      }
    }
    return (plausible, cuts)
  }
}
