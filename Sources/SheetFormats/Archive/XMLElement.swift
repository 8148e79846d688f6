/// A start tag inside a parser callback.
///
/// Its pointers lead into the parser's buffers and must not be kept.
struct XMLElement {
  private let localName: UnsafePointer<UInt8>
  /// Five pointers an attribute: local name, prefix, namespace, first byte of the value, byte behind the value.
  private let attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// How many attributes the element has.
  let attributeCount: Int

  init(
    _ localName: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int
  ) {
    self.localName = localName
    self.attributes = attributes
    attributeCount = attributes == nil ? 0 : count
  }

  var name: XMLName { XMLName(localName) }

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

/// A local name in the parser's buffers, ended by NUL.
struct XMLName {
  let bytes: UnsafePointer<UInt8>

  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) { self.bytes = bytes }

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

  var text: String { String(cString: bytes) }
}
