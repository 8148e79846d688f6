public import ExactValues
public import OrderModel

/// How recent a row is by its own word: the number of its revision, the moment of its change or update.
///
/// Two are compared by what both say, the revision first. A file's time says nothing.
public struct Recency: Hashable, Sendable {
  /// The revision's number: of `V2`, `Rev.2` and `2` it is 2, of `B` it is 2 as well.
  public var revision: Int64?
  /// The day of the change, or of the last update.
  public var day: Day?
  /// The second of that day; `nil` where only the day is said.
  public var secondOfDay: Int32?

  /// Makes a recency; `nil` where nothing is said.
  public init?(revision: FieldValue?, changed: FieldValue?) {
    self.revision = revision.flatMap { Self.number(of: $0.description) }
    day = changed?.day
    if case .moment(_, let second) = changed { secondOfDay = second }
    if self.revision == nil, day == nil { return nil }
  }

  /// Whether this one is the later of two, by the first of revision, day and second that both say; `nil` where that is open.
  func isLater(than other: Recency) -> Bool? {
    if let revision, let theirs = other.revision, revision != theirs { return revision > theirs }
    guard let day, let theirs = other.day else { return nil }
    if day != theirs { return day > theirs }
    guard let secondOfDay, let second = other.secondOfDay, secondOfDay != second else { return nil }
    return secondOfDay > second
  }

  /// What the most recent of several parties state; `nil` unless all can be compared and those agree.
  ///
  /// - Complexity: O(*n*) in the parties.
  static func latest(_ parties: [FieldMerge.Working]) -> Statement? {
    let recencies = parties.compactMap(\.recency)
    guard recencies.count == parties.count else { return nil }
    return unique(parties, by: \.revision) ?? unique(parties, by: \.day?.daysSinceEpoch)
      ?? (Set(recencies.map(\.day)).count == 1 ? unique(parties, by: \.secondOfDay) : nil)
  }

  private static func unique<Key: Comparable>(
    _ parties: [FieldMerge.Working], by key: (Recency) -> Key?
  ) -> Statement? {
    let keys = parties.compactMap { $0.recency.flatMap(key) }
    guard keys.count == parties.count, let last = keys.max() else { return nil }
    let values = Set(zip(parties, keys).filter { $0.1 == last }.map(\.0.now))
    return values.count == 1 ? values.first : nil
  }

  private static func number(of text: String) -> Int64? {
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty { return Int64(digits) }
    let letters = text.uppercased().filter(\.isLetter)
    guard letters.count == 1, let scalar = letters.unicodeScalars.first, ("A"..."Z").contains(scalar) else {
      return nil
    }
    return Int64(scalar.value) - 64
  }
}
