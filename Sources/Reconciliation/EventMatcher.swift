import OrderModel

/// Finds which event of before each stated one is.
///
/// An event is its own number and line; without a number it is line, date and quantity. So a numbered event whose date,
/// quantity or model is corrected stays itself, and an unnumbered one whose date or quantity is another one is another
/// event. Two events of one number on one line and two days are two: what agrees most is paired first. Equal line, date
/// and quantity twice in one version without a number are two events as well: people ship 100 in the morning and 100 in
/// the afternoon, and a row that is entered twice is for a rule to ask about (SHP-13), not for the key to swallow.
struct EventMatcher {
  /// An event to be paired: what is compared of it, and whether its day lies within the new version's dates.
  struct Entry {
    var traits: EventTraits
    var isInSpan = true
  }

  /// One way to agree: events of equal keys are one; `nil` where an event cannot agree in this way.
  typealias Key = (Entry) -> String?

  private let known: [Entry]
  private let stated: [Entry]
  private(set) var knownOfStated: [Int: Int] = [:]
  private var freeKnown: [Int]
  private var freeStated: [Int]

  private init(_ stated: [Entry], _ known: [Entry]) {
    self.stated = stated
    self.known = known
    freeKnown = Array(known.indices)
    freeStated = Array(stated.indices)
  }

  /// Pairs the events that a source states with those that it stated before.
  ///
  /// - Complexity: O(*e* log *e*) in events of the order.
  static func match(_ stated: [Entry], toOwn known: [Entry]) -> [Int: Int] {
    var matcher = EventMatcher(stated, known)
    matcher.pair { key($0, $0.traits.number, $0.traits.line, $0.traits.day, $0.traits.measure, $0.traits.content) }
    matcher.pair(matcher.numbered { [$0.line, $0.day, $0.measure] })
    matcher.pair(matcher.numbered { [$0.line, $0.day] })
    matcher.pair(matcher.numbered { [$0.line, $0.measure] })
    matcher.pair(matcher.numbered { [$0.day, $0.measure] })
    // A log that begins later does not correct what lies before it.
    matcher.pair { $0.isInSpan && !$0.traits.number.isEmpty ? key($0, $0.traits.number, $0.traits.line) : nil }
    matcher.pairLoneNumbers()
    matcher.pair { $0.traits.number.isEmpty ? key($0, $0.traits.line, $0.traits.day, $0.traits.measure) : nil }
    matcher.pair { $0.traits.number.isEmpty ? $0.traits.content : nil }
    matcher.pairUnnumbered { [$0.line, $0.day, $0.measure] }
    return matcher.knownOfStated
  }

  /// Pairs events that a source states for the first time with those that only other sources state.
  ///
  /// Where the two number their events for themselves, so that no number is in both, line, date and quantity count.
  ///
  /// - Parameter numbers: the numbers that the source and others have in common.
  static func match(_ stated: [Entry], toForeign known: [Entry], commonNumbers numbers: Set<String>) -> [Int: Int] {
    var matcher = EventMatcher(stated, known)
    matcher.pair(matcher.numbered { [$0.line, $0.day, $0.measure] })
    matcher.pair(matcher.numbered { [$0.line, $0.day] })
    matcher.pair(matcher.numbered { [$0.line, $0.measure] })
    matcher.pair(matcher.numbered { [$0.day, $0.measure] })
    matcher.pair(matcher.numbered { [$0.line] })
    matcher.pairLoneNumbers()
    matcher.pair { $0.traits.tracking.isEmpty ? nil : key($0, $0.traits.tracking, $0.traits.line, $0.traits.measure) }
    matcher.pairUnnumbered { [$0.line, $0.day, $0.measure] }
    if numbers.isEmpty {
      matcher.pair { $0.traits.day.isEmpty ? nil : key($0, $0.traits.line, $0.traits.day, $0.traits.measure) }
    }
    return matcher.knownOfStated
  }

  private static func key(_ entry: Entry, _ parts: String...) -> String { parts.joined(separator: "\u{1F}") }

  private func numbered(_ parts: @escaping (EventTraits) -> [String]) -> Key {
    { entry in
      guard !entry.traits.number.isEmpty else { return nil }
      return ([entry.traits.number] + parts(entry.traits)).joined(separator: "\u{1F}")
    }
  }

  /// Pairs what is left and has equal keys, in the order of content where several are alike.
  private mutating func pair(_ key: Key) {
    guard !freeStated.isEmpty, !freeKnown.isEmpty else { return }
    let there = Dictionary(grouping: freeKnown) { key(known[$0]) }
    for (key, here) in Dictionary(grouping: freeStated, by: { key(stated[$0]) }) {
      guard key != nil, let there = there[key] else { continue }
      let knownByContent = there.sorted { known[$0].traits.content < known[$1].traits.content }
      let statedByContent = here.sorted { stated[$0].traits.content < stated[$1].traits.content }
      for (index, other) in zip(statedByContent, knownByContent) { knownOfStated[index] = other }
    }
    dropPaired()
  }

  /// Pairs the events of a number that each side has once.
  private mutating func pairLoneNumbers() {
    let there = Dictionary(grouping: known.indices.filter { !known[$0].traits.number.isEmpty }) {
      known[$0].traits.number
    }
    let here = Dictionary(grouping: stated.indices.filter { !stated[$0].traits.number.isEmpty }) {
      stated[$0].traits.number
    }
    let free = Set(freeKnown)
    for index in freeStated {
      guard here[stated[index].traits.number]?.count == 1, let other = there[stated[index].traits.number],
        other.count == 1, free.contains(other[0]), known[other[0]].isInSpan
      else { continue }
      knownOfStated[index] = other[0]
    }
    dropPaired()
  }

  /// Pairs events of which one has a number and the other none: it was filled in, or only one side knows it.
  private mutating func pairUnnumbered(_ parts: @escaping (EventTraits) -> [String]) {
    for isStatedNumbered in [true, false] {
      let here = freeStated.filter { stated[$0].traits.number.isEmpty != isStatedNumbered }
      let there = freeKnown.filter { known[$0].traits.number.isEmpty || !isStatedNumbered }
      var part = EventMatcher(here.map { stated[$0] }, there.map { known[$0] })
      part.pair { $0.traits.day.isEmpty ? nil : parts($0.traits).joined(separator: "\u{1F}") }
      for (index, other) in part.knownOfStated { knownOfStated[here[index]] = there[other] }
      dropPaired()
    }
  }

  private mutating func dropPaired() {
    let used = Set(knownOfStated.values)
    freeStated.removeAll { knownOfStated[$0] != nil }
    freeKnown.removeAll { used.contains($0) }
  }
}
