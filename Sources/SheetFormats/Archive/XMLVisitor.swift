/// What is done with the elements of one part.
///
/// Elements of other namespaces than the root's do not arrive here.
class XMLVisitor {
  /// Whether elements of all namespaces are wanted; `XMLName.is(_:in:)` tells them apart.
  var wantsAllNamespaces: Bool { false }

  /// A start tag.
  func open(_ element: XMLElement) {}

  /// An end tag.
  func close(_ name: XMLName) {}

  /// A piece of text; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Why the rest of the part is not wanted; asked before each piece of it.
  var refusal: SheetFormatError? { nil }
}
