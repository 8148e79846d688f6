import Foundation

/// Holds a JSON value against a JSON Schema of the keywords that ours uses; an unknown keyword is a problem too.
struct SchemaCheck {
  private static let silent: Set<String> = ["$schema", "$defs", "title", "description"]

  let schema: [String: Any]

  /// What does not fit, each with its place; empty when all does.
  func problems(_ value: Any) -> [String] { problems(value, schema, at: "$") }

  private func problems(_ value: Any, _ rules: [String: Any], at place: String) -> [String] {
    rules.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$ref": return reference(rule).map { problems(value, $0, at: place) } ?? ["\(place): no \(rule)"]
      case "type":
        let types = rule as? [String] ?? [rule as? String ?? ""]
        return types.contains { isOf($0, value) } ? [] : ["\(place): \(value) is no \(types)"]
      case "const": return "\(rule)" == "\(value)" ? [] : ["\(place): \(value) is not \(rule)"]
      case "enum":
        return (rule as? [String])?.contains { $0 == value as? String } == true
          ? [] : ["\(place): \(value) is none of \(rule)"]
      case "minimum":
        return (value as? NSNumber).map { $0.doubleValue >= (rule as? NSNumber)?.doubleValue ?? 0 } == true
          ? [] : ["\(place): \(value) is below \(rule)"]
      case "pattern":
        let text = value as? String ?? ""
        return text.range(of: rule as? String ?? "", options: .regularExpression) == nil ? ["\(place): \(text)"] : []
      case "items":
        return (value as? [Any] ?? []).enumerated().flatMap { index, item in
          problems(item, rule as? [String: Any] ?? [:], at: "\(place)[\(index)]")
        }
      case "properties", "additionalProperties", "required": return members(value, rules, keyword, at: place)
      default: return Self.silent.contains(keyword) ? [] : ["\(place): unknown keyword \(keyword)"]
      }
    }
  }

  private func members(_ value: Any, _ rules: [String: Any], _ keyword: String, at place: String) -> [String] {
    guard let members = value as? [String: Any] else { return [] }
    let known = rules["properties"] as? [String: [String: Any]] ?? [:]
    switch keyword {
    case "properties":
      return members.sorted { $0.key < $1.key }.flatMap { name, member in
        known[name].map { problems(member, $0, at: "\(place).\(name)") } ?? []
      }
    case "required":
      return (rules["required"] as? [String] ?? []).filter { members[$0] == nil }.map { "\(place): no \($0)" }
    default: return members.keys.sorted().filter { known[$0] == nil }.map { "\(place): unknown member \($0)" }
    }
  }

  private func reference(_ rule: Any) -> [String: Any]? {
    let name = (rule as? String)?.split(separator: "/").last.map(String.init) ?? ""
    return (schema["$defs"] as? [String: [String: Any]])?[name]
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool
    case "integer": (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "number": value is NSNumber
    default: false
    }
  }
}
