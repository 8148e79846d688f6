import Discrepancies
import ExactValues
import OrderModel
public import Reconciliation

/// All orders of a run for the rules that look over them: the digest of each, and the whole of those that are asked for.
public struct DigestedOrders: Sendable {
  private let digests: [OrderDigest]
  private let orders: OrderShelf

  /// Lays digests beside their orders, which have the same sequence.
  public init(_ digests: [OrderDigest], of orders: OrderShelf) {
    self.digests = digests
    self.orders = orders
  }

  /// The whole order of a digest.
  ///
  /// - Complexity: O(*c*) in its claims: for what was found, not for looking through.
  func whole(_ digest: OrderDigest) -> OrderState? { orders.order(digest.key) }

  /// What every source says of a field of an order, with the places.
  func evidence(_ digest: OrderDigest, _ field: Field, _ context: RuleContext) -> [DisputedClaim] {
    guard let header = whole(digest)?.header else { return [] }
    return context.settings.sources.compactMap { StatedValue(field, $0, in: [header]).map { DisputedClaim($0, field) } }
  }

  /// What an event says in some fields, with the places.
  func evidence(
    _ digest: OrderDigest, _ event: OrderDigest.Event, _ fields: [Field], _ context: RuleContext
  ) -> [DisputedClaim] {
    whole(event, of: digest).map { context.evidence($0, fields) } ?? []
  }

  /// The whole event of a digest.
  func whole(_ event: OrderDigest.Event, of digest: OrderDigest) -> EventState? {
    whole(digest)?.events.first { $0.kind == event.kind && $0.identity == event.identity }
  }
}

extension DigestedOrders: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// Behind the last place.
  public var endIndex: Int { digests.count }

  /// The digest of an order.
  public subscript(place: Int) -> OrderDigest { digests[place] }
}
