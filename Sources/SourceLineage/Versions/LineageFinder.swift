internal import ExactValues
internal import Normalization
internal import OrderModel

/// Finds out which files of a pile are versions of one sheet, parts of one source, forks and copies, and their order.
///
/// Worked example: 订单表.xlsx, 订单表-0315改.xlsx and 订单表 最终版.xlsx share their orders: three versions of one part, in the
/// order of 0315, of what the documents say, of what has happened in them. 订单表(王芳).xlsx shares none: another part.
public struct LineageFinder {
  private let files: [FileSummary]
  private let contents: [FileContent]
  private var dates: [SaveDate]
  private var lineage = Lineage()
  /// How many files of each kind lie in each place.
  private var crowds: [String: Int] = [:]
  private let usualPlaces: UsualPlaces
  private let stated: [StatedSource]

  /// The family tree; independent of the order of the files.
  ///
  /// - Parameter stated: what the workspace says of files.
  /// - Complexity: O(*n*² · *m*) in files of one kind that share orders, and the orders of a file.
  public static func find(_ files: [FileSummary], stated: [StatedSource] = []) -> Lineage {
    var finder = LineageFinder(files, stated)
    finder.run()
    return finder.lineage
  }

  private init(_ files: [FileSummary], _ stated: [StatedSource]) {
    self.files = files
    self.stated = stated
    contents = files.map(FileContent.init)
    let estimator = SaveDateEstimator(files)
    dates = files.indices.map { [contents] in estimator.estimate(files[$0], contents[$0]) }
    usualPlaces = UsualPlaces(contents, homes: files.map { Self.home($0.path) })
    for file in files.indices { crowds[contents[file].kind + "\u{1F}" + home(file), default: 0] += 1 }
  }

  private mutating func run() {
    let originals = originals()
    takeFirstDays(originals)
    let said = Set(stated.flatMap(\.files))
    var found: [Int: FileLineage] = [:]
    for source in stated {
      for part in parts(of: source, originals) { add(part, of: source, to: &found) }
    }
    for part in findParts(files.indices.filter { originals[$0] == $0 && !said.contains($0) }) {
      add(part, of: nil, to: &found)
    }
    for (file, original) in originals.enumerated() where file != original {
      guard var entry = found[original] else { continue }
      entry.file = file
      entry.role = .copy
      entry.parent = original
      found[file] = entry
    }
    lineage.files = files.indices.compactMap { found[$0] }
  }

  /// The parts of a source that the workspace speaks of, copies left out.
  private mutating func parts(of source: StatedSource, _ originals: [Int]) -> [StatedSource.Part] {
    switch source.structure {
    case .found(let files): return findParts(files.filter { originals[$0] == $0 })
    case .parts(let parts):
      return parts.map { part in
        StatedSource.Part(
          name: part.name, files: part.files.filter { originals[$0] == $0 }, isOrdered: part.isOrdered)
      }
      .filter { !$0.files.isEmpty }
    }
  }

  /// The parts that some files are found to make up.
  private mutating func findParts(_ distinct: [Int]) -> [StatedSource.Part] {
    var finder = PartFinder(distinct.map { contents[$0] })
    let parts = finder.parts().map { $0.map { distinct[$0] } }
    lineage.doubtful += finder.doubtful.map { (distinct[$0.0], distinct[$0.1]) }
    return sorted(parts).map { StatedSource.Part(name: "", files: $0, isOrdered: false) }
  }

  private mutating func add(_ part: StatedSource.Part, of source: StatedSource?, to found: inout [Int: FileLineage]) {
    let ordered =
      part.isOrdered ? part.files : VersionOrder(contents: contents, dates: dates).sorted(part.files)
    let name = part.name.isEmpty ? partName(ordered) : part.name
    for entry in branches(ordered, of: source, name: name) { found[entry.file] = entry }
  }

