/// Where packed bytes go for which memory has no room.
///
/// What it gives back is to the byte what it took, or the program ends: nobody can go on without it.
public protocol ByteStore: AnyObject, Sendable {
  /// Takes bytes over.
  ///
  /// - Returns: where they lie; `nil` where they had better stay in memory.
  func take(_ bytes: [UInt8]) -> Int?

  /// Fills a room with the bytes that begin at a place.
  func read(into room: UnsafeMutableRawBufferPointer, from place: Int)

  /// Takes back the room of bytes that nobody reads any more.
  func release(_ place: Int, count: Int)
}

extension ByteStore {
  /// Leaves them where they lie.
  public func release(_ place: Int, count: Int) {}
}
