/// A start tag of a web page inside a parser callback.
///
/// Its pointers lead into the parser's buffers and must not be kept.
struct HtmlElement {
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// The name in lower case.
  let name: String

  init(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.name = String(cString: name)
    self.attributes = attributes
  }

  /// The value of an attribute: empty for one without a value, `nil` where there is no such attribute.
  func text(_ wanted: StaticString) -> String? {
    guard let attributes else { return nil }
    var index = 0
    // Pairs of a name and a value, ended by a missing name.
    while let name = attributes[index] {
      if XMLName(name).is(wanted) { return attributes[index + 1].map { String(cString: $0) } ?? "" }
      index += 2
    }
    return nil
  }

  /// The value of a whole-number attribute: its leading digits.
  func integer(_ wanted: StaticString) -> Int? {
    text(wanted).flatMap { Int($0.drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }) }
  }
}
