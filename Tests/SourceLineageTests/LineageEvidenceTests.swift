import ExactValues
import Normalization
import OrderModel
import Testing

@testable import SourceLineage

/// What a careful person would see in the files beside their names.
@Suite struct LineageEvidenceTests {
  /// A row: the order, what names the line, what it says, how far it is.
  struct Row {
    var order: Int
    var line = ""
    var says = 0
    var progress: UInt16 = 0
  }

  private static func hash(_ words: String...) -> UInt64 {
    var hash = StableHash()
    for word in words { hash.add(word) }
    return hash.value
  }

  private static func file(
    _ path: String, _ rows: [Row], modified: String? = nil, lastDay: String? = nil, kind: SheetKind = .order
  ) -> FileSummary {
    let digests = rows.map { row in
      RowDigest(
        order: hash("\(row.order)"), line: hash("\(row.order)", row.line),
        content: hash("\(row.order)", row.line, "\(row.says)", "\(row.progress)"), filledCount: 5,
        progress: row.progress)
    }
    let table = TableSummary(
      kind: kind, grain: .line, eventKind: nil, department: .sales, headers: ["订单号", "数量", "交期"], rows: digests,
      labels: [], lastOrder: nil, lastDay: lastDay.flatMap { Day(iso: $0) })
    return FileSummary(path: path, sha256: path, tables: [table], modified: modified)
  }

  private static func rows(_ orders: ClosedRange<Int>, says: Int = 0, progress: UInt16 = 0) -> [Row] {
    orders.map { Row(order: $0, says: says, progress: progress) }
  }

  private static func entries(_ files: [FileSummary]) -> [String: FileLineage] {
    let lineage = LineageFinder.find(files)
    return Dictionary(uniqueKeysWithValues: lineage.files.map { (files[$0.file].path, $0) })
  }

  private static func order(_ files: [FileSummary]) -> [String] {
    entries(files).filter { $0.value.role != .copy }.sorted { $0.value.position < $1.value.position }.map(\.key)
  }

  @Test("Versions that say no day stand in the order in which the status of their lines goes on")
  func statusGoesOn() {
    let files = [
      Self.file("订单表new.xlsx", Self.rows(1...5, progress: 5) + Self.rows(6...10, progress: 2), lastDay: "2024-03-01"),
      Self.file("订单表旧.xlsx", Self.rows(1...10, progress: 9), lastDay: "2024-03-01"),
      Self.file("订单表.xlsx", Self.rows(1...10, progress: 2), lastDay: "2024-03-01"),
    ]
    #expect(Self.order(files) == ["订单表.xlsx", "订单表new.xlsx", "订单表旧.xlsx"])
  }

  @Test("A copy that was saved again does not make its original as late as itself")
  func copySavedAgain() {
    let second = Self.rows(1...12)
    let files = [
      Self.file("订单表-20240301.xlsx", Self.rows(1...10), lastDay: "2024-03-01"),
      Self.file("订单表.xlsx", second, lastDay: "2024-03-03"),
      Self.file("备份/订单表 - 副本.xlsx", second, modified: "2024-06-20T08:00:00Z", lastDay: "2024-03-03"),
      Self.file("订单表-20240320.xlsx", Self.rows(1...14), lastDay: "2024-03-19"),
    ]
    #expect(Self.order(files) == ["订单表-20240301.xlsx", "订单表.xlsx", "订单表-20240320.xlsx"])
    #expect(Self.entries(files)["订单表.xlsx"]?.saved.latest == Day(iso: "2024-06-20"))
  }

  @Test("The sheet of a person who left goes on under the name of the person who took it over")
  func successor() {
    let files = [
      Self.file("外贸部/外贸订单-赵敏-20231120.xlsx", Self.rows(1...20), lastDay: "2023-11-19"),
      Self.file("外贸部/外贸订单-周涛-20240110.xlsx", Self.rows(12...30), lastDay: "2024-01-09"),
      Self.file("外贸部/外贸订单-孙丽-20231201.xlsx", Self.rows(101...120), lastDay: "2023-11-30"),
    ]
    let found = Self.entries(files)
    let left = found[files[0].path], heir = found[files[1].path], other = found[files[2].path]
    #expect(left?.part == heir?.part)
    #expect(heir?.parent == 0)
    #expect(other?.part != left?.part)
  }

