/// Damages texts of words and lines: words out of their places, words from other texts, lines again, deeper or gone.
///
/// What comes out often still has the form of a configuration, a profile or a value, and says something else.
public struct WordMutator: Sendable {
  private let words: [[UInt8]]
  private let lines: [[UInt8]]

  /// Takes the words and lines of sound texts as the stock of what is put in.
  public init(stock texts: [[UInt8]]) {
    words = texts.flatMap { Self.words($0) }.filter { $0.count < 200 }
    lines = texts.flatMap { Self.lines($0) }
  }

  /// Changes a text in one to six places; `growth` says how many bytes one change adds at most, about.
  public func mutated(
    _ original: [UInt8], growth: Int = 16 << 10, _ generator: inout SeededGenerator
  ) -> [UInt8] {
    guard original.count < growth * 4 else { return generator.mutate(original) }
    var bytes = original
    for _ in 0...generator.below(6) {
      if generator.below(3) == 0 {
        var all = Self.lines(bytes)
        changeLines(&all, growth, &generator)
        bytes = Array(all.joined())
      } else {
        var all = Self.words(bytes)
        changeWords(&all, growth, &generator)
        bytes = Array(all.joined())
      }
    }
    return bytes
  }

  private func changeWords(_ all: inout [[UInt8]], _ growth: Int, _ generator: inout SeededGenerator) {
    let index = generator.below(all.count)
    guard index < all.count else { return all.append(generator.pick(words, or: [0x61])) }
    switch generator.below(12) {
    case 0: all.remove(at: index)
    case 1: all.insert(all[index], at: generator.below(all.count))
    case 2: all.swapAt(index, generator.below(all.count))
    case 3: all[index] = generator.mutate(all[index])
    case 4: all[index] = generator.pick(Extremes.values, or: [])
    case 5: all.insert(generator.pick(Extremes.text, or: []), at: index)
    case 6: repeatSpan(&all, index, growth, &generator)
    case 7: all[index] = digits(&generator)
    case 8, 9: all.insert(generator.pick(words, or: []), at: index)
    default: all[index] = generator.pick(words, or: [])
    }
  }

  private func changeLines(_ all: inout [[UInt8]], _ growth: Int, _ generator: inout SeededGenerator) {
    let index = generator.below(all.count)
    guard index < all.count else { return all.append(generator.pick(lines, or: [0x0A])) }
    switch generator.below(8) {
    case 0: all.remove(at: index)
    case 1: all.insert(all[index], at: generator.below(all.count))
    case 2: all.swapAt(index, generator.below(all.count))
    case 3: all[index].insert(contentsOf: [0x20, 0x20], at: 0)
    case 4: all[index] = Array(all[index].drop { $0 == 0x20 })
    case 5: repeatSpan(&all, index, growth, &generator)
    default: all.insert(generator.pick(lines, or: []), at: index)
    }
  }

  private func repeatSpan(
    _ all: inout [[UInt8]], _ index: Int, _ growth: Int, _ generator: inout SeededGenerator
  ) {
    let span = all[index..<min(all.count, index + 1 + generator.below(6))]
    let size = span.reduce(1) { $0 + $1.count }
    let times = min(1 + generator.below(generator.below(8) == 0 ? 5_000 : 6), growth / size)
    all.insert(contentsOf: Array(repeating: span, count: times).joined(), at: index)
  }

  private func digits(_ generator: inout SeededGenerator) -> [UInt8] {
    (0...generator.below(generator.below(6) == 0 ? 400 : 10)).map { _ in UInt8(0x30 + generator.below(10)) }
  }

  /// Runs of letters and digits, runs of spaces, and every other sign alone.
  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var kind = -1
    for byte in bytes {
      let next =
        byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == 0x5F
        ? 1
        : isDigit(byte)
          ? 2
          : byte == 0x20 ? 3 : 0
      if next == kind, next != 0 { words[words.count - 1].append(byte) } else { words.append([byte]) }
      kind = next
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The lines with their ends.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for byte in bytes {
      line.append(byte)
      if byte == 0x0A {
        lines.append(line)
        line = []
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
