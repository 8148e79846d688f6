import Glibc

/// `gridcat fuzz`: reads damaged forms of sound files and keeps those that a reader fails on.
enum FuzzCommand {
  /// Runs the command and returns the exit status.
  static func run(_ arguments: some Sequence<String>) -> Int32 {
    guard let options = FuzzOptions(arguments) else { return say(FuzzOptions.usage, 64) }
    guard let corpus = FuzzCorpus(options) else { return say("gridcat: a file cannot be read", 66) }
    let path = options.state ?? "\(options.failures)/.state-\(getpid())"
    guard let state = FuzzState.map(path) else { return say("gridcat: \(path) cannot be written", 73) }
    if options.state != nil {
      FuzzReading.run(options, corpus, state)
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
}
