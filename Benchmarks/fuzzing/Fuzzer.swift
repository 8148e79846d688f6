import Glibc

/// A tool for tests: gives the product's readers and parsers what nobody meant, and keeps the inputs that they fail on.
///
/// `scripts/fuzz` builds it, brings the corpus and runs it; it is not shipped.
@main
enum Fuzzer {
  static func main() {
    if let name = getenv("FUZZ_TARGET") {
      guard let target = FuzzTarget.named(String(cString: name)) else { return stop("no such target", 64) }
      exit(CoverageFuzzing.run(target))
    }
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "targets": for target in FuzzTarget.all { print(target.name) }
    case "repeat": exit(replay(words.dropFirst()))
    case "run": exit(run(words.dropFirst()))
    default: stop(FuzzOptions.usage, 64)
    }
  }

  /// Gives files to a target as they are.
  private static func replay(_ words: ArraySlice<String>) -> Int32 {
    guard let name = words.first, let target = FuzzTarget.named(name) else { return say(FuzzOptions.usage, 64) }
    for path in words.dropFirst() {
      guard let bytes = FileBytes.array(path) else { return say("fuzzer: \(path) cannot be read", 66) }
      let start = Stopwatch.now
      let outcome = target.run(bytes)
      print("\(path): \(outcome), \(Int((Stopwatch.now - start) * 1_000)) ms")
    }
    return 0
  }

  private static func run(_ words: ArraySlice<String>) -> Int32 {
    guard let options = FuzzOptions(words), let target = FuzzTarget.named(options.target) else {
      return say(FuzzOptions.usage, 64)
    }
    guard let corpus = FuzzCorpus(target, paths: options.paths) else { return say("fuzzer: a file cannot be read", 66) }
    let path = options.state ?? "\(options.failures)/.state-\(getpid())"
    guard let state = FuzzState.map(path) else { return say("fuzzer: \(path) cannot be written", 73) }
    if options.state != nil {
      FuzzWork.run(target, options, corpus, state)
      return 0
    }
    defer { unlink(path) }
    var watch = FuzzWatch(options, corpus, state, at: path)
    return watch.run() ? 0 : 1
  }

  private static func say(_ message: String, _ status: Int32) -> Int32 {
    print(message)
    return status
  }

  private static func stop(_ message: String, _ status: Int32) { exit(say(message, status)) }
}
