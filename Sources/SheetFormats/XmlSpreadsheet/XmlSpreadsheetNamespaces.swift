/// The namespaces of XML Spreadsheet 2003 (Microsoft, "XML Spreadsheet Reference").
extension XMLNamespace {
  static let spreadsheet2003 = XMLNamespace("urn:schemas-microsoft-com:office:spreadsheet")
  static let excel2003 = XMLNamespace("urn:schemas-microsoft-com:office:excel")
  static let office2003 = XMLNamespace("urn:schemas-microsoft-com:office:office")
  static let html40 = XMLNamespace("http://www.w3.org/TR/REC-html40")
}
