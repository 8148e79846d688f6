/// A set of fields, one bit each: no hashing and nothing on the heap.
///
/// Its members come in the order of the catalogue.
///
///     let fields: FieldSet = [.quantity, .unitPrice]
///     fields.contains(.unitPrice)     // true
@frozen
public struct FieldSet: Hashable, Sendable {
  // A field's index is a byte: four words hold every catalogue that there can be.
  @usableFromInline var word0: UInt64 = 0
  @usableFromInline var word1: UInt64 = 0
  @usableFromInline var word2: UInt64 = 0
  @usableFromInline var word3: UInt64 = 0

  /// Makes an empty set.
  @inlinable
  public init() {}

  /// Makes a set of some fields.
  @inlinable
  public init(_ fields: some Sequence<Field>) {
    for field in fields { insert(field) }
  }

  @inlinable
  subscript(word index: Int) -> UInt64 {
    get {
      switch index {
      case 0: word0
      case 1: word1
      case 2: word2
      default: word3
      }
    }
    set {
      switch index {
      case 0: word0 = newValue
      case 1: word1 = newValue
      case 2: word2 = newValue
      default: word3 = newValue
      }
    }
  }

  /// Whether there is no field.
  @inlinable
  public var isEmpty: Bool { word0 | word1 | word2 | word3 == 0 }

  /// How many fields there are.
  @inlinable
  public var count: Int {
    word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount + word3.nonzeroBitCount
  }

  /// Whether a field is one of them.
  @inlinable
  public func contains(_ field: Field) -> Bool {
    self[word: Int(field.index >> 6)] >> UInt64(field.index & 63) & 1 == 1
  }

  /// How many of them stand before a field in the catalogue.
  @inlinable
  func rank(of field: Field) -> Int {
    let word = Int(field.index >> 6)
    var count = (self[word: word] & (1 << UInt64(field.index & 63) - 1)).nonzeroBitCount
    if word > 0 { count += word0.nonzeroBitCount }
    if word > 1 { count += word1.nonzeroBitCount }
    if word > 2 { count += word2.nonzeroBitCount }
    return count
  }

  /// Takes a field in.
  @inlinable
  public mutating func insert(_ field: Field) {
    self[word: Int(field.index >> 6)] |= 1 << UInt64(field.index & 63)
  }

  /// Leaves a field out.
  @inlinable
  public mutating func remove(_ field: Field) {
    self[word: Int(field.index >> 6)] &= ~(1 << UInt64(field.index & 63))
  }

  /// Leaves out all fields but those of another set.
  @inlinable
  public mutating func formIntersection(_ other: FieldSet) {
    word0 &= other.word0
    word1 &= other.word1
    word2 &= other.word2
    word3 &= other.word3
  }

  /// Takes in all fields of another set.
  @inlinable
  public mutating func formUnion(_ other: FieldSet) {
    word0 |= other.word0
    word1 |= other.word1
    word2 |= other.word2
    word3 |= other.word3
  }
}

extension FieldSet: ExpressibleByArrayLiteral {
  /// Makes a set of the fields named.
  @inlinable
  public init(arrayLiteral elements: Field...) { self.init(elements) }
}

extension FieldSet: Sequence {
  /// Walks the fields in the order of the catalogue.
  @frozen
  public struct Iterator: IteratorProtocol {
    @usableFromInline var rest: FieldSet
    @usableFromInline var word = 0

    @inlinable
    init(_ fields: FieldSet) { rest = fields }

    /// The next field; `nil` at the end.
    @inlinable
    public mutating func next() -> Field? {
      while word < 4 {
        let bits = rest[word: word]
        if bits != 0 {
          rest[word: word] = bits & (bits - 1)
          return Field(index: UInt8(word << 6 + bits.trailingZeroBitCount))
        }
        word += 1
      }
      return nil
    }
  }

  /// Walks the fields in the order of the catalogue.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(self) }

  /// How many fields there are.
  @inlinable
  public var underestimatedCount: Int { count }
}
