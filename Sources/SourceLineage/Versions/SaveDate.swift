public import ExactValues

/// When a file was saved, as far as it tells: the day, and by what it is known.
public struct SaveDate: Hashable, Sendable {
  /// What tells the day; the earlier ones count before the later ones.
  public enum Evidence: String, Sendable {
    case name, label, document, content, none
  }

  /// The day.
  public var day: Day?
  /// The second of that day, where the document says it.
  public var second: Int = 0
  /// By what it is known.
  public var evidence: Evidence
  /// The day on which a copy of it was saved already; `nil` where no copy tells.
  public var latest: Day?
  /// What contradicts it; `nil` where nothing does.
  public var contradiction: Contradiction?

  /// What says that a file was saved on another day than it was.
  public enum Contradiction: Hashable, Sendable, CustomStringConvertible {
    /// Its name or a label says a day, and it holds what happened later.
    case saysTooEarly(Evidence, said: Day, happened: Day)
    /// The document says a moment before a day on which something in it happened.
    case documentTooEarly(happened: Day)

    /// The contradiction in English.
    public var description: String {
      switch self {
      case .saysTooEarly(let evidence, let said, let happened):
        "its \(evidence.rawValue) says \(said), and it holds what happened on \(happened)"
      case .documentTooEarly(let happened):
        "the document says that it was saved before \(happened), a day on which something in it happened"
      }
    }
  }
}

/// Estimates when each file of a pile was saved.
///
/// A file's own time is never looked at. What the document says counts where it says something of its own: a moment
/// that three and more different files share is that of a mass copy.
struct SaveDateEstimator {
  private let sharedMoments: Set<String>

  init(_ files: [FileSummary]) {
    var contents: [String: Set<String>] = [:]
    for file in files {
      if let moment = file.modified { contents[String(moment.prefix(16)), default: []].insert(file.sha256) }
    }
    sharedMoments = Set(contents.filter { $0.value.count >= 3 }.keys)
  }

  /// The day on which a file was saved.
  ///
  /// The last day of its content is the least that the day can be; names and labels that say an earlier one are out of date.
  func estimate(_ file: FileSummary, _ content: FileContent) -> SaveDate {
    let last = content.lastDay
    let named = content.name.day ?? content.name.monthAndDay.flatMap { Self.complete($0, near: last) }
    let labelled = Self.labelDay(file, near: last)
    let moment = document(file)
    var contradiction: SaveDate.Contradiction?
    for (day, evidence) in [(named, SaveDate.Evidence.name), (labelled, .label)] {
      guard let day else { continue }
      guard let last, day < last else { return SaveDate(day: day, second: second(moment, on: day), evidence: evidence) }
      contradiction = .saysTooEarly(evidence, said: day, happened: last)
      // Edited for some days on under one name.
      if last.daysSinceEpoch - day.daysSinceEpoch <= 3 {
        return SaveDate(day: last, second: second(moment, on: last), evidence: evidence)
      }
    }
    if let moment, last.map({ moment.day >= $0 }) ?? true {
      return SaveDate(day: moment.day, second: moment.second, evidence: .document, contradiction: contradiction)
    }
    if moment != nil, contradiction == nil, let last {
      contradiction = .documentTooEarly(happened: last)
    }
    return SaveDate(day: last, evidence: last == nil ? .none : .content, contradiction: contradiction)
  }

  private func second(_ moment: (day: Day, second: Int)?, on day: Day) -> Int {
    moment?.day == day ? moment?.second ?? 0 : 0
  }

  /// The moment that the document says, in the form 2024-03-15T08:30:00Z.
  private func document(_ file: FileSummary) -> (day: Day, second: Int)? {
    guard let text = file.modified, !sharedMoments.contains(String(text.prefix(16))),
      let day = Day(iso: text.prefix(10))
    else { return nil }
    let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
    return (day, clock.count == 3 ? clock[0] * 3600 + clock[1] * 60 + clock[2] : 0)
  }

  /// A day that a tab or title says: 更新至3.15, 截止 2024-03-15.
  private static func labelDay(_ file: FileSummary, near last: Day?) -> Day? {
    let days = file.tables.flatMap(\.labels).compactMap { label -> Day? in
      let scan = DateScan(label.lowercased())
      return scan.day
        ?? scan.monthAndDay.flatMap { said in
          scan.period?.year.flatMap { Day(year: $0, month: said[0], day: said[1]) } ?? complete(said, near: last)
        }
    }
    return days.max()
  }

  /// A day of no year: not long after the last day of the content, else the last one before it.
  private static func complete(_ said: [Int], near last: Day?) -> Day? {
    guard let last, let year = Int(last.description.prefix(4)) else { return nil }
    let found = (year - 1...year + 1).compactMap { Day(year: $0, month: said[0], day: said[1]) }
    return found.first { $0 >= last.adding(days: -3) && $0 <= last.adding(days: 120) } ?? found.last { $0 <= last }
  }
}
