internal import Dispatch
internal import Glibc

/// A growing run of plain values outside of Swift's arrays: appended to by parser callbacks without reference counting
/// or exclusivity checks (31 ns an append become 3), and kept without a copy once it is complete.
///
/// Reading checks bounds. `@unchecked Sendable` because a buffer is only shared after its last change.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  private(set) var count = 0
  /// So many elements have memory under them, as far as `populateAhead()` knows.
  private var populatedCount = 0

  init() {}

  deinit {
    if count * MemoryLayout<Element>.stride >= Self.largeLength, let base { Self.giveBackAtOnce(base, count) }
    free(base)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(toHold: count + 1) }
    // Stated invariant, here and below: `base` is not nil once `capacity` is above 0, and `count` never passes it.
    base.unsafelyUnwrapped[count] = element
    count += 1
  }

  mutating func append(contentsOf source: UnsafeBufferPointer<Element>) {
    guard let first = source.baseAddress, !source.isEmpty else { return }
    if count + source.count > capacity { grow(toHold: count + source.count) }
    (base.unsafelyUnwrapped + count).update(from: first, count: source.count)
    count += source.count
  }

  /// Lets `write` fill up to `limit` new elements and keeps as many as it says.
  mutating func append(upTo limit: Int, _ write: (UnsafeMutablePointer<Element>) -> Int) {
    if count + limit > capacity { grow(toHold: count + limit) }
    let written = write(base.unsafelyUnwrapped + count)
    precondition(written >= 0 && written <= limit)
    count += written
  }

  /// Memory behind the last element, at least for so many more; what is written there counts after `advance(by:)`.
  @inline(__always)
  mutating func room(atLeast wanted: Int) -> UnsafeMutableBufferPointer<Element> {
    if count + wanted > capacity { grow(toHold: count + wanted) }
    return UnsafeMutableBufferPointer(start: base.map { $0 + count }, count: capacity - count)
  }

  @inline(__always)
  mutating func advance(by written: Int) {
    precondition(written >= 0 && written <= capacity - count)
    count += written
  }

  mutating func reserve(_ wanted: Int) {
    if wanted > capacity { grow(toHold: wanted) }
  }

  /// Gives back the memory behind the last element.
  mutating func shrink() {
    guard capacity > count else { return }
    if count == 0 {
      free(base)
      base = nil
    } else if let memory = realloc(base, count * MemoryLayout<Element>.stride) {
      base = memory.assumingMemoryBound(to: Element.self)
    }
    capacity = count
  }

  mutating func truncate(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count)
    count = newCount
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return base.unsafelyUnwrapped[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      base.unsafelyUnwrapped[index] = newValue
    }
  }

  /// The elements from `start` on; valid until the next change.
  @inline(__always)
  func slice(_ start: Int, _ length: Int) -> UnsafeBufferPointer<Element> {
    precondition(start >= 0 && length >= 0 && start + length <= count)
    return UnsafeBufferPointer(start: base.map { UnsafePointer($0) + start }, count: length)
  }

  /// The elements from `start` on, to be changed in place; valid until the next append.
  func mutableSlice(_ start: Int, _ length: Int) -> UnsafeMutableBufferPointer<Element> {
    precondition(start >= 0 && length >= 0 && start + length <= count)
    return UnsafeMutableBufferPointer(start: base.map { $0 + start }, count: length)
  }

  /// Doubles small buffers and adds half to large ones.
  ///
  /// Running out of memory ends the program, as in Swift's arrays.
  private mutating func grow(toHold wanted: Int) {
    let enlarged = capacity < 1 << 20 ? capacity * 2 : capacity + capacity / 2
    capacity = max(wanted, enlarged, 64)
    let memory = realloc(base, capacity * MemoryLayout<Element>.stride)
    guard let memory else { preconditionFailure("out of memory") }
    base = memory.assumingMemoryBound(to: Element.self)
  }
}

extension GrowingBuffer {
  private static var pageLength: Int { sysconf(Int32(_SC_PAGESIZE)) }
  /// Elements that are copied in one go where memory is short.
  private static var pieceLength: Int { 128 << 10 }
  /// Buffers of as many bytes are given back by two threads: one takes 10 ms for 100 MB.
  private static var largeLength: Int { 32 << 20 }
  private static var populatedLength: Int { 128 << 10 }

  /// Has the system lay memory under whole pages behind the last element at once, which costs half of what it costs page
  /// by page; where it does not know how, nothing happens.
  mutating func populate(_ wanted: Int) {
    guard let start = room(atLeast: wanted).baseAddress else { return }
    let populateWrite: Int32 = 23
    Self.advise(start, wanted, populateWrite)
  }

  /// Populates the next elements where memory was reserved for many and the last populated one is near.
  @inline(__always)
  mutating func populateAhead() {
    if count + 1024 > populatedCount { populateNext() }
  }

  private mutating func populateNext() {
    // What was not reserved grows by itself, and is copied.
    guard capacity - count > 4 * Self.populatedLength else { return populatedCount = .max }
    populate(Self.populatedLength)
    populatedCount = count + Self.populatedLength
  }

  private static func giveBackAtOnce(_ base: UnsafeMutablePointer<Element>, _ count: Int) {
    nonisolated(unsafe) let start = UnsafePointer(base)
    let half = count / 2
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 { advise(start, half, MADV_DONTNEED) } else { advise(start + half, count - half, MADV_DONTNEED) }
    }
  }

  /// Gives back the memory of whole pages in a range, whose elements read as zero from now on.
  func giveBack(_ range: Range<Int>) {
    guard let base = slice(range.lowerBound, range.count).baseAddress else { return }
    Self.advise(base, range.count, MADV_DONTNEED)
  }

  /// Appends another buffer and gives its memory back piece by piece, so that nothing is held twice.
  mutating func append(usingUp other: consuming GrowingBuffer<Element>) {
    var start = 0
    while start < other.count {
      let length = min(Self.pieceLength, other.count - start)
      populate(length)
      append(contentsOf: other.slice(start, length))
      other.giveBack(start..<(start + length))
      start += length
    }
  }

  private static func advise(_ start: UnsafePointer<Element>, _ length: Int, _ advice: Int32) {
    let page = pageLength
    let first = (Int(bitPattern: start) + page - 1) / page * page
    let last = Int(bitPattern: start + length) / page * page
    guard last > first else { return }
    madvise(UnsafeMutableRawPointer(bitPattern: first), last - first, advice)
  }
}
