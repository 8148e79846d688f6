/// How two names of companies compare.
public enum CompanyLikeness: Sendable {
  /// One company: the names differ in form, script or spelling alone.
  case same
  /// Perhaps one: a short name and a long one, or two that share a part.
  case alike
  /// Two companies: the names have nothing in common.
  case unrelated
  /// It cannot be told: the names are in different scripts.
  case untellable

  /// Compares two names.
  public init(_ first: String, _ second: String) {
    let (one, other) = (CompanyName(first), CompanyName(second))
    let isOnePlace = one.place.isEmpty || other.place.isEmpty || one.place == other.place
    if one.key == other.key || one.core == other.core && isOnePlace {
      self = .same
    } else if one.core.contains(other.core) || other.core.contains(one.core) {
      self = .alike
    } else if Self.isLatin(one.core) != Self.isLatin(other.core) {
      self = .untellable
    } else {
      let size = Self.isLatin(one.core) ? 3 : 1
      let parts = [one, other].map { Self.parts($0.ownPart, size) }
      self = parts[0].isDisjoint(with: parts[1]) ? .unrelated : .alike
    }
  }

  private static func isLatin(_ name: String) -> Bool { name.utf8.allSatisfy { $0 < 0x80 } }

  /// Every run of so many characters.
  private static func parts(_ name: String, _ size: Int) -> Set<Substring> {
    var parts: Set<Substring> = []
    var rest = name[...]
    while rest.count >= size {
      parts.insert(rest.prefix(size))
      rest = rest.dropFirst()
    }
    return parts
  }
}
