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
  private let dates: [SaveDate]
  private var lineage = Lineage()

  /// The family tree; independent of the order of the files.
  ///
  /// - Complexity: O(*n*² · *m*) in files of one kind and the orders of a file.
  public static func find(_ files: [FileSummary]) -> Lineage {
    var finder = LineageFinder(files)
    finder.run()
    return finder.lineage
  }

  private init(_ files: [FileSummary]) {
    self.files = files
    contents = files.map(FileContent.init)
    let estimator = SaveDateEstimator(files)
    dates = files.indices.map { [contents] in estimator.estimate(files[$0], contents[$0]) }
  }

  private mutating func run() {
    let originals = Self.originals(files, contents.map(\.name))
    let distinct = files.indices.filter { originals[$0] == $0 }
    var finder = PartFinder(distinct.map { contents[$0] })
    let parts = finder.parts().map { $0.map { distinct[$0] } }
    lineage.doubtful = finder.doubtful.map { (distinct[$0.0], distinct[$0.1]) }
    var found: [Int: FileLineage] = [:]
    for members in sorted(parts) {
      let ordered = VersionOrder(contents: contents, dates: dates).sorted(members)
      for entry in branches(ordered) { found[entry.file] = entry }
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

  /// The parts by the names of their sources, then by the first of their files.
  private func sorted(_ parts: [[Int]]) -> [[Int]] {
    parts.map { members in (sourceName(members), members.map { files[$0].path }.min() ?? "", members) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Of files of the same bytes the one whose name and place look least like a copy's.
  private static func originals(_ files: [FileSummary], _ names: [VersionName]) -> [Int] {
    var byDigest: [String: Int] = [:]
    func rank(_ file: Int) -> (Int, Int, String) {
      let path = files[file].path
      return (names[file].isCopy ? 1 : 0, path.count { $0 == "/" }, path)
    }
    for file in files.indices {
      guard let known = byDigest[files[file].sha256] else {
        byDigest[files[file].sha256] = file
        continue
      }
      if rank(file) < rank(known) { byDigest[files[file].sha256] = file }
    }
    return files.map { byDigest[$0.sha256] ?? 0 }
  }

  // MARK: - Sources and parts

  private func sourceName(_ members: [Int]) -> String {
    var votes: [Department: Int] = [:]
    for member in members { if let department = contents[member].department { votes[department, default: 0] += 1 } }
    let most = votes.values.max()
    let department = votes.filter { $0.value == most }.keys.min()
    let kind = members.first.map { contents[$0].kind } ?? ""
    return (department?.rawValue ?? "sales") + "|" + kind
  }

  private mutating func source(_ name: String) -> Int {
    if let known = lineage.sources.firstIndex(of: name) { return known }
    lineage.sources.append(name)
    return lineage.sources.count - 1
  }

  // MARK: - Versions

  /// The entries of the versions of one part: their parents, their branches, near copies.
  private mutating func branches(_ ordered: [Int]) -> [FileLineage] {
    let source = source(sourceName(ordered))
    let part = lineage.parts.count
    lineage.parts.append(partName(ordered))
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
