internal import ExactValues

/// Puts the versions of a part in the order in which they were saved.
///
/// By the day that each tells, and by the time of the day where the documents say it. What the days leave open, contents
/// settle: versions that differ little stand side by side, and the way leads to newer orders, later names, fuller rows.
struct VersionOrder {
  /// Up to so many files of one day the shortest way through them is looked for.
  private static let mostWays = 60

  let contents: [FileContent]
  let dates: [SaveDate]

  /// The files in the order of time; what is a person's own is ordered by itself.
  ///
  /// - Complexity: O(*n*² · *m*) in files and their lines where days are not told, else O(*n* log *n*).
  func sorted(_ files: [Int]) -> [Int] {
    let lines = Dictionary(grouping: files) { contents[$0].name.ownLine }.sorted { $0.key < $1.key }
      .map { sortedLine($0.value) }
    guard lines.count > 1 else { return lines.first ?? [] }
    // Interleaved by days; inside a line its order stands.
    var dayed: [(day: Int32, line: Int, place: Int, file: Int)] = []
    let trunk = contents[lines[0][0]].name.ownLine.isEmpty ? lines[0] : []
    let days = runningDays(trunk, from: .min)
    for (number, line) in lines.enumerated() {
      let first = number == 0 ? nil : beginning(of: line[0], in: trunk).map { days[$0] }
      let own = runningDays(line, from: first ?? .min)
      dayed += line.enumerated().map { (own[$0.offset], number, $0.offset, $0.element) }
    }
    return dayed.sorted { ($0.day, $0.line, $0.place) < ($1.day, $1.line, $1.place) }.map(\.file)
  }

  /// The days of files in their order: none is before that of the file before it.
  private func runningDays(_ line: [Int], from first: Int32) -> [Int32] {
    var last = first
    return line.map { file in
      last = max(last, dates[file].day?.daysSinceEpoch ?? last)
      return last
    }
  }

  /// The place in the trunk of what a person's own line that does not tell its day began with: the file that it differs least
  /// from.
  private func beginning(of file: Int, in trunk: [Int]) -> Int? {
    guard !isFirm(file) else { return nil }
    let costs = trunk.map { contents[$0].difference(contents[file]) }
    return costs.min().flatMap { least in costs.lastIndex(of: least) }
  }

  /// First those that tell their day; the others where they fit, not before what has happened in them.
  private func sortedLine(_ files: [Int]) -> [Int] {
    let firm = files.filter { isFirm($0) }.sorted { isBefore($0, $1) }
    let loose = files.filter { !isFirm($0) }.sorted { isBefore($0, $1) }
    var result: [Int] = []
    var rest = firm[...]
    while let first = rest.first {
      let run = rest.prefix { dates[$0].day == dates[first].day }
      rest = rest.dropFirst(run.count)
      result += succession(Array(run), after: result.last, before: rest.first)
    }
    guard !result.isEmpty else { return byContent(loose) }
    for file in loose { result.insert(file, at: cheapestPlace(file, in: result)) }
    return result
  }

  /// Files of which none tells its day: by what has happened in them, then by succession.
  private func byContent(_ files: [Int]) -> [Int] {
    var result: [Int] = []
    var rest = files[...]
    while let first = rest.first {
      let run = rest.prefix { dates[$0].day == dates[first].day }
      rest = rest.dropFirst(run.count)
      result += succession(Array(run), after: result.last, before: rest.first)
    }
    return result
  }

