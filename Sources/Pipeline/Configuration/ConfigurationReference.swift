/// The reference page of `duidan.yml`: every key, what it takes and what it is for, made of the table that parsing uses.
enum ConfigurationReference {
  /// The page as Markdown.
  static func markdown() -> String {
    var page = """
      # Every key of duidan.yml

      `duidan explain --about workspace-file` writes this page; a test holds it fresh. `duidan schema` prints the same as JSON Schema
      for editors; docs/configuring.md says when to use what.

      A name in `<>` is one that you choose. `rates`, `outputs.scorecard` and all but the first of `outputs.languages` are checked
      and not used by this version; a run says so.

      | key | takes | meaning |
      |---|---|---|

      """
    for row in rows {
      page += "| `\(row.key)` | \(row.takes) | \(row.meaning) |\n"
    }
    return page
  }

  /// A key with its path: `sources.<id>.files`.
  struct Row: Equatable {
    var key: String, takes: String, meaning: String
  }

  /// Every key, each section before what stands in it.
  static var rows: [Row] { rows(of: ConfigurationKeys.root, under: "") }

  private static func rows(of shape: ConfigurationShape, under path: String) -> [Row] {
    switch shape {
    case .value, .list: []
    case .keys(let keys):
      keys.flatMap { key in
        let own = path.isEmpty ? key.name : path + "." + key.name
        return [Row(key: own, takes: takes(key.shape), meaning: key.summary)] + rows(of: key.shape, under: own)
      }
    case .entries(let form, let value): rows(of: value, under: path + ".<" + placeholder(form, under: path) + ">")
    case .word(_, let other): rows(of: other, under: path)
    }
  }

  /// What a person chooses as a key there.
  private static func placeholder(_ form: ValueForm, under path: String) -> String {
    if form.expected == ValueForm.ruleCode.expected { return "code" }
    switch path {
    case "sources", "exports": return "id"
    case "customers", "people": return "name"
    case "units": return "unit"
    default: return "key"
    }
  }

  private static func takes(_ shape: ConfigurationShape) -> String {
    switch shape {
    case .keys: "keys, below"
    case .list(let element): "a list: " + takes(element)
    case .entries(let key, .value(let form)): "\(key.expected) → \(form.expected)"
    case .entries(let key, .list(let element)): "\(key.expected) → a list: \(takes(element))"
    case .entries(let key, .word(let form, _)): "\(key.expected) → \(form.expected), or keys, below"
    case .entries(let key, .entries(let inner, .value(let form))):
      "\(key.expected) → \(inner.expected) → \(form.expected)"
    case .entries(let key, _): "\(key.expected) → keys, below"
    case .word(let form, let other): "\(form.expected), or \(takes(other))"
    case .value(let form): form.expected
    }
  }
}
