/// Reads from the manifest of a package whether any of its parts is encrypted (OpenDocument 1.3 part 2, 4.8).
final class OdsManifestReader: XMLVisitor {
  private(set) var isEncrypted = false

  override func open(_ element: XMLElement) {
    if element.name.is("encryption-data") || element.name.is("encrypted-key") { isEncrypted = true }
  }
}
