internal import Reports

/// What `duidan.yml` says, without what a person wrote into it: keys and words that the tool knows, and numbers.
struct PrivateConfiguration {
  private(set) var labels: PrivateLabels

  /// The tree of a file under the shape that it should have.
  mutating func value(_ node: YAMLNode, _ shape: ConfigurationShape) -> JSONValue {
    switch (shape, node.content) {
    case (.keys(let keys), .mapping(let entries)):
      let known = Dictionary(keys.map { ($0.name, $0.shape) }, uniquingKeysWith: { first, _ in first })
      return .object(
        entries.map { entry in
          guard let name = entry.key.text, let shape = known[name] else {
            return (labels.label("unknown", entry.key.text ?? ""), outline(entry.value))
          }
          return (name, value(entry.value, shape))
        })
    case (.entries(let form, let shape), .mapping(let entries)):
      return .object(
        entries.map { entry in
          let name = entry.key.text ?? ""
          return (form.isOpen(name) ? name : labels.label("name", name), value(entry.value, shape))
        })
    case (.list(let shape), .list(let elements)): return .array(elements.map { value($0, shape) })
    case (.word(let form, let other), _):
      if case .scalar = node.content { return value(node, .value(form)) }
      return value(node, other)
    case (.value(let form), .scalar(let text, _)): return form.isOpen(text) ? .string(text) : outline(node)
    default: return outline(node)
    }
  }

  /// The form of what stands at a place where it is not expected, or was written freely.
  private func outline(_ node: YAMLNode) -> JSONValue {
    switch node.content {
    case .scalar(let text, _): node.isAbsent ? .null : .string(TextOutline.of(text))
    case .list(let elements): .array(elements.map(outline))
    case .mapping(let entries): .object(entries.map { (TextOutline.of($0.key.text ?? ""), outline($0.value)) })
    }
  }
}

extension ValueForm {
  /// Whether a text is a word or a number that the tool knows, so that it says nothing of anybody.
  fileprivate func isOpen(_ text: String) -> Bool {
    guard isMet(by: text) else { return false }
    return words.contains(text) || types.contains(.integer) || types.contains(.number) || isCode
  }
}
