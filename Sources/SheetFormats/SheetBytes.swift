/// The bytes of one file, handed over to the reader without a copy.
///
/// There is one owner at a time: whoever reads them uses them up, because a decoder gives the pages back to the system
/// that it has passed. Never map a file and read from the mapping: where somebody cuts the file short meanwhile, the
/// process dies.
///
///     let bytes = SheetBytes(expecting: size) { room in read(file, room.baseAddress, room.count) }
///     let workbook = try SheetReader.read(bytes)
public struct SheetBytes: ~Copyable, Sendable {
  // Not private: the release build of a program that hands these bytes over does not link then (Swift 6.3.1).
  enum Storage: ~Copyable, Sendable {
    /// Kept and never changed, so that its address stays.
    case array([UInt8], UnsafeRawPointerBox)
    case memory(GrowingBuffer<UInt8>)
  }

  struct UnsafeRawPointerBox: @unchecked Sendable {
    let base: UnsafePointer<UInt8>?
  }

  private static let pieceLength = 256 << 10
  /// A size beyond which the hint is not believed: a file with holes may claim any.
  private static let largestHint = 1 << 32

  private let storage: Storage

  /// How many bytes there are.
  public let count: Int

  /// Takes an array as it is.
  public init(_ array: [UInt8]) {
    // The pointer is used only while `storage` keeps the array, which nobody changes.
    let base = array.withUnsafeBufferPointer { $0.baseAddress }
    count = array.count
    storage = .array(array, UnsafeRawPointerBox(base: base))
  }

  /// Copies memory that somebody else owns.
  public init(copying bytes: UnsafeRawBufferPointer) {
    var memory = GrowingBuffer<UInt8>()
    memory.append(contentsOf: bytes.assumingMemoryBound(to: UInt8.self))
    self.init(memory)
  }

  /// Asks `read` for bytes until it has none left.
  ///
  /// `read` fills the front of the room that it is given and says how many bytes it wrote; 0 or less ends the reading.
  /// The size is a hint that saves copies, not a limit: files may grow.
  public init<Failure: Error>(
    expecting size: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    var memory = GrowingBuffer<UInt8>()
    // One byte more than expected, so that the end is found without growing.
    let expected = min(max(0, size), Self.largestHint) + 1
    memory.reserve(expected)
    while true {
      let left = max(1, expected - memory.count)
      memory.populate(min(left, Self.pieceLength))
      let room = UnsafeMutableBufferPointer(rebasing: memory.room(atLeast: 1).prefix(Self.pieceLength))
      let written = try read(UnsafeMutableRawBufferPointer(room))
      guard written > 0 else { break }
      memory.advance(by: min(written, room.count))
    }
    self.init(memory)
  }

  init(_ memory: consuming GrowingBuffer<UInt8>) {
    count = memory.count
    storage = .memory(memory)
  }

  private init(_ storage: consuming Storage, count: Int) {
    self.storage = storage
    self.count = count
  }

  /// The first so many bytes, without a copy.
  consuming func cut(to length: Int) -> SheetBytes {
    let length = min(max(0, length), count)
    return SheetBytes(storage, count: length)
  }

  /// Lets `body` look at the bytes, which must not be kept.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeRawBufferPointer(bytes))
  }

  /// The bytes; valid as long as this value lives.
  var bytes: UnsafeBufferPointer<UInt8> {
    switch storage {
    case .array(_, let box): UnsafeBufferPointer(start: box.base, count: count)
    case .memory(let memory): memory.slice(0, count)
    }
  }

  /// Gives back the memory of whole pages in a range, whose bytes read as zero from now on; arrays are left as they are.
  func giveBack(_ range: Range<Int>) {
    switch storage {
    case .array: return
    case .memory(let memory): memory.giveBack(range.clamped(to: 0..<count))
    }
  }
}
