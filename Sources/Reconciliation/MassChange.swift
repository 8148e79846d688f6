public import OrderModel

/// So much of a source that changes at once that nobody meant it: its last claims stand until a person confirms.
public struct MassChange: Hashable, Sendable {
  /// What happened.
  public enum Sign: Hashable, Sendable {
    /// More than a fifth of its rows are gone: how many of how many.
    case vanished(Int, of: Int)
    /// That many values are what they were before the last change: an old file came back.
    case fellBack(Int)
    /// A column is empty that held so many values.
    case emptied(Field, Int)
  }

  /// The source's id.
  public var source: String
  /// What happened.
  public var sign: Sign

  /// The field whose column is empty; `nil` where the whole source is meant.
  public var field: Field? {
    if case .emptied(let field, _) = sign { field } else { nil }
  }
}

/// What a fold counts of each source, for telling a mass change.
public struct MassChangeCounts: Sendable, Codable {
  /// Below this many nothing is a mass change.
  static let least = 10

  var held: [String: Int] = [:]
  var vanished: [String: Int] = [:]
  /// Values that are others than their source said last.
  var changed: [String: Int] = [:]
  var fellBack: [String: Int] = [:]
  var filled: [String: [Field: Int]] = [:]
  var emptied: [String: [Field: Int]] = [:]

  /// Makes counts of nothing.
  public init() {}

  /// Adds the counts of another order.
  public mutating func add(_ other: MassChangeCounts) {
    held.merge(other.held, uniquingKeysWith: +)
    vanished.merge(other.vanished, uniquingKeysWith: +)
    changed.merge(other.changed, uniquingKeysWith: +)
    fellBack.merge(other.fellBack, uniquingKeysWith: +)
    filled.merge(other.filled) { $0.merging($1, uniquingKeysWith: +) }
    emptied.merge(other.emptied) { $0.merging($1, uniquingKeysWith: +) }
  }

  /// The mass changes, sorted by source and field.
  ///
  /// More than a fifth of the rows and ten vanish, ten values fall back at once and are half of what changed (in a
  /// large sheet people set back as many in any week), or a column of ten values is empty.
  public var found: [MassChange] {
    var found: [MassChange] = []
    for source in Set(held.keys).union(fellBack.keys).union(emptied.keys).sorted() {
      let (gone, all) = (vanished[source] ?? 0, held[source] ?? 0)
      if gone >= Self.least, gone * 5 > all {
        found.append(MassChange(source: source, sign: .vanished(gone, of: all)))
      } else if let count = fellBack[source], count >= Self.least, count * 2 >= changed[source] ?? 0 {
        found.append(MassChange(source: source, sign: .fellBack(count)))
      } else {
        for (field, count) in (emptied[source] ?? [:]).sorted(by: { $0.key < $1.key })
        where count >= Self.least && count == filled[source]?[field] {
          found.append(MassChange(source: source, sign: .emptied(field, count)))
        }
      }
    }
    return found
  }
}
