/// Tells whether sheets that are called after times go on from one time to the next, or each time has a sheet of its own.
///
/// The sheets of a series are cut alike: where few months of it hold most of the month before, those that do are parts as well.
struct PeriodSeries {
  private struct Name: Hashable {
    var kind: String
    var stem: String
    /// How many months a sheet is of.
    var length: Int
  }

  private struct Step: Hashable { var name: Name, first: Int }

  private let contents: [FileContent]
  private let cut: Set<Name>

  /// Takes pairs of files of two times of which the later one holds most of the earlier one.
  init(_ contents: [FileContent], carried: [(Int, Int)]) {
    self.contents = contents
    var times: [Name: Set<Int>] = [:]
    for content in contents {
      guard let name = Self.name(content), let first = content.name.period?.months?.lowerBound else { continue }
      times[name, default: []].insert(first)
    }
    var carriedFrom: Set<Step> = []
    for (one, other) in carried {
      let pair = [contents[one], contents[other]].compactMap { content in
        content.name.period?.months.map { (name: Self.name(content), first: $0.lowerBound) }
      }
      guard pair.count == 2, let name = pair[0].name, name == pair[1].name, let known = times[name] else { continue }
      let (first, last) = (min(pair[0].first, pair[1].first), max(pair[0].first, pair[1].first))
      if !known.contains(where: { $0 > first && $0 < last }) { carriedFrom.insert(Step(name: name, first: first)) }
    }
    let counts = Dictionary(grouping: carriedFrom, by: \.name).mapValues(\.count)
    cut = Set(times.keys.filter { 2 * (counts[$0] ?? 0) <= (times[$0]?.count ?? 0) - 1 })
  }

  /// Whether two files of a series that share orders are versions of one sheet.
  func goesOn(_ one: Int, _ other: Int) -> Bool {
    guard let name = Self.name(contents[one]), name == Self.name(contents[other]) else { return true }
    return !cut.contains(name)
  }

  private static func name(_ content: FileContent) -> Name? {
    guard let months = content.name.period?.months, !content.name.stem.isEmpty else { return nil }
    return Name(kind: content.kind, stem: content.name.stem, length: months.count)
  }
}
