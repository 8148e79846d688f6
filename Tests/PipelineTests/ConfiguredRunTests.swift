import ExactValues
import Foundation
import Testing

@testable import Pipeline

/// What a `duidan.yml` changes in a run.
@Suite struct ConfiguredRunTests {
  /// A workspace in a new folder; whoever makes one removes it.
  struct Folder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("duidan-\(UUID().uuidString)")

    func write(_ path: String, _ text: String) throws {
      let file = url.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }

    func reconcile(_ day: String, language: String? = nil) throws -> RunOutcome {
      var request = ReconcileRequest(workspace: url.path, asOf: try #require(Day(iso: day)))
      request.language = language
      return try Pipeline.reconcile(request)
    }

    func output(_ name: String, run: String) throws -> String {
      try String(contentsOf: url.appendingPathComponent("runs/\(run)/\(name)"), encoding: .utf8)
    }

    /// The cells of a run's table by their columns, row by row; the texts hold no commas here.
    func rows(_ name: String, run: String) throws -> [[String: String]] {
      let lines = try output(name, run: run).replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
      let header = lines.first.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) } ?? []
      return lines.dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        return Dictionary(zip(header, cells)) { first, _ in first }
      }
    }

    func remove() { try? FileManager.default.removeItem(at: url) }
  }

  @Test func `a column is what the file says, and the others are what they seem`() throws {
    let folder = Folder()
    defer { folder.remove() }
    try folder.write("sales/a.csv", "订单号,型号,数量,乙\nSO-1,A,10,2026-03-20\n")
    try folder.write("duidan.yml", "sources: { sales: { columns: { 乙: promised_date, 型号: product_name } } }\n")
    _ = try folder.reconcile("2026-03-02")
    let row = try #require(try folder.rows("order_lines.csv", run: "2026-03-02").first)
    #expect(row["promised_date"] == "2026-03-20" && row["product_name"] == "A" && row["quantity"] == "10")
    #expect(row["model"] == "")
  }

  @Test func `files belong to the source that names them, whatever they look like`() throws {
    let folder = Folder()
    defer { folder.remove() }
    try folder.write("in/shop.csv", "订单号,型号,数量\nSO-1,A,10\n")
    try folder.write("in/other.csv", "订单号,型号,数量\nSO-2,A,10\n")
    try folder.write(
      "duidan.yml", "sources:\n  webshop: { files: [\"in/sh*.csv\"], department: sales, grain: order, scope: all }\n")
    _ = try folder.reconcile("2026-03-02")
    let manifest = try folder.output("run.json", run: "2026-03-02")
    #expect(manifest.contains("\"id\": \"webshop\"") && manifest.contains("\"id\": \"in\""))
    #expect(manifest.contains("\"grain\": \"order\"") && manifest.contains("\"configuration\": {"))
  }

  @Test func `the order of an authority counts`() throws {
    for (authority, value) in [("[production, sales]", "2026-04-02"), ("[sales, production]", "2026-04-01")] {
      let folder = Folder()
      defer { folder.remove() }
      try folder.write("sales/a.csv", "订单号,行号,型号,数量,交期\nSO-1,1,A,10,2026-04-01\n")
      try folder.write("production/b.csv", "订单号,行号,型号,数量,交期\nSO-1,1,A,10,2026-04-02\n")
      try folder.write("duidan.yml", "authority: { promised_date: \(authority) }\n")
      _ = try folder.reconcile("2026-03-02")
      #expect(try folder.rows("order_lines.csv", run: "2026-03-02").first?["promised_date"] == value)
    }
  }

  @Test func `a difference within tolerance of the agreed value is none`() throws {
    for (tolerance, isEdit) in [("0.05", false), ("0.04", true)] {
      let folder = Folder()
      defer { folder.remove() }
      try folder.write("duidan.yml", "tolerance: { amount: \(tolerance) }\n")
      try folder.write("sales/a.csv", "订单号,行号,型号,数量,单价,金额\nSO-1,1,A,10,10,100\n")
      _ = try folder.reconcile("2026-03-02")
      try folder.write("sales/a.csv", "订单号,行号,型号,数量,单价,金额\nSO-1,1,A,10,10,100.05\n")
      _ = try folder.reconcile("2026-03-09")
      #expect(try folder.rows("changes.csv", run: "2026-03-09").isEmpty != isEdit)
    }
  }

  @Test func `another configuration is another run, the same one is the same run`() throws {
    let folder = Folder()
    defer { folder.remove() }
    try folder.write("sales/a.csv", "订单号,型号,数量\nSO-1,A,10\n")
    try folder.write("duidan.yml", "thresholds: { due_soon: 3 }\n")
    _ = try folder.reconcile("2026-03-02")
    _ = try folder.reconcile("2026-03-02")
    let runs = folder.url.appendingPathComponent("runs").path
    #expect(!FileManager.default.fileExists(atPath: runs + "/2026-03-02-2"))
    try folder.write("duidan.yml", "thresholds: { due_soon: 4 }\n")
    _ = try folder.reconcile("2026-03-02")
    #expect(FileManager.default.fileExists(atPath: runs + "/2026-03-02-2"))
  }

  @Test func `a source that did not come and keys in vain are said`() throws {
    let folder = Folder()
    defer { folder.remove() }
    try folder.write("sales/a.csv", "订单号,型号,数量\nSO-1,A,10\n")
    try folder.write("duidan.yml", "sources: { quality: {} }\nrates: { USD: 7.1 }\n")
    let said = try folder.reconcile("2026-03-02").messages
    #expect(said.contains { $0.hasPrefix("duidan.yml › sources › quality › files: warning source_not_delivered") })
    #expect(said.contains("duidan.yml › rates: read, and not used by this version"))
  }

  @Test func `a file with errors ends with status 64 before anything is touched`() throws {
    let folder = Folder()
    defer { folder.remove() }
    try folder.write("sales/a.csv", "订单号,型号,数量\nSO-1,A,10\n")
    try folder.write("duidan.yml", "source: {}\nlimit: {}\n")
    let error = #expect(throws: PipelineError.self) { try folder.reconcile("2026-03-02") }
    #expect(error?.status == 64 && error?.messages.count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/.duidan"))
  }
}
