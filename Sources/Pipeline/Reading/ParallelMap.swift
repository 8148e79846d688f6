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

  /// The same for small work: so many of them are done one after the other by one thread.
  static func run<Result: Sendable>(_ count: Int, together size: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
    let starts = Array(stride(from: 0, to: count, by: size))
    return run(starts.count) { index in
      (starts[index]..<min(starts[index] + size, count)).map(body)
    }.flatMap(\.self)
  }
}
