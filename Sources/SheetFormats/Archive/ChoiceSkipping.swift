/// Follows `mc:AlternateContent` (ECMA-376 part 3, 7.6): each `Choice` needs an extension that is not known here, so that
/// the `Fallback` counts.
struct ChoiceSkipping {
  private static let namespace: StaticString = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  private var depth = 0

  /// Whether the walk is inside of a choice.
  var isSkipping: Bool { depth > 0 }

  /// Takes a start tag of another namespace than the root's.
  mutating func open(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    if Self.isChoice(name, uri) { depth += 1 }
  }

  /// Takes an end tag of another namespace than the root's.
  mutating func close(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) {
    if depth > 0, Self.isChoice(name, uri) { depth -= 1 }
  }

  private static func isChoice(_ name: XMLName, _ uri: UnsafePointer<UInt8>?) -> Bool {
    guard let uri, name.is("Choice") else { return false }
    return XMLName(uri).is(namespace)
  }
}
