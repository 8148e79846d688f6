import Exports
import Foundation
import OrderModel
import Testing

/// docs/outputs.md tells every file and column that runs write, and none that no run writes.
@Suite struct OutputPageTests {
  /// The columns that the page tells, as `orders.csv order_no`; of a migration's files apart.
  private func told(_ page: Page) -> Set<String> {
    var found: Set<String> = []
    for part in page.text.components(separatedBy: "\n### ").dropFirst() {
      let path = String(part.prefix { $0 != "\n" })
      for cell in Page.firstCells(part) {
        guard let name = cell.firstMatch(of: #/^`([^`]+)`/#) else { continue }
        found.insert(path + " " + name.1)
      }
    }
    return found
  }

  /// A list of orders that says of lines what is paid of them.
  private static let paidByLine = """
    订单号,行号,客户,型号,数量,单价,金额,定金,已收金额,未收金额
    SO-1,1,甲公司,A100,10,10,100,10,30,70
    SO-1,2,甲公司,A200,20,10,200,20,40,160

    """

  /// The columns of a CSV file, those that are kept per source aside.
  private func columns(_ url: URL) throws -> [String] {
    let text = try String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: "\u{FEFF}", with: "")
    let header = text.prefix { $0 != "\r\n" && $0 != "\n" }
    return header.split(separator: ",").map(String.init).filter { !$0.hasPrefix("x_") }
      .map { url.lastPathComponent + " " + $0 }
  }

