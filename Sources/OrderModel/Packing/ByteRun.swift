/// Bytes that stay as they are, in memory or where a store has put them.
package struct ByteRun: Sendable {
  private enum Form: Sendable {
    case held([UInt8])
    case stored(any ByteStore, at: Int, count: Int)
  }

  private let form: Form

  /// Keeps bytes: in the store where it takes them, else in memory.
  ///
  /// - Complexity: O(*n*) where they are stored.
  package init(_ bytes: [UInt8], in store: (any ByteStore)? = nil) {
    if !bytes.isEmpty, let store, let place = store.take(bytes) {
      form = .stored(store, at: place, count: bytes.count)
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
    case .stored(_, _, let count): count
    }
  }

  /// Calls `body` with some of the bytes, which hold for the call; their places count from the first of the range.
  ///
  /// - Complexity: O(1); O(*n*) in the range where they are stored, and they are read anew each time.
  package func withBytes<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    switch form {
    case .held(let bytes): bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
    case .stored(let store, let place, _):
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { room in
        store.read(into: UnsafeMutableRawBufferPointer(room), from: place + range.lowerBound)
        return body(UnsafeBufferPointer(room))
      }
    }
  }
}
