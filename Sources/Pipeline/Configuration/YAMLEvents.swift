internal import CYaml

/// The events of libyaml's parser over a text that stays in place while it is read.
final class YAMLEvents {
  /// What comes next in a document.
  struct Event {
    /// The kinds that matter here.
    enum Kind {
      case documentStart, listStart, mappingStart, end, streamEnd, other
      case scalar(String, isPlain: Bool)
    }

    var kind: Kind
    /// The line, counted from 1.
    var line: Int
    /// The tag that the text states.
    var tag: String?
    /// Whether it is an alias or has an anchor.
    var hasReference = false
  }

  private var parser = yaml_parser_t()

  /// Starts at the beginning of a text, which must outlive the events.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    yaml_parser_initialize(&parser)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, text.baseAddress, text.count)
  }

  deinit { yaml_parser_delete(&parser) }

  /// The next event.
  func next() throws(YAMLProblem) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    return Self.event(event)
  }

  private static func event(_ event: yaml_event_t) -> Event {
    var result = Event(kind: .other, line: Int(event.start_mark.line) + 1)
    switch event.type {
    case YAML_STREAM_END_EVENT: result.kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: result.kind = .documentStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: result.kind = .end
    case YAML_ALIAS_EVENT: result.hasReference = true
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .listStart
      result.tag = text(event.data.sequence_start.tag)
      result.hasReference = event.data.sequence_start.anchor != nil
    case YAML_MAPPING_START_EVENT:
      result.kind = .mappingStart
      result.tag = text(event.data.mapping_start.tag)
      result.hasReference = event.data.mapping_start.anchor != nil
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      result.kind = .scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain)
      result.tag = text(scalar.tag)
      result.hasReference = scalar.anchor != nil
    default: break
    }
    return result
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private func problem() -> YAMLProblem {
    let line = max(Int(parser.problem_mark.line), 0) + 1
    var found = parser.problem.map { String(cString: $0) } ?? "what is no YAML"
    if let context = parser.context { found += " " + String(cString: context) }
    if found.hasSuffix("scanning an alias") || found.hasSuffix("scanning an anchor") {
      return YAMLProblem(
        line: line, found: "a text that begins with * or & and stands without quotes", expected: "quotes around it",
        remedy: "quote it: \"*交期\"")
    }
    return YAMLProblem(
      line: line, found: found, expected: "YAML: `key: value`, lists as `- item` or `[a, b]`, indented by spaces",
      remedy: "correct line \(line) or the one before it; quote texts that hold `: `, ` #` or begin with a sign")
  }
}
