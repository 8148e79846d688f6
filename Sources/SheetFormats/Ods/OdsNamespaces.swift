/// The namespaces of OpenDocument 1.2 and 1.3 (part 3, 3; OASIS) and of LibreOffice's extensions.
extension XMLNamespace {
  static let odsOffice = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
  static let odsTable = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:table:1.0")
  static let odsText = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:text:1.0")
  static let odsStyle = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:style:1.0")
  static let odsNumber = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")
  static let odsMeta = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:meta:1.0")
  static let odsManifest = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
  static let odsFormatting = XMLNamespace("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
  static let odsCalc = XMLNamespace("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")
  static let dublinCore = XMLNamespace("http://purl.org/dc/elements/1.1/")
}
