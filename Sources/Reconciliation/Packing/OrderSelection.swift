/// Some orders of a shelf, by key.
public struct OrderSelection: Sendable {
  private let shelf: OrderShelf
  private var places: [Int]

  /// Chooses orders by their places, which must be in their order.
  public init(of shelf: OrderShelf, at places: [Int]) {
    self.shelf = shelf
    self.places = places
  }

  /// Takes orders as they are; they must be sorted by key.
  public init(_ orders: [OrderState]) {
    shelf = OrderShelf(orders)
    places = Array(shelf.indices)
  }

  /// Moves the orders with some keys from another selection of the same shelf into this one, behind the others.
  public mutating func takeOver(_ keys: Set<String>, from other: inout OrderSelection) {
    guard !keys.isEmpty else { return }
    let isMoved = { [shelf] place in keys.contains(shelf.keys[place]) }
    places += other.places.filter(isMoved)
    other.places.removeAll(where: isMoved)
  }
}

extension OrderSelection: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// Behind the last place.
  public var endIndex: Int { places.count }

  /// An order, unpacked.
  public subscript(index: Int) -> OrderState { shelf[places[index]] }
}
