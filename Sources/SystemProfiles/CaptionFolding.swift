internal import OrderModel

/// Captions in the form in which they are compared: `*(基本信息)客户#编码` is 客户#编码, 客户名称（必填） is 客户名称.
enum CaptionFolding {
  /// A caption without the star of what is required, the group in front, the words for it and the arrow of what is
  /// sorted behind, in lower case.
  static func folded(_ caption: String) -> String {
    var text = TextFolding.tidied(caption).replacing("（", with: "(").replacing("）", with: ")").lowercased()
    if text.hasPrefix("*") { text.removeFirst() }
    if text.hasSuffix("*") { text.removeLast() }
    if text.hasSuffix("(必填)") { text.removeLast(4) }
    if text.hasPrefix("("), let end = text.firstIndex(of: ")"), text.index(after: end) != text.endIndex {
      text = String(text[text.index(after: end)...])
    }
    return text.filter { !$0.isWhitespace && !"↑↓".contains($0) }
  }

  /// A folded caption without `#编码`, `#名称`: what it refers to.
  static func withoutReference(_ folded: String) -> String {
    folded.firstIndex(of: "#").map { String(folded[..<$0]) } ?? folded
  }

  /// The id in `FBillHead(SAL_SaleOrder)`.
  static func formID(_ key: String) -> String? {
    guard key.hasPrefix("FBillHead("), key.hasSuffix(")") else { return nil }
    return String(key.dropFirst(10).dropLast())
  }
}
