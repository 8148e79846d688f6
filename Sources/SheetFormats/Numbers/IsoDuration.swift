/// Elapsed time as ISO 8601 writes it, in days, hours, minutes and seconds: `PT13H45M30S`, `-P1DT2H`, `PT1M29.9999S`.
struct IsoDuration {
  /// The seconds, rounded; negative for time that lies before.
  let seconds: Int64

  /// Reads a duration and nothing else; years and months, which have no fixed length, are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    guard rest.first == UInt8(ascii: "P") else { return nil }
    rest = rest.dropFirst()
    var total: Int64 = 0
    var inTime = false
    var sawPart = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !inTime {
        inTime = true
        rest = rest.dropFirst()
        continue
      }
      guard let part = Self.part(&rest, inTime: inTime) else { return nil }
      total += part
      sawPart = true
    }
    guard sawPart else { return nil }
    seconds = isNegative ? -total : total
  }

  /// Takes one number and its unit and returns them in seconds.
  private static func part(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>, inTime: Bool) -> Int64? {
    var value: Int64 = 0
    var count = 0
    while let byte = rest.first, byte &- 48 <= 9 {
      count += 1
      guard count <= 10 else { return nil }
      value = value * 10 + Int64(byte - 48)
      rest = rest.dropFirst()
    }
    var roundsUp = false
    let hasFraction = rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",")
    if hasFraction {
      rest = rest.dropFirst()
      roundsUp = rest.first.map { (53...57).contains($0) } ?? false
      rest = rest.drop { $0 &- 48 <= 9 }
    }
    guard count > 0, let unit = rest.first else { return nil }
    rest = rest.dropFirst()
    switch (unit, inTime) {
    case (UInt8(ascii: "S"), true): return value + (roundsUp ? 1 : 0)
    case (UInt8(ascii: "M"), true) where !hasFraction: return value * 60
    case (UInt8(ascii: "H"), true) where !hasFraction: return value * 3600
    case (UInt8(ascii: "D"), false) where !hasFraction: return value * 86_400
    default: return nil
    }
  }
}
