import Foundation
import Testing

@testable import Pipeline

/// What an export calls new: what the target does not hold, whatever became of it in between.
@Suite struct ExportSinceTests {
  private static let header = "订单号,行号,客户,产品编码,产品名称,数量,是否取消\n"

  private func export(_ folder: ConfiguredRunTests.Folder, settled: Bool = false) throws -> [String: String] {
    var request = ExportRequest()
    request.target = "feishu-bitable"
    request.workspace = folder.url.path
    request.onlySettled = settled
    let outcome = try Pipeline.export(request)
    var texts: [String: String] = [:]
    for name in ["new-1.csv", "changed-1.csv", "summary.csv"] {
      texts[name] = try? String(contentsOfFile: outcome.folder + "/" + name, encoding: .utf8)
    }
    return texts
  }

  @Test func `an order that was cancelled and stands again is not new to a system that holds it`() throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    let weeks = [
      "SO-1,1,甲,P1,轴,5,否\nSO-2,1,甲,P2,轴,5,否\n", "SO-1,1,甲,P1,轴,5,否\nSO-2,1,甲,P2,轴,5,是\n",
      "SO-1,1,甲,P1,轴,5,否\nSO-2,1,甲,P2,轴,7,否\nSO-3,1,甲,P3,轴,1,否\n",
    ]
    var exports: [[String: String]] = []
    for (day, rows) in zip(["2026-03-02", "2026-03-09", "2026-03-16"], weeks) {
      try folder.write("sales/订单.csv", Self.header + rows)
      _ = try folder.reconcile(day)
      exports.append(try export(folder))
    }
    #expect(exports[0]["new-1.csv"]?.contains("SO-2") == true)
    #expect(exports[1]["new-1.csv"] == nil && exports[1]["changed-1.csv"] == nil)
    #expect(exports[1]["summary.csv"]?.contains("cancelled_since,,SO-2") == true)
    let new = try #require(exports[2]["new-1.csv"]), changed = try #require(exports[2]["changed-1.csv"])
    #expect(new.contains("SO-3") && !new.contains("SO-2") && !new.contains("SO-1"))
    #expect(changed.contains("SO-2") && changed.contains(",7,") && !changed.contains("SO-1"))
    // The same export once more says the same.
    #expect(try export(folder) == exports[2])
  }

  @Test func `an order that was held back is new when it goes out at last`() throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    let sales = Self.header + "SO-1,1,甲,P1,轴,5,否\nSO-2,1,甲,P2,轴,5,否\n"
    let production = "订单号,行号,产品编码,数量\nSO-1,1,P1,5\nSO-2,1,P2,"
    try folder.write("sales/订单.csv", sales)
    try folder.write("production/生产.csv", production + "9\n")
    _ = try folder.reconcile("2026-03-02")
    let first = try export(folder, settled: true)
    #expect(first["new-1.csv"]?.contains("SO-1") == true && first["new-1.csv"]?.contains("SO-2") == false)
    #expect(first["summary.csv"]?.contains("held_back,,SO-2") == true)
    try folder.write("production/生产.csv", production + "5\n")
    _ = try folder.reconcile("2026-03-09")
    let second = try export(folder, settled: true)
    #expect(second["new-1.csv"]?.contains("SO-2") == true && second["new-1.csv"]?.contains("SO-1") == false)
    #expect(second["changed-1.csv"] == nil)
  }
}
