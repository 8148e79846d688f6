/// What stands where a name is not known: `不知道谁的`, `unknown - ask bank`, `待查`.
enum UnknownName {
  private static let openings = [
    "不知道", "不知是", "不知谁", "不知誰", "不清楚", "不明", "不详", "不詳", "未知", "待查", "待核", "查不到", "查无", "查無", "unknown", "unidentified",
    "not known", "don't know",
  ]
  /// What no such remark holds, and a company's name may: 未知数科技有限公司.
  private static let companyWords = ["公司", "厂", "廠", "店", "集团", "集團", "工作室", "商行", "ltd", "inc", "co.", "gmbh", "llc"]
  /// How long a remark may be, in bytes.
  private static let limit = 60

  /// Whether a tidied text says that nobody knows the name.
  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= limit, mayBegin(text) else { return false }
    let folded = text.lowercased()
    return openings.contains(where: folded.hasPrefix) && !companyWords.contains(where: folded.contains)
  }

  /// Whether a text begins with the first character of one of them: a quick look.
  static func mayBegin(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = utf8.first else { return false }
    if first < 0x80 { return [UInt8(ascii: "u"), UInt8(ascii: "n"), UInt8(ascii: "d")].contains(first | 0x20) }
    guard utf8.count > 2, first == 0xE4 || first == 0xE5 || first == 0xE6 else { return false }
    switch (first, utf8[1], utf8[2]) {
    case (0xE4, 0xB8, 0x8D), (0xE6, 0x9C, 0xAA), (0xE5, 0xBE, 0x85), (0xE6, 0x9F, 0xA5): return true  // 不, 未, 待, 查
    default: return false
    }
  }

  private static func mayBegin(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(mayBegin)
  }
}
