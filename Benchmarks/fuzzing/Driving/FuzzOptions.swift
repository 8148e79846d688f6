/// What `fuzzer run` is asked to do.
struct FuzzOptions {
  static let usage = """
    usage: fuzzer targets
           fuzzer repeat TARGET FILE...
           fuzzer run TARGET (FILE | FOLDER)... --seconds N --seed S [--max-mib M] [--hang-seconds H] [--growth-kib K]
                      [--failures DIR]
    """

  /// The name of the target.
  var target: String
  /// Sound inputs, and folders of them.
  var paths: [String] = []
  var seconds = 60
  var seed: UInt64 = 1
  /// The address space of the working process; 0 for no limit.
  var maxMiB = 1_024
  /// How many KiB one change adds at most, about.
  var growthKiB = 256
  /// How many seconds of the processor one input may take.
  var hangSeconds = 5
  /// Where the inputs go that the target failed on.
  var failures = "."
  /// In the working process: the file that it shares with the watching one.
  var state: String?
  /// In the working process: the first round.
  var firstRound = 0

  /// Reads the arguments behind `run`; `nil` for wrong ones.
  init?(_ arguments: some Sequence<String>) {
    var words: [String] = []
    target = ""
    var option: String?
    for argument in arguments {
      if let name = option {
        guard set(name, argument) else { return nil }
        option = nil
      } else if argument.hasPrefix("--") {
        option = argument
      } else {
        words.append(argument)
      }
    }
    guard option == nil, words.count > 1 else { return nil }
    target = words[0]
    paths = Array(words.dropFirst())
  }

  private mutating func set(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--failures": failures = value
    case "--state": state = value
    default:
      guard let number = Int(value), number >= 0 else { return false }
      switch name {
      case "--seconds": seconds = number
      case "--seed": seed = UInt64(number)
      case "--max-mib": maxMiB = number
      case "--hang-seconds": hangSeconds = number
      case "--growth-kib": growthKiB = number
      case "--first": firstRound = number
      default: return false
      }
    }
    return true
  }

  /// The arguments that start a working process.
  func arguments(state: String, firstRound: Int, seconds: Int) -> [String] {
    ["run", target] + paths + [
      "--seed", "\(seed)", "--seconds", "\(seconds)", "--max-mib", "\(maxMiB)", "--growth-kib", "\(growthKiB)",
      "--state",
      state, "--first", "\(firstRound)",
    ]
  }
}
