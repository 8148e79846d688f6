/// Names for what must not be told: the same text gets the same label, in the order in which texts are met.
struct PrivateLabels {
  private var known: [String: [String: Int]] = [:]

  /// `source-2` for the second source.
  mutating func label(_ kind: String, _ text: String) -> String {
    var numbers = known[kind] ?? [:]
    let number = numbers[text] ?? numbers.count + 1
    numbers[text] = number
    known[kind] = numbers
    return "\(kind)-\(number)"
  }
}

/// The form of a text without its letters: `han3`, `latin2 digit4`.
enum TextOutline {
  private enum Sort: String { case han, latin, digit, space, mark, other }

  /// Runs of like characters, each with its length; at most so many runs.
  ///
  /// - Complexity: O(*characters*).
  static func of(_ text: String, mostRuns: Int = 12) -> String {
    var runs: [(Sort, Int)] = []
    for scalar in text.unicodeScalars {
      let sort = sort(scalar)
      if let last = runs.last, last.0 == sort {
        runs[runs.count - 1].1 += 1
      } else {
        guard runs.count < mostRuns else { return told(runs) + " …" }
        runs.append((sort, 1))
      }
    }
    return told(runs)
  }

  private static func told(_ runs: [(Sort, Int)]) -> String {
    runs.map { "\($0.0.rawValue)\($0.1)" }.joined(separator: " ")
  }

  private static func sort(_ scalar: Unicode.Scalar) -> Sort {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19: .digit
    case 0x41...0x5A, 0x61...0x7A: .latin
    case 0x20, 0x09, 0x0A, 0x0D, 0x3000, 0xA0: .space
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
    case 0x21...0x7E, 0x2010...0x2027, 0x3001...0x303F, 0xFF01...0xFF65: .mark
    default: .other
    }
  }
}
