import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// A migration takes long: people go on saving files while it runs.
@Suite struct ChangingFilesTests {
  private static func sheet(_ week: Int) -> String {
    "订单号,产品编码,数量,单价,下单日期,交期\n"
      + (1...6 + week).map { "SO-\($0),P\($0),\($0 * 10 + ($0 == 2 ? week : 0)),5,2026-01-0\(min($0, 9)),2026-03-20" }
      .joined(separator: "\n") + "\n"
  }

  private static func name(_ week: Int) -> String { "sales/订单表-2026020\(week).csv" }

  private static func folder() throws -> ConfiguredRunTests.Folder {
    let folder = ConfiguredRunTests.Folder()
    for week in 1...6 { try folder.write(name(week), sheet(week)) }
    return folder
  }

  private static func migrate(
    _ folder: ConfiguredRunTests.Folder, atFirstStep change: () -> Void
  ) throws -> [String: Substring] {
    let day = try #require(Day(iso: "2026-02-28"))
    _ = try Pipeline.migrate(ReconcileRequest(workspace: folder.url.path, asOf: day)) { number, count, _ in
      if number == 0, count > 1 { change() }
    }
    let lines = try folder.output("files.csv", run: "2026-02-28").split(separator: "\r\n")
    return Dictionary(uniqueKeysWithValues: lines.dropFirst().map { (String($0.prefix { $0 != "," }), $0) })
  }

  @Test("A file that is replaced between survey and replay is named, and read whole as it is then")
  func replaced() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let files = try Self.migrate(folder) {
      try? folder.write(Self.name(5), Self.sheet(5).replacingOccurrences(of: ",25,", with: ",777,"))
    }
    let row = try #require(files[Self.name(5)])
    #expect(row.contains("changed while the migration ran"))
    #expect(files.values.filter { $0.contains("changed while") }.count == 1)
    let changes = try folder.output("changes.csv", run: "2026-02-28")
    #expect(changes.contains(",quantity,24,777,"))
    #expect(!changes.contains(",quantity,24,25,"))
  }

  @Test("A file that vanishes, and one that is cut off, stop no migration")
  func gone() throws {
    let folder = try Self.folder()
    defer { folder.remove() }
    let files = try Self.migrate(folder) {
      try? FileManager.default.removeItem(at: folder.url.appendingPathComponent(Self.name(4)))
      try? folder.write(Self.name(5), String(Self.sheet(5).prefix(60)))
    }
    #expect(files.count == 6)
    #expect(files[Self.name(5)]?.contains("changed while the migration ran") == true)
    #expect(files[Self.name(6)]?.contains("changed while") == false)
    let lines = try folder.output("order_lines.csv", run: "2026-02-28").split(separator: "\r\n")
    #expect(lines.count == 1 + 12)
  }
}
