import OrderModel

/// The states of some orders as one run of bytes, about a fifth of what they take unpacked.
///
/// What is unpacked is to the byte what was packed. Belongs to the run of the program: for keeps there is the ledger.
public struct PackedOrders: Sendable {
  private var bytes: [UInt8] = []
  /// Where each order ends in `bytes`.
  private var ends: [Int] = []
  /// Source ids and headers, and the sheets in which claims stand: the bytes name them by their places here.
  private var words: [String] = []
  private var origins: [ClaimOrigin] = []

  /// Packs orders, which keep their sequence.
  ///
  /// - Complexity: O(*c*) in their claims.
  public init(_ orders: some Sequence<OrderState>) {
    var writer = StateWriter()
    for order in orders {
      writer.write(order)
      ends.append(writer.bytes.count)
    }
    (bytes, words, origins) = (writer.bytes, writer.words, writer.origins)
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
    bytes.withUnsafeBufferPointer { all in
      var reader = StateReader(all, from: place == 0 ? 0 : ends[place - 1], words: words, origins: origins)
      return reader.readOrder()
    }
  }
}
