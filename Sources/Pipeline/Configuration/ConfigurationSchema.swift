internal import Reports

/// The JSON Schema (draft 2020-12) of `duidan.yml`, made of the table that parsing uses.
public enum ConfigurationSchema {
  /// The schema as text; the same bytes for the same program.
  public static func text() -> String {
    var writer = JSONWriter(.pretty)
    let head: [(String, JSONValue)] = [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("duidan.yml")),
      ("description", .string("The workspace file of Duidan: what the tool shall know of the sheets of a folder.")),
    ]
    writer.line(.object(head + members(ConfigurationKeys.root)))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A section may be written with nothing in it.
  private static func members(_ shape: ConfigurationShape) -> [(String, JSONValue)] {
    switch shape {
    case .value(let form): value(form)
    case .list(let element):
      [("type", types(["array", "null"])), ("items", .object(members(element)))]
    case .keys(let keys):
      [
        ("type", types(["object", "null"])), ("additionalProperties", .bool(false)),
        ("properties", .object(keys.map { ($0.name, described($0)) })),
      ]
    case .entries(let key, let other):
      [
        ("type", types(["object", "null"])), ("propertyNames", .object(names(key))),
        ("additionalProperties", .object(members(other))),
      ]
    case .word(let form, let other):
      [("anyOf", .array([.object(value(form)), .object(members(other))]))]
    }
  }

  private static func described(_ key: ConfigurationKey) -> JSONValue {
    .object([("description", .string(key.summary))] + members(key.shape))
  }

  private static func value(_ form: ValueForm) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("type", types(form.types.map(\.rawValue)))]
    if form.types == [.boolean] { return members }
    if !form.words.isEmpty { members.append(("enum", .array(form.words.map(JSONValue.string)))) }
    if let pattern = form.pattern { members.append(("pattern", .string(pattern))) }
    if let range = form.range {
      members += [("minimum", .whole(range.lowerBound)), ("maximum", .whole(range.upperBound))]
    } else if form.types.contains(.number) {
      members.append(("minimum", .whole(0)))
    }
    return members
  }

  private static func names(_ form: ValueForm) -> [(String, JSONValue)] {
    if !form.words.isEmpty { return [("enum", .array(form.words.map(JSONValue.string)))] }
    return form.pattern.map { [("pattern", .string($0))] } ?? []
  }

  private static func types(_ names: [String]) -> JSONValue {
    names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string))
  }
}
