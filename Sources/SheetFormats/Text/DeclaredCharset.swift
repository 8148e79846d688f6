/// The encoding that markup declares of itself, under the names of the WHATWG Encoding Standard, 4.2.
enum DeclaredCharset {
  /// What `iconv` calls the encodings; all of the GB family are read as the largest of them, which holds the others.
  private static let known: [String: String] = [
    "gb2312": "GB18030", "gb_2312-80": "GB18030", "csgb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "cp936": "GB18030", "ms936": "GB18030", "windows-936": "GB18030", "gb18030": "GB18030", "hz-gb-2312": "HZ",
    "big5": "BIG5-HKSCS", "big5-hkscs": "BIG5-HKSCS", "cp950": "BIG5-HKSCS", "x-x-big5": "BIG5-HKSCS",
    "shift_jis": "CP932", "shift-jis": "CP932", "windows-31j": "CP932", "x-sjis": "CP932", "euc-jp": "EUC-JP",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949", "windows-1252": "CP1252", "iso-8859-1": "CP1252",
    "latin1": "CP1252", "us-ascii": "CP1252", "windows-1250": "CP1250", "windows-1251": "CP1251",
    "iso-8859-2": "ISO-8859-2", "iso-8859-15": "ISO-8859-15", "windows-1253": "CP1253", "windows-1254": "CP1254",
    "windows-874": "CP874", "koi8-r": "KOI8-R",
  ]

  /// The encodings in which any bytes are text, so that the declaration proves little.
  private static let acceptingAnything: Set<String> = [
    "CP1252", "CP1250", "CP1251", "CP1253", "CP1254", "ISO-8859-2", "ISO-8859-15", "CP874", "KOI8-R",
  ]

  /// The declared encoding as `iconv` names it; `nil` where none is declared, or UTF-8 or UTF-16.
  static func find(in bytes: UnsafeRawBufferPointer) -> String? {
    let head = String(decoding: bytes.prefix(8 << 10), as: UTF8.self).lowercased()
    let isXML = head.drop { $0.isWhitespace }.hasPrefix("<?xml")
    let declaration = isXML ? head.prefix { $0 != ">" } : head[...]
    guard let label = label(behind: "encoding", declaration, isXML) ?? label(behind: "charset", head[...], true) else {
      return nil
    }
    return known[label]
  }

  /// Whether the declaration proves nothing.
  static func acceptsAnything(_ encoding: String) -> Bool { acceptingAnything.contains(encoding) }

  private static func label(behind word: String, _ text: Substring, _ isWanted: Bool) -> String? {
    guard isWanted, let found = text.firstRange(of: word) else { return nil }
    let rest = text[found.upperBound...].drop { $0.isWhitespace }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
    return String(value.prefix { $0.isLetter || $0.isNumber || "-_:".contains($0) })
  }
}
