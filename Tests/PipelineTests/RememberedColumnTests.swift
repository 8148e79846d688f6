import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// What a column was in the last run it stays, whatever other sheets say today.
@Suite struct RememberedColumnTests {
  @Test func `a quantity stays one when all of it is made`() throws {
    let folder = ConfiguredRunTests.Folder()
    defer { folder.remove() }
    let numbers = 1...8
    let orders = numbers.map { "SO-\($0),1,华光,M-\($0),100,10,2026-04-10" }
    try folder.write("sales/订单.csv", (["订单号,行号,客户,型号,数量,单价,交期"] + orders).joined(separator: "\n"))
    for (day, made) in [("2026-03-09", ""), ("2026-03-16", "100")] {
      let rows = numbers.map { "SO-\($0),1,M-\($0),2026-03-09,\(made)" }
      try folder.write("production/生产.csv", (["订单号,行号,型号,开始日期,完工数量"] + rows).joined(separator: "\n"))
      _ = try folder.reconcile(day)
      let run = folder.url.appendingPathComponent("runs/\(day)")
      let found = try String(contentsOf: run.appendingPathComponent("discrepancies.csv"), encoding: .utf8)
      #expect(!found.contains("field_lost") && !found.contains("ambiguous_mapping"), "\(day)")
    }
  }
}
