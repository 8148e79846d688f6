/// What `gridcat fuzz` is asked to do.
struct FuzzOptions {
  static let usage =
    "usage: gridcat fuzz (FILE | FOLDER)... --seconds N --seed S [--max-mib M] [--hang-seconds H] [--failures DIR]"

  /// Files that are damaged as they are, and folders that hold the parts of an archive.
  var paths: [String] = []
  var seconds = 60
  var seed: UInt64 = 1
  /// The address space of the reading process; 0 for no limit.
  var maxMiB = 1_024
  /// How long one input may take.
  var hangSeconds = 5
  /// Where the inputs go that a reader failed on.
  var failures = "."
  /// In the reading process: the file that it shares with the watching one.
  var state: String?
  /// In the reading process: the first round.
  var firstRound = 0

  /// Reads the arguments behind `fuzz`; `nil` for wrong ones.
  init?(_ arguments: some Sequence<String>) {
    var option: String?
    for argument in arguments {
      if let name = option {
        guard set(name, argument) else { return nil }
        option = nil
      } else if argument.hasPrefix("--") {
        option = argument
      } else {
        paths.append(argument)
      }
    }
    guard option == nil, !paths.isEmpty else { return nil }
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
      case "--first": firstRound = number
      default: return false
      }
    }
    return true
  }

  /// The arguments that start a reading process.
  func arguments(state: String, firstRound: Int, seconds: Int) -> [String] {
    ["fuzz"] + paths + [
      "--seed", "\(seed)", "--seconds", "\(seconds)", "--max-mib", "\(maxMiB)", "--state", state, "--first",
      "\(firstRound)",
    ]
  }
}
