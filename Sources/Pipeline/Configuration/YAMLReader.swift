/// Why a text is no YAML that a workspace file may hold.
struct YAMLProblem: Error, Hashable {
  /// The line, counted from 1.
  var line: Int
  /// What was found, what was expected, what to do; lower case, no full stop.
  var found: String, expected: String, remedy: String
}

/// Reads a YAML document into nodes: plain data, no references from one part to another.
///
/// Works through libyaml's events, so that a hostile text is refused before any tree of it is built.
struct YAMLReader {
  /// How large a text may be, and how deep its nodes may lie inside each other.
  static let limitBytes = 1 << 20, limitDepth = 32

  private var events: YAMLEvents
  private var depth = 0

  /// The root of a text; `nil` for a text of comments alone.
  static func read(_ bytes: [UInt8]) throws(YAMLProblem) -> YAMLNode? {
    guard bytes.count <= limitBytes else {
      throw YAMLProblem(
        line: 1, found: "more than \(limitBytes) bytes", expected: "at most as many",
        remedy: "keep only what duidan.yml is for; `duidan init --stdout` shows one")
    }
    if let line = lineOfBadText(bytes) {
      throw YAMLProblem(
        line: line, found: "bytes that are no UTF-8", expected: "UTF-8", remedy: "save the file as UTF-8")
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    return try text.withUnsafeBufferPointer { buffer throws(YAMLProblem) in
      var reader = YAMLReader(events: YAMLEvents(buffer))
      return try reader.document()
    }
  }

  private static func lineOfBadText(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where String(validating: line, as: UTF8.self) == nil { return index + 1 }
    return 1
  }

  private mutating func document() throws(YAMLProblem) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      let event = try events.next()
      switch event.kind {
      case .streamEnd: return root
      case .documentStart:
        guard root == nil else {
          throw YAMLProblem(
            line: event.line, found: "a second document", expected: "one", remedy: "take the line `---` out")
        }
        root = try node(try events.next())
      case .other: continue
      default: continue
      }
    }
  }

  private mutating func node(_ event: YAMLEvents.Event) throws(YAMLProblem) -> YAMLNode {
    depth += 1
    defer { depth -= 1 }
    try refuse(event)
    switch event.kind {
    case .scalar(let text, let isPlain):
      return YAMLNode(line: event.line, content: .scalar(text, isPlain: isPlain))
    case .listStart: return YAMLNode(line: event.line, content: .list(try elements()))
    case .mappingStart: return YAMLNode(line: event.line, content: .mapping(try entries()))
    default: return YAMLNode(line: event.line, content: .scalar("", isPlain: true))
    }
  }

  private func refuse(_ event: YAMLEvents.Event) throws(YAMLProblem) {
    guard depth <= Self.limitDepth else {
      throw YAMLProblem(
        line: event.line, found: "more than \(Self.limitDepth) levels", expected: "at most \(Self.limitDepth)",
        remedy: "`duidan schema` tells what stands where")
    }
    if event.hasReference {
      throw YAMLProblem(
        line: event.line, found: "an anchor or alias (& or *)", expected: "each value written out",
        remedy: "write the value out, or quote it where the sign belongs to it: \"*交期\"")
    }
    if let tag = event.tag {
      throw YAMLProblem(
        line: event.line, found: "the tag “\(ShownText.line(tag))”", expected: "no tags",
        remedy: "take the tag out, or quote the text where the sign belongs to it")
    }
  }

  private mutating func elements() throws(YAMLProblem) -> [YAMLNode] {
    var result: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return result }
      result.append(try node(event))
    }
  }

  private mutating func entries() throws(YAMLProblem) -> [YAMLNode.Entry] {
    var result: [YAMLNode.Entry] = []
    while true {
      let event = try events.next()
      if case .end = event.kind { return result }
      let key = try node(event)
      result.append(YAMLNode.Entry(key: key, value: try node(try events.next())))
    }
  }
}
