import Foundation
import Testing

/// The conventions, held against this repository.
@Suite struct ConventionTests {
  @Test("a room imports only what stands before it, and the modules that it is host to")
  func imports() throws {
    try expectNone(Checks.imports, under: ["Sources"])
  }

  @Test("only the commands print")
  func printing() throws {
    try expectNone(Checks.printing, under: ["Sources"])
  }

  @Test("a file has 400 lines at most")
  func fileSizes() throws {
    try expectNone(Checks.fileSize, under: ["Sources", "Tests", "Benchmarks", "Examples"])
  }

  @Test("a function has 50 lines at most")
  func functionSizes() throws {
    try expectNone(Checks.functionSizes, under: ["Sources", "Tests", "Benchmarks"])
  }

  @Test("every public declaration is documented")
  func documentation() throws {
    try expectNone(Checks.documentation, under: ["Sources"])
  }

  @Test("nothing ends the program but a stated invariant")
  func crashes() throws {
    try expectNone(Checks.crashes, under: ["Sources"])
  }

  @Test("Package.swift names the rooms of the house in its order")
  func package() throws {
    let text = try String(contentsOf: Repository.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let named = text.matches(of: #/(?:room\(\s*|executableTarget\(\s*name: )"(\w+)"/#).map { String($0.1) }
    #expect(named == House.rooms)
  }

  @Test("every command stands in docs/commands.md")
  func commands() throws {
    let page = try String(contentsOf: Repository.root.appendingPathComponent("docs/commands.md"), encoding: .utf8)
    let sources = try Repository.swiftFiles(under: "Sources").filter { $0.room == "duidan" }
    let names = sources.flatMap(\.lines).compactMap { line in
      line.firstMatch(of: #/commandName: "([a-z]+)"/#).map { String($0.1) }
    }
    #expect(names.count > 3)
    for name in names where name != "duidan" { #expect(page.contains("## duidan \(name)\n"), "\(name)") }
  }

  @Test("every scenario says why, what is run, what is given and what is expected")
  func scenarios() throws {
    let folder = Repository.root.appendingPathComponent("fixtures/scenarios")
    let names = try Repository.names(in: folder)
    #expect(!names.isEmpty)
    let findings = names.flatMap { ScenarioFolders.check(folder.appendingPathComponent($0)) }
    #expect(findings.isEmpty, "\(findings.listing)")
  }

  private func expectNone(_ check: (SourceFile) -> [Finding], under folders: [String]) throws {
    let sources = try folders.flatMap(Repository.swiftFiles)
    #expect(sources.count > folders.count, "too few sources to be true")
    let findings = sources.flatMap(check)
    #expect(findings.isEmpty, "\(findings.listing)")
  }
}
