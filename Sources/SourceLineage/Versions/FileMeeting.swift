internal import ExactValues
public import Normalization
internal import OrderModel

/// Two files of one source that hold orders in common: parts share few, versions most.
///
/// Under 30 % of the smaller one's orders they are parts. Above, they are versions where the names say which is the newer one and
/// that one holds most of the older one; all else is for a person to say.
public struct FileMeeting: Hashable, Sendable {
  /// What the two files are to each other.
  public enum Relation: Hashable, Sendable {
    /// They add up.
    case parts
    /// The first is an older version of the second.
    case versions
    /// It cannot be told which is newer, or whether they add up.
    case open
  }

  /// The source's id.
  public var source: String
  /// The files; of versions the older one first, else in the order of their paths.
  public var files: [String]
  /// What they are.
  public var relation: Relation
  /// Whether both came in the last run: they stay what they were, and only a question that is open already stays one.
  public var isKnown: Bool
  /// How many orders both hold, and how many the smaller one holds.
  public var shared: Int, held: Int
}

/// Looks at the files of each source that came together in one run.
public struct FileMeetingFinder {
  /// A file of a source: what its tables hold.
  private struct Content {
    var path: String
    var folder: String
    var name: VersionName
    var orders: Set<String> = []
    var headers: Set<String> = []
    var periods: [TablePeriod?] = []
  }

  /// Below this share of the smaller one's orders files are parts.
  private static let partShare = 0.3
  /// A version holds as much of the one before it.
  private static let versionShare = 0.7
  /// What an old file has in common at least with one that has taken its place.
  private static let namesakeShare = 0.05
  /// Fewer orders in common may be chance.
  private static let leastShared = 3

  private let known: [String: Set<String>]

  /// Takes the sources of earlier runs: files that are known under their names stay what they were.
  public init(known: [KnownSource]) {
    self.known = Dictionary(known.map { ($0.id, Set($0.files)) }) { first, _ in first }
  }

  /// The meetings that are more than those of parts, in the order of sources and paths.
  ///
  /// Logs of events overlap by nature: each event has an identity of its own.
  ///
  /// - Complexity: O(*n*² · *m*) in the files of a source and the orders of a file.
  public func find(_ plan: [PlannedSource], _ surveys: [TableSurvey]) -> [FileMeeting] {
    plan.filter { $0.source.grain != .event }.flatMap { planned -> [FileMeeting] in
      let contents = Self.contents(planned.members.map { surveys[$0] })
      return contents.enumerated().flatMap { place, one in
        contents[(place + 1)...].compactMap { meeting(of: one, $0, planned.source.id) }
      }
    }
  }

  private static func contents(_ tables: [TableSurvey]) -> [Content] {
    var byPath: [String: Content] = [:]
    for table in tables where !table.isUnpivoted {
      let folder = table.file.lastIndex(of: "/").map { String(table.file[..<$0]) } ?? ""
      var content =
        byPath[table.file] ?? Content(path: table.file, folder: folder, name: VersionName(table.file))
      content.orders.formUnion(table.orderKeys)
      content.headers.formUnion(table.mappings.map(\.headerKey))
      content.periods.append(table.period)
      byPath[table.file] = content
    }
    return byPath.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private func meeting(of one: Content, _ other: Content, _ source: String) -> FileMeeting? {
    let files = known[source] ?? []
    let isKnown = files.contains(one.path) && files.contains(other.path)
    let shared = one.orders.intersection(other.orders).count, held = min(one.orders.count, other.orders.count)
    guard held > 0, Self.likeness(one.headers, other.headers) >= 0.4, !Self.areOfOtherTimes(one, other) else {
      return nil
    }
    let share = Double(shared) / Double(held)
    if !isKnown, let (old, new) = Self.byName(one, other),
      Self.likeness(one.headers, other.headers) >= Self.versionShare
    {
      // The newer one has taken the old one's place in an earlier run.
      let isReplaced = files.contains(new.path) && !files.contains(old.path) && share >= Self.namesakeShare
      let isHeld = Double(shared) >= Double(old.orders.count) * Self.versionShare && shared >= Self.leastShared
      if isReplaced || isHeld {
        return FileMeeting(
          source: source, files: [old.path, new.path], relation: .versions, isKnown: false, shared: shared, held: held)
      }
    }
    guard share >= Self.partShare, shared >= Self.leastShared else { return nil }
    return FileMeeting(
      source: source, files: [one.path, other.path], relation: .open, isKnown: isKnown, shared: shared, held: held)
  }

  /// The older and the newer one of two that lie together and are called alike, where the names tell.
  private static func byName(_ one: Content, _ other: Content) -> (Content, Content)? {
    guard one.folder == other.folder, !one.name.stem.isEmpty, one.name.stem == other.name.stem,
      one.name.ownLine == other.name.ownLine, one.name.period == other.name.period
    else { return nil }
    if let first = one.name.day, let second = other.name.day, first != second {
      return first < second ? (one, other) : (other, one)
    }
    if let first = one.name.monthAndDay, let second = other.name.monthAndDay, first != second {
      // December and the January that may follow it are in no order.
      guard abs(first[0] - second[0]) <= 6 else { return nil }
      return first.lexicographicallyPrecedes(second) ? (one, other) : (other, one)
    }
    guard one.name.day == other.name.day, one.name.monthAndDay == other.name.monthAndDay else { return nil }
    let ranks = [one, other].map { [$0.name.rank ?? 0] + $0.name.number }
    guard ranks[0] != ranks[1] else { return nil }
    return ranks[0].lexicographicallyPrecedes(ranks[1]) ? (one, other) : (other, one)
  }

  /// Whether the sheets of two files are of months that have nothing in common: what stands in both has been carried over.
  private static func areOfOtherTimes(_ one: Content, _ other: Content) -> Bool {
    one.periods.allSatisfy { first in
      other.periods.allSatisfy { second in
        guard let first, let second else { return false }
        return first.isBefore(second) || second.isBefore(first)
      }
    }
  }

  private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
    let all = one.union(other).count
    return all > 0 ? Double(one.intersection(other).count) / Double(all) : 0
  }
}
