import Testing
import Yams

@testable import Pipeline

/// Texts that are written into `duidan.yml` are read back as they are.
@Suite struct YAMLTextTests {
  /// A seeded generator: the same texts in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  static let hard = [
    "a: b", "a #b", "#", "*交期", "&a", "是", "否", "null", "NULL", "~", "1", "0x1F", "1e3", "2026-03-09", "true", "No",
    "on",
    "y", " 前", "后 ", "\"", "'", "'a'", "\\", "第一行\n第二行", "\r\n", "\t", "- a", "? a", "[a]", "{a}", "|", ">", "%a", "@a",
    "`a",
    "!a", "<<", "=", ".inf", "-", "--- a", "... a", "\u{0}", "\u{7}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}",
    "\u{FFFD}",
    "\u{E000}", "😀", "客户 P.O.", "交期（必填）", "数量/件", "ﾃｽﾄ", "a,b", ":", "a:", "：", "e\u{301}",
    "\u{1F468}\u{200D}\u{1F469}",
  ]

  @Test(arguments: hard) func `a hard text is read back as it is`(text: String) throws { try expectSame(text) }

  @Test func `any text is read back as it is`() throws {
    var generator = Generator(state: 20_261_124)
    let pieces = Self.hard + ["订单", "号", "A", "9", " ", "_", "/", ".", "-"]
    for _ in 0..<2_000 {
      let count = Int.random(in: 1...6, using: &generator)
      try expectSame((0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined())
    }
  }

  private func expectSame(_ text: String) throws {
    let scalar = YAMLText.scalar(text)
    let document = "keys:\n  \(scalar): 1\nlist: [\(scalar), x]\nvalue: \(scalar)  # why\n"
    let node = try #require(try Yams.compose(yaml: document))
    let theirs = [
      node["keys"]?.mapping?.first?.key.string, node["list"]?.sequence?.first?.string, node["value"]?.string,
    ]
    let root = try #require(try YAMLReader.read(Array(document.utf8)))
    let ours = [root["keys"]?.entries.first?.key.text, root["list"]?.elements.first?.text, root["value"]?.text]
    for read in ours { #expect(read.map { Array($0.utf8) } == Array(text.utf8), "\(scalar)") }
    // Yams makes strings by Foundation, which drops one mark of byte order at their beginning.
    let unmarked = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    for read in theirs { #expect(read.map { Array($0.utf8) } == Array(unmarked.utf8), "\(scalar)") }
    #expect(node["value"]?.tag == Tag(.str), "\(scalar) would be no text")
  }
}
