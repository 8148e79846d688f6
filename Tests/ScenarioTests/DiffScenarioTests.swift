import Foundation
import Testing

/// Plays every folder of `fixtures/diff`; a new case is a new folder, never a new line of Swift.
@Suite struct DiffScenarioTests {
  @Test("what comes of two files is what is expected", .timeLimit(.minutes(5)), arguments: DiffScenario.all)
  func comesAsExpected(scenario: DiffScenario) async throws {
    let expected = scenario.url.appendingPathComponent("expected")
    let results = try await scenario.play()
    #expect(results["status"] == String(try scenario.script().status), "\(scenario): \(results["messages.txt"] ?? "")")
    let files = results.filter { $0.key != "status" && !$0.value.isEmpty }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? FileManager.default.removeItem(at: expected)
      try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: expected.appendingPathComponent(name)) }
      Issue.record("\(scenario): recorded; review git diff")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted()
    #expect(names == files.keys.sorted(), "\(scenario)")
    for name in names {
      let wanted = try String(contentsOf: expected.appendingPathComponent(name), encoding: .utf8)
      let difference = LineDifference.text(expected: wanted, actual: files[name] ?? "")
      #expect(difference.isEmpty, "\(scenario): \(name)\n\(difference)")
    }
  }

  @Test("there are scenarios, two files each")
  func found() {
    #expect(DiffScenario.all.count >= 25)
  }

  @Test("every JSON is as docs/diff.schema.json publishes it", arguments: DiffScenario.all)
  func schema(scenario: DiffScenario) throws {
    let root = DiffScenario.folder.deletingLastPathComponent().deletingLastPathComponent()
    let published = try JSONSerialization.jsonObject(
      with: Data(contentsOf: root.appendingPathComponent("docs/diff.schema.json")))
    let file = scenario.url.appendingPathComponent("expected/result.json")
    guard FileManager.default.fileExists(atPath: file.path) else {
      let script = try scenario.script()
      #expect(script.status == 2 || script.arguments.contains("--merge-driver"))
      return
    }
    let check = SchemaCheck(schema: try #require(published as? [String: Any]))
    let problems = check.problems(try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
    #expect(problems.isEmpty, "\(problems)")
    #expect(!check.problems(["version": 1, "files": [:], "same": "no", "sheets": []] as [String: Any]).isEmpty)
  }

  @Test("a pipe that closes early is no error, and wrong usage is trouble")
  func endings() async throws {
    let folder = DiffScenario.folder.appendingPathComponent("retyped-values-are-no-differences")
    let piped = try await Duidan.run(
      "/bin/sh",
      ["-c", "\(Duidan.path) diff ours.csv theirs.csv --exact --format csv | head -c 1 >/dev/null; echo $?"],
      in: folder)
    #expect(piped.output == "0\n" && piped.messages.isEmpty)
    #expect(try await Duidan.run(["diff", "ours.csv"], in: folder).status == 2)
    #expect(try await Duidan.run(["diff", "ours.csv", "theirs.csv", "--merge", "m.csv"], in: folder).status == 2)
    #expect(try await Duidan.run(["diff", "ours.csv", "theirs.csv", "--format", "yaml"], in: folder).status == 2)
  }

  @Test("JSON lines say what JSON says")
  func lines() async throws {
    let folder = DiffScenario.folder.appendingPathComponent("a-cell-that-both-changed-is-a-conflict")
    let files = ["diff", "ours.csv", "theirs.csv", "--base", "base.csv", "--format"]
    let lines = try await Duidan.run(files + ["jsonl"], in: folder).output.split(separator: "\n").map(String.init)
    let whole = try await Duidan.run(files + ["json"], in: folder).output
    let values = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    #expect(values.first?["type"] as? String == "sheet" && values.last?["type"] as? String == "end")
    let object = try JSONSerialization.jsonObject(with: Data(whole.utf8)) as? [String: Any]
    let sheets = object?["sheets"] as? [[String: Any]]
    let rows = values.compactMap { $0["row"] as? NSDictionary }
    #expect(rows == sheets?.first?["rows"] as? [NSDictionary])
  }
}
