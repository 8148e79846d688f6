import OrderModel

/// The orders of a run by key, packed: each is unpacked when it is asked for, and given back when nobody holds it.
///
/// A workspace has hundreds of thousands of orders, and the passes over them look at one after the other. Few orders that
/// are looked at again and again may be kept as they are.
public struct OrderShelf: Sendable {
  private enum Portion: Sendable {
    case packed(PackedOrders)
    case plain([OrderState])
  }

  private var portions: [Portion] = []
  private var places: [(portion: Int32, place: Int32)] = []
  /// The keys, in their order.
  public private(set) var keys: [String] = []
  /// The numbers of the orders, in the order of their keys.
  public private(set) var numbers: [String] = []

  /// Makes an empty shelf.
  public init() {}

  /// Keeps orders as they are.
  ///
  /// - Complexity: O(*n*) in orders that are sorted by key, else O(*n* log *n*).
  public init(_ orders: [OrderState]) {
    append(.plain(orders), orders.map { ($0.key, $0.orderNo) })
    if zip(keys, keys.dropFirst()).contains(where: { $0 > $1 }) { sort() }
  }

  /// Puts orders behind those that are there; where their keys do not come behind the last one, `sort()` has to follow.
  public mutating func append(_ orders: PackedOrders, _ names: [(key: String, orderNo: String)]) {
    guard !names.isEmpty else { return }
    append(.packed(orders), names)
  }

  /// The same orders but for some that are put in the place of those with their keys, or beside them.
  ///
  /// - Complexity: O(*n* log *n*) in the orders; nothing is unpacked.
  public func replacing(
    with portions: [(orders: PackedOrders, names: [(key: String, orderNo: String)])]
  ) -> OrderShelf {
    var stock = OrderStock()
    for portion in portions { stock.put(portion.orders, portion.names) }
    return replacing({ stock.contains($0) }, with: stock)
  }

  /// Puts what is left of the orders and a stock of others together.
  ///
  /// - Complexity: O(*n* log *n*) in the orders; nothing is unpacked.
  func replacing(_ isReplaced: (String) -> Bool, with stock: OrderStock) -> OrderShelf {
    var shelf = OrderShelf()
    shelf.portions = portions
    for place in keys.indices where !isReplaced(keys[place]) {
      shelf.places.append(places[place])
      shelf.keys.append(keys[place])
      shelf.numbers.append(numbers[place])
    }
    for (orders, places, names) in stock.laid {
      shelf.places += places.map { (Int32(shelf.portions.count), $0) }
      shelf.keys += names.map(\.key)
      shelf.numbers += names.map(\.orderNo)
      shelf.portions.append(.packed(orders))
    }
    shelf.sort()
    return shelf
  }

  private mutating func append(_ portion: Portion, _ names: [(key: String, orderNo: String)]) {
    for (place, name) in names.enumerated() {
      places.append((Int32(portions.count), Int32(place)))
      keys.append(name.key)
      numbers.append(name.orderNo)
    }
    portions.append(portion)
  }

  /// Puts the orders into the order of their keys.
  ///
  /// - Complexity: O(*n* log *n*) in the orders; nothing is unpacked.
  public mutating func sort() {
    let sorted = keys.indices.sorted { keys[$0] < keys[$1] }
    places = sorted.map { places[$0] }
    numbers = sorted.map { numbers[$0] }
    keys = sorted.map { keys[$0] }
  }

  /// The place of an order.
  ///
  /// - Complexity: O(log *n*) in the orders.
  public func index(of key: String) -> Int? {
    var low = 0, high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? low : nil
  }

  /// An order by its key; `nil` where there is none.
  public func order(_ key: String) -> OrderState? { index(of: key).map { self[$0] } }

  /// Whether there is an order of a key.
  public func contains(key: String) -> Bool { index(of: key) != nil }
}

extension OrderShelf: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// Behind the last place.
  public var endIndex: Int { places.count }

  /// An order, unpacked.
  ///
  /// - Complexity: O(*c*) in its claims.
  public subscript(index: Int) -> OrderState {
    let place = places[index]
    return switch portions[Int(place.portion)] {
    case .packed(let orders): orders[Int(place.place)]
    case .plain(let orders): orders[Int(place.place)]
    }
  }
}
