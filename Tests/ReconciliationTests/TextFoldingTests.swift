import OrderModel
import Testing

@Suite struct TextFoldingTests {
  @Test(
    "width, case and spaces do not count",
    arguments: [
      ("ＡＢ１２", "ab12"), ("Ab 12", "ab12"), ("　华为　", "华为"), ("ÄB", "äb"), ("a\u{7F}b", "ab"), ("¥￥", "¥¥"),
      ("华为技术", "华为技术"), ("DN25 PN16", "dn25pn16"), ("\u{FEFF}x", "x"), ("", ""),
    ])
  func keys(text: String, key: String) { #expect(TextFolding.key(text) == key) }
}
