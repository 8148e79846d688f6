import SheetMutation

/// Something of the product that takes what others wrote, and what an input has to be for it.
///
/// A target fails by a trap, by a broken promise (`expect`), by taking too long or too much memory; an error with words
/// is a refusal, and as welcome as a result.
struct FuzzTarget: Sendable {
  /// What became of an input.
  enum Outcome {
    /// It was used: so many cells, keys or answers were made of it, and so many odd ones named.
    case taken(pieces: Int, findings: Int)
    /// It was refused, with words.
    case refused
  }

  /// The name on the command line.
  let name: String
  /// How sound inputs are damaged.
  let mutation: Mutation
  /// Uses an input.
  let run: @Sendable (_ input: [UInt8]) -> Outcome

  /// How sound inputs are damaged.
  enum Mutation: Sendable {
    /// As what they are: archives by their parts, markup by its tags, records by their numbers.
    case sheets
    /// As an archive's own records.
    case archives
    /// As texts of words and lines.
    case words
  }

  /// Every target, in the order in which they run.
  static let all: [FuzzTarget] =
    SheetTarget.all + ValueTarget.all + [
      TableTarget.target, ComparisonTarget.target, ConfigurationTarget.target, ProfileTarget.target,
      DecisionTarget.target, StoredValueTarget.target,
    ]

  /// The target of a name.
  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// Ends the process where something that the product promises does not hold.
func expect(_ truth: Bool, _ what: @autoclosure () -> String) {
  precondition(truth, "fuzzer: \(what())")
}
