internal import CLibXML2

/// The state of one parse, which libxml2's callbacks get as their context: a plain struct behind a pointer, so that a
/// callback costs neither reference counting nor exclusivity checks.
struct XMLWalk: ~Copyable {
  /// The first thing that went wrong.
  var failure: XMLFailure
  /// The parser, once there is one; whoever makes it frees it.
  var parser: xmlParserCtxtPtr?
  private let visitor: Unmanaged<XMLVisitor>
  private let depthLimit: Int
  private let allNamespaces: Bool
  private var depth = 0
  private var rootNamespace: UnsafePointer<UInt8>?
  private var choices = ChoiceSkipping()

  /// Makes the state of a parse; the visitor must outlive it.
  init(_ part: String, _ visitor: XMLVisitor, depthLimit: Int) {
    self.visitor = Unmanaged.passUnretained(visitor)
    self.depthLimit = depthLimit
    failure = XMLFailure(part: part)
    allNamespaces = visitor.wantsAllNamespaces
  }

  mutating func open(_ element: XMLElement, _ uri: UnsafePointer<UInt8>?) {
    if depth == 0 { rootNamespace = uri }
    depth += 1
    if depth > depthLimit { stop("more than \(depthLimit) elements lie inside each other") }
    guard !failure.isSet else { return }
    // libxml2 keeps one copy of each name, so pointers tell namespaces apart.
    if uri != rootNamespace { choices.open(element.name, uri) }
    guard !choices.isSkipping, uri == rootNamespace || allNamespaces else { return }
    visitor._withUnsafeGuaranteedRef { $0.open(element) }
  }

  mutating func close(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    depth -= 1
    guard !failure.isSet else { return }
    if !choices.isSkipping, uri == rootNamespace || allNamespaces {
      visitor._withUnsafeGuaranteedRef { $0.close(name) }
    }
    if uri != rootNamespace { choices.close(name, uri) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if !choices.isSkipping { visitor._withUnsafeGuaranteedRef { $0.text(bytes) } }
  }

  mutating func refuseDocumentType() {
    failure.noteDocumentType(line: PullParser.line(parser))
    xmlStopParser(parser)
  }

  /// Notes what the parser says is wrong.
  mutating func note(_ error: xmlError) { failure.note(error, depth: depth) }

  private mutating func stop(_ detail: String) {
    failure.note(detail, line: PullParser.line(parser))
    xmlStopParser(parser)
  }
}
