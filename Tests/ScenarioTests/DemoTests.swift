import Foundation
import Subprocess
import Testing

/// What a newcomer tries first.
@Suite struct DemoTests {
  @Test("the two weeks of the demo show what the tool is for", arguments: ["zh-Hans", "en"])
  func twoWeeks(language: String) async throws {
    let place = try Workspace()
    defer { place.remove() }
    for (week, asOf) in [(1, "2026-03-02"), (2, "2026-03-09")] {
      let written = try await Duidan.run(["demo", "mine", "--week", "\(week)", "--lang", language], in: place.url)
      #expect(written.status == 0, "\(written.messages)")
      // What it says next works as it stands.
      let run = "duidan reconcile mine --as-of \(asOf)" + (language == "en" ? " --lang en" : "")
      #expect(written.output.split(separator: "\n").contains { $0.trimmingCharacters(in: .whitespaces) == run })
      let words = run.split(separator: " ").dropFirst().map(String.init)
      let outcome = try await Duidan.run(words, in: place.url)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.messages.isEmpty, "\(outcome.messages)")
    }
    let file = place.url.appendingPathComponent("mine/runs/latest/discrepancies.csv")
    let found = try CSVTable(try String(contentsOf: file, encoding: .utf8))
    let kinds = Set(found.rows.compactMap { $0["kind"] })
    let shown: Set = ["disagreement", "stale_copy", "over_shipment", "shipped_model_differs"]
    #expect(kinds.isSuperset(of: shown), "\(kinds)")
  }

  @Test("the demo writes over nothing, and its second week only over its first")
  func refused() async throws {
    let place = try Workspace()
    defer { place.remove() }
    let early = try await Duidan.run(["demo", "mine", "--week", "2"], in: place.url)
    #expect(early.status == 73)
    #expect(early.messages.contains("error no_demo: "))
    #expect(try await Duidan.run(["demo", "mine"], in: place.url).status == 0)
    let again = try await Duidan.run(["demo", "mine"], in: place.url)
    #expect(again.status == 73)
    #expect(again.messages.contains("error folder_in_use: "))
    #expect(try await Duidan.run(["demo", "mine", "--week", "3"], in: place.url).status == 64)
  }

  @Test("what comes next is told as the program was called")
  func calledOtherwise() async throws {
    let place = try Workspace()
    defer { place.remove() }
    let written = try await Duidan.run(
      Duidan.path, ["demo", "mine"], in: place.url, environment: ["DUIDAN_COMMAND": "scripts/run"])
    #expect(written.output.contains("\n  scripts/run reconcile mine ") && !written.output.contains("  duidan "))
  }

  @Test("a mistyped command, and a folder in the place of one, are told what to type")
  func mistyped() async throws {
    let place = try Workspace()
    defer { place.remove() }
    let mistyped = try await Duidan.run(["recncile"], in: place.url)
    #expect(mistyped.status == 64 && mistyped.messages.contains("perhaps reconcile"))
    let folder = try await Duidan.run([place.url.path], in: place.url)
    #expect(folder.status == 64 && folder.messages.contains("`duidan reconcile \(place.url.path)`"))
    #expect(try await Duidan.run(["help"], in: place.url).status == 0)
    #expect(try await Duidan.run(["diff"], in: place.url).status == 2)
  }

  @Test("without arguments, and in an empty folder, the program says what to do next", arguments: [[], ["reconcile"]])
  func nextSteps(words: [String]) async throws {
    let place = try Workspace()
    defer { place.remove() }
    let outcome = try await Duidan.run(words, in: place.url)
    #expect((outcome.output + outcome.messages).contains("duidan demo"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path).isEmpty)
  }
}
