import ExactValues
import Normalization
import OrderModel
import Testing

@testable import SourceLineage

@Suite struct LineageFinderTests {
  /// A sheet of order lines: number and what it says.
  typealias Sheet = [Int: Int]

  private static func hash(_ words: String...) -> UInt64 {
    var hash = StableHash()
    for word in words { hash.add(word) }
    return hash.value
  }

  private static func file(
    _ path: String, _ sheet: Sheet, modified: String? = nil, lastDay: String? = nil, bytes: String? = nil
  ) -> FileSummary {
    let rows = sheet.sorted { $0.key < $1.key }.map { order, says in
      RowDigest(
        order: hash("\(order)"), line: hash("\(order)", "line"), content: hash("\(order)", "\(says)"), filledCount: 5)
    }
    let table = TableSummary(
      kind: .order, grain: .line, eventKind: nil, department: .sales, headers: ["订单号", "数量", "交期"], rows: rows,
      labels: [], lastOrder: sheet.keys.max().map { "so-\(1000 + $0)" }, lastDay: lastDay.flatMap { Day(iso: $0) })
    return FileSummary(
      path: path, sha256: bytes ?? path, tables: [table], modified: modified)
  }

  private static func sheet(_ orders: ClosedRange<Int>, _ changes: Sheet = [:]) -> Sheet {
    Dictionary(uniqueKeysWithValues: orders.map { ($0, changes[$0] ?? 0) })
  }

  /// Each file with its part's first file, its place, its role and its parent, by path.
  private static func tree(_ files: [FileSummary]) -> [String] {
    let lineage = LineageFinder.find(files)
    return lineage.files.map { entry in
      let parent = entry.parent.map { files[$0].path } ?? "-"
      return "\(files[entry.file].path) \(entry.position) \(entry.role.rawValue) \(parent)"
    }.sorted()
  }

  private static let pile = [
    file("订单表.xlsx", sheet(1...20), modified: "2024-03-01T08:00:00Z"),
    file("订单表-0315改.xlsx", sheet(1...24, [3: 1, 4: 1, 5: 1]), lastDay: "2024-03-14"),
    file("订单表(李明).xlsx", sheet(1...20, [9: 7]), modified: "2024-03-18T08:00:00Z"),
    file("订单表 最终版.xlsx", sheet(3...30, [3: 1, 4: 1, 5: 1, 8: 1]), lastDay: "2024-03-29"),
    file("备份/订单表 最终版 - 副本.xlsx", sheet(3...30, [3: 1, 4: 1, 5: 1, 8: 1]), bytes: "订单表 最终版.xlsx"),
    file("订单表(王芳).xlsx", sheet(101...130), lastDay: "2024-03-20"),
  ]

  @Test("Versions stand in the order of time, a fork and a copy know what they were made from")
  func tree() {
    #expect(
      Self.tree(Self.pile) == [
        "备份/订单表 最终版 - 副本.xlsx 4 copy 订单表 最终版.xlsx",
        "订单表 最终版.xlsx 4 version 订单表-0315改.xlsx",
        "订单表(李明).xlsx 3 fork 订单表.xlsx",
        "订单表(王芳).xlsx 1 version -",
        "订单表-0315改.xlsx 2 version 订单表.xlsx",
        "订单表.xlsx 1 version -",
      ])
  }

  @Test("The tree does not depend on the order of the files")
  func anyOrder() {
    var random = Seeded()
    let expected = Self.tree(Self.pile)
    for _ in 0..<20 { #expect(Self.tree(Self.pile.shuffled(using: &random)) == expected) }
  }

  @Test("Two persons' sheets of one layout are parts, also where one file holds both")
  func summary() {
    let weeks = 1...3
    var files = weeks.flatMap { week in
      [
        Self.file("张三\(week).xlsx", Self.sheet(1...10 + week), lastDay: "2024-03-0\(week)"),
        Self.file("李四\(week).xlsx", Self.sheet(101...110 + week), lastDay: "2024-03-0\(week)"),
      ]
    }
    files.append(
      Self.file("汇总.xlsx", Self.sheet(1...12).merging(Self.sheet(101...112)) { $1 }, lastDay: "2024-03-02"))
    let lineage = LineageFinder.find(files)
    #expect(Set(lineage.files.map(\.part)).count == 3)
  }

  @Test("Months that carry some orders over are parts; a tracker that is called by the month and holds all is one")
  func months() {
    let schedules = [
      Self.file("排产2024年3月.xlsx", Self.sheet(1...20), lastDay: "2024-03-20"),
      Self.file("排产2024年4月.xlsx", Self.sheet(13...35), lastDay: "2024-04-20"),
    ]
    #expect(Set(LineageFinder.find(schedules).files.map(\.part)).count == 2)
    let trackers = [
      Self.file("订单2024年3月.xlsx", Self.sheet(1...20), lastDay: "2024-03-20"),
      Self.file("订单2024年4月.xlsx", Self.sheet(3...35), lastDay: "2024-04-20"),
    ]
    #expect(Set(LineageFinder.find(trackers).files.map(\.part)).count == 1)
  }

  @Test("A document's time that many files share says nothing")
  func massCopy() {
    let moment = "2024-06-01T09:00:00Z"
    let files = [
      Self.file("a.xlsx", Self.sheet(1...30), modified: moment, lastDay: "2024-03-30"),
      Self.file("b.xlsx", Self.sheet(1...20), modified: moment, lastDay: "2024-03-10"),
      Self.file("c.xlsx", Self.sheet(1...25), modified: moment, lastDay: "2024-03-20"),
    ]
    let positions = LineageFinder.find(files).files.map(\.position)
    #expect(positions == [3, 1, 2])
  }

  @Test("Cut points are the nodes without which a graph falls apart")
  func cutPoints() {
    var random = Seeded()
    for _ in 0..<200 {
      let nodes = Array(0..<Int.random(in: 2...9, using: &random))
      let pairs = nodes.flatMap { one in nodes.filter { $0 > one }.map { (one, $0) } }
      let links = pairs.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      let pieces = PartFinder.components(of: nodes, links).count
      let plain = nodes.filter { node in
        let rest = links.filter { $0.0 != node && $0.1 != node }
        return PartFinder.components(of: nodes.filter { $0 != node }, rest).count > pieces
      }
      #expect(CutPoints.find(nodes, links) == plain)
    }
  }
}

/// A generator that gives the same numbers in every run (Knuth's MMIX constants).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64 = 20_261_129

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}
