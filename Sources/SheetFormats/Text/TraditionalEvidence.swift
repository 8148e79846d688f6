/// How far a short text is Big5 rather than GB18030, where few of its characters tell by being private-use: by the words
/// of sheet headers, and by how common the characters would be in either encoding.
struct TraditionalEvidence {
  /// Longer texts have private-use characters where they are Big5.
  private static let longest = 200
  private static let traditional = Set("訂單號數量價客戶名稱備註金額規幣總計顏碼產貨日期品合廠電話聯絡".unicodeScalars)
  private static let simplified = Set("订单号数量价客户名称备注金额规币总计颜码产货日期品合厂电话联络".unicodeScalars)

  /// The characters as Big5, and those of them that are common in order sheets.
  private(set) var characters = 0
  private(set) var headerCharacters = 0
  /// The characters of GB 2312 level 1 as GB18030, and those of all that are common in order sheets.
  private(set) var commonAsGB18030 = 0
  private(set) var headerCharactersAsGB18030 = 0
  private var areCommon = true

  /// Weighs bytes that are valid in both encodings, given as `big5` and as `gb18030` in UTF-8 too.
  init(
    _ bytes: UnsafeRawBufferPointer, big5: UnsafeBufferPointer<UInt8>, gb18030: UnsafeBufferPointer<UInt8>
  ) {
    weighBig5(bytes)
    guard areCommon, characters <= Self.longest else { return }
    weighGB18030(bytes)
    headerCharacters = Self.count(Self.traditional, in: big5)
    headerCharactersAsGB18030 = Self.count(Self.simplified, in: gb18030)
  }

  /// Whether the text is Big5: all its characters would be common ones (leads 0xA4 to 0xC6), and they are words of sheet
  /// headers there, or are rare as GB18030.
  var isBig5: Bool {
    guard areCommon, (1...Self.longest).contains(characters) else { return false }
    // Where all would be common as GB18030 too, `计划基地` has two such words by chance.
    let needed = commonAsGB18030 < characters ? 2 : max(2, (characters * 2 + 2) / 3)
    if headerCharacters >= needed, headerCharacters > headerCharactersAsGB18030 * 2 { return true }
    return characters >= 4 && headerCharacters >= headerCharactersAsGB18030 && commonAsGB18030 * 4 <= characters * 3
  }

  /// The evidence in words.
  var reason: String {
    "valid Big5, in which all of its \(characters) characters are common; as GB18030, \(commonAsGB18030) would be"
  }

  private mutating func weighBig5(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while areCommon, position < bytes.count {
      let lead = bytes[position]
      position += lead < 0x80 ? 1 : 2
      // 0xA1 to 0xA3 lead punctuation and full-width forms, which say nothing.
      guard lead >= 0x80, !(0xA1...0xA3).contains(lead) else { continue }
      characters += 1
      areCommon = (0xA4...0xC6).contains(lead)
    }
  }

  private mutating func weighGB18030(_ bytes: UnsafeRawBufferPointer) {
    var position = 0
    while position + 1 < bytes.count {
      let lead = bytes[position]
      let trail = bytes[position + 1]
      if (0xB0...0xD7).contains(lead), trail >= 0xA1 { commonAsGB18030 += 1 }
      position += lead < 0x80 ? 1 : (0x30...0x39).contains(trail) ? 4 : 2
    }
  }

  private static func count(_ wanted: Set<Unicode.Scalar>, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.count { wanted.contains($0) }
  }
}