  /// The parts by the names of their sources, then by the first of their files.
  private func sorted(_ parts: [[Int]]) -> [[Int]] {
    parts.map { members in (sourceName(members), members.map { files[$0].path }.min() ?? "", members) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// For each file the one that it is a copy of, or itself: of files of the same bytes or the same rows the one that lies where
  /// most of its namesakes lie, and is least called a copy.
  private func originals() -> [Int] {
    let homes = Dictionary(grouping: files.indices) { Self.folder(files[$0].path) + "\u{1F}" + contents[$0].name.stem }
      .mapValues { Set($0.map { files[$0].sha256 }).count }
    let said = Dictionary(stated.flatMap(\.files).enumerated().map { ($1, $0) }) { first, _ in first }
    func rank(_ file: Int) -> [Int] {
      let path = files[file].path, name = contents[file].name
      let namesakes = homes[Self.folder(path) + "\u{1F}" + name.stem] ?? 0
      return [said[file] == nil ? 1 : 0, -namesakes, name.isCopy ? 1 : 0, path.count { $0 == "/" }, path.count]
    }
    func best(_ members: [Int]) -> Int {
      members.min { left, right in
        let one = rank(left), two = rank(right)
        return one == two ? files[left].path < files[right].path : one.lexicographicallyPrecedes(two)
      } ?? members[0]
    }
    var byContent: [[String]: [Int]] = [:]
    for file in files.indices {
      let signature = contents[file].signature.map { $0.map(String.init) } ?? [files[file].sha256]
      byContent[[contents[file].kind] + signature, default: []].append(file)
    }
    var originals = Array(files.indices)
    for members in byContent.values where members.count > 1 {
      let original = best(members)
      for member in members { originals[member] = original }
    }
    return originals
  }

  /// What several files hold was first saved on the earliest of their days: copies are made later.
  ///
  /// A copy that was saved again says when that was; the first save was on that day or before.
  private mutating func takeFirstDays(_ originals: [Int]) {
    let said = dates
    for (original, members) in Dictionary(grouping: originals.indices, by: { originals[$0] })
    where members.count > 1 {
      let open = members.filter { [.content, .none].contains(said[$0].evidence) }
      let named = members.filter { [.name, .label].contains(said[$0].evidence) }
      let documents = members.filter { said[$0].evidence == .document }
      func first(_ files: [Int]) -> SaveDate? {
        files.map { said[$0] }.min {
          ($0.day?.daysSinceEpoch ?? .max, $0.second) < ($1.day?.daysSinceEpoch ?? .max, $1.second)
        }
      }
      guard let least = first(open.isEmpty ? named + documents : named) else {
        guard let own = open.first else { continue }
        dates[original] = said[own]
        dates[original].latest = first(documents)?.day
        continue
      }
      dates[original] = least
    }
  }

  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  // MARK: - Sources and parts

  /// Department, grain and kind, then where most of the files lie, else what they are called up to a person's name.
  ///
  /// Of a part whose files lie here and there, that place counts where most files of the kind lie; who lies elsewhere has no
  /// vote about the department.
  private func sourceName(_ members: [Int], of stated: StatedSource? = nil) -> String {
    let kind = members.first.map { contents[$0].kind } ?? ""
    let homes = Set(members.map { home($0) })
    let main = homes.max { (crowd(kind, $0), $1) < (crowd(kind, $1), $0) } ?? ""
    let place = usualPlaces.place(of: members.map { contents[$0] }, lyingIn: main)
    let departments = members.filter { home($0) == main }.compactMap { contents[$0].department }
    let department = stated?.department?.rawValue ?? Self.commonest(departments.map(\.rawValue)) ?? "sales"
    return department + "|" + kind + "|" + place
  }

  /// How many files of a kind lie in a place.
  private func crowd(_ kind: String, _ place: String) -> Int { crowds[kind + "\u{1F}" + place] ?? 0 }

  /// The first folder that is no year or other time; of files in none, the front of the name.
  private func home(_ file: Int) -> String { Self.home(files[file].path) }

  private static func home(_ path: String) -> String {
    let folders = path.split(separator: "/").dropLast().map(String.init)
    if let first = folders.first(where: { !VersionName($0).stem.isEmpty }) { return first }
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let front = name.prefix { !" -_—（(".contains($0) }
    return "./" + VersionName(String(front)).stem
  }

  private static func commonest(_ words: [String]) -> String? {
    Dictionary(grouping: words, by: \.self).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }

  private mutating func source(_ name: String, _ id: String?) -> Int {
    if let id, let known = lineage.statedIDs.first(where: { $0.value == id })?.key { return known }
    if id == nil,
      let known = lineage.sources.indices.first(where: {
        lineage.sources[$0] == name && lineage.statedIDs[$0] == nil
      })
    {
      return known
    }
    lineage.sources.append(name)
    if let id { lineage.statedIDs[lineage.sources.count - 1] = id }
    return lineage.sources.count - 1
  }

  // MARK: - Versions

  /// The entries of the versions of one part: their parents, their branches, near copies.
  private mutating func branches(_ ordered: [Int], of stated: StatedSource?, name: String) -> [FileLineage] {
    let source = source(sourceName(ordered, of: stated), stated?.id)
    let part = lineage.parts.count
    lineage.parts.append(name)
    let parents = ParentFinder(contents: contents).parents(ordered)
    let branchOf = BranchFinder(contents: contents, versions: ordered, parents: parents).branches()
    var position = 0
    return ordered.enumerated().map { place, file in
      let parent = parents[place].map { ordered[$0] }
      let isCopy = parent.map { contents[$0].difference(contents[file]) == 0 } ?? false
      if !isCopy { position += 1 }
      return FileLineage(
        file: file, role: isCopy ? .copy : branchOf[place] == 0 ? .version : .fork, source: source, part: part,
        position: position, branch: branchOf[place], parent: parent, saved: dates[file])
    }
  }

  /// What most of its files are called, with the time that they are of.
  private func partName(_ members: [Int]) -> String {
    var counts: [String: Int] = [:]
    for member in members { counts[contents[member].name.stem, default: 0] += 1 }
    let stem = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    let periods = Set(members.compactMap { contents[$0].name.period })
    guard periods.count == 1, let period = periods.first else { return stem }
    return [stem, period.description].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
