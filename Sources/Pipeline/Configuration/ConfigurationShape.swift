/// What may stand at a place of `duidan.yml`: the one definition that parsing and the JSON Schema come from.
indirect enum ConfigurationShape: Sendable {
  /// One text, number or word.
  case value(ValueForm)
  /// A list.
  case list(ConfigurationShape)
  /// Keys that the tool knows.
  case keys([ConfigurationKey])
  /// Keys that the person chooses, each with a value of one shape.
  case entries(key: ValueForm, value: ConfigurationShape)
  /// One word, or something larger in its place: `FUP-01: off`.
  case word(ValueForm, or: ConfigurationShape)

  /// What a message says was expected.
  var expected: String {
    switch self {
    case .value(let form): form.expected
    case .list(.value(let form)): "a list: \(form.expected)"
    case .list: "a list"
    case .keys(let keys): "keys: " + keys.map(\.name).joined(separator: ", ")
    case .entries(let key, _): "keys with values, each key \(key.expected)"
    case .word(let form, let other): "\(form.expected), or \(other.expected)"
    }
  }
}

/// A key that the tool knows.
struct ConfigurationKey: Sendable {
  /// The key.
  var name: String
  /// What may stand under it.
  var shape: ConfigurationShape
  /// What it is for, in one sentence.
  var summary: String

  /// Makes a key.
  init(_ name: String, _ shape: ConfigurationShape, _ summary: String) {
    self.name = name
    self.shape = shape
    self.summary = summary
  }
}
