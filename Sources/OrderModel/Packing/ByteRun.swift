/// Bytes that stay as they are, in memory or where a store has put them.
package struct ByteRun: Sendable {
  private enum Form: Sendable {
    case held([UInt8])
    case stored(StoredBytes)
  }

  private let form: Form

  /// Keeps bytes: in the store where it takes them, else in memory.
  ///
  /// - Complexity: O(*n*) where they are stored.
  package init(_ bytes: [UInt8], in store: (any ByteStore)? = nil) {
    if !bytes.isEmpty, let store, let place = store.take(bytes) {
      form = .stored(StoredBytes(store: store, place: place, count: bytes.count))
    } else {
      form = .held(Self.fitted(bytes))
    }
  }

  /// The bytes without the room that an array leaves for more, where that is much.
  private static func fitted(_ bytes: [UInt8]) -> [UInt8] {
    bytes.capacity - bytes.count > bytes.count / 8 ? bytes.withUnsafeBufferPointer { Array($0) } : bytes
  }

  /// How many bytes there are.
  package var count: Int {
    switch form {
    case .held(let bytes): bytes.count
    case .stored(let stored): stored.count
    }
  }

  /// Calls `body` with some of the bytes, which hold for the call; their places count from the first of the range.
  ///
  /// - Complexity: O(1); O(*n*) in the range where they are stored, and they are read anew each time.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch form {
    case .held(let bytes): bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    case .stored(let stored):
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { room in
        stored.store.read(into: UnsafeMutableRawBufferPointer(room), from: stored.place + range.lowerBound)
        return body(UnsafeBufferPointer(room))
      }
    }
  }
}

/// Bytes that a store holds until nobody holds this.
private final class StoredBytes: Sendable {
  let store: any ByteStore
  let place: Int, count: Int

  init(store: any ByteStore, place: Int, count: Int) {
    (self.store, self.place, self.count) = (store, place, count)
  }

  deinit { store.release(place, count: count) }
}
