/// Something in `duidan.yml` that means nothing, with its place in the file.
struct ConfigurationError: Error, Hashable, Sendable {
  /// What kind of error it is, by the name that messages show.
  enum Kind: String, Sendable {
    case unreadable = "unreadable_configuration"
    case unknownKey = "unknown_key"
    case unknownName = "unknown_name"
    case wrongType = "wrong_type"
    case wrongValue = "wrong_value"
    case duplicateKey = "duplicate_key"
    case contradiction
  }

  var kind: Kind
  /// The line, counted from 1; `nil` for the whole file.
  var line: Int?
  /// The keys from the root to the place.
  var path: [String] = []
  /// What was found, what was expected, what to do; lower case, no full stop.
  var found: String, expected: String, remedy: String

  /// The message for a person.
  func message(file: String) -> String {
    var place = file
    if let line { place += " › line \(line)" }
    if !path.isEmpty { place += " (" + path.map { ShownText.line($0) }.joined(separator: " › ") + ")" }
    return Wording.error(place, kind.rawValue, found, expected, remedy)
  }
}

/// All that is wrong with a workspace file.
struct ConfigurationErrors: Error, Sendable {
  /// At most this many are shown.
  static let limit = 20

  /// The file as the person named it.
  var file: String
  /// In the order of the lines.
  var errors: [ConfigurationError]

  /// One message an error, and how many more there are.
  var messages: [String] {
    let shown = errors.prefix(Self.limit).map { $0.message(file: file) }
    let rest = errors.count - shown.count
    guard rest > 0 else { return shown }
    return shown + [Wording.error(file, "more_errors", "\(rest) more", "none", "correct these first and run again")]
  }

  /// The end of a command that cannot go on.
  var asPipelineError: PipelineError {
    var error = PipelineError(64, messages.last ?? file)
    error.messages = messages.dropLast()
    return error
  }
}
