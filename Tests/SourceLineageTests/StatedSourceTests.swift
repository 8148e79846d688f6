import ExactValues
import Normalization
import OrderModel
import Testing

@testable import SourceLineage

/// What a workspace says of versions and parts counts over what is found.
@Suite struct StatedSourceTests {
  private static func hash(_ words: String...) -> UInt64 {
    var hash = StableHash()
    for word in words { hash.add(word) }
    return hash.value
  }

  private static func file(_ path: String, _ orders: ClosedRange<Int>, _ says: String, bytes: String? = nil)
    -> FileSummary
  {
    let rows = orders.map { order in
      RowDigest(
        order: hash("\(order)"), line: hash("\(order)", "line"), content: hash("\(order)", says), filledCount: 5)
    }
    let table = TableSummary(
      kind: .order, grain: .line, eventKind: nil, department: .sales, headers: ["订单号", "数量"], rows: rows, labels: [],
      lastOrder: nil, lastDay: nil)
    return FileSummary(path: path, sha256: bytes ?? path, tables: [table])
  }

  private static let files = [
    file("订单表-0301.xlsx", 1...20, "one"), file("订单表-0308.xlsx", 1...20, "two"),
    file("订单表-0315.xlsx", 1...20, "three"), file("备份.xlsx", 1...20, "two", bytes: "订单表-0308.xlsx"),
  ]

  private static func tree(_ stated: [StatedSource]) -> [String] {
    let lineage = LineageFinder.find(files, stated: stated)
    return lineage.files.map { "\(files[$0.file].path) \($0.part) \($0.position) \($0.role.rawValue)" }
  }

  @Test("Listed versions stand in the order of the list, and copies of them are copies still")
  func listed() {
    let part = StatedSource.Part(name: "2024", files: [2, 0, 1], isOrdered: true)
    let lineage = LineageFinder.find(
      Self.files, stated: [StatedSource(id: "orders", department: .finance, structure: .parts([part]))])
    #expect(lineage.files.map(\.position) == [2, 3, 1, 3])
    #expect(lineage.files[3].role == .copy && lineage.files[3].parent == 1)
    #expect(lineage.parts == ["2024"])
    #expect(lineage.statedIDs == [0: "orders"])
    #expect(lineage.sources[0].hasPrefix("finance|"))
  }

  @Test("Files that are said to add up are parts, whatever they share")
  func parts() {
    let parts = (0..<3).map { StatedSource.Part(name: "", files: [$0], isOrdered: true) }
    let tree = Self.tree([StatedSource(id: "orders", department: nil, structure: .parts(parts))])
    #expect(
      tree == [
        "订单表-0301.xlsx 0 1 version", "订单表-0308.xlsx 1 1 version", "订单表-0315.xlsx 2 1 version", "备份.xlsx 1 1 copy",
      ])
  }

  @Test("Where the workspace names the files alone, their versions are found as without it")
  func found() {
    let stated = StatedSource(id: "orders", department: nil, structure: .found([0, 1, 2, 3]))
    #expect(Self.tree([stated]) == Self.tree([]))
  }
}
