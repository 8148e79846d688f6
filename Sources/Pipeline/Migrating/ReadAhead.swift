internal import Dispatch
internal import Synchronization

/// Makes the values of a sequence of numbers one ahead of their use, on another thread.
final class ReadAhead<Value: Sendable>: Sendable {
  private let make: @Sendable (Int) -> Value
  private let end: Int
  private let made = Mutex<(number: Int, value: Value)?>(nil)
  private let queue = DispatchQueue(label: "duidan.ahead")

  /// Makes values for numbers below `end`.
  init(until end: Int, _ make: @escaping @Sendable (Int) -> Value) {
    self.end = end
    self.make = make
  }

  /// The value of a number; that of the next one is begun.
  func value(_ number: Int) -> Value {
    queue.sync {}
    let ready = made.withLock { made in
      defer { made = nil }
      return made.flatMap { $0.number == number ? $0.value : nil }
    }
    let value = ready ?? make(number)
    if number + 1 < end {
      queue.async {
        let next = self.make(number + 1)
        self.made.withLock { $0 = (number + 1, next) }
      }
    }
    return value
  }
}
