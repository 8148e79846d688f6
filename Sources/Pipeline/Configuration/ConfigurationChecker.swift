internal import Normalization

/// Holds a document against the table of keys and gathers all that is wrong.
struct ConfigurationChecker {
  private(set) var errors: [ConfigurationError] = []

  /// All that is wrong with a document, in the order of its lines.
  static func errors(of root: YAMLNode) -> [ConfigurationError] {
    var checker = ConfigurationChecker()
    checker.check(root, ConfigurationKeys.root, [])
    for source in root["sources"]?.entries ?? [] { checker.checkColumns(source) }
    checker.checkAuthority(root)
    return checker.errors.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
  }

  private mutating func check(_ node: YAMLNode, _ shape: ConfigurationShape, _ path: [String]) {
    if node.isAbsent {
      if case .value = shape { addType(node, shape, path) }
      return
    }
    switch (shape, node.content) {
    case (.value(let form), .scalar(let text, _)): checkValue(text, form, node, path)
    case (.list(let element), .list(let elements)):
      for node in elements { check(node, element, path) }
    case (.keys(let keys), .mapping(let entries)): checkKeys(entries, keys, path)
    case (.entries(let form, let value), .mapping(let entries)): checkEntries(entries, form, value, path)
    case (.word(let form, _), .scalar(let text, _)): checkValue(text, form, node, path)
    case (.word(_, let other), _): check(node, other, path)
    default: addType(node, shape, path)
    }
  }

  private mutating func checkKeys(_ entries: [YAMLNode.Entry], _ keys: [ConfigurationKey], _ path: [String]) {
    for entry in distinct(entries, path) {
      let name = entry.key.text ?? ""
      if let key = keys.first(where: { $0.name == name }) {
        check(entry.value, key.shape, path + [name])
      } else {
        let names = keys.map(\.name)
        let near = NearestName.of(name, among: names)
        errors.append(
          ConfigurationError(
            kind: .unknownKey, line: entry.key.line, path: path, found: entry.key.shown,
            expected: "one of " + names.joined(separator: ", "),
            remedy: near.map { "write `\($0)`" } ?? "take it out; `duidan schema` lists all keys"))
      }
    }
  }

  private mutating func checkEntries(
    _ entries: [YAMLNode.Entry], _ form: ValueForm, _ value: ConfigurationShape, _ path: [String]
  ) {
    for entry in distinct(entries, path) {
      let name = entry.key.text ?? ""
      if form.isMet(by: name) {
        check(entry.value, value, path + [name])
      } else {
        addValue(entry.key, form, path)
      }
    }
  }

  /// The entries whose keys are texts, each key once.
  private mutating func distinct(_ entries: [YAMLNode.Entry], _ path: [String]) -> [YAMLNode.Entry] {
    var lines: [String: Int] = [:]
    return entries.filter { entry in
      guard let name = entry.key.text else {
        errors.append(
          ConfigurationError(
            kind: .wrongType, line: entry.key.line, path: path, found: entry.key.shown, expected: "a text as key",
            remedy: "write the key as a text"))
        return false
      }
      guard let first = lines[name] else {
        lines[name] = entry.key.line
        return true
      }
      errors.append(
        ConfigurationError(
          kind: .duplicateKey, line: entry.key.line, path: path, found: "\(entry.key.shown) again",
          expected: "each key once; it stands in line \(first) already", remedy: "keep one of the two"))
      return false
    }
  }

  private mutating func checkValue(_ text: String, _ form: ValueForm, _ node: YAMLNode, _ path: [String]) {
    if !form.isMet(by: text) { addValue(node, form, path) }
  }

  private mutating func addValue(_ node: YAMLNode, _ form: ValueForm, _ path: [String]) {
    let near = NearestName.of(node.text ?? "", among: form.words)
    let plain = "correct it; `duidan schema` tells what may stand here"
    errors.append(
      ConfigurationError(
        kind: form.words.isEmpty ? .wrongValue : .unknownName, line: node.line, path: path, found: node.shown,
        expected: form.expected, remedy: near.map { "write `\($0)`" } ?? plain))
  }

  private mutating func addType(_ node: YAMLNode, _ shape: ConfigurationShape, _ path: [String]) {
    var remedy = "correct it; `duidan schema` tells what may stand here"
    if case .list = shape, let text = node.text { remedy = "write it as a list: `[\(ShownText.line(text))]`" }
    errors.append(
      ConfigurationError(
        kind: .wrongType, line: node.line, path: path, found: node.shown, expected: shape.expected, remedy: remedy))
  }

  /// Two spellings of one header must not be two fields.
  private mutating func checkColumns(_ source: YAMLNode.Entry) {
    var known: [String: YAMLNode.Entry] = [:]
    for entry in source.value["columns"]?.entries ?? [] {
      guard let header = entry.key.text, let field = entry.value.text else { continue }
      let key = HeaderFolding.key(header)
      guard let first = known[key], first.key.text != header, first.value.text != field else {
        known[key] = known[key] ?? entry
        continue
      }
      errors.append(
        ConfigurationError(
          kind: .contradiction, line: entry.key.line, path: ["sources", source.key.text ?? "", "columns"],
          found: "\(entry.key.shown) is \(field), and \(first.key.shown) in line \(first.key.line) is "
            + (first.value.text ?? ""),
          expected: "one field for two spellings of one header", remedy: "keep one of the two"))
    }
  }

  /// Whose word counts is a department or a source that the file names.
  private mutating func checkAuthority(_ root: YAMLNode) {
    let ids = (root["sources"]?.entries ?? []).compactMap(\.key.text)
    let form = ValueForm(
      expected: "a department (\(ValueForm.department.expected)), or a source that stands under `sources`",
      words: ValueForm.department.words + ids)
    for entry in root["authority"]?.entries ?? [] {
      for element in entry.value.elements {
        guard let name = element.text, !form.isMet(by: name) else { continue }
        addValue(element, form, ["authority", entry.key.text ?? ""])
      }
    }
  }
}
