/// Reads the parts of document properties: core (ECMA-376 part 2, 11) and extended (part 1, 22.2).
final class PropertiesReader: XMLVisitor {
  private static let lengthLimit = 1_000
  private var captured = ""
  private(set) var properties = DocumentProperties()

  override var wantsAllNamespaces: Bool { true }

  override func open(_ element: XMLElement) { captured = "" }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if captured.utf8.count < Self.lengthLimit { captured += String(decoding: bytes, as: UTF8.self) }
  }

  override func close(_ name: XMLName) {
    let value = captured.isEmpty ? nil : captured
    captured = ""
    switch name.text {
    case "creator": properties.creator = value
    case "lastModifiedBy": properties.lastModifiedBy = value
    case "created": properties.created = value
    case "modified": properties.modified = value
    case "Application": properties.application = value
    default: break
    }
  }
}
