/// Reads the document properties (OpenDocument 1.3 part 3, 4.3) from `meta.xml` or from a flat file.
final class OdsPropertiesReader: XMLVisitor {
  private var properties = OdsProperties()

  var found: DocumentProperties { properties.found }

  override var wantsAllNamespaces: Bool { true }

  override func open(_ element: XMLElement) { properties.open() }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { properties.text(bytes) }

  override func close(_ name: XMLName) { properties.close(name) }
}

/// The document properties while they are read.
struct OdsProperties {
  private static let lengthLimit = 1_000
  private var captured = ""
  private(set) var found = DocumentProperties()

  mutating func open() { captured = "" }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if captured.utf8.count < Self.lengthLimit { captured += String(decoding: bytes, as: UTF8.self) }
  }

  mutating func close(_ name: XMLName) {
    let value = captured.isEmpty ? nil : captured
    captured = ""
    if name.is("initial-creator", in: .odsMeta) { found.creator = value }
    if name.is("creator", in: .dublinCore) { found.lastModifiedBy = value }
    if name.is("creation-date", in: .odsMeta) { found.created = value }
    if name.is("date", in: .dublinCore) { found.modified = value }
    if name.is("generator", in: .odsMeta) { found.application = value }
  }
}
