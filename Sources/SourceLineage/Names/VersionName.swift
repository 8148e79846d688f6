public import ExactValues
internal import OrderModel

/// A file's name taken apart: what the sheet is called, which time it is of, and what tells this version from others.
///
///     let name = VersionName("销售/2024年订单跟踪表-0315改(2).xlsx")
///     name.stem          // 订单跟踪表
///     name.period?.year  // 2024
///     name.day           // 2024-03-15
///     name.isCopy        // true: (2)
///
/// A name is evidence and no proof: who calls a file 最终版 may change it again.
public struct VersionName: Hashable, Sendable {
  /// The words that name the sheet, folded, without dates and marks.
  public private(set) var stem = ""
  /// The day that the name says; its year may be that of the period or of a folder.
  public private(set) var day: Day?
  /// Month and day of a date that has no year, not even by a folder.
  public private(set) var monthAndDay: [Int]?
  /// The time that its orders are of.
  public private(set) var period: NamedPeriod?
  /// The number of the version: of `v2.1` it is 2, 1; of `最终版2` it is 2.
  public private(set) var number: [Int] = []
  /// How late the words put it: 最终版 after 新 after 改 after 初稿 after 旧; `nil` without such a word.
  public private(set) var rank: Int?
  /// Whether the name says that the file is a copy: 副本, (2).
  public private(set) var isCopy = false
  /// Whose copy it is called, in brackets: of `(李明版)` and `(王芳)` it is 李明 and 王芳.
  public private(set) var holder: String?
  /// Whether it is called a version of that person: `(李明版)` goes its own way, `(李明改)` went on.
  public private(set) var isOwnVersion = false

  /// Takes a path with `/` apart.
  public init(_ path: String) {
    var parts = path.split(separator: "/").map { TextFolding.tidied(String($0)).lowercased() }
    var text = parts.popLast() ?? ""
    if let dot = text.lastIndex(of: "."), text.distance(from: dot, to: text.endIndex) <= 6, dot > text.startIndex {
      text = String(text[..<dot])
    }
    var scan = DateScan(text)
    let folders = parts.map { DateScan($0) }
    let year = scan.period?.year ?? folders.reversed().lazy.compactMap { $0.period?.year }.first
    period = scan.period ?? folders.reversed().lazy.compactMap(\.period).first
    if period?.year == nil { period?.year = year }
    day = scan.day
    if day == nil, let said = scan.monthAndDay {
      if let year { day = Day(year: year, month: said[0], day: said[1]) } else { monthAndDay = said }
    }
    takeHolder(&scan.rest)
    takeCopyNumbers(&scan.rest)
    takeNumber(&scan.rest)
    takeMarks(&scan.rest)
    stem = String(scan.rest.filter { $0.isLetter })
  }

  /// Whose line of versions the name speaks of; empty for the trunk.
  var ownLine: String { isOwnVersion ? holder ?? "" : "" }

  /// A person in brackets: a surname with one or two letters, or 小李 and 李工, perhaps with 版, 改 or 修改 behind them.
  private mutating func takeHolder(_ text: inout String) {
    let form = #/[(（【\[]\s*(\p{Han}{2,4}?)(版|改|修改|修订|更新)?\s*[)）】\]]/#
    guard let match = text.firstMatch(of: form) else { return }
    let name = String(match.1)
    guard let first = name.first, Self.surnames.contains(first) || "小老阿".contains(first), name.count <= 3 else {
      return
    }
    holder = name
    isOwnVersion = match.2 == "版"
    if let mark = match.2, mark != "版" { rank = NameMark.rank(.changed) }
    text.replaceSubrange(match.range, with: " ")
  }

  /// Whether two names differ in a person's name only: 外贸订单-赵敏 and 外贸订单-周涛.
  static func areOfTwoPeople(_ one: VersionName, _ other: VersionName) -> Bool {
    let (left, right) = (Array(one.stem), Array(other.stem))
    guard left != right, one.period == nil, other.period == nil else { return false }
    let front = zip(left, right).prefix { $0 == $1 }.count
    let back = zip(left.dropFirst(front).reversed(), right.dropFirst(front).reversed()).prefix { $0 == $1 }.count
    // Two of one surname share its letter.
    return [front, front - 1].contains { start in
      start >= 0 && [left, right].allSatisfy { isPerson($0[start..<($0.count - back)]) }
    }
  }

  private static func isPerson(_ letters: ArraySlice<Character>) -> Bool {
    (2...3).contains(letters.count) && letters.first.map(surnames.contains) == true
  }

  private static let surnames: Set<Character> = Set(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤"
      + "張劉陳楊黃趙吳孫馬鄭謝許馮鄧蕭葉魏蘇呂盧鍾譚陸賈鄒龍賀顧龔錢嚴湯"
  )

  /// Windows and browsers number copies in brackets at the end.
  private mutating func takeCopyNumbers(_ text: inout String) {
    while let match = text.firstMatch(of: #/[(（]\s*(\d{1,2})\s*[)）]\s*$/#) {
      if number.isEmpty, let count = Int(match.1) { number = [count] }
      isCopy = true
      text.removeSubrange(match.range)
    }
  }

  /// v2, V2.1, 第3版, rev 2, 版本2.
  private mutating func takeNumber(_ text: inout String) {
    let form = #/(^|[^a-z])(?:(?:version|ver|v|rev)\s?\.?|版本|第)\s?(\d{1,3})(?:\.(\d{1,3}))?(?:版|稿)?/#
    guard let match = text.firstMatch(of: form) else { return }
    number = [Int(match.2) ?? 0] + (match.3.flatMap { Int($0) }.map { [$0] } ?? [])
    text.replaceSubrange(match.range, with: String(match.1) + " ")
  }

  /// Words of a version where they stand apart or at an end: 新 in 新华公司 is none.
  private mutating func takeMarks(_ text: inout String) {
    var isFound = true
    while isFound {
      isFound = false
      for (word, meaning) in NameMark.all {
        guard let range = Self.range(of: word, in: text) else { continue }
        rank = max(rank ?? .min, NameMark.rank(meaning))
        if meaning == .copy || meaning == .backup { isCopy = true }
        let behind = text[range.upperBound...].prefix { $0.isNumber }
        if let count = Int(behind), number.isEmpty { number = [count] }
        text.replaceSubrange(range.lowerBound..<behind.endIndex, with: " ")
        isFound = true
        break
      }
    }
  }

  private static func range(of word: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while let hit = text[start...].firstRange(of: word) {
      let before = hit.lowerBound > text.startIndex ? text[text.index(before: hit.lowerBound)] : " "
      let after = hit.upperBound < text.endIndex ? text[hit.upperBound] : " "
      let isLatin = word.unicodeScalars.first.map { $0.value < 0x80 } ?? false
      let endsName = text[hit.upperBound...].allSatisfy { !$0.isLetter }
      let isApart = isLatin ? !before.isLetter && !after.isLetter : !after.isLetter && (endsName || !before.isLetter)
      if isApart || !isLatin && word.count > 1 && endsName { return hit }
      start = hit.upperBound
    }
    return nil
  }
}
