/// Which of the compared files.
public enum Side: String, Hashable, Sendable, CaseIterable {
  /// What the other two descend from.
  case base
  /// The first file that was named.
  case ours
  /// The second one.
  case theirs
}

/// Some of the sides.
public struct SideSet: OptionSet, Hashable, Sendable {
  /// A bit a side.
  public let rawValue: UInt8

  /// Takes a bit a side.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// One side alone.
  public init(_ side: Side) {
    switch side {
    case .base: rawValue = 1
    case .ours: rawValue = 2
    case .theirs: rawValue = 4
    }
  }
}

/// One thing a side, `nil` where a side has none.
public struct BySide<Value> {
  /// The ancestor's.
  public var base: Value?
  /// The first file's.
  public var ours: Value?
  /// The second file's.
  public var theirs: Value?

  /// Makes the three, by default none.
  public init(base: Value? = nil, ours: Value? = nil, theirs: Value? = nil) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }

  /// The side's.
  public subscript(_ side: Side) -> Value? {
    get {
      switch side {
      case .base: base
      case .ours: ours
      case .theirs: theirs
      }
    }
    set {
      switch side {
      case .base: base = newValue
      case .ours: ours = newValue
      case .theirs: theirs = newValue
      }
    }
  }

  /// What the first side has that has any, ours first.
  public var first: Value? { ours ?? theirs ?? base }

  /// The sides that have something, the ancestor first.
  public var sides: [Side] { Side.allCases.filter { self[$0] != nil } }
}

extension BySide: Sendable where Value: Sendable {}
extension BySide: Equatable where Value: Equatable {}
