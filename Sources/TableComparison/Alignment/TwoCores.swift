internal import Dispatch
internal import Synchronization

/// Does two things at once.
enum TwoCores {
  private final class Slots<First: Sendable, Second: Sendable>: Sendable {
    let first = Mutex<First?>(nil)
    let second = Mutex<Second?>(nil)
  }

  /// The results of both.
  static func run<First: Sendable, Second: Sendable>(
    _ one: @Sendable () -> First, _ two: @Sendable () -> Second
  ) -> (First, Second) {
    let slots = Slots<First, Second>()
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = one()
        slots.first.withLock { $0 = result }
      } else {
        let result = two()
        slots.second.withLock { $0 = result }
      }
    }
    let results = (slots.first.withLock { $0 }, slots.second.withLock { $0 })
    guard let first = results.0, let second = results.1 else { return (one(), two()) }
    return (first, second)
  }

  /// Fewer elements are not worth a second thread.
  private static let threshold = 256

  /// What `body` makes of the first and of the second half of some elements; of all in one where they are few.
  static func halves<Element: Sendable, Result: Sendable>(
    of all: [Element], _ body: @Sendable (ArraySlice<Element>) -> Result
  ) -> [Result] {
    guard all.count >= threshold else { return [body(all[...])] }
    let middle = all.count / 2
    let both = run({ body(all[..<middle]) }, { body(all[middle...]) })
    return [both.0, both.1]
  }
}
