import Foundation
import Testing

/// Shows that the machinery of the scenarios can fail.
@Suite struct ScenarioMachineryTests {
  @Test("a script names the compared files, the steps and their exit statuses")
  func script() throws {
    let script = try RunScript("compare: a.csv b.xlsx\n# why\n\nw: reconcile --as-of 2026-03-02\nv: verify => 65\n")
    #expect(script.comparedFiles == ["a.csv", "b.xlsx"])
    #expect(script.steps.map(\.expectedFolder) == ["1-w", "2-v"])
    #expect(script.steps.map(\.status) == [0, 65])
    #expect(script.steps[0].arguments(workspace: "/w") == ["reconcile", "/w", "--as-of", "2026-03-02"])
    #expect(script.steps[1].arguments(workspace: "/w") == ["verify"])
  }

  @Test("a line of a script that means nothing is refused", arguments: ["reconcile", "w:", "w: a => b", "w: a => 1 2"])
  func unknownLine(line: String) {
    #expect(throws: RunScript.UnknownLine(text: line)) { try RunScript(line) }
  }

  @Test("differences of texts, missing files, surplus files, statuses and a touched runs folder are found")
  func expectation() throws {
    let workspace = try Workspace()
    defer { workspace.remove() }
    let expectation = Expectation(folder: workspace.url.appendingPathComponent("expected"))
    var result = ScenarioPlay.Result(
      step: .init(number: 1, folder: "w", words: ["reconcile"], status: 0), status: 0,
      texts: ["a.csv": "1\n2\n3\n", "messages.txt": ""], leftRunsAlone: true)
    #expect(try expectation.differences(from: [result]).count == 1)
    try expectation.record([result])
    #expect(try expectation.differences(from: [result]).isEmpty)
    result.texts["a.csv"] = "1\n2\n4\n"
    #expect(try expectation.differences(from: [result]) == ["expected/1-w/a.csv:\n  2\n- 3\n+ 4\n  "])
    result.texts["a.csv"] = nil
    #expect(try expectation.differences(from: [result]) == ["expected/1-w/a.csv: nobody produced it"])
    result.texts = ["a.csv": "1\n2\n3\n", "b.csv": "1"]
    #expect(try expectation.differences(from: [result]).count == 1)
    result.texts["b.csv"] = nil
    result.status = 70
    result.leftRunsAlone = false
    #expect(try expectation.differences(from: [result]).count == 2)
  }

  @Test("a long difference is cut, and ends of lines and marks of order are shown")
  func lineDifference() {
    let long = LineDifference.text(expected: String(repeating: "a\n", count: 99), actual: "")
    #expect(long.hasSuffix("… 60 more lines"))
    #expect(LineDifference.text(expected: "a\r\n", actual: "\u{FEFF}a\n").contains("- a␍\n+ [BOM]a"))
    #expect(LineDifference.text(expected: "e\u{301}", actual: "é") != "")
  }

  @Test("the tests' reader of CSV knows quotes, line breaks in them, CRLF and the mark of order")
  func table() throws {
    let table = try CSVTable("\u{FEFF}a,b\r\n\"1,\"\"2\"\"\n3\",\r\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rows == [["a": "1,\"2\"\n3", "b": ""]])
    #expect(throws: CSVTable.Malformed(rowNumber: 2)) { try CSVTable("a,b\n1\n") }
    #expect(throws: CSVTable.Malformed(rowNumber: 1)) { try CSVTable("\"a") }
  }

  @Test("what was planted and not found, what is not over, and what was not planted is named")
  func planted() throws {
    let cells = [
      "first_week": "2", "last_week": "2", "code": "VER-03", "kind": "stale_copy", "order_no": "A", "line_no": "1",
      "field": "model", "responsible": "finance",
    ]
    let row = try #require(PlantedRow(cells))
    var found = [
      "code": "CHG-01", "kind": "stale_copy", "order_no": "A", "line_no": "1", "field": "model", "status": "open",
      "family": "merge", "severity": "high", "source": "ledger", "responsible_department": "finance",
    ]
    #expect(PlantedTests.complaints([row], [found], week: 2).isEmpty)
    #expect(PlantedTests.complaints([row], [], week: 2).count == 1)
    #expect(PlantedTests.complaints([row], [found], week: 1).count == 1)
    #expect(PlantedTests.complaints([row], [found], week: 3).count == 2)
    found["status"] = "resolved"
    #expect(PlantedTests.complaints([row], [found], week: 2).count == 1)
    #expect(PlantedTests.complaints([row], [found], week: 3).isEmpty)
  }

  @Test("the timings of a manifest, and nothing else, are taken out")
  func timings() throws {
    let text = try RunText.withoutTimings(Data(#"{"timings": {"a": 1}, "b": 1.50, "c": "x/y"}"#.utf8))
    #expect(!text.contains("timings") && text.contains("x/y") && text.contains("\"b\""))
    #expect(throws: (any Error).self) { try RunText.withoutTimings(Data("[]".utf8)) }
  }
}
