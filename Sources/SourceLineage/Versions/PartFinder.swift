internal import ExactValues
internal import OrderModel

/// Puts the files of a pile together that are versions of one part: the sheet of one time, person or customer.
///
/// Files that share over 70 % of the smaller one's orders are versions, under 30 % parts; between, parts that a person is
/// asked about. Names that say different times are versions only where the later one holds most of the earlier one.
struct PartFinder {
  /// Files whose overlap leaves open what they are.
  private(set) var doubtful: [(Int, Int)] = []
  private var links: [(Int, Int)] = []
  /// Files of two times of which the later one holds most of the earlier one.
  private var carried: [(Int, Int)] = []
  /// Files of two people that share orders and are else called alike.
  private var handedOver: [(Int, Int)] = []
  private let contents: [FileContent]

  init(_ contents: [FileContent]) { self.contents = contents }

  /// The parts, each a set of files, indexes.
  ///
  /// - Complexity: O(*n* · *m* · *k*) in files, the orders of a file, and the files that hold an order.
  mutating func parts() -> [[Int]] {
    let byKind = Dictionary(grouping: contents.indices) { contents[$0].kind }
    for (_, members) in byKind.sorted(by: { $0.key < $1.key }) { weigh(members) }
    let series = PeriodSeries(contents, carried: carried)
    links += carried.filter { series.goesOn($0.0, $0.1) }
    links += successions(Self.components(of: Array(contents.indices), links))
    return Self.components(of: Array(contents.indices), links).flatMap(separateSummaries)
  }

  /// Weighs the files of one kind that share orders against each other; others are never looked at together.
  private mutating func weigh(_ members: [Int]) {
    var holders: [UInt64: [Int]] = [:]
    for (place, file) in members.enumerated() {
      for order in contents[file].orders { holders[order, default: []].append(place) }
    }
    var shared = Array(repeating: 0, count: members.count)
    for (place, first) in members.enumerated() {
      for order in contents[first].orders { for other in holders[order] ?? [] { shared[other] += 1 } }
      for (other, second) in members.enumerated() where other > place && shared[other] > 0 {
        let fewer = min(contents[first].orders.count, contents[second].orders.count)
        weigh(first, second, overlap: Double(shared[other]) / Double(fewer))
      }
      for other in members.indices { shared[other] = 0 }
    }
  }

  private mutating func weigh(_ first: Int, _ second: Int, overlap: Double) {
    let (one, two) = (contents[first], contents[second])
    guard overlap >= Self.namesakeShare else { return }
    let isNamesake = Self.areNamesakes(one, two) && one.lineOverlap(two) >= Self.namesakeShare
    if one.folder == two.folder, one.headerLikeness(two) >= 0.7, VersionName.areOfTwoPeople(one.name, two.name) {
      handedOver.append((first, second))
    }
    guard isNamesake || overlap >= 0.3 else { return }
    let isOtherDepartment = one.department != nil && two.department != nil && one.department != two.department
    if isOtherDepartment {
      if one.contentOverlap(two) >= 0.8 { links.append((first, second)) }
      return
    }
    guard one.headerLikeness(two) >= 0.4 || one.contentOverlap(two) >= 0.5 else { return }
    if let (earlier, later) = Self.byPeriod(one, two) {
      if earlier.containment(in: later) >= 0.7 { carried.append((first, second)) }
    } else if Self.haveNoLineInCommon(one, two) {
      return
    } else if overlap > 0.7 || isNamesake {
      links.append((first, second))
    } else {
      doubtful.append((first, second))
    }
  }

  /// Of a sheet that goes on under one name, a cut of old orders leaves some, and a new person's or customer's sheet none.
  private static let namesakeShare = 0.05

  /// Whether two files lie together and are called alike, but for the marks of a version.
  private static func areNamesakes(_ one: FileContent, _ two: FileContent) -> Bool {
    !one.name.stem.isEmpty && one.name.stem == two.name.stem && one.name.period == nil && two.name.period == nil
      && one.folder == two.folder && one.headerLikeness(two) >= 0.4
  }

  /// Whether two sheets of the same columns hold other lines of the same orders: the invoices of two quarters.
  private static func haveNoLineInCommon(_ one: FileContent, _ two: FileContent) -> Bool {
    one.headerLikeness(two) >= 0.9 && one.lineOverlap(two) == 0
  }

  /// Links from the last file of a person who left to the first one of the person who went on with the sheet: only where all
  /// files of the one are older than all of the other.
  private func successions(_ parts: [[Int]]) -> [(Int, Int)] {
    var partOf: [Int: Int] = [:]
    for (part, members) in parts.enumerated() { for member in members { partOf[member] = part } }
    return handedOver.filter { first, second in
      guard let one = partOf[first].flatMap({ days(parts[$0]) }), let two = partOf[second].flatMap({ days(parts[$0]) })
      else { return false }
      return one.upperBound <= two.lowerBound || two.upperBound <= one.lowerBound
    }
  }

  /// From the first to the last of the days on which something happened last in some files.
  private func days(_ files: [Int]) -> ClosedRange<Int32>? {
    let days = files.compactMap { contents[$0].lastDay?.daysSinceEpoch }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The two in time, where their names say times that have nothing in common.
  private static func byPeriod(_ one: FileContent, _ two: FileContent) -> (FileContent, FileContent)? {
    guard let first = one.name.period?.months, let second = two.name.period?.months, !first.overlaps(second) else {
      return nil
    }
    return first.lowerBound < second.lowerBound ? (one, two) : (two, one)
  }

  /// A file that holds several parts at once is a part of its own: it would make one of all.
  private func separateSummaries(_ members: [Int]) -> [[Int]] {
    guard members.count > 4 else { return [members] }
    let inside = Set(members)
    let own = links.filter { inside.contains($0.0) && inside.contains($0.1) }
    for hub in CutPoints.find(members, own) {
      let groups = Self.components(of: members.filter { $0 != hub }, own.filter { $0.0 != hub && $0.1 != hub })
      let big = groups.filter { $0.count > 1 }
      guard big.count > 1, areApart(big) else { continue }
      return [[hub]] + groups.flatMap(separateSummaries)
    }
    return [members]
  }

  /// Whether groups of files are of the same days and hold different orders.
  private func areApart(_ groups: [[Int]]) -> Bool {
    let spans = groups.map(days)
    for (place, one) in spans.enumerated() {
      for other in spans[(place + 1)...] {
        guard let one, let other, one.overlaps(other) else { return false }
      }
    }
    return true
  }

  /// The connected sets of some files, in the order of their first members.
  static func components(of members: [Int], _ links: [(Int, Int)]) -> [[Int]] {
    var roots = Dictionary(members.map { ($0, $0) }) { first, _ in first }
    func root(_ start: Int) -> Int {
      var node = start
      while let next = roots[node], next != node { node = next }
      return node
    }
    for (first, second) in links {
      let (one, two) = (root(first), root(second))
      if one != two { roots[max(one, two)] = min(one, two) }
    }
    let byRoot = Dictionary(grouping: members, by: root)
    return byRoot.sorted { $0.key < $1.key }.map(\.value)
  }
}
