internal import OrderModel
public import Reconciliation

extension OrderState {
  /// Whether the ledger would keep both orders alike, but for the rows and versions that claims stand in.
  ///
  /// Equal values that are shown differently are kept as they are shown: these are not alike.
  ///
  /// - Complexity: O(*c*) in the claims of the order.
  public func isKept(like other: OrderState) -> Bool {
    key == other.key && orderNo.isIdentical(to: other.orderNo) && nextLineOrdinal == other.nextLineOrdinal
      && firstSeen == other.firstSeen && header.isKept(like: other.header)
      && lines.elementsEqual(other.lines) { $0.isKept(like: $1) }
      && events.elementsEqual(other.events) { $0.isKept(like: $1) }
  }
}

extension UnitState {
  fileprivate func isKept(like other: UnitState) -> Bool {
    id == other.id
      && baseline.isAlike(other.baseline) { one, two in
        one.revision == two.revision && one.movedOn == two.movedOn && one.policy == two.policy
          && one.statement.isIdentical(to: two.statement)
      }
      && revisions.isAlike(other.revisions) { $0.count == $1.count }
      && sources.isAlike(other.sources) { $0.isKept(like: $1) }
  }
}

extension SourceUnitState {
  fileprivate func isKept(like other: SourceUnitState) -> Bool {
    presence == other.presence && extras.isAlike(other.extras) { $0.isIdentical(to: $1) }
      && fields.isAlike(other.fields) { one, two in
        one.seen == two.seen && one.mark == two.mark && (one.place == nil) == (two.place == nil)
          && one.place?.rawText == two.place?.rawText && one.prev.isIdentical(to: two.prev)
      }
  }
}

extension EventState {
  fileprivate func isKept(like other: EventState) -> Bool {
    identity == other.identity && kind == other.kind && lineID == other.lineID && source == other.source
      && firstSeen == other.firstSeen && isVanished == other.isVanished
      && fields.isAlike(other.fields) { $0.isIdentical(to: $1) }
      && places.isAlike(other.places) { $0.rawText == $1.rawText }
      && former.isAlike(other.former) { one, two in
        one.count == two.count
          && zip(one, two).allSatisfy { $0.until == $1.until && $0.value.isIdentical(to: $1.value) }
      }
      && claims.isAlike(other.claims) { $0.isKept(like: $1) }
  }
}

extension EventClaim {
  fileprivate func isKept(like other: EventClaim) -> Bool {
    lineID == other.lineID && isVanished == other.isVanished
      && fields.isAlike(other.fields) { $0.isIdentical(to: $1) }
      && places.isAlike(other.places) { $0.rawText == $1.rawText }
  }
}

extension FieldMap {
  /// Whether both have the same fields with values alike.
  fileprivate func isAlike(_ other: Self, _ areAlike: (Value, Value) -> Bool) -> Bool {
    keys == other.keys && zip(values, other.values).allSatisfy(areAlike)
  }
}

extension SourceMap {
  /// Whether both have the same ids with values alike.
  fileprivate func isAlike(_ other: Self, _ areAlike: (Value, Value) -> Bool) -> Bool {
    count == other.count
      && indices.allSatisfy { self[$0].key == other[$0].key && areAlike(self[$0].value, other[$0].value) }
  }
}

extension Dictionary {
  /// Whether both have the same keys with values alike.
  fileprivate func isAlike(_ other: Self, _ areAlike: (Value, Value) -> Bool) -> Bool {
    count == other.count
      && allSatisfy { key, value in
        guard let second = other[key] else { return false }
        return areAlike(value, second)
      }
  }
}
