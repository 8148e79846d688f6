import Exports
import Foundation
import SystemProfiles
import Testing

/// The table of systems in `docs/exporting.md` is what the fixtures show: no cell stands without one.
///
/// `RECORD=1` writes the table anew and fails; the review is `git diff`.
@Suite struct SystemTableTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let exporting = "every-system-gets-its-own-form"
  /// Where exports are read that no attested mark tells, each in a folder named by its profile.
  private static let unmarked = "tables-that-nothing-attested-tells-are-read-as-any-sheet"
  private static let marks = ("<!-- systems: made by SystemTableTests -->\n", "<!-- systems end -->")

  /// What the scenarios say, by their names: all of `expected/` but what exports wrote.
  private static let said: [(name: String, text: String)] = {
    let folder = root.appendingPathComponent("fixtures/scenarios")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    return names.compactMap { name in
      let run = try? String(contentsOf: folder.appendingPathComponent(name + "/run.txt"), encoding: .utf8)
      guard let run, run.contains("inspect"), !run.contains("export --to") else { return nil }
      let expected = folder.appendingPathComponent(name + "/expected")
      let paths = ((try? FileManager.default.subpathsOfDirectory(atPath: expected.path)) ?? []).sorted()
      let texts = paths.filter { $0.hasSuffix("summary.txt") }.compactMap {
        try? String(contentsOf: expected.appendingPathComponent($0), encoding: .utf8)
      }
      return (name, texts.joined())
    }
  }()

  /// The scenario in which `inspect` says that a file is of the form, with no configuration.
  private static func recognising(_ id: String) -> String? {
    said.first { $0.text.contains("of \(id),") || $0.text.contains(": \(id)") || $0.text.contains("form \(id) ") }?.name
  }

  /// The scenario in which a file of the form is read as any sheet, each of its columns understood.
  private static func readAsAnySheet(_ profile: SystemProfile) -> String? {
    guard profile.marks.isEmpty, let text = said.first(where: { $0.name == unmarked })?.text,
      let start = text.range(of: "\(profile.id)/")
    else { return nil }
    let own = text[start.lowerBound...].components(separatedBy: "heading:").first ?? ""
    let isWhole = profile.columns.allSatisfy { column in
      column.field.map { own.contains("  \(column.header)") && own.contains("\($0)") } ?? true
    }
    return isWhole && !own.contains("kept as is") ? unmarked : nil
  }

  private static func exporting(_ id: String) throws -> String? {
    let folder = root.appendingPathComponent("fixtures/scenarios/" + exporting)
    let lines = try String(contentsOf: folder.appendingPathComponent("run.txt"), encoding: .utf8).split(separator: "\n")
    let steps = lines.enumerated().filter { $0.element.contains("export --to \(id)") }
    guard let step = steps.first else { return nil }
    let expected = folder.appendingPathComponent("expected/\(step.offset + 1)-week-1")
    let files = try FileManager.default.contentsOfDirectory(atPath: expected.path)
    return files.contains { $0.contains("new-1") } ? exporting : nil
  }

  private static func limits(_ profile: SystemProfile) -> String {
    guard let target = ExportTarget(profile) else { return "" }
    let names: [(ProfileLimit, String)] = [(.rows, "rows"), (.columns, "columns"), (.bytes, "bytes")]
    return names.compactMap { limit, name in
      target.limits[limit].map { "\($0.count) \(name)\($0.evidence == "C" ? "" : " (\($0.evidence))")" }
    }.joined(separator: ", ")
  }

  private static func table() throws -> String {
    var letters: [String] = []
    func cell(_ scenario: String?) -> String {
      guard let scenario else { return "" }
      if !letters.contains(scenario) { letters.append(scenario) }
      return "yes [\((letters.firstIndex(of: scenario) ?? 0) + 1)]"
    }
    var lines = [
      "| system | profile | recognised and read | exported, reads back | limits kept |", "|---|---|---|---|---|",
    ]
    for profile in SystemProfile.builtIn {
      let read = recognising(profile.id), plain = readAsAnySheet(profile), written = try exporting(profile.id)
      // The lines' file of another profile's export has the columns of this one.
      let whole = SystemProfile.builtIn.first { $0.imports?.value(.details) == profile.id }
      let shown = try written ?? whole.flatMap { try exporting($0.id) }
      #expect(read == nil || !profile.marks.isEmpty, "\(profile.id): recognised by nothing")
      #expect((written != nil) == (profile.imports != nil), "\(profile.id): no scenario in which it is written")
      let known = plain.map { cell($0).replacing("yes", with: "as any sheet") } ?? cell(read)
      lines.append(
        "| \(profile.chineseName) | `\(profile.id)` | \(known) | \(cell(shown)) | \(limits(whole ?? profile)) |")
    }
    let legend = letters.enumerated().map { "[\($0 + 1)] `\($1)`" }.joined(separator: ", ")
    return lines.joined(separator: "\n") + "\n\n" + legend + "\n"
  }

  @Test func `the table of systems in docs/exporting.md is what the fixtures show`() throws {
    let file = Self.root.appendingPathComponent("docs/exporting.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: Self.marks.0)), end = try #require(text.range(of: Self.marks.1))
    let written = String(text[start.upperBound..<end.lowerBound]), table = try Self.table()
    guard written != table else { return }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let fresh = text[..<start.upperBound] + table + text[end.lowerBound...]
      try String(fresh).write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("docs/exporting.md: the table of systems is another one; RECORD=1 writes it, the review is git diff")
  }
}
