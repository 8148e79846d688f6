import Foundation

/// Sebastiano Vigna's generator, seeded by hand: the same seed is the same history everywhere.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whether something of this chance happens.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of some.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }
}

/// How large a history may be.
struct HistorySize: Sendable, CustomStringConvertible {
  var sources: Int, weeks: Int, values: Int

  static let full = HistorySize(sources: 4, weeks: 6, values: 4)

  /// Every smaller size, the smallest first.
  static let ascending: [HistorySize] = {
    var sizes: [HistorySize] = []
    for sources in 1...full.sources {
      for weeks in 1...full.weeks {
        for values in 1...full.values { sizes.append(HistorySize(sources: sources, weeks: weeks, values: values)) }
      }
    }
    return sizes.sorted { $0.volume < $1.volume }
  }()

  private var volume: Int { sources * weeks * values }

  var description: String { "\(sources) sources, \(weeks) weeks, \(values) values" }
}

/// Tries a property on many histories; the first that fails is tried smaller.
enum ManyHistories {
  /// `DUIDAN_HISTORIES` multiplies the counts, for long runs.
  static let factor = ProcessInfo.processInfo.environment["DUIDAN_HISTORIES"].flatMap { Int($0) } ?? 1

  /// What fails first: its seed, and made as small as trying finds; `nil` where nothing fails.
  static func firstFailure(_ count: Int, _ property: (UInt64, HistorySize) -> String?) -> String? {
    for seed in 0..<UInt64(count * factor) {
      guard let failure = property(seed, .full) else { continue }
      for size in HistorySize.ascending {
        for other in 0..<UInt64(100) {
          if let smaller = property(other, size) { return "seed \(other), \(size) (first seed \(seed)):\n\(smaller)" }
        }
      }
      return "seed \(seed), \(HistorySize.full):\n\(failure)"
    }
    return nil
  }
}
