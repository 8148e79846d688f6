import Glibc

/// The watching process: starts working processes, and keeps the inputs that they trap, hang or run out of memory on.
struct FuzzWatch {
  private static let failureLimit = 10
  /// How many times longer than the processor may take an input may wait for one, on a busy machine.
  private static let patience = 20.0

  private let options: FuzzOptions
  private let corpus: FuzzCorpus
  private let state: UnsafeMutablePointer<FuzzState>
  private let statePath: String
  private var failures = 0

  init(_ options: FuzzOptions, _ corpus: FuzzCorpus, _ state: UnsafeMutablePointer<FuzzState>, at path: String) {
    self.options = options
    self.corpus = corpus
    self.state = state
    statePath = path
  }

  /// Watches until the time is over; `false` where anything failed.
  mutating func run() -> Bool {
    state.pointee = FuzzState()
    let start = Stopwatch.now
    var first = 0
    while failures < Self.failureLimit {
      let left = options.seconds - Int(Stopwatch.now - start)
      guard left > 0 else { break }
      guard let reader = spawn(firstRound: first, seconds: left) else {
        print("fuzzer: cannot start itself")
        return false
      }
      if let reason = watch(reader) { keep(reason) }
      first = state.pointee.round + 1
    }
    let seen = state.pointee
    print(
      "\(first) rounds, seed \(options.seed): \(seen.taken) taken (\(seen.pieces) pieces, \(seen.findings) findings), "
        + "\(seen.refused) refused, \(failures) failed")
    return failures == 0
  }

  /// Waits for a working process; why it failed, `nil` where it ended well.
  private func watch(_ reader: pid_t) -> String? {
    var round = -1
    var since = Stopwatch.now
    var spent = 0.0
    while true {
      var status: Int32 = 0
      if waitpid(reader, &status, WNOHANG) == reader {
        return status == 0 ? nil : status & 0x7F == 0 ? "exit-\(status >> 8)" : "signal-\(status & 0x7F)"
      }
      let limit = Double(options.hangSeconds)
      if state.pointee.round != round {
        round = state.pointee.round
        since = Stopwatch.now
        spent = Stopwatch.processor(of: reader)
      } else if Stopwatch.processor(of: reader) - spent > limit || Stopwatch.now - since > limit * Self.patience {
        kill(reader, SIGKILL)
        waitpid(reader, &status, 0)
        return "hang"
      }
      usleep(20_000)
    }
  }

  /// Writes the input down, so that `fuzzer repeat` can repeat it.
  private mutating func keep(_ reason: String) {
    failures += 1
    let round = state.pointee.round
    let path = options.failures + "/\(options.target)-\(reason)-seed-\(options.seed)-round-\(round)"
    print("fuzzer: \(reason) in round \(round): \(path)")
    guard let file = fopen(path, "wb") else { return print("fuzzer: \(path) cannot be written") }
    defer { fclose(file) }
    let input = corpus.input(round, options)
    fwrite(input, 1, input.count, file)
  }

  private func spawn(firstRound: Int, seconds: Int) -> pid_t? {
    let words = ["/proc/self/exe"] + options.arguments(state: statePath, firstRound: firstRound, seconds: seconds)
    // Swift's backtracer takes minutes on a crash.
    let inherited = ["PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS"].compactMap(Self.inherited)
    var arguments = Self.copies(words)
    var environment = Self.copies(inherited + ["SWIFT_BACKTRACE=enable=no"])
    defer {
      for word in arguments { free(word) }
      for word in environment { free(word) }
    }
    var process: pid_t = 0
    return posix_spawn(&process, words[0], nil, nil, &arguments, &environment) == 0 ? process : nil
  }

  private static func inherited(_ name: String) -> String? {
    getenv(name).map { "\(name)=\(String(cString: $0))" }
  }

  /// C strings with a NULL behind them.
  private static func copies(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    words.map { word in word.withCString { strdup($0) } } + [nil]
  }
}
