public import OrderModel

/// The states of some orders as one run of bytes, about a fifth of what they take unpacked.
///
/// What is unpacked is to the byte what was packed. Belongs to the run of the program: for keeps there is the ledger.
public struct PackedOrders: Sendable {
  private let bytes: ByteRun
  /// Where each order ends in `bytes`.
  private var ends: [Int] = []
  /// Source ids and headers, and the sheets in which claims stand: the bytes name them by their places here.
  private var words: [String] = []
  private var origins: [ClaimOrigin] = []

  /// Packs orders, which keep their sequence; where a store is given, they lie there if it takes them.
  ///
  /// - Complexity: O(*c*) in their claims.
  public init(_ orders: some Sequence<OrderState>, in store: (any ByteStore)? = nil) {
    var writer = StateWriter()
    for order in orders {
      writer.write(order)
      ends.append(writer.bytes.count)
    }
    (bytes, words, origins) = (ByteRun(writer.bytes, in: store), writer.words, writer.origins)
  }

  /// How many bytes hold them.
  public var byteCount: Int { bytes.count }
}

extension PackedOrders: RandomAccessCollection {
  /// The place of the first order.
  public var startIndex: Int { 0 }
  /// Behind the place of the last one.
  public var endIndex: Int { ends.count }

  /// An order, unpacked.
  ///
  /// - Complexity: O(*c*) in its claims.
  public subscript(place: Int) -> OrderState {
    bytes.withBytes((place == 0 ? 0 : ends[place - 1])..<ends[place]) { bytes in
      var reader = StateReader(bytes, from: 0, words: words, origins: origins)
      return reader.readOrder()
    }
  }
}
