import Glibc

/// The working process: damages inputs and gives them to the target, round after round, until it is stopped or traps.
enum FuzzWork {
  static func run(
    _ target: FuzzTarget, _ options: FuzzOptions, _ corpus: FuzzCorpus, _ state: UnsafeMutablePointer<FuzzState>
  ) {
    limitMemory(options.maxMiB)
    let end = Stopwatch.now + Double(options.seconds)
    var round = options.firstRound
    while Stopwatch.now < end {
      state.pointee.round = round
      switch target.run(corpus.input(round, options)) {
      case .taken(let pieces, let findings):
        state.pointee.taken += 1
        state.pointee.pieces += pieces
        state.pointee.findings += findings
      case .refused: state.pointee.refused += 1
      }
      round += 1
    }
  }

  private static func limitMemory(_ mebibytes: Int) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    guard mebibytes > 0 else { return }
    var limit = rlimit(rlim_cur: rlim_t(mebibytes) << 20, rlim_max: rlim_t(mebibytes) << 20)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}
