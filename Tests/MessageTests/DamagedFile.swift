import Foundation
import Pipeline
import SheetFormats

/// An example of `fixtures/messages`: a file that is damaged in one way, and what Duidan says of it.
struct DamagedFile: Sendable {
  /// The folder of all examples.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fixtures/messages")

  /// Every example, by name.
  static let all: [DamagedFile] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map(DamagedFile.init).filter {
      (try? $0.url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true && $0.name != "__pycache__"
    }
  }()

  /// The name of the folder: what is wrong with the file.
  let name: String

  /// The example's folder.
  var url: URL { Self.folder.appendingPathComponent(name) }

  /// What is expected; `nil` where nobody has written it yet.
  var expected: String? { try? String(contentsOf: message, encoding: .utf8) }

  /// Where the expected message stands.
  var message: URL { url.appendingPathComponent("message.txt") }

  /// What Duidan says: its messages, and what it read all the same.
  func actual() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasPrefix("given.") }
    guard names.count == 1 else { throw BadExample(reason: "\(names.count) files are given") }
    if names[0] == "given.yml" { return try configuration(names[0]) }
    if names[0] == "given.profile" {
      let bytes = Array(try Data(contentsOf: url.appendingPathComponent(names[0])))
      let said = Pipeline.profileProblem(in: bytes, file: names[0])
      return [said ?? "nothing odd", "read: " + (said == nil ? "a profile" : "nothing")].joined(separator: "\n") + "\n"
    }
    if names[0] == "given.sql" {
      let said = try DamagedLedger.messages(after: url.appendingPathComponent(names[0]))
      return (said + ["read: " + (said.isEmpty ? "a sound ledger" : "a ledger")]).joined(separator: "\n") + "\n"
    }
    if names[0] == "given.folder" { return try OddFolder.message(after: url.appendingPathComponent(names[0])) }
    if names[0] == "given.run" { return try DamagedRun.message(after: url.appendingPathComponent(names[0])) + "\n" }
    if names[0] == "given.memory" { return try LimitedRun.message(after: url.appendingPathComponent(names[0])) + "\n" }
    if names[0] == "given.step" { return try DamagedStep.message(after: url.appendingPathComponent(names[0])) + "\n" }
    let input = InputReader(workspace: url.path, limits: try limits()).read(names[0])
    let messages = input.findings.isEmpty ? ["nothing odd"] : input.findings.map(Wording.message)
    let sheets = input.grids.map { "\($0.name ?? "text") (\($0.rowCount) x \($0.columnCount))" }
    let read = "read: " + (sheets.isEmpty ? "nothing" : sheets.joined(separator: ", "))
    return (messages + [read]).joined(separator: "\n") + "\n"
  }

  /// What is said of a workspace file.
  private func configuration(_ name: String) throws -> String {
    let bytes = Array(try Data(contentsOf: url.appendingPathComponent(name)))
    let said = WorkspaceConfiguration.problems(in: bytes, file: name)
    return (said + ["read: " + (said.isEmpty ? "a workspace file" : "nothing")]).joined(separator: "\n") + "\n"
  }

  /// The limits, where `limits.txt` lowers some of them (`cells: 50`).
  private func limits() throws -> ReadingLimits {
    var limits = ReadingLimits.standard
    let file = url.appendingPathComponent("limits.txt")
    guard FileManager.default.fileExists(atPath: file.path) else { return limits }
    for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline) {
      guard let match = line.wholeMatch(of: #/(\w+): (\d+)/#), let field = Self.fields[String(match.1)],
        let value = Int(match.2)
      else { throw BadExample(reason: "limits.txt: \(line)") }
      limits[keyPath: field] = value
    }
    return limits
  }

  private static var fields: [String: WritableKeyPath<ReadingLimits, Int>] {
    [
      "sheetBytes": \.sheetBytes, "cells": \.cells, "textBytesPerCell": \.textBytesPerCell, "xmlDepth": \.xmlDepth,
      "archiveRatio": \.archiveRatio, "archiveParts": \.archiveParts, "mergedRanges": \.mergedRanges,
    ]
  }
}

extension DamagedFile: CustomStringConvertible {
  var description: String { name }
}

/// A folder of `fixtures/messages` is not made as it should be.
struct BadExample: Error {
  /// What is wrong.
  var reason: String
}
