internal import OrderModel

extension CellShapeReader {
  /// Whether a text begins with a day: `2026-03-09`, `3月15日已发`, `3/15`, `15日`.
  static func isDay(_ text: String) -> Bool {
    let numbers = leadingNumbers(text)
    guard let first = numbers.values.first else { return false }
    if numbers.values.count >= 3 {
      let isYearFirst = first >= 100 && (1...12).contains(numbers.values[1]) && (1...31).contains(numbers.values[2])
      // `1.02.0031` is a code: a year at the end has two digits, or four from 1900 on.
      let third = text.split { "-/.".contains($0) }.dropFirst(2).first?.prefix { $0.isNumber }.count ?? 0
      let isYear = third == 2 || third == 4 && (1900...2100).contains(numbers.values[2])
      let isYearLast = (1...31).contains(first) && (1...31).contains(numbers.values[1]) && isYear
      return numbers.hasWords || isYearFirst || isYearLast
    }
    if numbers.hasWords { return true }
    guard numbers.values.count == 2 else { return isCompactDay(text) }
    let (one, two) = (numbers.values[0], numbers.values[1])
    return (1...12).contains(one) && (1...31).contains(two) || (1...31).contains(one) && (1...12).contains(two)
  }

  /// `3-Mar-25`, `Mar 3, 2025`: a month by its English name beside a number.
  static func hasEnglishMonth(_ text: String) -> Bool {
    guard text.utf8.count <= 24, text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
    return text.lowercased().split { !$0.isLetter }.contains { word in
      word.count >= 3 && months.contains(String(word.prefix(3))) && word.count <= 9
    }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The numbers at the start of a text as far as separators of dates part them.
  ///
  /// Words are 年, 月, 日, 号.
  private static func leadingNumbers(_ text: String) -> (values: [Int], hasWords: Bool) {
    var values: [Int] = []
    var current: Int?
    var hasWords = false
    loop: for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        current = min((current ?? 0) * 10 + Int(scalar.value - 48), 99_999_999)
      case "年", "月", "日", "号", "號":
        guard let number = current else { break loop }
        hasWords = true
        values.append(number)
        current = nil
      case "-", "/", ".":
        guard let number = current else { break loop }
        values.append(number)
        current = nil
      default: break loop
      }
      if values.count == 3 { break }
    }
    if let current { values.append(current) }
    return (values, hasWords)
  }

  /// `20260309` or `260309`.
  static func isCompactDay(_ digits: String) -> Bool {
    guard digits.utf8.count == 8, digits.hasPrefix("20") || digits.hasPrefix("19"), let number = Int(digits) else {
      return false
    }
    return (1...12).contains(number / 100 % 100) && (1...31).contains(number % 100)
  }

  /// `3.15`: a month and a day with a point between.
  static func isMonthAndDay(_ text: String) -> Bool {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count <= 2, let month = Int(parts[0]), let day = Int(parts[1]) else {
      return false
    }
    return (1...12).contains(month) && (1...31).contains(day)
  }

  /// Letters with digits, no sentence: `SO-2026-001`, `A100`, `华-12`.
  static func isCode(_ text: String) -> Bool {
    guard text.utf8.count <= 40, text.contains(where: \.isNumber) else { return false }
    var hasMark = text.count { $0 == "." } >= 2
    for character in text {
      if character.isASCII {
        if character == " " || character == "," || character == "%" || character == "*" { return false }
        if character.isLetter || character == "-" || character == "_" || character == "#" { hasMark = true }
      }
    }
    return hasMark || text.utf8.count >= 5 && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// 公司, 厂, 店, Ltd, Inc, GmbH at the end.
  static func isCompany(_ text: String) -> Bool {
    let end = text.lowercased()
    return companyEndings.contains { end.hasSuffix($0) } || text.holds("公司") || text.holds("集团")
  }

  /// Two or three Chinese characters that begin with a family name, 小李, or one or two capitalised words.
  static func isPerson(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first.value < 0x80 {
      let words = text.split(separator: " ")
      guard (1...3).contains(words.count), text.utf8.count <= 24 else { return false }
      return words.allSatisfy { word in
        word.first?.isUppercase == true && word.dropFirst().allSatisfy { $0.isLowercase || $0 == "." || $0 == "-" }
      }
    }
    let scalars = text.unicodeScalars
    guard (2...3).contains(scalars.count), scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else {
      return false
    }
    return familyNames.contains(first) || first == "小" || first == "老" || first == "阿"
  }

  private static let companyEndings = [
    "公司", "厂", "廠", "店", "集团", "集團", "行", "商行", "ltd", "ltd.", "inc", "inc.", "gmbh", "llc", "corp", "corp.",
    "co.", "limited", "s.a.", "ag", "plc", "company",
  ]

  private static let familyNames = Set(
    ("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱"
      + "秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍萬錢湯喬賀賴龔").unicodeScalars)
}
