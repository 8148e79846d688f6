/// The digits that a format's code asks for: `[DBNum1]` 一二三, `[DBNum2]` 壹贰叁, `[DBNum3]` full width.
enum Numerals {
  case latin
  case chinese
  case financial
  case fullWidth

  /// The digit, 0 to 9 in ASCII; anything else as it is.
  func digit(_ byte: UInt8) -> Character {
    let value = Int(byte &- 48)
    guard value < 10 else { return Character(Unicode.Scalar(byte)) }
    switch self {
    case .latin: return Character(Unicode.Scalar(byte))
    case .chinese: return Self.chineseDigits[value]
    case .financial: return Self.financialDigits[value]
    case .fullWidth: return Self.fullWidthDigits[value]
    }
  }

  /// Each digit for itself: 2026 is 二〇二六.
  func digits(_ bytes: some Sequence<UInt8>) -> String { String(bytes.map(digit)) }

  /// A whole number in words: 1234 is 一千二百三十四, 10 is 一十.
  ///
  /// Numbers of more than 16 digits are written digit by digit.
  func inWords(_ bytes: [UInt8]) -> String {
    guard self == .chinese || self == .financial, bytes.count <= 16 else { return digits(bytes) }
    var words = ""
    var zeroIsDue = false
    var groupIsEmpty = true
    for (index, byte) in bytes.enumerated() {
      let place = bytes.count - 1 - index
      if byte == UInt8(ascii: "0") {
        zeroIsDue = true
      } else {
        if zeroIsDue, !words.isEmpty { words.append(digit(UInt8(ascii: "0"))) }
        zeroIsDue = false
        groupIsEmpty = false
        words.append(digit(byte))
        words += unit(ofPlace: place % 4)
      }
      if place % 4 == 0 {
        if !groupIsEmpty || (place == 8 && !words.isEmpty) { words += ["", "万", "亿", "万"][place / 4] }
        if !groupIsEmpty { zeroIsDue = false }
        groupIsEmpty = true
      }
    }
    return words.isEmpty ? String(digit(UInt8(ascii: "0"))) : words
  }

  /// A month, day or hour: padded digits, or words, where 十二 has no leading 一.
  func small(_ number: Int, width: Int) -> String {
    let text = String(number)
    let padding = Array(repeating: UInt8(ascii: "0"), count: max(0, width - text.utf8.count))
    switch self {
    case .latin, .fullWidth: return digits(padding + Array(text.utf8))
    case .chinese, .financial:
      let words = inWords(Array(text.utf8))
      return digits(padding) + (words.hasPrefix("一十") ? String(words.dropFirst()) : words)
    }
  }

  private func unit(ofPlace place: Int) -> String {
    (self == .financial ? ["", "拾", "佰", "仟"] : ["", "十", "百", "千"])[place]
  }

  private static let chineseDigits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
  private static let financialDigits: [Character] = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
  private static let fullWidthDigits: [Character] = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]
}
