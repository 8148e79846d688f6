import Foundation
import Testing

/// Shows that each check fails on a broken example, and passes on what only looks like one.
@Suite struct CheckTests {
  @Test(
    "an import of a room further down is found",
    arguments: [
      "import Reports", "public import Reports", "@testable import Reports", "internal import struct Reports.RunReport",
      "import Foundation", "import GRDB", "import Unheard",
    ])
  func forbiddenImport(line: String) {
    #expect(Checks.imports(source("\n\(line)\n")).map(\.lineNumber) == [2])
  }

  @Test(
    "an import of a room before it, of the platform or in a comment passes",
    arguments: [
      "public import ExactValues", "import Glibc", "// import Reports", "let text = \"\"\"\nimport Reports\n\"\"\"",
    ])
  func allowedImport(text: String) {
    #expect(Checks.imports(source(text)).isEmpty)
  }

  @Test("a folder that is no room of the house is found")
  func unknownRoom() {
    #expect(Checks.imports(SourceFile(path: "Sources/Utils/A.swift", text: "")).count == 1)
  }

  @Test("a file of 401 lines is found, one of 400 and one of data pass")
  func fileSize() {
    let long = String(repeating: "\n", count: 401)
    #expect(Checks.fileSize(source(long)).count == 1)
    #expect(Checks.fileSize(source(String(long.dropLast()))).isEmpty)
    #expect(Checks.fileSize(source("// generated data" + long)).isEmpty)
  }

  @Test(
    "a function of 51 lines is found, one of 50 passes",
    arguments: ["func a()", "init?<T>(_ b: T)", "func <(c: C)"])
  func functionSize(signature: String) {
    let body = String(repeating: "  b()\n", count: 48)
    #expect(Checks.functionSizes(source("\n\(signature) {\n\(body)  c()\n}\n")).map(\.lineNumber) == [2])
    #expect(Checks.functionSizes(source("\n\(signature) {\n\(body)}\n")).isEmpty)
  }

  @Test(
    "braces in strings, comments and regular expressions do not end a function",
    arguments: [
      #"let a = "}""#, "// }", "/* } /* } */ } */", ##"let a = #"}"}"#"##, "let a = \"\"\"\n  }\n  \"\"\"",
      #"let a = "\(b.map { "}" })}""#, "let a = /}/", "let a = #/}/#", #"let a = "\\" + "}""#,
    ])
  func brackets(line: String) {
    let filler = String(repeating: "\n", count: 50)
    let text = "func a() {\n\(line)\n\(filler)}\n"
    #expect(FunctionScanner.functions(of: source(text)).map(\.lineCount) == [text.split { $0 == "\n" }.count + 50])
  }

  @Test("a requirement of a protocol has no body, and the call of an initialiser is no function")
  func requirements() {
    let text = """
      protocol A {
        func a() throws(B) -> (C, D)
        init(b: Int)
        var c: Int { get }
      }
      let d = D.init(e: 1)
      func f(
        g: () -> Void = {}
      ) -> H
      where G: I {
      }
      """
    #expect(FunctionScanner.functions(of: source(text)) == [.init(lineNumber: 7, lineCount: 5)])
  }

  @Test(
    "an undocumented public declaration is found",
    arguments: [
      "public func a() {}", "  public static let a = 1", "public init(", "@inlinable public func a() {}",
      "public final class A {", "public private(set) var a = 1", "// a\npublic enum A {", "open class A {",
      "@available(*, deprecated)\npublic struct A {", "public class A {", "nonisolated(unsafe) public var a = 1",
    ])
  func undocumented(text: String) {
    #expect(Checks.documentation(source("\n\(text)\n")).count == 1)
    #expect(Checks.documentation(source("/// Does.\n\(text.replacing("// a\n", with: ""))\n")).isEmpty)
  }

  @Test(
    "what no other module sees needs no documentation",
    arguments: [
      "func a() {}", "public import A", "extension A {", "let a = \"public func b()\"", "internal var publicName = 1",
    ])
  func internalDeclaration(text: String) {
    #expect(Checks.documentation(source(text)).isEmpty)
  }

  @Test(
    "what may end the program is found",
    arguments: [
      "try! a()", "fatalError(\"a\")", "a!.b", "a()!", "a[0]!", "let a: Int!", "a as! B", "\"\\(a!)\"", "`in`! + 1",
      "a! == b",
    ])
  func crash(line: String) {
    #expect(Checks.crashes(source("\n\(line)")).map(\.lineNumber) == [2])
    #expect(Checks.crashes(source("\n\(line)  // invariant: it is there")).isEmpty)
  }

  @Test(
    "what only looks like a force unwrap passes",
    arguments: [
      "a != b", "a!=b", "if !a {", "\"a!\"", "// a!", "#if !os(Linux)", "a(!b)", "a !== b", "[!a]", "fatalErrors(1)",
    ])
  func noCrash(line: String) {
    #expect(Checks.crashes(source(line)).isEmpty)
  }

  @Test(
    "printing outside the commands is found",
    arguments: [
      "print(1)", "  debugPrint(a)", "FileHandle.standardError.write(a)", "{ fputs(a, stderr) }",
    ])
  func printing(line: String) {
    #expect(Checks.printing(source(line)).count == 1)
    #expect(Checks.printing(SourceFile(path: "Sources/duidan/A.swift", text: line)).isEmpty)
  }

  @Test(
    "what only looks like printing passes",
    arguments: [
      "blueprint(1)", "a.print(1)", "// print(1)", "func print(_ a: Int) {", "\"print(1)\"",
    ])
  func noPrinting(line: String) {
    #expect(Checks.printing(source(line)).isEmpty)
  }

  @Test("a scenario without its parts, or with empty ones, is found")
  func scenarioFolder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["given", "expected"] {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(part), withIntermediateDirectories: true)
    }
    #expect(ScenarioFolders.check(folder).count == 4)
    for part in ["why.md", "run.txt", "given/a", "expected/b"] {
      try Data("a".utf8).write(to: folder.appendingPathComponent(part))
    }
    #expect(ScenarioFolders.check(folder).isEmpty)
  }

  private func source(_ text: String) -> SourceFile {
    SourceFile(path: "Sources/TableShaping/Example.swift", text: text)
  }
}
