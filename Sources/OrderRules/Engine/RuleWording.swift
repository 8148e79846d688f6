/// Puts a rule's details into its words.
public enum RuleWording {
  /// Fills `{placeholders}` in one pass: a value that looks like a placeholder stays as it is, an unknown one stays too.
  public static func fill(_ text: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
      result += rest[..<opening]
      let name = String(rest[rest.index(after: opening)..<closing])
      result += values[name] ?? "{" + name + "}"
      rest = rest[rest.index(after: closing)...]
    }
    return result + rest
  }
}
