/// A node of a YAML document with the line that it stands in.
struct YAMLNode: Sendable {
  /// What a node holds.
  enum Content: Sendable {
    /// A text, and whether it is written without quotes.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  /// A key with its value.
  struct Entry: Sendable {
    var key: YAMLNode
    var value: YAMLNode
  }

  /// The line, counted from 1.
  var line: Int
  /// What it holds.
  var content: Content

  /// The text of a scalar; `nil` for anything else.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The elements of a list.
  var elements: [YAMLNode] {
    if case .list(let elements) = content { elements } else { [] }
  }

  /// The entries of a mapping.
  var entries: [Entry] {
    if case .mapping(let entries) = content { entries } else { [] }
  }

  /// Whether nothing is written: `sources:`, `sources: ~` and `sources: null`.
  var isAbsent: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null"].contains(text)
  }

  /// The value of a key; `nil` where there is none or nothing is written.
  subscript(key: String) -> YAMLNode? {
    entries.first { $0.key.text == key }.map(\.value).flatMap { $0.isAbsent ? nil : $0 }
  }

  /// The node as a message quotes it.
  var shown: String {
    switch content {
    case .scalar(let text, _): isAbsent ? "nothing" : "“\(ShownText.line(text))”"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }
}

/// Text of a file as a message shows it.
enum ShownText {
  /// On one line, control characters visible, cut after `limit` characters.
  static func line(_ text: String, limit: Int = 60) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      switch scalar {
      case "\n": shown += "⏎"
      case "\t": shown += "⇥"
      default:
        let isHidden = [.control, .format, .lineSeparator].contains(scalar.properties.generalCategory)
        shown += isHidden ? "\\u{\(String(scalar.value, radix: 16))}" : String(Character(scalar))
      }
    }
    return text.unicodeScalars.dropFirst(limit).isEmpty ? shown : shown + "…"
  }
}
