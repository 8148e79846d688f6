/// Damages delimited text: its quotes, delimiters, lines and encoding.
struct TextMutator {
  /// How many bytes one change adds at most.
  let growth: Int

  /// Changes the text in one to six places.
  func mutate(_ original: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    guard original.count < growth * 4 else { return generator.mutate(original) }
    var bytes = original
    for _ in 0...generator.below(6) { step(&bytes, &generator) }
    return generator.below(24) == 0 ? widened(bytes) : bytes
  }

  private func step(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let place = generator.below(bytes.count + 1)
    switch generator.below(10) {
    case 0: bytes = generator.mutate(bytes)
    case 1: repeatLine(&bytes, &generator)
    case 2: bytes.removeSubrange(line(of: bytes, generator.below(bytes.count)))
    case 3: bytes.removeSubrange(place...)
    case 4:
      let filler = generator.pick(Extremes.text, or: [0x39])
      let times = min(1 + generator.below(140_000), growth / filler.count)
      bytes.insert(contentsOf: Array(repeating: filler, count: times).joined(), at: place)
    case 5: bytes.insert(contentsOf: generator.pick(Extremes.values, or: []), at: place)
    case 6: bytes.insert(contentsOf: generator.pick(Extremes.text, or: []), at: 0)
    default: bytes.insert(contentsOf: generator.pick(Extremes.text, or: []), at: place)
    }
  }

  private func repeatLine(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    let range = line(of: bytes, generator.below(bytes.count))
    let text = bytes[range]
    let times = min(1 + generator.below(generator.below(4) == 0 ? 4_000 : 10), growth / (text.count + 1))
    bytes.insert(contentsOf: Array(repeating: text, count: times).joined(), at: range.lowerBound)
  }

  /// The line that a byte stands in, with its end.
  private func line(of bytes: [UInt8], _ position: Int) -> Range<Int> {
    guard position < bytes.count else { return 0..<0 }
    let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    return start..<end
  }

  /// Every byte with a NUL behind it: UTF-16 of sorts.
  private func widened(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { [$0, 0] } }
}
