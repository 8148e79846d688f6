/// Values by the id of a source: what a dictionary would do, without hashing and without empty buckets.
///
/// A line is spoken of by a handful of sources: looking through them all is quicker than hashing a text. The values are
/// walked in the order of the ids.
///
///     var rows: SourceMap<Int> = ["sales": 3]
///     rows["warehouse"] = 1
///     rows["finance"]                  // nil
@frozen
public struct SourceMap<Value> {
  /// An id and its value.
  public typealias Element = (key: String, value: Value)

  @usableFromInline var storage: [Element]

  /// Makes an empty map.
  @inlinable
  public init() { storage = [] }

  /// The ids that have a value, in their order.
  @inlinable
  public var keys: [String] { storage.map(\.key) }

  /// The values, in the order of their ids.
  @inlinable
  public var values: [Value] { storage.map(\.value) }

  /// The place of an id that has a value.
  @inlinable
  func index(of key: String) -> Int? {
    // By their lengths first: two texts beyond ASCII that differ are slow to compare.
    let count = key.utf8.count
    for index in storage.indices where storage[index].key.utf8.count == count && storage[index].key == key {
      return index
    }
    return nil
  }

  /// The place at which a new id belongs.
  @inlinable
  func insertionIndex(of key: String) -> Int { storage.firstIndex { key < $0.key } ?? storage.count }

  /// The value at a place, without its id.
  @inlinable
  public func value(at place: Int) -> Value { storage[place].value }

  /// The value of an id; setting `nil` takes it out.
  ///
  /// - Complexity: O(*n*) in the ids.
  @inlinable
  public subscript(key: String) -> Value? {
    get {
      guard let place = index(of: key) else { return nil }
      return storage[place].value
    }
    set {
      switch (index(of: key), newValue) {
      case (let place?, let value?): storage[place].value = value
      case (let place?, nil): storage.remove(at: place)
      case (nil, let value?): storage.insert((key, value), at: insertionIndex(of: key))
      case (nil, nil): break
      }
    }
    _modify {
      let place = index(of: key)
      // Taken out meanwhile, so that it is changed where it lies and not in a copy.
      var value = place.map { storage.remove(at: $0).value }
      defer {
        if let value { storage.insert((key, value), at: place ?? insertionIndex(of: key)) }
      }
      yield &value
    }
  }

  /// The value of an id, or another one where it has none.
  @inlinable
  public subscript(key: String, default fallback: @autoclosure () -> Value) -> Value {
    get { self[key] ?? fallback() }
    _modify {
      var place = index(of: key)
      if place == nil {
        place = insertionIndex(of: key)
        storage.insert((key, fallback()), at: place ?? 0)
      }
      yield &storage[place ?? 0].value
    }
  }

  /// Takes an id and its value out.
  ///
  /// - Returns: the value; `nil` where there was none.
  @inlinable
  @discardableResult
  public mutating func removeValue(forKey key: String) -> Value? { index(of: key).map { storage.remove(at: $0).value } }

  /// The ids of which something comes, with what comes of their values.
  @inlinable
  public func compactMapValues<Other>(_ transform: (Value) -> Other?) -> SourceMap<Other> {
    var result = SourceMap<Other>()
    for (key, value) in storage { if let other = transform(value) { result.storage.append((key, other)) } }
    return result
  }

  /// The pairs that satisfy a condition.
  @inlinable
  public func filter(_ isKept: (Element) -> Bool) -> SourceMap {
    var result = SourceMap()
    for entry in storage where isKept(entry) { result.storage.append(entry) }
    return result
  }

  /// Changes every value in its place; each is named by its place among the ids.
  @inlinable
  public mutating func updateEach(_ change: (Int, inout Value) -> Void) {
    for index in storage.indices { change(index, &storage[index].value) }
  }
}

extension SourceMap: RandomAccessCollection {
  /// The place of the first id.
  @inlinable
  public var startIndex: Int { 0 }

  /// Behind the place of the last id.
  @inlinable
  public var endIndex: Int { storage.count }

  /// The id and value at a place.
  @inlinable
  public subscript(position: Int) -> Element { storage[position] }
}

extension SourceMap: ExpressibleByDictionaryLiteral {
  /// Makes a map of the pairs named; of several for one id the last one counts.
  @inlinable
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }
}

extension SourceMap: Equatable where Value: Equatable {
  /// Whether both have the same ids with equal values.
  @inlinable
  public static func == (left: SourceMap, right: SourceMap) -> Bool {
    left.storage.elementsEqual(right.storage) { $0.key == $1.key && $0.value == $1.value }
  }
}

extension SourceMap: Hashable where Value: Hashable {
  /// Hashes the ids and their values.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(storage.count)
    for (key, value) in storage {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

extension SourceMap: Sendable where Value: Sendable {}
