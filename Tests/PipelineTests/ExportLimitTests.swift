import Foundation
import SheetFormats
import SystemProfiles
import Testing

@testable import Pipeline

/// What holds of the files of an export: limits, merged cells, texts that could do harm, sameness.
@Suite struct ExportLimitTests {
  private static let day = "2026-03-02"
  private static let header = "订单号,行号,客户,产品编码,产品名称,数量,备注\n"

  private func export(
    _ rows: String, to id: String, configuration: String = ""
  ) throws -> (folder: ConfiguredRunTests.Folder, outcome: ExportOutcome) {
    let folder = ConfiguredRunTests.Folder()
    try folder.write("sales/订单.csv", Self.header + rows)
    if !configuration.isEmpty { try folder.write("duidan.yml", configuration) }
    _ = try folder.reconcile(Self.day)
    var request = ExportRequest()
    request.target = id
    request.workspace = folder.url.path
    request.language = "en"
    return (folder, try Pipeline.export(request))
  }

  private func names(_ outcome: ExportOutcome) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: outcome.folder).filter { $0.hasPrefix("new-") }.sorted()
  }

  private func grid(_ name: String, _ outcome: ExportOutcome) throws -> Grid {
    let input = InputReader(workspace: outcome.folder).read(name)
    return try #require(input.grids.first)
  }

  @Test func `no file has more rows than the target takes, and no order is parted`() throws {
    let rows = (1...20).flatMap { order in (1...3).map { "SO-\(100 + order),\($0),甲公司,P\($0),轴,\(order),\n" } }
    let (folder, outcome) = try export(
      rows.joined(), to: "jiandaoyun-order", configuration: "exports: { jiandaoyun-order: { rows: 7 } }\n")
    defer { folder.remove() }
    let files = try names(outcome)
    #expect(files.count == 10)
    for name in files {
      let grid = try grid(name, outcome)
      #expect(grid.rowCount - 2 <= 7)
      // Two header rows; the order's own cells are merged over its three lines.
      let masters = grid.mergedRanges.filter { $0.firstColumn == 0 && $0.firstRow >= 2 }
      #expect(masters.map(\.firstRow) == [2, 5] && masters.allSatisfy { $0.lastRow - $0.firstRow == 2 })
    }
  }

  @Test(arguments: ExportRoundTripTests.targets.map(\.id))
  func `every target gets no more rows in a file than it takes`(id: String) throws {
    let rows = (1...6).flatMap { order in (1...2).map { "SO-\(100 + order),\($0),甲公司,P\($0),轴\($0),\(order),\n" } }
    let (folder, outcome) = try export(rows.joined(), to: id, configuration: "exports: { \(id): { rows: 3 } }\n")
    defer { folder.remove() }
    let files = try FileManager.default.contentsOfDirectory(atPath: outcome.folder).filter { $0.contains("new-") }
    #expect(files.count >= 2, "\(id)")
    for name in files {
      let grid = try grid(name, outcome)
      let headers = grid.rawText(row: 0, column: 0).hasPrefix("FBillHead") || !grid.mergedRanges.isEmpty ? 2 : 1
      #expect((1...3).contains(grid.rowCount - headers), "\(id), \(name)")
    }
  }

  @Test func `a file that would be too large is halved until it fits`() throws {
    let rows = (1...200).map { "SO-\(1000 + $0),1,甲公司,P\($0 * 7919),轴承座\($0),\($0),备注\($0 * 104_729)\n" }
    let (folder, outcome) = try export(
      rows.joined(), to: "feishu-bitable", configuration: "exports: { feishu-bitable: { bytes: 4KB } }\n")
    defer { folder.remove() }
    var orders = 0
    for name in try names(outcome) {
      let size = try #require(
        try FileManager.default.attributesOfItem(atPath: outcome.folder + "/" + name)[.size] as? Int)
      #expect(size <= 4_096, "\(name)")
      orders += try grid(name, outcome).rowCount - 1
    }
    #expect(orders == 200)
  }

  @Test(arguments: ["feishu-bitable", "zoho-sales-order", "salesforce-order", "kingdee-sales-order"])
  func `no text runs as a formula, and control characters become spaces`(id: String) throws {
    let texts = ["=HYPERLINK(\"\"http://x\"\")", "+1+1|cmd", "-2+3", "@SUM(A1)", "a\u{7}b", "\u{202E}gnp.exe"]
    let rows = texts.enumerated().map { "SO-\($0),1,甲公司,P\($0),\"\($1)\",1,\"\($1)\"\n" }
    let (folder, outcome) = try export(rows.joined(), to: id)
    defer { folder.remove() }
    for name in try FileManager.default.contentsOfDirectory(atPath: outcome.folder) where name.contains("new-") {
      let grid = try grid(name, outcome)
      for row in 0..<grid.rowCount {
        for column in 0..<grid.columnCount {
          let text = grid.rawText(row: row, column: column)
          let hidden = text.unicodeScalars.contains { $0.value < 0x20 || (0x202A...0x202E).contains($0.value) }
          #expect(!hidden, "\(id), row \(row + 1): \(text.debugDescription)")
          guard name.hasSuffix(".csv"), let first = text.first, text.count > 1 else { continue }
          #expect(!"=+-@".contains(first), "\(id), row \(row + 1): \(text)")
        }
      }
      // A cell of a workbook that holds a formula is one of another type than text.
      if name.hasSuffix(".xlsx") {
        #expect(grid.value(row: 2, column: 14) == .text("=HYPERLINK(\"http://x\")"))
      }
    }
  }

  @Test func `a text longer than a cell is cut, and said`() throws {
    let long = String(repeating: "长", count: 33_000)
    let (folder, outcome) = try export("SO-1,1,甲公司,P1,轴,1,\(long)\n", to: "jiandaoyun-order")
    defer { folder.remove() }
    let grid = try grid("new-1.xlsx", outcome)
    let text = grid.rawText(row: 2, column: 15)
    #expect(text.utf16.count == 32_767 && text.hasSuffix("长…"))
    #expect(outcome.summary.contains("too long, cut"))
  }

  @Test func `the same export has the same bytes, wherever it is written`() throws {
    let (folder, outcome) = try export("SO-1,1,甲公司,P1,轴,1,\n", to: "kingdee-sales-order")
    defer { folder.remove() }
    var request = ExportRequest()
    request.target = "kingdee-sales-order"
    request.workspace = folder.url.path
    request.language = "en"
    request.output = folder.url.path + "/elsewhere"
    let again = try Pipeline.export(request)
    let names = try FileManager.default.contentsOfDirectory(atPath: outcome.folder).sorted()
    #expect(try FileManager.default.contentsOfDirectory(atPath: again.folder).sorted() == names)
    for name in names {
      #expect(
        FileManager.default.contentsEqual(atPath: outcome.folder + "/" + name, andPath: again.folder + "/" + name),
        "\(name)")
    }
  }
}
