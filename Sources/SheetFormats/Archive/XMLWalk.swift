internal import CLibXML2

/// The state of one parse, which libxml2's callbacks get as their context: a plain struct behind a pointer, so that a
/// callback costs neither reference counting nor exclusivity checks.
struct XMLWalk: ~Copyable {
  /// The parser, once there is one; whoever makes it frees it.
  var parser: xmlParserCtxtPtr?
  /// The first thing that went wrong.
  private(set) var failure: SheetFormatError?
  private let visitor: Unmanaged<XMLVisitor>
  private let part: String
  private let depthLimit: Int
  private let allNamespaces: Bool
  private var depth = 0
  private var rootNamespace: UnsafePointer<UInt8>?

  /// Makes the state of a parse of a part, of the file itself for `""`; the visitor must outlive it.
  init(_ part: String, _ visitor: XMLVisitor, depthLimit: Int) {
    self.visitor = Unmanaged.passUnretained(visitor)
    self.part = part
    self.depthLimit = depthLimit
    allNamespaces = visitor.wantsAllNamespaces
  }

  mutating func open(_ element: XMLElement, _ uri: UnsafePointer<UInt8>?) {
    if depth == 0 { rootNamespace = uri }
    depth += 1
    if depth > depthLimit { stop(damaged("more than \(depthLimit) elements lie inside each other")) }
    // libxml2 keeps one copy of each name, so pointers tell namespaces apart.
    if uri == rootNamespace || allNamespaces { visitor._withUnsafeGuaranteedRef { $0.open(element) } }
  }

  mutating func close(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    depth -= 1
    if uri == rootNamespace || allNamespaces { visitor._withUnsafeGuaranteedRef { $0.close(name) } }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { visitor._withUnsafeGuaranteedRef { $0.text(bytes) } }

  mutating func refuseDocumentType() { stop(damaged("the part has a document type declaration")) }

  /// Takes over the visitor's refusal, if there is one.
  mutating func refuse(_ refusal: SheetFormatError?) {
    if failure == nil { failure = refusal }
  }

  /// Notes what the parser says is wrong; the first error counts.
  mutating func note(_ error: xmlError) {
    guard failure == nil else { return }
    let message = error.message.map { String(cString: $0) } ?? "the XML is not well-formed"
    let words = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    failure = damaged(quoted(words), line: Int(error.line))
  }

  private mutating func stop(_ reason: SheetFormatError) {
    if failure == nil { failure = reason }
    xmlStopParser(parser)
  }

  func damaged(_ detail: String, line: Int? = nil) -> SheetFormatError {
    let line = line ?? parser?.pointee.input.map { Int($0.pointee.line) } ?? 0
    let place = part.isEmpty ? "the file" : "the part \(quoted(part))"
    return SheetFormatError(
      .damagedXML(part: part, line: line), part: part.isEmpty ? nil : part, detail: "\(place) is damaged: \(detail)",
      expected: "well-formed XML without a document type",
      remedy: "open the file in Excel or WPS, let it be repaired, and save it again")
  }
}
