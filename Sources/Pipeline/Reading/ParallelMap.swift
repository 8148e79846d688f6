internal import Dispatch
internal import Synchronization

/// Work on many things at once, the results in their order.
enum ParallelMap {
  private final class Slots<Result: Sendable>: Sendable {
    let results: Mutex<[Result?]>

    init(_ count: Int) { results = Mutex(Array(repeating: nil, count: count)) }
  }

  /// The results of `body` for `0 ..< count`.
  static func run<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let slots = Slots<Result>(count)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = body(index)
      slots.results.withLock { $0[index] = result }
    }
    return slots.results.withLock { $0.compactMap(\.self) }
  }
}