  /// The columns of the tables below a folder that Duidan wrote.
  private func columns(below folder: URL) throws -> Set<String> {
    let known = try Set(
      #require(Page(path: "docs/outputs.md")).text.matches(of: #/### ([a-z_]+\.csv)/#).map { String($0.1) })
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try Set(
      paths.filter { path in
        path.contains("expected/") || !folder.path.contains("fixtures")
      }.filter { known.contains(($0 as NSString).lastPathComponent) }
        .flatMap { try columns(folder.appendingPathComponent($0)) })
  }

  /// Whether a column is one of those that stand in `events.csv` where some event states the field.
  private func isExtra(_ column: String, _ documented: Set<String>) -> Bool {
    column.hasPrefix("events.csv ") && !documented.contains(column) && Field(id: String(column.dropFirst(11))) != nil
  }

  @Test("every column that the scenarios and the demo show is told, and every one that is told is shown")
  func columns() throws {
    let page = try #require(Page(path: "docs/outputs.md"))
    let written = try columns(below: Page.root.appendingPathComponent("fixtures/scenarios"))
      .union(Demo.run { try columns(below: $0) }).union(Demo.migration { try columns(below: $0) })
      .union(Demo.run(over: Self.paidByLine) { try columns(below: $0) })
    let documented = told(page).filter { $0.contains(".csv ") }
    let agreement = Agreement(documented: documented, program: written.filter { !isExtra($0, documented) })
    #expect(agreement.isWhole, "\(agreement)")
    // It can fail both ways.
    let other = Page(path: "", text: page.text.replacingOccurrences(of: "| `age_days`", with: "| `age_weeks`"))
    let broken = Agreement(
      documented: told(other).filter { $0.contains(".csv ") }, program: written.filter { !isExtra($0, documented) })
    #expect(broken.undocumented == ["discrepancies.csv age_days"] && broken.unknown == ["discrepancies.csv age_weeks"])
  }

  @Test("every file in a run's folder is told, and every file that is told of a run is there")
  func files() throws {
    let page = try #require(Page(path: "docs/outputs.md"))
    let part = try #require(page.sections.first { $0.heading.contains("Every run") }).text
    let documented = part.matches(of: #/\n### (\S+)/#).map { String($0.1) }
    let written = try Demo.run { folder in
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.contains(".") }.map {
        $0.replacing(#/^for\/[a-z]+/#, with: "for/<department>")
      }
    }
    // Only a run that passes files over writes files.csv, and only one that is asked to scorecard.csv.
    let agreement = Agreement(
      documented: documented.filter { !["files.csv", "scorecard.csv"].contains($0) }, program: written)
    #expect(agreement.isWhole, "\(agreement)")
  }

  @Test("every file in a migration's folder is told, and every file that is told of a migration is there")
  func migratedFiles() throws {
    let page = try #require(Page(path: "docs/outputs.md"))
    let documented = page.sections.prefix(2).flatMap { section in
      section.text.matches(of: #/\n### (\S+)/#).map { String($0.1) }
    }
    let written = try Demo.migration { try FileManager.default.contentsOfDirectory(atPath: $0.path) }
    let agreement = Agreement(documented: documented, program: written)
    #expect(agreement.undocumented.filter { $0 != "for" } == [])
    #expect(agreement.unknown.filter { !$0.hasPrefix("for/") && $0 != "scorecard.csv" } == [], "\(agreement)")
  }

  @Test("every view of the SQLite export stands in docs/analysts.md, and no other")
  func views() throws {
    let page = try #require(Page(path: "docs/analysts.md"))
    let table = try #require(page.text.components(separatedBy: "| view |").last)
    let named = Page.firstCells(table).flatMap { $0.matches(of: #/`([a-z_]+)`/#).map { String($0.1) } }
    let agreement = Agreement(documented: named, program: DatabaseExport.views)
    #expect(agreement.isWhole, "\(agreement)")
  }

  @Test("no page names a file of Duidan's that there is not", arguments: Page.all)
  func named(page: Page) throws {
    let text = try #require(Page(path: "docs/outputs.md")).text
    // An export's files have the ending that the system takes; the rest are files of a person or of the repository.
    let known =
      text.matches(of: #/### ([^\s.]+)/#).map { String($0.1) } + [
        "run.txt", "cases", "orders", "summary", "run", "plan",
      ]
    let named = page.spans.flatMap { span in
      span.matches(of: #/(?:^|\s|latest\/)([a-z_]+[a-z_0-9-]*)\.(?:csv|json|jsonl|xlsx|html|sqlite)\b/#).map {
        String($0.1)
      }
    }
    #expect(named.filter { !known.contains($0) && $0 != "ledger" } == [], "\(page.path)")
  }

  @Test("every key of run.json is told, and no other")
  func manifest() throws {
    let page = try #require(Page(path: "docs/outputs.md"))
    let scenarios = Page.root.appendingPathComponent("fixtures/scenarios")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: scenarios.path).filter { $0.hasSuffix("run.json") }
    var keys: Set<String> = ["timings"]  // never among what is expected
    for path in paths {
      let data = try Data(contentsOf: scenarios.appendingPathComponent(path))
      keys.formUnion(try #require(JSONSerialization.jsonObject(with: data) as? [String: Any]).keys)
    }
    let documented = told(page).filter { $0.hasPrefix("run.json ") }.map { String($0.dropFirst(9)) }
    let agreement = Agreement(documented: documented, program: keys)
    #expect(agreement.unknown.filter { $0 != "profiles" } == [] && agreement.undocumented == [], "\(agreement)")
  }

  @Test("every measure of a run's key figures is told")
  func measures() throws {
    let page = try #require(Page(path: "docs/key-figures.md"))
    let documented = page.sections.flatMap { section in
      section.text.matches(of: #/\n- `([a-z_]+)`/#).map { "\(section.heading.prefix(3)) \($0.1)" }
    }
    let rows = try Demo.run { folder in
      try String(contentsOf: folder.appendingPathComponent("kpis.csv"), encoding: .utf8).split(separator: "\r\n")
        .dropFirst().compactMap { $0.firstMatch(of: #/^(K\d\d),(?:"[^"]*"|[^,]*),([a-z_]+),/#) }
        .map { "\($0.1) " + String($0.2).replacing(#/_(mean|median|p90)$/#, with: "") }
    }
    #expect(rows.count > 20)
    #expect(Agreement(documented: documented, program: rows).undocumented == [])
  }
}