  /// Whether a file tells its day; what has happened in it is only the least that the day can be.
  private func isFirm(_ file: Int) -> Bool { ![.content, .none].contains(dates[file].evidence) }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let one = key(left), two = key(right)
    return one == two ? contents[left].path < contents[right].path : one.lexicographicallyPrecedes(two)
  }

  private func key(_ file: Int) -> [Int] {
    let date = dates[file], name = contents[file].name
    return [Int(date.day?.daysSinceEpoch ?? 0), date.second, name.rank ?? 0] + name.number
  }

  // MARK: - By content

  /// Files of one day in the order that their contents tell.
  private func succession(_ files: [Int], after before: Int?, before after: Int?) -> [Int] {
    let seconds = Set(files.map { dates[$0].second })
    guard files.count > 1, seconds.contains(0) || seconds.count < files.count, files.count <= Self.mostWays else {
      return files
    }
    if let before { return way(from: before, through: files) }
    if let after { return way(from: after, through: files).reversed() }
    let ways = files.map { start in
      let way = [start] + self.way(from: start, through: files.filter { $0 != start })
      return (way: way, cost: zip(way, way.dropFirst()).reduce(0) { $0 + contents[$1.0].difference(contents[$1.1]) })
    }
    guard let least = ways.map(\.cost).min() else { return files }
    let best = ways.filter { $0.cost == least }.max { direction($0.way) < direction($1.way) }
    guard let way = best?.way else { return files }
    return direction(way) >= 0 ? way : way.reversed()
  }

  /// Always on to the file that differs least.
  private func way(from start: Int, through files: [Int]) -> [Int] {
    var rest = files
    var way: [Int] = []
    var last = start
    while !rest.isEmpty {
      let costs = rest.map { contents[last].difference(contents[$0]) }
      guard let least = costs.min(), let next = costs.firstIndex(of: least) else { break }
      last = rest.remove(at: next)
      way.append(last)
    }
    return way
  }

  private func cheapestPlace(_ file: Int, in ordered: [Int]) -> Int {
    func cost(_ place: Int) -> Int {
      let before = place > 0 ? ordered[place - 1] : nil
      let after = place < ordered.count ? ordered[place] : nil
      let one = before.map { contents[$0].step(to: contents[file]) } ?? 0
      let two = after.map { contents[file].step(to: contents[$0]) } ?? 0
      guard let before, let after else { return one + two }
      return one + two - contents[before].step(to: contents[after])
    }
    let places = allowedPlaces(file, in: ordered)
    let costs = places.map(cost)
    guard let least = costs.min() else { return ordered.count }
    let best = places.indices.filter { costs[$0] == least }.map { places[$0] }
    // Where it is as near in several places, newer orders and fuller rows tell.
    func lead(_ place: Int) -> Int {
      (place > 0 ? leads(from: ordered[place - 1], to: file) : 0)
        + (place < ordered.count ? leads(from: file, to: ordered[place]) : 0)
    }
    return best.max { (lead($0), -$0) < (lead($1), -$1) } ?? ordered.count
  }

  /// Behind everything of days before the last day on which something happened in the file, and before what is of a day
  /// on which it had been copied already.
  private func allowedPlaces(_ file: Int, in ordered: [Int]) -> [Int] {
    guard let day = dates[file].day else { return Array(0...ordered.count) }
    let first = ordered.lastIndex { dates[$0].day.map { $0 < day } ?? false }.map { $0 + 1 } ?? 0
    let end = dates[file].latest.flatMap { latest in
      ordered.firstIndex { isFirm($0) && dates[$0].day.map { $0 > latest } ?? false }
    }
    return Array(first...max(first, end ?? ordered.count))
  }

  // MARK: - Direction

  private func direction(_ way: [Int]) -> Int {
    zip(way, way.dropFirst()).reduce(0) { $0 + leads(from: $1.0, to: $1.1) }
  }

  /// Above 0 where the second of two is evidently the newer one, below 0 where the first is.
  private func leads(from one: Int, to other: Int) -> Int {
    let (first, second) = (contents[one], contents[other])
    var sign = 0
    if let before = first.lastOrder, let after = second.lastOrder, before != after {
      sign += before.utf8.lexicographicallyPrecedes(after.utf8) ? 3 : -3
    }
    let (earlier, later) = ([first.name.rank ?? 0] + first.name.number, [second.name.rank ?? 0] + second.name.number)
    if earlier != later { sign += earlier.lexicographicallyPrecedes(later) ? 2 : -2 }
    // What has gone on in the lines is harder to write by habit than a word in a name.
    return sign + 4 * first.progress(to: second).signum() + first.filling(to: second).signum()
  }
}