  @Test("Two people who hand orders to each other while both go on keep two sheets")
  func colleagues() {
    let files = [
      Self.file("外贸部/外贸订单-赵敏-20231120.xlsx", Self.rows(1...20), lastDay: "2023-11-19"),
      Self.file("外贸部/外贸订单-赵敏-20240220.xlsx", Self.rows(1...24), lastDay: "2024-02-19"),
      Self.file("外贸部/外贸订单-周涛-20240110.xlsx", Self.rows(12...30), lastDay: "2024-01-09"),
    ]
    let found = Self.entries(files)
    #expect(found[files[0].path]?.part == found[files[1].path]?.part)
    #expect(found[files[0].path]?.part != found[files[2].path]?.part)
  }

  @Test("A month whose lines all went on to the next is a part where the other months are parts")
  func monthsAreCutAlike() {
    func month(_ number: Int, _ orders: ClosedRange<Int>) -> FileSummary {
      Self.file("计划/2024年\(number)月生产计划.xlsx", Self.rows(orders), lastDay: "2024-0\(number)-20", kind: .production)
    }
    let files = [month(2, 1...4), month(3, 1...20), month(4, 18...40), month(5, 36...60)]
    #expect(Set(Self.entries(files).values.map(\.part)).count == 4)
  }

  @Test("A sheet that is renamed from month to month and keeps its lines is one part")
  func renamedEachMonth() {
    func month(_ number: Int, _ orders: ClosedRange<Int>) -> FileSummary {
      Self.file("计划/2024年\(number)月生产计划.xlsx", Self.rows(orders), lastDay: "2024-0\(number)-20", kind: .production)
    }
    let files = [month(2, 1...10), month(3, 1...20), month(4, 1...40)]
    #expect(Set(Self.entries(files).values.map(\.part)).count == 1)
  }

  @Test("Exports that hold other invoices of the same orders are parts")
  func invoicesOfTwoQuarters() {
    func export(_ name: String, _ quarter: String) -> FileSummary {
      Self.file(name, (1...6).map { Row(order: $0, line: quarter) }, kind: .receivable)
    }
    let files = [
      export("应收/应收明细_20220312090935.csv", "Q1"), export("应收/应收明细_20220603113128.csv", "Q2"),
      export("应收/应收明细_20220619091213.csv", "Q2"),
    ]
    let found = Self.entries(files)
    #expect(found[files[0].path]?.part != found[files[1].path]?.part)
    #expect(found[files[1].path]?.part == found[files[2].path]?.part)
  }

  @Test("A part that lies where only strays lie belongs to the source of its namesakes")
  func strayedPart() {
    func plan(_ folder: String, _ number: Int, _ orders: ClosedRange<Int>) -> FileSummary {
      Self.file("\(folder)/2024年\(number)月生产计划.xlsx", Self.rows(orders), kind: .production)
    }
    let files = [
      plan("生产", 1, 1...10), plan("生产", 2, 11...20), plan("生产", 3, 21...30), plan("桌面文件", 4, 31...40),
      Self.file("销售/订单表1.xlsx", Self.rows(201...210)), Self.file("销售/订单表2.xlsx", Self.rows(301...310)),
      Self.file("销售/订单表3.xlsx", Self.rows(401...410)), Self.file("桌面文件/订单表4.xlsx", Self.rows(501...510)),
    ]
    let found = Self.entries(files)
    #expect(found["桌面文件/2024年4月生产计划.xlsx"]?.source == found["生产/2024年1月生产计划.xlsx"]?.source)
    #expect(found["桌面文件/订单表4.xlsx"]?.source == found["销售/订单表1.xlsx"]?.source)
  }

  @Test("A person's copy was made from the version that it differs least from, and stands behind it")
  func copyForAPerson() {
    func trunk(_ name: String, _ changes: Int, _ day: String) -> FileSummary {
      Self.file(name, (1...20).map { Row(order: $0, says: $0 <= changes ? 1 : 0) }, lastDay: day)
    }
    let own = (1...20).map { Row(order: $0, says: $0 <= 4 ? 1 : $0 == 20 ? 7 : 0) }
    let files = [
      trunk("订单表-20240301.xlsx", 2, "2024-02-01"), trunk("订单表-20240308.xlsx", 4, "2024-02-01"),
      trunk("订单表-20240315.xlsx", 6, "2024-02-01"), Self.file("订单表(李明版).xlsx", own, lastDay: "2024-02-01"),
    ]
    let found = Self.entries(files)
    #expect(found["订单表(李明版).xlsx"]?.parent == 1)
    #expect(found["订单表(李明版).xlsx"]?.position == 3)
  }
}
