/// The language in which a format's code wants months and weekdays, by its tag: `[$-804]`, `[$-zh-CN]`.
///
/// Chinese and Japanese are known; every other tag, `[$-F800]` (the reader's own long date) among them, gives English.
enum CalendarLanguage {
  /// No tag: English, and Chinese where `aaa` or `上午/下午` ask for it.
  case unstated
  case english
  case simplifiedChinese
  case traditionalChinese
  case japanese

  /// Reads what stands behind the `$…-` of a tag: a language number in hexadecimal (MS-LCID) or a name.
  init(tag: Substring) {
    let name = tag.lowercased()
    switch UInt32(name, radix: 16).map({ $0 & 0xFFFF }) {
    case 0x0804, 0x1004: self = .simplifiedChinese
    case 0x0404, 0x0C04, 0x1404: self = .traditionalChinese
    case 0x0411: self = .japanese
    case .some: self = .english
    case nil:
      let traditional = ["zh-tw", "zh-hk", "zh-mo", "zh-hant"].contains { name.hasPrefix($0) }
      if traditional {
        self = .traditionalChinese
      } else if name.hasPrefix("zh") {
        self = .simplifiedChinese
      } else {
        self = name.hasPrefix("ja") ? .japanese : .english
      }
    }
  }

  /// The month's name: `mmm` (3), `mmmm` (4) or its first letter `mmmmm` (5).
  func month(_ month: Int, count: Int) -> String {
    let index = min(max(month, 1), 12) - 1
    switch self {
    case .unstated, .english:
      let name = Self.englishMonths[index]
      return count == 3 ? String(name.prefix(3)) : count == 4 ? name : String(name.prefix(1))
    case .simplifiedChinese:
      let name = Self.chineseMonths[index]
      return count == 3 ? "\(index + 1)月" : count == 4 ? name + "月" : String(name.prefix(1))
    case .traditionalChinese:
      let name = Self.chineseMonths[index]
      return count == 5 ? String(name.prefix(1)) : name + "月"
    case .japanese: return count == 5 ? "\(index + 1)" : "\(index + 1)月"
    }
  }

  /// The weekday's name, 0 for Sunday to 6 for Saturday; short or long.
  func weekday(_ weekday: Int, _ length: NameLength) -> String {
    let index = min(max(weekday, 0), 6)
    switch (self, length) {
    case (.unstated, .short), (.english, .short): return String(Self.englishDays[index].prefix(3))
    case (.unstated, .long), (.english, .long): return Self.englishDays[index]
    case (.simplifiedChinese, .short): return "周" + Self.chineseDays[index]
    case (.traditionalChinese, .short): return "週" + Self.chineseDays[index]
    case (.simplifiedChinese, .long), (.traditionalChinese, .long): return "星期" + Self.chineseDays[index]
    case (.japanese, .short): return Self.japaneseDays[index]
    case (.japanese, .long): return Self.japaneseDays[index] + "曜日"
    }
  }

  /// What `AM` and `PM` are called.
  var dayHalves: (morning: String, afternoon: String) {
    switch self {
    case .unstated, .english: ("AM", "PM")
    case .simplifiedChinese, .traditionalChinese: ("上午", "下午")
    case .japanese: ("午前", "午後")
    }
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
  private static let englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]
  private static let japaneseDays = ["日", "月", "火", "水", "木", "金", "土"]
}

/// How much of a name is written.
enum NameLength {
  case short
  case long
}
