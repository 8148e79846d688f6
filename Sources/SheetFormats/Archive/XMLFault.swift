internal import CLibXML2

/// What libxml2 finds wrong with a part, in words for a person who has never heard of it.
enum XMLFault {
  /// The words for a fatal error; `depth` says how many elements were open.
  static func words(_ error: xmlError, depth: Int) -> String {
    let first = text(error.str1) ?? ""
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: return "it holds no XML"
    case XML_ERR_DOCUMENT_END: return depth > 0 ? "it ends in the middle" : "something stands behind its end"
    case XML_ERR_TAG_NOT_FINISHED where isCutOff(error): return "it ends in the middle"
    case XML_ERR_TAG_NAME_MISMATCH: return "<\(first)> is closed by </\(text(error.str2) ?? "")>"
    case XML_ERR_ATTRIBUTE_REDEFINED: return "the attribute \(quoted(first)) stands twice in one tag"
    case XML_ERR_INVALID_CHAR where !isUndecodable(error): return character(error.int1)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED:
      return "its bytes are no text in the encoding that it declares"
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING:
      return "it declares the encoding \(quoted(first)), which is not known"
    case XML_ERR_UNDECLARED_ENTITY: return "it refers to \(quoted("&" + first + ";")), which it does not define"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: return "\"&\" stands where \"&amp;\" should"
    case XML_ERR_LT_IN_ATTRIBUTE: return "\"<\" stands where \"&lt;\" should"
    default: return message(error)
    }
  }

  /// Whether the library came to the end where it looked for more.
  private static func isCutOff(_ error: xmlError) -> Bool {
    text(error.message)?.hasPrefix("Premature end of data") == true
  }

  /// Whether the library means bytes, which it reports under the same number as characters.
  private static func isUndecodable(_ error: xmlError) -> Bool {
    text(error.message)?.hasPrefix("Input is not proper UTF-8") == true
  }

  private static func character(_ code: Int32) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return "it holds the character U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits), "
      + "which XML cannot hold"
  }

  /// The library's own words, which are in English.
  private static func message(_ error: xmlError) -> String {
    let words = text(error.message) ?? "it is not well-formed"
    return quoted(words.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  private static func text(_ characters: UnsafeMutablePointer<CChar>?) -> String? {
    characters.map { String(cString: $0) }
  }
}
