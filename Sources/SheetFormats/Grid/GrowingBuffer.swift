internal import Glibc

/// A growing run of plain values outside of Swift's arrays: appended to by parser callbacks without reference counting
/// or exclusivity checks (31 ns an append become 3), and kept without a copy once it is complete.
///
/// Reading checks bounds. `@unchecked Sendable` because a buffer is only shared after its last change.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<Element>?
  private var capacity = 0
  private(set) var count = 0

  init() {}

  deinit { free(base) }

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
