/// A start tag inside a parser callback.
///
/// Its pointers lead into the parser's buffers and must not be kept.
struct XMLElement {
  private let localName: UnsafePointer<UInt8>
  private let uri: UnsafePointer<UInt8>?
  /// Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte behind the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// How many attributes the element has.
  let attributeCount: Int

  init(
    _ localName: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
    namespace uri: UnsafePointer<UInt8>? = nil
  ) {
    self.localName = localName
    self.uri = uri
    self.attributes = attributes
    attributeCount = attributes == nil ? 0 : count
  }

  var name: XMLName { XMLName(localName, uri) }

  /// The local name of an attribute.
  @inline(__always)
  func attributeName(_ index: Int) -> XMLName { XMLName(pointer(index * 5) ?? localName) }

  /// The bytes of an attribute's value.
  @inline(__always)
  func attributeValue(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start = pointer(index * 5 + 3), let end = pointer(index * 5 + 4) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: start, count: max(0, end - start))
  }

  /// The value of the attribute that has no namespace.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    (0..<attributeCount).first { pointer($0 * 5 + 2) == nil && attributeName($0).is(name) }.map(attributeValue)
  }

  /// The value of the attribute that has no namespace, as text.
  func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of the attribute of this local name that has a namespace, such as `r:id` or `xml:space`.
  func qualifiedText(_ name: StaticString) -> String? {
    (0..<attributeCount).first { pointer($0 * 5 + 2) != nil && attributeName($0).is(name) }
      .map { String(decoding: attributeValue($0), as: UTF8.self) }
  }

  /// The value of the attribute of this local name in a namespace.
  func bytes(_ name: StaticString, in namespace: XMLNamespace) -> UnsafeBufferPointer<UInt8>? {
    (0..<attributeCount).first { attributeName($0).is(name) && namespace.matches(pointer($0 * 5 + 2)) }
      .map(attributeValue)
  }

  /// The value of the attribute of this local name in a namespace, as text.
  func text(_ name: StaticString, in namespace: XMLNamespace) -> String? {
    bytes(name, in: namespace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The value of the attribute of this local name in a namespace, as a whole number.
  func integer(_ name: StaticString, in namespace: XMLNamespace) -> Int? {
    text(name, in: namespace).flatMap { Int($0) }
  }

  /// The value of the attribute of this local name in a namespace, as a count that stops at `limit`; `nil` for no digits.
  func count(_ name: StaticString, in namespace: XMLNamespace, atMost limit: Int) -> Int? {
    guard let bytes = bytes(name, in: namespace), !bytes.isEmpty, bytes.allSatisfy({ $0 &- 48 <= 9 }) else {
      return nil
    }
    return bytes.reduce(0) { min($0 * 10 + Int($1 - 48), limit) }
  }

  /// The value of a whole-number attribute.
  func integer(_ name: StaticString) -> Int? { text(name).flatMap { Int($0) } }

  /// Whether a truth attribute is set: `1`, `true` or `on` (ECMA-376 part 1, 22.9.2.7).
  func isSet(_ name: StaticString) -> Bool {
    guard let value = text(name) else { return false }
    return value == "1" || value == "true" || value == "on"
  }

  @inline(__always)
  private func pointer(_ index: Int) -> UnsafePointer<UInt8>? { attributes?[index] }
}

/// A local name in the parser's buffers, ended by NUL, and the namespace it is in.
struct XMLName {
  let bytes: UnsafePointer<UInt8>
  private let uri: UnsafePointer<UInt8>?

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>? = nil) {
    self.bytes = bytes
    self.uri = uri
  }

  /// Whether the name is this one letter.
  @inline(__always)
  func isLetter(_ letter: Unicode.Scalar) -> Bool { bytes[0] == UInt8(ascii: letter) && bytes[1] == 0 }

  /// Whether the name is this word.
  @inline(__always)
  func `is`(_ word: StaticString) -> Bool {
    let wanted = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where bytes[index] != wanted[index] { return false }
    return bytes[word.utf8CodeUnitCount] == 0
  }

  /// Whether the name is this word in this namespace.
  @inline(__always)
  func `is`(_ word: StaticString, in namespace: XMLNamespace) -> Bool { self.is(word) && namespace.matches(uri) }

  /// Whether the name lies in this namespace.
  func lies(in namespace: XMLNamespace) -> Bool { namespace.matches(uri) }

  var text: String { String(cString: bytes) }
}
