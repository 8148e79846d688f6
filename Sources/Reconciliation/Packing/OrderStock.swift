import OrderModel

/// Orders by key of which some are put anew again and again, packed: each is unpacked when it is asked for.
///
/// What takes the place of an order leaves a hole in the portion that it lay in. Where there are more holes than orders, the
/// portions that are mostly holes are packed anew, so that they never take more than the orders do.
struct OrderStock: Sendable {
  /// Where an order lies, and its number.
  struct Place: Sendable {
    var portion: Int32, place: Int32
    var orderNo: String
  }

  /// So many are packed together.
  static let portionCount = 256

  private var portions: [PackedOrders?] = []
  /// How many orders of each portion have not been put anew.
  private var living: [Int32] = []
  /// How many packed orders are out of date, in portions that hold others too.
  private(set) var holes = 0
  private var places: [String: Place] = [:]
  private let store: (any ByteStore)?

  /// Makes an empty stock; where a store is given, orders lie there if it takes them.
  init(in store: (any ByteStore)? = nil) { self.store = store }

  /// The keys of the orders.
  var keys: Dictionary<String, Place>.Keys { places.keys }

  /// Whether there is an order of a key.
  func contains(_ key: String) -> Bool { places[key] != nil }

  /// An order; `nil` where none has the key.
  ///
  /// - Complexity: O(*c*) in its claims.
  subscript(key: String) -> OrderState? {
    places[key].flatMap { place in portions[Int(place.portion)].map { $0[Int(place.place)] } }
  }

  /// Puts orders in the place of those with their keys.
  ///
  /// - Complexity: O(*n*) in the orders; now and then what is left of others is packed anew, each order once at most for
  ///   every one that was put.
  mutating func put(_ orders: PackedOrders, _ names: [(key: String, orderNo: String)]) {
    add(orders, names)
    if holes > places.count + Self.portionCount { fill() }
  }

  /// Takes an order out.
  mutating func remove(_ key: String) {
    if let place = places.removeValue(forKey: key) { leave(place) }
  }

  /// The portions with the places and names of the orders that lie there, for a shelf.
  ///
  /// - Complexity: O(*n*) in the orders.
  var laid: [(orders: PackedOrders, places: [Int32], names: [(key: String, orderNo: String)])] {
    var laid: [(orders: PackedOrders, places: [Int32], names: [(key: String, orderNo: String)])] = []
    var numbers: [Int32: Int] = [:]
    for (key, place) in places {
      guard let orders = portions[Int(place.portion)] else { continue }
      let number = numbers[place.portion] ?? laid.count
      if number == laid.count {
        numbers[place.portion] = number
        laid.append((orders, [], []))
      }
      laid[number].places.append(place.place)
      laid[number].names.append((key, place.orderNo))
    }
    return laid
  }

  private mutating func add(_ orders: PackedOrders, _ names: [(key: String, orderNo: String)]) {
    guard !names.isEmpty else { return }
    let portion = Int32(portions.count)
    portions.append(orders)
    living.append(Int32(names.count))
    for (place, name) in names.enumerated() {
      let new = Place(portion: portion, place: Int32(place), orderNo: name.orderNo)
      if let old = places.updateValue(new, forKey: name.key) { leave(old) }
    }
  }

  private mutating func leave(_ place: Place) {
    let portion = Int(place.portion)
    living[portion] -= 1
    holes += 1
    guard living[portion] == 0 else { return }
    holes -= portions[portion]?.count ?? 0
    portions[portion] = nil
  }

  /// Packs what is left of the portions that are mostly holes.
  private mutating func fill() {
    let isSparse = portions.indices.map { place in portions[place].map { Int(living[place]) * 2 < $0.count } ?? false }
    let left = places.filter { isSparse[Int($0.value.portion)] }
      .sorted { ($0.value.portion, $0.value.place) < ($1.value.portion, $1.value.place) }
    for start in stride(from: 0, to: left.count, by: Self.portionCount) {
      let names = left[start..<min(start + Self.portionCount, left.count)].map { ($0.key, $0.value.orderNo) }
      let orders = names.compactMap { self[$0.0] }
      add(PackedOrders(orders, in: store), names)
    }
    // The numbers of portions that are no more are given to others.
    renumber()
  }

  private mutating func renumber() {
    var numbers: [Int32] = []
    var kept: [PackedOrders?] = [], counts: [Int32] = []
    for (place, portion) in portions.enumerated() {
      numbers.append(Int32(kept.count))
      guard portion != nil else { continue }
      kept.append(portion)
      counts.append(living[place])
    }
    (portions, living) = (kept, counts)
    for index in places.values.indices {
      places.values[index].portion = numbers[Int(places.values[index].portion)]
    }
  }
}
