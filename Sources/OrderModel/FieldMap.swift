/// Values by field: what a dictionary would do, without hashing and without empty buckets.
///
/// There are millions of these, a few to each line. The values lie close together in the order of the catalogue, in
/// which they are also walked.
///
///     var values: FieldMap<Int> = [.quantity: 800]
///     values[.quantity] = 1000
///     values[.amount]                  // nil
@frozen
public struct FieldMap<Value> {
  /// A field and its value.
  public typealias Element = (key: Field, value: Value)

  @usableFromInline var members: FieldSet
  @usableFromInline var storage: [Value]

  /// The fields that have a value.
  @inlinable
  public var keys: FieldSet { members }

  /// The values, in the order of their fields.
  @inlinable
  public var values: [Value] { storage }

  /// Makes an empty map.
  @inlinable
  public init() {
    members = FieldSet()
    storage = []
  }

  /// Makes a map of pairs; of several for one field, `combine` says what becomes of the value before.
  ///
  /// - Complexity: O(*n*) where the pairs come in the order of the catalogue, O(*n*²) in the worst case.
  @inlinable
  public init<Failure: Error>(
    _ pairs: some Sequence<(Field, Value)>, uniquingKeysWith combine: (Value, Value) throws(Failure) -> Value
  ) throws(Failure) {
    self.init()
    storage.reserveCapacity(pairs.underestimatedCount)
    for (field, value) in pairs {
      if members.contains(field) {
        let rank = members.rank(of: field)
        storage[rank] = try combine(storage[rank], value)
      } else {
        self[field] = value
      }
    }
  }

  @inlinable
  init(members: FieldSet, storage: [Value]) {
    self.members = members
    self.storage = storage
  }

  /// Makes room for so many values.
  @inlinable
  public mutating func reserveCapacity(_ count: Int) { storage.reserveCapacity(count) }

  /// Whether no field has a value.
  @inlinable
  public var isEmpty: Bool { storage.isEmpty }

  /// How many fields have a value.
  @inlinable
  public var count: Int { storage.count }

  /// The value of a field; setting `nil` takes it out.
  ///
  /// - Complexity: O(1) to read and to replace, O(*count*) to put in or to take out.
  @inlinable
  public subscript(field: Field) -> Value? {
    get { members.contains(field) ? storage[members.rank(of: field)] : nil }
    set {
      let rank = members.rank(of: field)
      switch (members.contains(field), newValue) {
      case (true, let value?): storage[rank] = value
      case (true, nil):
        storage.remove(at: rank)
        members.remove(field)
      case (false, let value?):
        // Fields mostly come in the order of the catalogue.
        if rank == storage.count { storage.append(value) } else { storage.insert(value, at: rank) }
        members.insert(field)
      case (false, nil): break
      }
    }
  }

  /// The value of a field, or another one where it has none.
  @inlinable
  public subscript(field: Field, default fallback: @autoclosure () -> Value) -> Value {
    get { self[field] ?? fallback() }
    set { self[field] = newValue }
  }

  /// Changes the value of a field in its place; nothing where it has none.
  @inlinable
  public mutating func update(_ field: Field, _ change: (inout Value) -> Void) {
    if members.contains(field) { change(&storage[members.rank(of: field)]) }
  }

  /// The pairs that satisfy a condition.
  @inlinable
  public func filter(_ isKept: (Element) -> Bool) -> FieldMap {
    var result = FieldMap()
    for (field, value) in self where isKept((field, value)) {
      result.members.insert(field)
      result.storage.append(value)
    }
    return result
  }

  /// The same fields with other storage.
  @inlinable
  public func mapValues<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> FieldMap<Other> {
    FieldMap<Other>(members: members, storage: try storage.map(transform))
  }

  /// The fields of which something comes, with what comes of them.
  @inlinable
  public func compactMapValues<Other>(_ transform: (Value) -> Other?) -> FieldMap<Other> {
    var result = FieldMap<Other>()
    for (field, value) in self {
      guard let other = transform(value) else { continue }
      result.members.insert(field)
      result.storage.append(other)
    }
    return result
  }
}

extension FieldMap: Sequence {
  /// Walks the pairs in the order of the catalogue.
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var fields: FieldSet.Iterator
    @usableFromInline var values: IndexingIterator<[Value]>

    @inlinable
    init(_ map: FieldMap) {
      fields = map.keys.makeIterator()
      values = map.values.makeIterator()
    }

    /// The next pair; `nil` at the end.
    @inlinable
    public mutating func next() -> Element? {
      guard let field = fields.next(), let value = values.next() else { return nil }
      return (field, value)
    }
  }

  /// Walks the pairs in the order of the catalogue.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(self) }

  /// How many pairs there are.
  @inlinable
  public var underestimatedCount: Int { values.count }
}

extension FieldMap: ExpressibleByDictionaryLiteral {
  /// Makes a map of the pairs named; of several for one field the last one counts.
  @inlinable
  public init(dictionaryLiteral elements: (Field, Value)...) {
    self.init(elements) { _, last in last }
  }
}

extension FieldMap: Equatable where Value: Equatable {}
extension FieldMap: Hashable where Value: Hashable {}
extension FieldMap: Sendable where Value: Sendable {}
